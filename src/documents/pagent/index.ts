import { parseBraces, printBraces } from "../../language/braces";
import type { Document } from "../../language/document";
import { indexStatements, type StatementOf } from "../../language/statement";
import { commonIpsecConfig, ipsecConfig } from "./ipsec-config";
import { logLevel } from "./log-level";
import { otherStatements } from "./other-statements";
import { pepInstance, tcpImage } from "./tcp-image";

export * from "./ipsec-config";
export * from "./log-level";
export {
  pepInstance,
  tcpImage,
  type PepInstance,
  type PepInstanceStatement,
  type TcpImage,
  type TcpImageStatement,
} from "./tcp-image";

const types = [logLevel, tcpImage, pepInstance, commonIpsecConfig, ipsecConfig] as const;

/** Statements of the Policy Agent's main and image files by keyword. */
export const pagentTypes = indexStatements([...types, ...otherStatements]);

/**
 * A statement of a Policy Agent file; `keyword` tells which. One whose state is `passed-through` or `unknown` has a
 * keyword of its own and is kept in `raw`; one that is `malformed` may lack operands: look at `state` first.
 */
export type PagentStatement = StatementOf<(typeof types)[number]>;

/** The main configuration file of the Policy Agent, or the configuration file of a TCP/IP stack, in typed form. */
export type PagentDocument = Document<PagentStatement>;

/** Reads a main or image configuration file. Never throws: what it has to say is in `diagnostics`. */
export function parsePagent(text: string): PagentDocument {
  return parseBraces(text, pagentTypes) as PagentDocument;
}

/** Prints a main or image configuration file in canonical form; sets the location of every statement. */
export function printPagent(document: PagentDocument): string {
  return printBraces(document, pagentTypes);
}
