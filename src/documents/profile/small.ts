import { arg, choice, param } from "../../language/grammar";
import { statement, type Infer } from "../../language/statement";
import { int, name } from "../../language/values";

const source = (of: string) => `IP Configuration Reference, ${of} statement`;
const unsure = { sure: false };

/** SOMAXCONN: longest queue of connections that a listener has not accepted yet. */
export const somaxconn = statement(
  "SOMAXCONN",
  { title: "Connection queue", source: source("SOMAXCONN"), obeyfile: "yes", duplicates: "merge" },
  { maximum: arg(int(1, 2147483647, unsure), "Connections, 1 to 2147483647. @default 1024 (10 before V2R1)") },
);
export type Somaxconn = Infer<typeof somaxconn>;

/** ARPAGE: minutes an ARP cache entry lives; IPCONFIG ARPTO says the same in seconds. */
export const arpage = statement(
  "ARPAGE",
  { title: "Age of ARP cache entries", source: source("ARPAGE"), duplicates: "merge" },
  { minutes: arg(int(1, 1440, unsure), "Minutes. @default 20") },
);
export type Arpage = Infer<typeof arpage>;

/** DATASETPREFIX: high-level qualifier of the data sets that the stack finds by name. */
export const datasetprefix = statement(
  "DATASETPREFIX",
  { title: "High-level qualifier", source: source("DATASETPREFIX") },
  { prefix: arg(name(26), "High-level qualifier, at most 26 characters") },
);
export type Datasetprefix = Infer<typeof datasetprefix>;

/** ITRACE: tracing of the configuration component, for IBM support. */
export const itrace = statement(
  "ITRACE",
  { title: "Configuration trace", source: source("ITRACE") },
  {
    on: choice({ ON: true, OFF: false }, "Whether the component is traced."),
    config: param("CONFIG", int(1, 3, unsure), "Configuration component, with the level."),
    subagent: param("SUBAGENT", int(1, 4, unsure), "SNMP subagent, with the level."),
    autolog: param("AUTOLOG", int(1, 3, unsure), "AUTOLOG, with the level."),
  },
);
export type Itrace = Infer<typeof itrace>;
