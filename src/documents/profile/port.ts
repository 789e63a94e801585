import { arg, choice, flag, param } from "../../language/grammar";
import { entry, listing, type Infer, type StatementOf } from "../../language/statement";
import { int, ip, oneOf, word, type ValueType } from "../../language/values";
import { jobName, port as portNumber, safResource } from "./values";

/** Job or user; a name with wildcards stands for several. */
const user: ValueType<string> = {
  ...jobName,
  since: (name) => (name !== "*" && /[*?]/.test(name) ? "V2R4" : undefined),
};
const PATTERNS = "* and ? within a name stand for other characters from V2R4 on";

const protocol = arg(word("TCP", "UDP"), "TCP or UDP");

/** What a job may do with a port that is reserved for it. */
const options = {
  noAutolog: flag("NOAUTOLog", "AUTOLOG does not watch the port."),
  delayAcks: choice({ DELAYAcks: true, NODELAYAcks: false }, "Whether acknowledgments wait. @default DELAYACKS"),
  share: choice(
    { SHAREPort: "SHAREPORT", SHAREPORTWLM: "SHAREPORTWLM" },
    "Several TCP servers share the port, evenly or as WLM advises.",
  ),
  bind: param("BIND", ip, "Address a server that binds to any address is bound to, often a DVIPA."),
  saf: param("SAF", safResource, "Last qualifier of the SAF resource a user needs to use the port."),
  smc: choice({ SMC: true, NOSMC: false }, "Whether connections may use SMC."),
};

/** An entry of PORT. */
export const portEntry = entry("PORT", {
  port: arg(oneOf(word("UNRSV"), portNumber), "Port, 1 to 65535, or UNRSV for all that are not reserved"),
  protocol,
  jobName: arg(user, `Job or user that may use the port, * for any; RESERVED for none. ${PATTERNS}`),
  ...options,
  deny: flag("DENY", "UNRSV *: nobody may use the ports."),
  when: choice(
    { WHENLISTEN: "WHENLISTEN", WHENBIND: "WHENBIND" },
    "UNRSV: when access is checked. @default WHENLISTEN for TCP, WHENBIND for UDP",
  ),
});
export type PortEntry = Infer<typeof portEntry>;

/** PORT: ports reserved for jobs. A port that an earlier PORT or PORTRANGE reserved is left out of a later one. */
export const port = listing(
  "PORT",
  undefined,
  {
    title: "Reserved ports",
    source: "IP Configuration Reference, PORT statement",
    obeyfile: "yes",
    change: "It adds entries; DELETE PORT takes them away.",
    duplicates: "first-of-name",
  },
  {},
  portEntry,
);
export type PortStatement = StatementOf<typeof port>;

/** An entry of PORTRANGE. */
export const portrangeEntry = entry("PORTRANGE", {
  firstPort: arg(portNumber, "First port, 1 to 65535"),
  ports: arg(int(1, 65535), "Number of ports"),
  protocol,
  jobName: arg(
    user,
    `Job or user that may use the ports, * for any; RESERVED for none, AUTHPORT for the FTP server's passive ports. ${PATTERNS}`,
  ),
  ...options,
});
export type PortrangeEntry = Infer<typeof portrangeEntry>;

/** PORTRANGE: ranges of ports reserved for jobs. */
export const portrange = listing(
  "PORTRange",
  undefined,
  {
    title: "Reserved port ranges",
    source: "IP Configuration Reference, PORTRANGE statement",
    obeyfile: "yes",
    change: "It adds entries; DELETE PORTRANGE takes them away.",
    duplicates: "first-of-name",
  },
  {},
  portrangeEntry,
);
export type PortrangeStatement = StatementOf<typeof portrange>;
