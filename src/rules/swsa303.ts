import { decisions, sameRules, type FilterRuleModel, type PolicyModel } from "../model/policy";
import { pairs, type Pair } from "./filter-mismatch";
import { DATA, dvipasOf, groupedBy, inPolicy } from "./policy-places";
import { SWSA_DIAGNOSIS } from "./references";
import type { Rule } from "./rule";
import { list } from "./wording";

/** Rules of two stacks that protect the same traffic in the same way by actions with different names. */
type Renamed = Pair & {
  readonly rule: FilterRuleModel;
  readonly expected: string;
};

/** Whether two stacks have one name for all actions, or the same rules for the data of the DVIPA by the same names: most do. */
function areAlike({ dvipa: { address }, like, policy, protecting }: Pair): boolean {
  const names = new Set([...protecting, ...like.policy.protecting(address)].map(({ dynamicAction }) => dynamicAction));
  if (names.size < 2) return true;
  const rulesOf = (of: PolicyModel) => of.rulesFor(address).filter((rule) => DATA.mayMatch(rule));
  const [theirs, ours] = [rulesOf(like.policy), rulesOf(policy)];
  return sameRules(theirs, ours) && theirs.every(({ dynamicAction }, i) => dynamicAction === ours[i]!.dynamicAction);
}

function* renamed(pair: Pair): Iterable<Renamed> {
  const { like, policy } = pair;
  const { address } = pair.dvipa;
  for (const { traffic, decision, when } of decisions(like.policy, address)) {
    if (decision.action !== "IpSec") continue;
    const expected = decision.rule!.dynamicAction;
    if (expected === undefined) continue;
    for (const { decision: ours } of decisions(policy, address, traffic, when)) {
      const rule = ours.rule!;
      if (ours.key === decision.key && rule.dynamicAction !== expected) yield { ...pair, rule, expected };
    }
  }
}

export const swsa303: Rule = {
  code: "SWSA303",
  title: "The IpDynVpnAction for a DVIPA has one name on all its stacks",
  severity: "warning",
  why: "What is kept of a tunnel in the coupling facility, and what messages and displays show, names the IpDynVpnAction. A stack that knows the same protection by another name may not find the tunnel to re-establish.",
  fix: "Use one name for the IpDynVpnAction on the owner, the backups and the targets.",
  reference: SWSA_DIAGNOSIS,
  *check(model) {
    const found = pairs(model).flatMap((pair) => (areAlike(pair) ? [] : [...renamed(pair)]));
    for (const ofPolicy of groupedBy(found, ({ policy }) => policy).values()) {
      for (const members of groupedBy(ofPolicy, ({ like }) => like.stack).values()) {
        const { stack, policy, like, rule, expected } = members[0]!;
        const names = members.map((each) => `${each.rule.dynamicAction} for ${each.expected}`);
        yield {
          message: `${stack.label} protects the ${dvipasOf(members)} as ${like.stack.label} does, but by an IpDynVpnAction of another name: found ${list([...new Set(names)])}.`,
          fix: `Rename the IpDynVpnAction ${rule.dynamicAction} of ${stack.label} to ${expected}.`,
          at: inPolicy(stack, policy, rule),
        };
      }
    }
  },
};
