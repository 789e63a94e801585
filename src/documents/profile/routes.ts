import { arg, choice, compound, param } from "../../language/grammar";
import { block, statement, type Infer, type StatementOf } from "../../language/statement";
import { decimal, int, ip, oneOf, word } from "../../language/values";
import { include } from "./include";
import { interfaceName, network } from "./values";

const source = "IP Configuration Reference, BEGINROUTES statement";
const seconds = decimal(0, 1000, { sure: false });
const factor = decimal(0, 1000, { sure: false });

/** ROUTE: a static route. */
export const route = statement(
  "ROUTE",
  { title: "Static route", source, obeyfile: "replaces", duplicates: "add" },
  {
    destination: compound(
      network("DEFAULT", "DEFAULT6"),
      "address/prefix_length (a mask and HOST are brought to this form), DEFAULT or DEFAULT6",
    ),
    nextHop: arg(oneOf(word("="), ip), "Address of the router, or = when the destination is directly attached"),
    interfaceName: arg(interfaceName, "Link or interface the packets leave by; not a VIPA"),
    mtu: param("MTU", oneOf(word("DEFAULTSIZE"), int(1, 65535, { sure: false })), "Largest packet, bytes."),
    replaceable: choice(
      { REPLaceable: true, NOREPLaceable: false },
      "Whether OMPROUTE may replace the route. @default NOREPLACEABLE",
    ),
    maximumRetransmitTime: param("MAXImumretransmittime", seconds, "Longest time between retransmits, seconds."),
    minimumRetransmitTime: param("MINImumretransmittime", seconds, "Shortest time between retransmits, seconds."),
    roundTripGain: param("ROUNDTRIPGain", factor, "Weight of a new round trip time in the average."),
    varianceGain: param("VARIANCEGain", factor, "Weight of a new deviation in the average."),
    varianceMultiplier: param("VARIANCEMultiplier", factor, "Weight of the deviation in the retransmit time."),
    delayAcks: choice({ DELAYAcks: true, NODELAYAcks: false }, "Whether acknowledgments wait. @default DELAYACKS"),
  },
);
export type Route = Infer<typeof route>;

/** BEGINROUTES: the static routes. The first block in a data set replaces all static routes, later ones add to it. */
export const beginroutes = block(
  "BEGINRoutes",
  "ENDRoutes",
  { title: "Static routes", source, obeyfile: "replaces", duplicates: "replace-then-add" },
  {},
  [route, include],
);
export type BeginroutesStatement = StatementOf<typeof beginroutes>;
