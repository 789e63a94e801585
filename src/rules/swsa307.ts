import type { AutologEntry } from "../documents/profile";
import type { Statement } from "../language/statement";
import type { DvipaModel } from "../model/dvipa";
import { decisions, PROTOCOL_NUMBERS, Traffic, type FilterRuleModel, type TrafficLimits } from "../model/policy";
import type { StackModel } from "../model/stack";
import type { SysplexModel } from "../model/sysplex";
import { familyOf } from "../language/addresses";
import { groupedBy } from "./policy-places";
import { DEFAULT_FILTERS } from "./references";
import { inProfile, type Problem, type Rule } from "./rule";
import { dataSetOf, dvipas, Groups } from "./wording";

const { OSPF, UDP } = PROTOCOL_NUMBERS;
/** Port of RIP. */
const RIP = 520;

/** Whether the default rules let some traffic of an address pass, both ways; `for all` when they do whatever the address. */
function passes(stack: StackModel, address: string, limits: TrafficLimits): boolean | "for all" {
  const ways = (["Inbound", "Outbound"] as const).map((direction) =>
    decisions(stack.defaultPolicy, address, Traffic.of(address, { ...limits, routing: "Local", direction })).filter(
      ({ decision }) => decision.action === "Permit",
    ),
  );
  if (ways.some((permitted) => permitted.length === 0)) return false;
  const all = ways.flat().every(({ decision: { rule } }) => rule!.source.unlimited && rule!.destination.unlimited);
  return all ? "for all" : true;
}

/** Stacks with IP security and default rules, without which another rule finds them. */
function concerned({ ipSecurity, defaultPolicy }: StackModel): boolean {
  return ipSecurity !== undefined && defaultPolicy.rules.length > 0;
}

function allowsNat({ policy }: StackModel, address: string): boolean {
  const rules = policy?.keyExchangeRulesFor(address) ?? [];
  return rules.some(({ action }) => (action ?? policy?.keyExchange)?.allowNat.value === true);
}

/** Equal texts stand for default rules that let the same traffic pass. */
function textOf({ source, destination, servicesKey }: FilterRuleModel): string {
  return `${source.key} ${destination.key} ${servicesKey}`;
}

function* withoutKeyExchange(model: SysplexModel): Iterable<Problem> {
  const held = new Groups<StackModel, DvipaModel>();
  for (const dvipa of model.protectedDvipas) for (const { stack } of dvipa.holders) held.add(stack, dvipa);
  // Stacks mostly have the same default rules.
  const openBy = new Map<string, Set<DvipaModel["family"]>>();
  for (const [stack, owned] of held) {
    if (!concerned(stack)) continue;
    const rules = stack.defaultPolicy.rules.map(textOf).join("\n");
    for (const port of [500, 4500]) {
      const open = openBy.get(`${port} ${rules}`) ?? new Set();
      openBy.set(`${port} ${rules}`, open);
      const lacking = owned.filter(({ address, family }) => {
        if (open.has(family) || (port === 4500 && !allowsNat(stack, address))) return false;
        const result = passes(stack, address, { protocol: UDP, localPort: port, remotePort: port });
        if (result === "for all") open.add(family);
        return result === false;
      });
      for (const [family, members] of groupedBy(lacking, (dvipa) => dvipa.family)) {
        const statement = family === 4 ? "IPSECRULE" : "IPSEC6RULE";
        yield {
          message: `The default filter rules of ${stack.label} deny UDP ${port}, by which it exchanges keys for the protected ${dvipas(members.map(({ address }) => address))}: expected an ${statement} for it.`,
          fix: `Add ${statement} * * PROTOCOL UDP SRCPORT ${port} DESTPORT ${port} to the IPSEC block of ${dataSetOf(model, stack, stack.ipsecBlocks[0])}.`,
          at: inProfile(stack, stack.ipsecBlocks[0]),
        };
      }
    }
  }
}

/** The AUTOLOG entry that starts OMPROUTE with the stack. */
function omproute({ profile }: StackModel): Statement | undefined {
  for (const { keyword, children } of profile.statements) {
    if (keyword !== "AUTOLOG") continue;
    const found = (children as readonly Statement<string, Partial<AutologEntry>>[]).find(
      ({ value }) => value.procedure === "OMPROUTE" || value.jobName === "OMPROUTE",
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

function* withoutRouting(model: SysplexModel): Iterable<Problem> {
  for (const stack of model.stacks) {
    const started = concerned(stack) ? omproute(stack) : undefined;
    if (started === undefined) continue;
    const own = stack.ownAddresses.filter(({ address, origin }) => origin !== "DYNAMICXCF" && familyOf(address) === 4);
    const routes = own.some(
      ({ address }) =>
        passes(stack, address, { protocol: OSPF }) !== false ||
        passes(stack, address, { protocol: UDP, localPort: RIP }) !== false,
    );
    if (own.length === 0 || routes) continue;
    yield {
      message: `The default filter rules of ${stack.label} deny OSPF and RIP, and its AUTOLOG starts OMPROUTE: expected an IPSECRULE for the routing protocol.`,
      fix: `Add IPSECRULE * * PROTOCOL OSPF to the IPSEC block of ${dataSetOf(model, stack, stack.ipsecBlocks[0])}.`,
      at: inProfile(stack, stack.ipsecBlocks[0] ?? started),
    };
  }
}

export const swsa307: Rule = {
  code: "SWSA307",
  title: "The default filter rules let key exchange and routing pass",
  severity: "warning",
  why: "Until the Policy Agent has installed the policy, and whenever the default filters are asked for, only IPSECRULE and IPSEC6RULE let traffic pass. Without routing protocols the stack cannot be reached; without IKE no peer can negotiate or end a tunnel in order.",
  fix: "Add an IPSECRULE for UDP 500 where the stack exchanges keys, and one for OSPF where OMPROUTE runs.",
  reference: DEFAULT_FILTERS,
  *check(model) {
    yield* withoutKeyExchange(model);
    yield* withoutRouting(model);
  },
};
