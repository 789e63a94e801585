import { AddressSet } from "../model/address-set";
import {
  decisions,
  PROTOCOL_NUMBERS,
  Traffic,
  type DecidedTraffic,
  type FilterRuleModel,
  type KeyExchangeRuleModel,
} from "../model/policy";
import type { SysplexModel } from "../model/sysplex";
import {
  decisionText,
  dvipasOf,
  endsAt,
  groupedBy,
  inPolicy,
  isForIke,
  packetText,
  policyParts,
  wholeness,
  type PolicyPart,
} from "./policy-places";
import { IP_SECURITY } from "./references";
import type { Rule } from "./rule";

const { UDP } = PROTOCOL_NUMBERS;

/** Key exchanges of a DVIPA that do not pass on a stack that can own it. */
interface Blocked extends PolicyPart {
  readonly port: number;
  readonly by: DecidedTraffic;
  /** Others of its key exchanges pass. */
  readonly inPart: boolean;
}

/** Where the security associations of a rule end on the other side: at a gateway that it names, or at the ends of its traffic. */
function remoteEnd({ localStart, remote }: FilterRuleModel): AddressSet {
  return localStart?.remote?.location ?? remote;
}

/** Key exchanges by a port with the peers of a DVIPA: ends of its traffic, or the gateways before them. */
function exchanges(
  address: string,
  remoteEnds: readonly AddressSet[],
  peers: readonly KeyExchangeRuleModel[],
  port: number,
): Traffic {
  const limits = { protocol: UDP, localPort: port, remotePort: port, routing: "Local" } as const;
  const to = (remote: AddressSet) => Traffic.of(address, { ...limits, remote });
  const all = (sets: readonly AddressSet[]) =>
    sets.map(to).reduce((traffic, other) => traffic.union(other.minus(traffic)), to(AddressSet.none));
  const ends = all(remoteEnds);
  if (peers.length === 0) return ends;
  const locations = peers.map(({ remote }) => remote.location);
  const direct = ends.intersect(all(locations));
  if (direct.covers(ends)) return direct;
  // Where ends do not negotiate themselves, gateways before them do: peers that are no ends.
  return direct.union(all(locations.filter((location) => ends.intersect(to(location)).isEmpty)));
}

/** Whether the policy begins with rules that let the key exchanges of all peers pass, as policies mostly do. */
function passesAtOnce(
  { dvipa, policy }: PolicyPart,
  remoteEnds: readonly AddressSet[],
  peers: readonly KeyExchangeRuleModel[],
  port: number,
): boolean {
  const permitted = new Set<string>();
  for (const rule of policy.rulesFor(dvipa.address)) {
    if (rule.action !== "Permit") break;
    const plain = rule.timeConditions.length === 0 && isForIke(rule);
    if (plain && rule.services.some((service) => isPlain(service, port))) permitted.add(rule.remote.key);
  }
  const needed = [...remoteEnds, ...peers.map(({ remote }) => remote.location)];
  return needed.every(({ key }) => permitted.has(key));
}

function isPlain(service: FilterRuleModel["services"][number], port: number): boolean {
  const { sourcePorts, destinationPorts, routing, securityClass } = service;
  const is = (ports: typeof sourcePorts) =>
    ports.value === "All" || (ports.value.low <= port && port <= ports.value.high);
  return is(sourcePorts) && is(destinationPorts) && routing.value !== "Routed" && securityClass.value === 0;
}

function* blocked(model: SysplexModel): Iterable<Blocked> {
  for (const part of policyParts(model)) {
    if (part.as === "target") continue;
    const { policy, dvipa, protecting } = part;
    const { address } = dvipa;
    const remoteEnds = protecting.filter((rule) => endsAt(rule, address)).map(remoteEnd);
    const rulesOfPeers = policy.keyExchangeRulesFor(address);
    // The second port is for peers with which a NAT is allowed.
    const throughNat = rulesOfPeers.filter(({ action }) => (action ?? policy.keyExchange!).allowNat.value);
    for (const [port, peers] of [[500, rulesOfPeers] as const, [4500, throughNat] as const]) {
      if ((port === 4500 && peers.length === 0) || passesAtOnce(part, remoteEnds, peers, port)) continue;
      const decided = decisions(policy, address, exchanges(address, remoteEnds, peers, port));
      const by = decided.find(({ decision }) => decision.action === "Deny" || decision.action === "IpSec");
      if (by === undefined) continue;
      yield { ...part, port, by, inPart: decided.some(({ decision }) => decision.action === "Permit") };
    }
  }
}

/** Equal texts stand for exchanges that one correction is for. */
function kindOf({ port, inPart, by: { decision } }: Blocked): string {
  return [port, inPart, decision.action, decision.rule === undefined].join();
}

export const swsa306: Rule = {
  code: "SWSA306",
  title: "Key exchanges for a protected DVIPA pass the filters",
  severity: "error",
  why: "IKE itself travels over UDP 500, and over UDP 4500 behind a NAT, before there is a tunnel. A stack that denies these packets or wants to protect them negotiates no security association for the DVIPA, at start or after a takeover.",
  fix: "Permit UDP 500, and 4500 with AllowNat, between the DVIPA and its peers, before the rules that protect or deny its traffic.",
  reference: IP_SECURITY,
  *check(model) {
    const isWhole = wholeness(model);
    for (const [policy, ofPolicy] of groupedBy(blocked(model), (each) => each.policy)) {
      for (const members of groupedBy(ofPolicy, kindOf).values()) {
        const { stack, dvipa, port, by, inPart } = members[0]!;
        const [them, their] =
          new Set(members.map((each) => each.dvipa)).size === 1 ? [dvipa.address, "its"] : ["them", "their"];
        yield {
          severity: inPart || !isWhole(policy) ? "warning" : undefined,
          message:
            `${stack.label} does not let ${inPart ? "all" : "the"} key exchanges of the protected ${dvipasOf(members)} pass: ` +
            `${packetText(by.traffic.example!)} finds ${decisionText(by.decision)}, expected Permit.`,
          fix: `Add a rule to the policy of ${stack.label} that permits UDP ${port} between ${them} and ${their} peers, before the rules that protect or deny ${their} traffic.`,
          at: inPolicy(stack, policy, by.decision.rule),
        };
      }
    }
  },
};
