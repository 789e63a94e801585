import fc from "fast-check";
import { parseIpsecPolicy } from "../../src/documents/ipsec";
import { readPolicy, type Packet, type PolicyModel } from "../../src/model/policy";

/** The policy that the texts of policy files make, the stack's own file first. */
export function policyFrom(...texts: readonly string[]): PolicyModel {
  return readPolicy(
    texts.map((text, i) => ({ file: `file${i}`, document: parseIpsecPolicy(text) })),
    [],
  );
}

/** A block of a policy file. */
export const block = (head: string, ...lines: readonly string[]): string => `${head}\n{\n${lines.join("\n")}\n}\n`;

/** Actions that {@link rulePolicy} has: two ways to protect with the same meaning, and one with another. */
const ACTIONS = [
  block("IpGenericFilterAction permit", "IpFilterAction Permit"),
  block("IpGenericFilterAction deny", "IpFilterAction Deny", "DiscardAction ICMP"),
  block("IpGenericFilterAction ipsec", "IpFilterAction IpSec"),
  block("IpDynVpnAction gold", block("IpDataOffer", "HowToEncrypt AES_CBC KeyLength 256")),
  block("IpDynVpnAction gold2", "VpnLife 1440", "IpDataOfferRef aes"),
  block("IpDynVpnAction silver", "VpnLife 60", "IpDataOfferRef aes"),
  block("IpDataOffer aes", "HowToEncap Tunnel", "HowToEncrypt AES_CBC KeyLength 256"),
  block("IpManVpnAction keys", "LocalSecurityEndpointAddr 10.1.0.1"),
  block("IpLocalStartAction onDemand", "AllowOnDemand Yes"),
  block("IpLocalStartAction gateway", block("RemoteSecurityEndpoint", "Location 10.9.0.9")),
  block("IpTimeCondition day", "TimeOfDayRange 08:00-18:00"),
  block("IpTimeCondition sunday", "DayOfWeekMask 1000000"),
].join("");

/** A filter rule as a test writes it. */
export interface RuleText {
  readonly source: string;
  readonly destination: string;
  readonly services: readonly string[];
  /** Lines that say what the rule does, and when. */
  readonly action: readonly string[];
}

const named = (name: string, { source, destination, action }: RuleText, services: readonly string[]) =>
  block(`IpFilterRule ${name}`, `IpSourceAddr ${source}`, `IpDestAddr ${destination}`, ...services, ...action);

/** A policy with rules whose services stand inline. */
export function rulePolicy(rules: readonly RuleText[]): PolicyModel {
  const texts = rules.map((rule, i) =>
    named(
      `R${i}`,
      rule,
      rule.services.map((service) => block("IpService", service)),
    ),
  );
  return policyFrom(block("IpFilterPolicy", ...texts) + ACTIONS);
}

/** The same policy in another way: a rule for each service, in a group, by reference, under other names. */
export function splitPolicy(rules: readonly RuleText[]): PolicyModel {
  const services: string[] = [];
  const members = rules.flatMap((rule, i) =>
    rule.services.map((service, j) => {
      services.push(block(`IpService S${i}_${j}`, service));
      return named(`X${i}_${j}`, rule, [`IpServiceRef S${i}_${j}`]);
    }),
  );
  const text = block("IpFilterPolicy", "IpFilterGroupRef all") + block("IpFilterGroup all", ...members);
  return policyFrom(text + services.join("") + ACTIONS);
}

const DVIPA = "10.1.0.1";
const addresses = fc.constantFrom("10.9.0.1", "10.9.0.2", "10.9.0.1-10.9.0.2", "10.9.0.0/30", "All", "All4");
const locals = fc.constantFrom(DVIPA, "10.1.0.0/24", "All4", "10.1.0.2", "All6");
const ports = fc.constantFrom("0", "1", "2", "1 2");
const protocol = fc.oneof(
  fc
    .tuple(fc.constantFrom("TCP", "UDP", "All"), ports, ports)
    .map(([name, source, destination]) => [
      `Protocol ${name}`,
      `SourcePortRange ${source}`,
      `DestinationPortRange ${destination}`,
    ]),
  fc
    .tuple(fc.constantFrom("Any", "1"), fc.constantFrom("Any", "0"))
    .map(([type, code]) => ["Protocol ICMP", `Type ${type}`, `Code ${code}`]),
  fc.constantFrom(["Protocol 47"], ["Protocol All"], []),
);
const direction = fc.constantFrom(
  "Bidirectional",
  "Bidirectional InboundConnect",
  "Bidirectional OutboundConnect",
  "Inbound",
  "Outbound",
);
const service = fc
  .tuple(protocol, direction, fc.constantFrom("Local", "Routed", "Either"), fc.constantFrom(0, 0, 0, 1))
  .map(([lines, way, routing, securityClass]) => ({
    inbound: way === "Inbound",
    text: [...lines, `Direction ${way}`, `Routing ${routing}`, `SecurityClass ${securityClass}`].join("\n"),
  }));
