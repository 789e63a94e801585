import { arg, choice, flag, initialOnly, option, optionalArg, param } from "../../language/grammar";
import { block, statement, type Infer, type StatementOf } from "../../language/statement";
import { canonicalIp } from "../../language/addresses";
import { int, oneOf, word, type ValueType } from "../../language/values";
import { include } from "./include";
import { star } from "./values";

/** `*`, an address, address/length or a range, of one family. */
function filterAddress(family: 4 | 6): ValueType<string> {
  const separator = family === 4 ? "." : ":";
  return {
    expects: `IPv${family} address, address/prefix_length, range address-address, or *`,
    parse: (token) => {
      if (token === "*") return token;
      const slash = token.indexOf("/");
      const dash = token.indexOf("-");
      const ends = slash >= 0 ? [token.slice(0, slash)] : token.split("-");
      const canonical = ends.map((end) => (end.includes(separator) ? canonicalIp(end) : undefined));
      if (ends.length > 2 || canonical.includes(undefined)) return undefined;
      if (slash >= 0)
        return /^\d{1,3}$/.test(token.slice(slash + 1)) ? `${canonical[0]}${token.slice(slash)}` : undefined;
      return dash >= 0 ? canonical.join("-") : canonical[0];
    },
    print: (value) => value,
    schema: {
      type: "string",
      examples:
        family === 4
          ? ["*", "10.1.1.1", "10.1.0.0/16", "10.1.1.1-10.1.1.9"]
          : ["*", "2001:db8::1", "2001:db8::/32", "2001:db8::1-2001:db8::9"],
    },
  };
}

const protocol = oneOf(star, word("TCP", "UDP", "ICMP", "ICMPV6", "OSPF", "IGMP"), int(0, 255));
const rangeOperand = (keyword: string, what: string, least: number, greatest: number, doc: string) =>
  option(
    keyword,
    {
      low: arg(oneOf(star, int(least, greatest)), `${what}, or * for any`),
      high: optionalArg(int(least, greatest), `Last ${what.toLowerCase()} of a range`),
    },
    doc,
  );

const rule = (family: 4 | 6) => ({
  source: arg(filterAddress(family), "Local address"),
  destination: arg(filterAddress(family), "Remote address"),
  log: choice({ LOG: true, NOLOG: false }, "Whether a match is logged. @default NOLOG"),
  protocol: param("PROTOcol", protocol, "Protocol name or number, * for any. @default *"),
  sourcePort: rangeOperand("SRCPort", "Port", 1, 65535, "Local port, for TCP and UDP. @default *"),
  destinationPort: rangeOperand("DESTport", "Port", 1, 65535, "Remote port, for TCP and UDP. @default *"),
  type: rangeOperand("TYPE", "Type", 0, 255, "ICMP or OSPF type. @default *"),
  code: rangeOperand("CODE", "Code", 0, 255, "ICMP code. @default *"),
  routing: param(
    "ROUTING",
    word("LOCAL", "ROUTED", "EITHER"),
    "Traffic of this stack, forwarded, or both. @default LOCAL",
  ),
  fragmentsOnly: flag("FRAGMENTSonly", "Only fragments of forwarded packets."),
  securityClass: param("SECCLASS", int(0, 255), "Class of the interface, 0 for any. @default 0"),
  direction: param("DIRECtion", word("BIDIrectional", "INBound", "OUTBound"), "Direction. @default BIDIRECTIONAL"),
  connect: choice(
    { INBConnect: "INBCONNECT", OUTBConnect: "OUTBCONNECT" },
    "Direction in which TCP connections are set up.",
  ),
});

/** IPSECRULE: a permit rule of the default IPv4 filter policy. */
export const ipsecrule = statement(
  "IPSECRule",
  { title: "Default IPv4 filter rule", source: "IP Configuration Reference, IPSEC statement", obeyfile: "replaces" },
  rule(4),
);
export type Ipsecrule = Infer<typeof ipsecrule>;

/** IPSEC6RULE: a permit rule of the default IPv6 filter policy. */
export const ipsec6rule = statement(
  "IPSEC6Rule",
  { title: "Default IPv6 filter rule", source: "IP Configuration Reference, IPSEC statement", obeyfile: "replaces" },
  rule(6),
);
export type Ipsec6rule = Infer<typeof ipsec6rule>;

/**
 * IPSEC: what IP security does before and beside the policy of pagent. One block in a profile; a later one is ignored
 * (EZZ0757I). The stack ignores it without IPCONFIG IPSECURITY.
 */
export const ipsec = block(
  "IPSEC",
  "ENDIPSEC",
  {
    title: "IP security",
    source: "IP Configuration Reference, IPSEC statement",
    obeyfile: "replaces",
    duplicates: "first",
    ordered: true,
  },
  {
    dvipsec: initialOnly(
      option(
        "DVIPsec",
        {
          dvLocalFilter: flag(
            "DVLOCALFLTR",
            "Filters TCP between a client and an IPv4 DVIPA of the same stack that is forwarded to another stack.",
          ),
        },
        "Makes IPSec tunnels that end at a DVIPA distributable, and movable at takeover and giveback. In the initial profile only.",
      ),
    ),
    log: choice({ LOGENable: true, LOGDISable: false }, "Logging for the default filter policy. @default LOGDISABLE"),
    logImplicit: choice(
      { LOGImplicit: true, NOLOGImplicit: false },
      "Logging of packets that no rule matches. @default NOLOGIMPLICIT",
    ),
  },
  [ipsecrule, ipsec6rule, include],
);
export type Ipsec = Infer<typeof ipsec>;
export type IpsecStatement = StatementOf<typeof ipsec>;
