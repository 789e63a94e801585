import type { Document } from "../../language/document";
import { parseFreeForm, type ParseOptions } from "../../language/parser";
import { printFreeForm } from "../../language/printer";
import { indexStatements, type StatementOf } from "../../language/statement";
import { autolog } from "./autolog";
import { deletion } from "./delete";
import { device, home, link, primaryinterface, start, stop } from "./device";
import { globalconfig } from "./globalconfig";
import { include } from "./include";
import { networkInterface } from "./interface";
import { ipconfig } from "./ipconfig";
import { ipconfig6 } from "./ipconfig6";
import { ipsec } from "./ipsec";
import { netaccess } from "./netaccess";
import { passedThrough } from "./passed-through";
import { port, portrange } from "./port";
import { netmonitor, saconfig, smfconfig } from "./records";
import { beginroutes } from "./routes";
import { arpage, datasetprefix, itrace, somaxconn } from "./small";
import { srcip } from "./srcip";
import { tcpconfig } from "./tcpconfig";
import { udpconfig } from "./udpconfig";
import { vipadynamic } from "./vipadynamic";

export * from "./autolog";
export * from "./delete";
export * from "./device";
export * from "./globalconfig";
export * from "./include";
export * from "./interface";
export * from "./ipconfig";
export * from "./ipconfig6";
export * from "./ipsec";
export * from "./netaccess";
export * from "./passed-through";
export * from "./port";
export * from "./records";
export * from "./routes";
export * from "./small";
export * from "./srcip";
export { tcpconfig, type Tcpconfig } from "./tcpconfig";
export * from "./udpconfig";
export * from "./vipadynamic";
export type { Ipv4Subnet } from "./values";

/** The statements of a PROFILE.TCPIP data set, and of an OBEYFILE data set. */
const types = [
  autolog,
  deletion,
  device,
  home,
  link,
  primaryinterface,
  start,
  stop,
  globalconfig,
  include,
  networkInterface,
  ipconfig,
  ipconfig6,
  ipsec,
  netaccess,
  port,
  portrange,
  netmonitor,
  saconfig,
  smfconfig,
  beginroutes,
  arpage,
  datasetprefix,
  itrace,
  somaxconn,
  srcip,
  tcpconfig,
  udpconfig,
  vipadynamic,
  ...passedThrough,
] as const;

/** Profile statements by keyword. */
export const profileTypes = indexStatements(types);

/**
 * A statement of a profile; `keyword` tells which. A statement whose state is `unknown` has a keyword of its own, one that
 * is `malformed` may lack required operands: look at `state` first.
 */
export type ProfileStatement = StatementOf<(typeof types)[number]>;

/** A PROFILE.TCPIP or OBEYFILE data set in typed form. */
export type ProfileDocument = Document<ProfileStatement>;

/** Reads a PROFILE.TCPIP or OBEYFILE data set. Never throws: what it has to say is in `diagnostics`. */
export function parseProfile(text: string, options: ParseOptions = {}): ProfileDocument {
  return parseFreeForm(text, profileTypes, options) as ProfileDocument;
}

/** Prints a profile in canonical form; sets the location of every statement. */
export function printProfile(document: ProfileDocument): string {
  return printFreeForm(document, profileTypes);
}