const action = fc.constantFrom(
  ["IpGenericFilterActionRef permit"],
  ["IpGenericFilterActionRef permit"],
  ["IpGenericFilterActionRef deny"],
  ["IpGenericFilterActionRef ipsec", "IpDynVpnActionRef gold"],
  ["IpGenericFilterActionRef ipsec", "IpDynVpnActionRef gold2"],
  ["IpGenericFilterActionRef ipsec", "IpDynVpnActionRef silver"],
  ["IpTimeConditionRef day", "IpGenericFilterActionRef permit"],
  ["IpTimeConditionRef sunday", "IpGenericFilterActionRef ipsec", "IpDynVpnActionRef gold"],
);
const ruleText: fc.Arbitrary<RuleText> = fc
  .tuple(locals, addresses, fc.array(service, { minLength: 1, maxLength: 3 }), action)
  .map(([local, remote, services, lines]) => {
    // Services of one way, so that the source is the one or the other side for all of them.
    const inbound = services[0]!.inbound;
    return {
      source: inbound ? remote : local,
      destination: inbound ? local : remote,
      services: services.filter((each) => each.inbound === inbound).map(({ text }) => text),
      action: lines,
    };
  });

/** Two policies: of rules that have nothing to do with each other, or the second made of the first. */
export const policyPair: fc.Arbitrary<readonly [readonly RuleText[], readonly RuleText[]]> = fc
  .tuple(fc.array(ruleText, { maxLength: 4 }), fc.array(ruleText, { maxLength: 3 }), fc.nat(4), fc.nat(3))
  .map(([rules, others, how, at]) => {
    const changed = [...rules];
    if (how === 0) return [rules, others];
    if (how === 1) changed.splice(at, 2, ...changed.slice(at, at + 2).reverse());
    else if (how === 2) changed.splice(at, 1);
    else if (how === 3) changed.splice(at, 0, ...others.slice(0, 1));
    return [rules, changed];
  });

/** Packets such that policies of {@link policyPair} that agree on all of these agree on every packet of the DVIPA. */
export const UNIVERSE: readonly Packet[] = packets();

function packets(): Packet[] {
  const some = [0, 1, 2, 3];
  const contents = [
    ...some.flatMap((localPort) =>
      some.flatMap((remotePort) => [
        { protocol: 6, localPort, remotePort, connection: "Inbound" as const },
        { protocol: 6, localPort, remotePort, connection: "Outbound" as const },
        { protocol: 17, localPort, remotePort },
      ]),
    ),
    ...[0, 1].flatMap((type) => [0, 1].map((code) => ({ protocol: 1, type, code }))),
    { protocol: 47 },
    { protocol: 50 },
  ];
  const found: Packet[] = [];
  for (const content of contents) {
    for (const remote of ["10.9.0.1", "10.9.0.2", "10.9.0.3", "10.9.1.1"]) {
      for (const way of ["Inbound", "Outbound"] as const) {
        for (const routing of ["Local", "Routed"] as const) {
          for (const securityClass of [1, 255])
            found.push({ direction: way, local: DVIPA, remote, routing, securityClass, ...content });
        }
      }
    }
  }
  return found;
}

/** Actions of {@link goldPolicy}: IpSec, and an IpDynVpnAction. */
export const GOLD =
  block("IpGenericFilterAction ipsec", "IpFilterAction IpSec") +
  block("IpDynVpnAction gold", block("IpDataOffer", "HowToEncap Transport"));

/** A filter rule that protects TCP of local addresses. */
export const goldRule = (name: string, local: string): string =>
  block(
    `IpFilterRule ${name}`,
    `IpSourceAddr ${local}`,
    "IpDestAddr 10.9.0.0/16",
    block("IpService", "Protocol TCP"),
    "IpGenericFilterActionRef ipsec",
    "IpDynVpnActionRef gold",
  );

/** The text of a policy file with these rules and no others. */
export const goldPolicy = (rules: string): string => block("IpFilterPolicy", rules) + GOLD;
