import { isUnread } from "../language/source";
import type { DvipaModel } from "../model/dvipa";
import {
  PROTOCOL_NUMBERS,
  protocolName,
  Traffic,
  type Decision,
  type FilterRuleModel,
  type Packet,
  type PolicyModel,
  type TrafficPart,
} from "../model/policy";
import type { StackModel } from "../model/stack";
import type { SysplexModel } from "../model/sysplex";
import type { Place } from "./rule";
import { dvipas, Groups } from "./wording";

/** A stack with filter rules that has a part in a protected DVIPA. */
export interface PolicyPart {
  readonly dvipa: DvipaModel;
  readonly stack: StackModel;
  readonly policy: PolicyModel;
  /** Rules that protect the DVIPA with an IpDynVpnAction. */
  readonly protecting: readonly FilterRuleModel[];
  /** A holder can own the DVIPA; a target only serves its connections. */
  readonly as: "holder" | "target";
  /** The stack whose policy this one's is to be like, with that policy; undefined for that stack itself. */
  readonly like: Like | undefined;
}

/** A stack and its policy. */
export interface Like {
  readonly stack: StackModel;
  readonly policy: PolicyModel;
}

const known = new WeakMap<SysplexModel, readonly PolicyPart[]>();

/** Each protected DVIPA with each stack whose filter rules judge its traffic: owners first, then backups by rank, then targets. */
export function policyParts(model: SysplexModel): readonly PolicyPart[] {
  let parts = known.get(model);
  if (parts === undefined) known.set(model, (parts = model.protectedDvipas.flatMap(partsOf)));
  return parts;
}

function partsOf(dvipa: DvipaModel): PolicyPart[] {
  const { address } = dvipa;
  const parts: PolicyPart[] = [];
  // An owner comes first, without one the highest backup.
  let first: Like | undefined;
  for (const { stack } of dvipa.holders) {
    const policy = filtersOf(stack);
    if (policy === undefined) continue;
    parts.push({ dvipa, stack, policy, protecting: policy.protecting(address), as: "holder", like: first });
    first ??= { stack, policy };
  }
  for (const { stack, distributor } of dvipa.mereTargets) {
    const policy = filtersOf(stack);
    if (policy === undefined) continue;
    const distributing = filtersOf(distributor);
    const like = distributing === undefined ? first : { stack: distributor, policy: distributing };
    parts.push({ dvipa, stack, policy, protecting: policy.protecting(address), as: "target", like });
  }
  return parts;
}

/** The policy of a stack, when it has filter rules: without an IpFilterPolicy there is nothing to judge. */
export function filtersOf({ policy }: StackModel): PolicyModel | undefined {
  return policy?.hasFilterPolicy === true ? policy : undefined;
}

/**
 * Whether everything in a policy was understood and found. What is concluded from the rules of one that is not whole is not
 * certain.
 */
export function wholeness(model: SysplexModel): (policy: PolicyModel) => boolean {
  const noted = new Set(model.notes.map(({ file }) => file));
  const judged = new Map<PolicyModel, boolean>();
  const isWhole = ({ files, isComplete }: PolicyModel) =>
    isComplete && files.every(({ file, document }) => !noted.has(file) && !document.diagnostics.some(isUnread));
  return (policy) => {
    let whole = judged.get(policy);
    if (whole === undefined) judged.set(policy, (whole = isWhole(policy)));
    return whole;
  };
}

/** Members sorted by what they have in common, in order of appearance. */
export function groupedBy<T, K>(members: Iterable<T>, key: (member: T) => K): Groups<K, T> {
  const groups = new Groups<K, T>();
  for (const member of members) groups.add(key(member), member);
  return groups;
}

/** `DVIPA 203.0.113.10`: the DVIPAs that members are about, each once. */
export function dvipasOf(members: Iterable<{ readonly dvipa: DvipaModel }>): string {
  return dvipas([...new Set(Array.from(members, ({ dvipa }) => dvipa.address))]);
}

/** A filter rule of a stack, or its IpFilterPolicy where no rule is to be pointed at. */
export function inPolicy(stack: StackModel, policy: PolicyModel, rule?: FilterRuleModel): Place {
  const found = rule ?? filterPolicyOf(policy);
  return { file: found.file, system: stack.system.name, stack: stack.name, statement: found.statement };
}

function filterPolicyOf({ files }: PolicyModel) {
  for (const { file, document } of files) {
    const statement = document.statements.findLast(({ keyword }) => keyword === "IpFilterPolicy");
    if (statement !== undefined) return { file, statement };
  }
  return { file: files[0]!.file, statement: undefined };
}

/** `IpFilterRule WEB (SYSA/etc/ipsec.conf:3)` */
export function ruleText({ name, file, statement }: FilterRuleModel): string {
  return `IpFilterRule ${name} (${file}:${statement.location?.line})`;
}

/** What becomes of traffic, and by which rule: `IpSec with gold by the IpFilterRule WEB (SYSA/etc/ipsec.conf:3)`. */
export function decisionText({ action, rule }: Decision): string {
  if (rule === undefined) return "Deny, because no rule matches";
  const with_ = rule.dynamicAction ?? rule.manualAction;
  const done = action ?? `the IpGenericFilterAction ${rule.genericAction}`;
  return `${done}${action === "IpSec" && with_ !== undefined ? ` with ${with_}` : ""} by the ${ruleText(rule)}`;
}

/** `inbound TCP from 10.9.0.1 to 203.0.113.10 port 443` */
export function packetText({ direction, local, remote, protocol, localPort, remotePort, routing }: Packet): string {
  const end = (address: string, port: number | undefined) => (port ? `${address} port ${port}` : address);
  const [here, there] = [end(local, localPort), end(remote, remotePort)];
  const [from, to] = direction === "Inbound" ? [there, here] : [here, there];
  const name = protocolName(protocol);
  const forwarded = routing === "Routed" ? "forwarded " : "";
  return `${forwarded}${direction.toLowerCase()} ${/^\d/.test(name) ? `protocol ${name}` : name} from ${from} to ${to}`;
}

/** Ports of IKE: behind a NAT it goes on with the second. */
export const IKE_PORTS: readonly number[] = [500, 4500];
const { UDP } = PROTOCOL_NUMBERS;

/** Whether a rule matches nothing but key exchanges, and lets them pass. */
export function isForIke({ action, services }: FilterRuleModel): boolean {
  return (
    action === "Permit" &&
    services.every(
      ({ protocol, sourcePorts, direction }) =>
        protocol.value === UDP &&
        direction.value === "Bidirectional" &&
        sourcePorts.value !== "All" &&
        sourcePorts.value.low === sourcePorts.value.high &&
        IKE_PORTS.includes(sourcePorts.value.low),
    )
  );
}

/** Whether the security associations of a rule that protects an address end at it. */
export function endsAt({ localStart }: FilterRuleModel, address: string): boolean {
  return localStart?.local?.location.has(address) !== false;
}

/** The traffic of a DVIPA without the key exchanges that protect it, which only a stack that holds the DVIPA has. */
export const DATA: TrafficPart = {
  of: (address) =>
    IKE_PORTS.reduce(
      (traffic, localPort) => traffic.minus(Traffic.of(address, { protocol: UDP, localPort })),
      Traffic.all(address),
    ),
  mayMatch: (rule) => !isForIke(rule),
};
