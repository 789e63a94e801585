import { arg } from "../../language/grammar";
import { statement, type Infer, type StatementOptions } from "../../language/statement";
import { int, word, type ValueType } from "../../language/values";
import { channelPath, listBackup, listSuffix, structureName, vtamName } from "./values";

/** How sure a fact is that was not read in a manual. */
const GENERAL = "general knowledge of VTAM";

function option<const K extends string, T>(
  keyword: K,
  type: ValueType<T>,
  title: string,
  doc: string,
  source = `SNA Resource Definition Reference, ${keyword} start option`,
  options: StatementOptions<{ readonly value: T }> & { readonly change?: string } = {},
) {
  const { change, ...rest } = options;
  return statement(keyword, { title, source, change }, { value: arg(type, doc) }, rest);
}

/**
 * The start options this package understands. Any other option is kept as text.
 *
 * @see z/OS Communications Server: SNA Resource Definition Reference, Start options
 */
export const startOptions = {
  LISTBKUP: option(
    "LISTBKUP",
    listBackup,
    "Error in the start list",
    "What VTAM does about an error in this list: use another list, DEFAULTS or PROMPT. Stands first in the list.",
  ),
  LIST: option(
    "LIST",
    listSuffix,
    "Start list",
    "Suffix of a supplementary start list ATCSTRxx; on the START command only",
    "SNA Resource Definition Reference, Coding VTAM start options",
    {
      check: () => [
        {
          message:
            "found LIST in a start list, expected it on the START command only. One start list cannot name another.",
          fix: "Remove LIST, and start VTAM with LIST=xx.",
        },
      ],
    },
  ),
  CONFIG: option(
    "CONFIG",
    listSuffix,
    "Configuration list",
    "Suffix of the list ATCCONxx of major nodes to activate. @default 00",
  ),
  NETID: option("NETID", vtamName, "Network", "Name of the network VTAM belongs to, 1 to 8 characters. Required."),
  SSCPID: option(
    "SSCPID",
    int(0, 65535, { sure: false }),
    "Number of this VTAM",
    "Number that identifies this VTAM in the network, 0 to 65535. Required.",
    `SNA Resource Definition Reference, SSCPID start option; range: ${GENERAL}`,
  ),
  SSCPNAME: option(
    "SSCPNAME",
    vtamName,
    "Name of this VTAM",
    "Name of this VTAM in the network and its CP name, 1 to 8 characters, unique in the sysplex. Required.",
  ),
  HOSTSA: option(
    "HOSTSA",
    int(1, 65535, { sure: false }),
    "Subarea number",
    "Subarea number of this VTAM, 1 to 65535. @default 1",
    `SNA Resource Definition Reference, HOSTSA start option; range and default: ${GENERAL}`,
  ),
  NODETYPE: option(
    "NODETYPE",
    word("NN", "EN"),
    "APPN node type",
    "Network node or end node. APPN, generic resources and multinode persistent sessions need it. @default - no APPN",
  ),
  XCFGRPID: option(
    "XCFGRPID",
    int(2, 31, { judgedBy: "SWSA203" }),
    "VTAM subplex",
    "Number of the VTAM subplex, 2 to 31; in effect from the next start of VTAM and its stacks. @default - no subplex",
    "SNA Resource Definition Reference, XCFGRPID start option",
    { change: "A change takes effect when VTAM and every stack on it have been started again." },
  ),
  XCFINIT: option(
    "XCFINIT",
    word("YES", "DEFINE", "NO"),
    "XCF group",
    "Whether VTAM joins its XCF group (YES), joins without connections (DEFINE) or stays out (NO), which leaves TCP/IP without XCF. @default - YES with NODETYPE, otherwise DEFINE",
  ),
  STRGR: option(
    "STRGR",
    structureName(3),
    "Generic resources structure",
    "Structure for generic resources, 3 to 16 characters (14 in a subplex), or NONE. @default ISTGENERIC",
  ),
  STRMNPS: option(
    "STRMNPS",
    structureName(1),
    "Multinode persistent sessions structure",
    "Structure for multinode persistent sessions, 1 to 16 characters (14 in a subplex), or NONE. @default ISTMNPS",
  ),
  IQDCHPID: option(
    "IQDCHPID",
    channelPath,
    "HiperSockets for dynamic XCF",
    "HiperSockets channel path that dynamic XCF uses: ANY, NONE or its number, hexadecimal. @default ANY",
    "SNA Resource Definition Reference, IQDCHPID start option",
    { change: "MODIFY VTAMOPTS changes it while VTAM runs." },
  ),
  TCPNAME: option(
    "TCPNAME",
    vtamName,
    "Stack for Enterprise Extender",
    "Job name of the stack that carries Enterprise Extender where an image has several, 1 to 8 characters. @default - the first stack found",
  ),
} as const;

/** Keywords of the start options with a typed value. */
export type StartOptionKeyword = keyof typeof startOptions;
/** The value of a typed start option. */
export type StartOptionValue<K extends StartOptionKeyword> = Infer<(typeof startOptions)[K]>["value"];
