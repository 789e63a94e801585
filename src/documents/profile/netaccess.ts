import { arg, choice, compound } from "../../language/grammar";
import { entry, listing, type Infer, type StatementOf } from "../../language/statement";
import { include } from "./include";
import { network, safResource } from "./values";

/** An entry of NETACCESS. */
export const netaccessEntry = entry("NETACCESS", {
  network: compound(
    network("DEFAULT", "DEFAULTHOME"),
    "address/prefix_length (a mask is brought to this form), DEFAULT, or DEFAULTHOME for the stack's own addresses",
  ),
  resource: arg(safResource, "Last qualifier of the SAF resource a user needs to reach the network"),
});
export type NetaccessEntry = Infer<typeof netaccessEntry>;

/** NETACCESS: which users may reach which networks. The most specific entry counts. */
export const netaccess = listing(
  "NETAccess",
  "ENDNETAccess",
  { title: "Access to networks", source: "IP Configuration Reference, NETACCESS statement", obeyfile: "replaces" },
  {
    inbound: choice({ INBound: true, NOINBound: false }, "Whether inbound traffic is checked. @default NOINBOUND"),
    outbound: choice({ OUTBound: true, NOOUTBound: false }, "Whether outbound traffic is checked. @default OUTBOUND"),
    cache: choice(
      { CACHEALL: "CACHEALL", CACHEPERMIT: "CACHEPERMIT", CACHESAME: "CACHESAME" },
      "Which answers of the security product are kept. @default CACHEALL",
    ),
  },
  netaccessEntry,
  [include],
);
export type NetaccessStatement = StatementOf<typeof netaccess>;
