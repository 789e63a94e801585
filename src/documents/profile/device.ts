import { arg, choice, flag, optionalArg, optionalArgs, param } from "../../language/grammar";
import { entry, listing, statement, type Infer, type StatementOf } from "../../language/statement";
import { int, ipv4, name, word } from "../../language/values";
import { interfaceName, securityClass, token } from "./values";

const source = (of: string) => `IP Configuration Reference, ${of} statement`;
const unsure = { sure: false };
const redefined = "It cannot be defined anew while it is active: it has to be stopped and deleted first.";

/** DEVICE: a device in the old notation; INTERFACE takes its place. */
export const device = statement(
  "DEVice",
  { title: "Device", source: source("DEVICE and LINK"), obeyfile: "yes", change: redefined },
  {
    name: arg(interfaceName, "Name of the device; for MPCIPA the PORTNAME of the TRLE"),
    type: arg(name(16), "MPCIPA, VIRTUAL, MPCPTP, CTC, LCS ..."),
    parameters: optionalArgs(token, "Positional operands of the type: 0 for VIRTUAL, device numbers, host names"),
    router: choice(
      { NONRouter: "NONROUTER", PRIRouter: "PRIROUTER", SECRouter: "SECROUTER" },
      "MPCIPA: whether the OSA sends unknown addresses here. @default NONROUTER",
    ),
    autoRestart: choice(
      { AUTORESTART: true, NOAUTORESTART: false },
      "Whether the device is restarted after a failure.",
    ),
  },
);
export type Device = Infer<typeof device>;

/** LINK: a link of a device in the old notation. */
export const link = statement(
  "LINK",
  { title: "Link of a device", source: source("DEVICE and LINK"), obeyfile: "yes", change: redefined },
  {
    name: arg(interfaceName, "Name of the link"),
    type: arg(name(16), "IPAQENET, VIRTUAL, MPCPTP, CTC, IBMTR, ETHERNET ..."),
    number: optionalArg(int(0, 255, unsure), "Link number, for the types that have one; 0 for VIRTUAL"),
    device: arg(interfaceName, "Name of the device"),
    ipBroadcast: flag("IPBCAST", "The link sends and receives broadcasts."),
    vlanId: param("VLANID", int(1, 4094), "Virtual LAN, 1 to 4094."),
    readStorage: param("READSTORAGE", word("GLOBAL", "MAX", "AVG", "MIN"), "Storage for reading. @default GLOBAL"),
    inboundPerformance: param(
      "INBPERF",
      word("BALANCED", "DYNAMIC", "MINCPU", "MINLATENCY"),
      "Inbound processing of the OSA. @default BALANCED",
    ),
    speed: param("IFSPEED", int(0, 2147483647, unsure), "Speed that SNMP shows, bits a second."),
    highSpeed: param("IFHSPEED", int(0, 21474836, unsure), "Speed that SNMP shows, millions of bits a second."),
    checksum: choice({ CHECKSUM: true, NOCHECKSUM: false }, "Whether inbound packets are checked. @default CHECKSUM"),
    securityClass: param("SECCLASS", securityClass, "Class for IP filter rules, 1 to 255. @default 255"),
    monitorSysplex: choice(
      { MONSYSPLEX: true, NOMONSYSPLEX: false },
      "Whether the sysplex monitor watches the link. @default NOMONSYSPLEX",
    ),
    dynamicVlanRegistration: choice(
      { DYNVLANREG: true, NODYNVLANREG: false },
      "Whether the VLAN is registered with the switch. @default NODYNVLANREG",
    ),
  },
);
export type Link = Infer<typeof link>;

/** An entry of HOME. */
export const homeEntry = entry("HOME", {
  address: arg(ipv4, "IPv4 address of the link"),
  link: arg(interfaceName, "Link"),
});
export type HomeEntry = Infer<typeof homeEntry>;

/** HOME: addresses of links. The first HOME of a data set replaces the list, later ones add to it. */
export const home = listing(
  "HOME",
  undefined,
  { title: "Addresses of links", source: source("HOME"), obeyfile: "replaces", duplicates: "replace-then-add" },
  {},
  homeEntry,
);
export type HomeStatement = StatementOf<typeof home>;

/** PRIMARYINTERFACE: the link or interface whose address is the address of the host. */
export const primaryinterface = statement(
  "PRIMARYINTERFACE",
  { title: "Interface of the host address", source: source("PRIMARYINTERFACE") },
  { name: arg(interfaceName, "Link or interface") },
);
export type Primaryinterface = Infer<typeof primaryinterface>;

/** START: starts a device or interface; done last, wherever it stands. Virtual ones start by themselves. */
export const start = statement(
  "START",
  { title: "Start a device or interface", source: source("START"), obeyfile: "yes" },
  { name: arg(interfaceName, "Device or interface") },
);
export type Start = Infer<typeof start>;

/** STOP: stops a device or interface; done last, wherever it stands. */
export const stop = statement(
  "STOP",
  { title: "Stop a device or interface", source: source("STOP"), obeyfile: "yes" },
  { name: arg(interfaceName, "Device or interface") },
);
export type Stop = Infer<typeof stop>;
