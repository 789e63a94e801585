import { bracesLine, foldedName, plainText } from "../../language/braces";
import { arg, choice, optionalArg } from "../../language/grammar";
import type { Infer, StatementOf } from "../../language/statement";
import { int, type ValueType } from "../../language/values";

const file = plainText("z/OS UNIX file, or //'DATA.SET(MEMBER)'");

/** A z/OS UNIX file, or an MVS data set as `//'DATA.SET(MEMBER)'`. */
export const path: ValueType<string> = {
  ...file,
  parse: (token) => (/^(\d+|(NO)?(FLUSH|PURGE))$/i.test(token) ? undefined : file.parse(token)),
};

const doc = {
  title: "TCP/IP image",
  source:
    "IP Configuration Reference (V3R1), TcpImage and PEPInstance statement; IBM Support, message IGD104I every 30 minutes",
};

const operands = {
  name: arg(foldedName(8), "Job name of the TCP/IP stack"),
  path: optionalArg(
    path,
    "Configuration file of the stack. @default - the statements of the stack stand in the main file",
  ),
  flush: choice(
    { FLUSH: true, NOFLUSH: false },
    "Whether policies are deleted from the stack and loaded anew when the Policy Agent starts; of no effect on IPSec policies. " +
      "@default FLUSH (not confirmed)",
  ),
  purge: choice(
    { PURGE: true, NOPURGE: false },
    "Whether policies are deleted from the stack when the Policy Agent ends; of no effect on IPSec policies. " +
      "@default NOPURGE (not confirmed)",
  ),
  refreshInterval: optionalArg(
    int(0, 2147483647),
    "Seconds between two looks at the configuration files, at most 2147483647. @default 1800",
  ),
};

/** A TCP/IP stack the Policy Agent serves, and the configuration file of that stack. */
export const tcpImage = bracesLine("TcpImage", doc, operands);
export type TcpImage = Infer<typeof tcpImage>;
export type TcpImageStatement = StatementOf<typeof tcpImage>;

/** The other name of TcpImage. */
export const pepInstance = bracesLine("PEPInstance", doc, operands);
export type PepInstance = Infer<typeof pepInstance>;
export type PepInstanceStatement = StatementOf<typeof pepInstance>;
