import { addressRange } from "../language/addresses";
import type { AddressSet } from "../model/address-set";
import type { FilterRuleModel, PolicyModel } from "../model/policy";
import type { StackModel } from "../model/stack";
import type { SysplexModel } from "../model/sysplex";
import { filtersOf, groupedBy, inPolicy } from "./policy-places";
import { FILTER_RULE_STATEMENT } from "./references";
import type { Rule } from "./rule";
import { namesAddressOf, subnetOf } from "./viparange";
import { dvipas, list, stackList } from "./wording";

/** A rule that names a DVIPA of the stack on the side of the peers. */
interface Reversed {
  readonly stack: StackModel;
  readonly policy: PolicyModel;
  readonly rule: FilterRuleModel;
  readonly address: string;
}

/** Whether a set has an address of any stack of the sysplex: a policy may be shared with stacks that are clients of a DVIPA. */
function isOfSysplex({ stacks, dvipas: all }: SysplexModel, addresses: AddressSet): boolean {
  return (
    all.some(({ address }) => addresses.has(address)) ||
    stacks.some(
      ({ ownAddresses, ranges }) =>
        ownAddresses.some(({ address }) => addresses.has(address)) ||
        ranges.some((statement) => {
          const range = addressRange(subnetOf(statement));
          return range === undefined || namesAddressOf(addresses, range);
        }),
    )
  );
}

function* reversed(model: SysplexModel): Iterable<Reversed> {
  for (const stack of model.stacks) {
    const policy = filtersOf(stack);
    if (policy === undefined) continue;
    for (const rule of policy.dynamicRules) {
      const isHeld = (address: string) => model.dvipasAt(address).some((dvipa) => dvipa.isHeldBy(stack));
      const address = rule.remote.singles.find(isHeld);
      if (address === undefined || rule.local.unlimited) continue;
      // Packets that the stack forwards have no address of its own.
      if (rule.services.every(({ routing }) => routing.value === "Routed")) continue;
      if (!isOfSysplex(model, rule.local)) yield { stack, policy, rule, address };
    }
  }
}

export const swsa316: Rule = {
  code: "SWSA316",
  title: "A rule that protects a DVIPA has it on the local side",
  severity: "warning",
  why: "Of a bidirectional service the source addresses of the rule are those of this system, and the destination addresses those of the peers, whichever way packets go. With the DVIPA among the peers, and peers as local addresses, the rule matches no packet of the DVIPA, and protects nothing.",
  fix: "Swap source and destination of the rule, addresses and ports.",
  reference: FILTER_RULE_STATEMENT,
  *check(model) {
    for (const [policy, members] of groupedBy(reversed(model), (each) => each.policy)) {
      const { stack, rule } = members[0]!;
      const rules = [...new Set(members.map((member) => member.rule.name))];
      const addresses = [...new Set(members.map(({ address }) => address))];
      const subject = rules.length === 1 ? `The IpFilterRule ${rules[0]} has` : `The IpFilterRules ${list(rules)} have`;
      yield {
        message: `${subject} the ${dvipas(addresses)}, which ${stackList(members.map((member) => member.stack))} can own, on the side of the peers, and on the local side only addresses that no stack has, such as ${rule.local.key}: found no packet that would match, expected ${addresses[0]} on the local side.`,
        fix: `Swap source and destination of ${list(rules)}, addresses and ports.`,
        at: inPolicy(stack, policy, rule),
      };
    }
  },
};
