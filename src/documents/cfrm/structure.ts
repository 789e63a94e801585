import { arg, option, optionalArgs, param, params, required } from "../../language/grammar";
import { statement, type Infer } from "../../language/statement";
import { int, word, yesNo } from "../../language/values";
import { anyWord, cfName, size, structureName } from "./values";

/** Delay of a list notification, microseconds. */
const delay = int(0, 1000000, { sure: false });

/**
 * STRUCTURE: a structure that connectors may allocate. Its kind (list, cache, lock) is up to the first connector.
 *
 * @see z/OS MVS Setting Up a Sysplex, CFRM parameters for administrative data utility
 */
export const structure = statement(
  "STRUCTURE",
  {
    title: "A structure",
    source: "MVS Setting Up a Sysplex, CFRM parameters for administrative data utility",
    duplicates: "error",
    change:
      "SETXCF START,POLICY makes it active: DUPLEX, ALLOWAUTOALT and FULLTHRESHOLD at once; SIZE, INITSIZE and PREFLIST of a " +
      "structure that is allocated are pending until it is rebuilt or deallocated.",
  },
  {
    name: required(param("NAME", structureName, "Name of the structure, 1 to 16 characters, the first a letter")),
    size: required(param("SIZE", size, "Largest size, KiB, up to 1 TiB (1073741824)")),
    initSize: param("INITSIZE", size, "Size at allocation, KiB; at most SIZE. @default - SIZE"),
    minSize: param(
      "MINSIZE",
      size,
      "Least size, KiB; at most INITSIZE. @default - 75 percent of INITSIZE with ALLOWAUTOALT(YES), otherwise 0",
    ),
    scmMaxSize: param(
      "SCMMAXSIZE",
      size,
      "Most storage-class memory, KiB, up to 16 TiB; needs SCMALGORITHM. @default - none",
    ),
    scmAlgorithm: param(
      "SCMALGORITHM",
      anyWord,
      "How storage-class memory is used, such as KEYPRIORITY1. @default - none",
    ),
    allowAutoAlt: param("ALLOWAUTOALT", yesNo, "Whether the system may alter the size by itself. @default false"),
    fullThreshold: param(
      "FULLTHRESHOLD",
      int(0, 100),
      "Percent in use at which the system reports and alters the structure; 0 turns that off. @default 80",
    ),
    prefList: required(
      params("PREFLIST", cfName, "Coupling facilities to allocate it in, 1 to 8, the preferred one first"),
    ),
    exclList: params("EXCLLIST", structureName, "Structures to keep it apart from, up to 8. @default - none"),
    rebuildPercent: param(
      "REBUILDPERCENT",
      int(1, 99, { judgedBy: "SWSA213" }),
      "Percent of lost SFM weight at which a user-managed rebuild starts, 1 to 99. @default 1",
    ),
    duplex: option(
      "DUPLEX",
      {
        mode: arg(
          word("DISABLED", "ALLOWED", "ENABLED"),
          "Not duplexed, duplexed on request, or duplexed by the system",
        ),
        options: optionalArgs(anyWord, "Site and asynchronous duplexing options, such as ASYNCONLY"),
      },
      "Duplexing rebuild. @default DISABLED",
    ),
    recPrty: param("RECPRTY", int(1, 4, { sure: false }), "Recovery priority, 1 (first) to 4. @default - 3"),
    subNotifyDelay: param(
      "SUBNOTIFYDELAY",
      delay,
      "Delay of sublist notification, 0 to 1000000 microseconds. @default 5000",
    ),
    listNotifyDelay: param(
      "LISTNOTIFYDELAY",
      delay,
      "Delay of list notification, 0 to 1000000 microseconds. @default - none",
    ),
    keyrNotifyDelay: param(
      "KEYRNOTIFYDELAY",
      delay,
      "Delay of key range notification, 0 to 1000000 microseconds. @default - none",
    ),
    enforceOrder: param("ENFORCEORDER", yesNo, "Whether PREFLIST is followed in its order strictly. @default false"),
    allowReallocate: param(
      "ALLOWREALLOCATE",
      yesNo,
      "Whether SETXCF START,REALLOCATE may move the structure. @default true",
    ),
    encrypt: param("ENCRYPT", yesNo, "Whether list and cache entries are encrypted. @default false"),
  },
);
export type Structure = Infer<typeof structure>;
