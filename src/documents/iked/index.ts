import { parseBraces, printBraces } from "../../language/braces";
import type { Document } from "../../language/document";
import { indexStatements, type StatementOf } from "../../language/statement";
import { ikeConfig } from "./ike-config";
import { nssStackConfig } from "./nss-stack-config";

export * from "./ike-config";
export * from "./nss-stack-config";

const types = [ikeConfig, nssStackConfig] as const;

/** Statements of the IKE daemon's configuration file by keyword. */
export const ikedTypes = indexStatements(types);

/**
 * A statement of the IKE daemon's configuration file; `keyword` tells which. A statement whose state is `unknown` has a
 * keyword of its own, one that is `malformed` may lack operands: look at `state` first.
 */
export type IkedStatement = StatementOf<(typeof types)[number]>;

/** The configuration file of the IKE daemon in typed form. */
export type IkedDocument = Document<IkedStatement>;

/** Reads iked.conf. Never throws: what it has to say is in `diagnostics`. */
export function parseIked(text: string): IkedDocument {
  return parseBraces(text, ikedTypes) as IkedDocument;
}

/** Prints iked.conf in canonical form; sets the location of every statement. */
export function printIked(document: IkedDocument): string {
  return printBraces(document, ikedTypes);
}
