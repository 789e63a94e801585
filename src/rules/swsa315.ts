import { familyOf } from "../language/addresses";
import { AddressSet } from "../model/address-set";
import { decisions, Traffic } from "../model/policy";
import type { StackModel } from "../model/stack";
import type { SysplexModel } from "../model/sysplex";
import { filtersOf, groupedBy, inPolicy } from "./policy-places";
import { VIPAROUTE_STATEMENT } from "./references";
import type { Rule } from "./rule";
import { list } from "./wording";

/** A VIPAROUTE of a distributor, and the stack it leads to where that is in the assembly. */
interface Route {
  readonly distributor: StackModel;
  /** Address packets are sent to. */
  readonly to: string;
  readonly target: StackModel | undefined;
}

/** Protocol of the packets that wrap others on their way: GRE, or IPv6 in IPv6. */
const wrapper = (address: string): number => (familyOf(address) === 4 ? 47 : 41);

function* routes(model: SysplexModel): Iterable<Route> {
  for (const distributor of model.stacks) {
    for (const { value } of distributor.routes) {
      const target = model.stacks.find(({ dynamicXcf, dynamicXcf6 }) =>
        [dynamicXcf?.value, dynamicXcf6?.value].includes(value.dynamicXcf),
      );
      yield { distributor, to: value.target, target };
    }
  }
}

/** Whether a stack lets wrapped packets of a direction pass between one of its addresses and one of the other side. */
function lets(
  stack: StackModel,
  direction: "Inbound" | "Outbound",
  own: readonly string[],
  others: readonly string[],
): boolean {
  const policy = filtersOf(stack);
  if (policy === undefined || stack.ipSecurity === undefined || own.length === 0) return true;
  if (familyOf(own[0]!) === 6 && stack.ipSecurity6 === undefined) return true;
  const remote = others.length === 0 ? undefined : new AddressSet(others);
  return own.some((address) =>
    decisions(policy, address, Traffic.of(address, { protocol: wrapper(address), remote, direction })).some(
      ({ decision }) => decision.action !== "Deny",
    ),
  );
}

/** Addresses of a stack itself, of the family of another one. */
function ownOf({ ownAddresses }: StackModel, like: string): readonly string[] {
  const family = familyOf(like);
  return ownAddresses.map(({ address }) => address).filter((address) => familyOf(address) === family);
}

interface Blocked extends Route {
  /** The stack that denies. */
  readonly stack: StackModel;
}

function* blocked(model: SysplexModel): Iterable<Blocked> {
  for (const route of routes(model)) {
    const { distributor, to, target } = route;
    const from = ownOf(distributor, to);
    if (!lets(distributor, "Outbound", from, [to])) yield { ...route, stack: distributor };
    if (target !== undefined && !lets(target, "Inbound", [to], from)) yield { ...route, stack: target };
  }
}

export const swsa315: Rule = {
  code: "SWSA315",
  title: "Stacks with VIPAROUTE let the packets it wraps pass",
  severity: "warning",
  why: "VIPAROUTE sends packets of distributed connections to their target wrapped in GRE (protocol 47), IPv6 ones in IPv6 (41). A distributor or target whose filters deny that protocol drops them, and the connections with them.",
  fix: "Permit protocol 47, for IPv6 41, between the members of the sysplex.",
  reference: VIPAROUTE_STATEMENT,
  *check(model) {
    for (const [stack, members] of groupedBy(blocked(model), (route) => route.stack)) {
      const { to, distributor } = members[0]!;
      const protocol = wrapper(to);
      const ways = members.map((route) => `${route.distributor.label} to ${route.to}`);
      yield {
        message: `The policy of ${stack.label} denies protocol ${protocol}, in which VIPAROUTE of ${list([...new Set(ways)])} wraps packets: expected a rule that permits it.`,
        fix: `Add a rule to the policy of ${stack.label} that permits protocol ${protocol} ${stack === distributor ? `to ${to}` : `from ${distributor.label} to ${to}`}.`,
        at: inPolicy(stack, stack.policy!),
      };
    }
  },
};
