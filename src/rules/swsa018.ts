import type { AddressSet } from "../model/address-set";
import type { DvipaModel } from "../model/dvipa";
import type { FilterRuleModel } from "../model/policy";
import type { StackModel } from "../model/stack";
import type { SysplexModel } from "../model/sysplex";
import { dvipasOf, groupedBy, policyParts } from "./policy-places";
import { SWSA } from "./references";
import { inProfile, type Rule } from "./rule";
import { isForwarded } from "./swsa017";
import { dataSetOf, list } from "./wording";

interface Member {
  readonly stack: StackModel;
  readonly dvipa: DvipaModel;
  readonly rule: FilterRuleModel;
  /** An address of the sysplex that is among the peers of the rule. */
  readonly peer: string;
}

/** Finds the IPv4 addresses of the sysplex that a rule has among its peers: of DVIPAs those it names, or that clients use as source. */
function membersAmong(model: SysplexModel): (remote: AddressSet) => readonly string[] {
  const all = model.stacks.flatMap(({ ownAddresses, tcpStackSourceVipa, sourceRules }) => [
    ...ownAddresses.map(({ address }) => address),
    ...(tcpStackSourceVipa === undefined ? [] : [tcpStackSourceVipa.value]),
    ...sourceRules.flatMap(({ source }) => source ?? []),
  ]);
  const own = all.filter((address) => !address.includes(":"));
  const known = new Map<string, readonly string[]>();
  const find = (remote: AddressSet) => [
    ...remote.singles.filter((address) => model.dvipasAt(address).length > 0),
    ...own.filter((address) => remote.has(address)),
  ];
  return (remote) => {
    let members = known.get(remote.key);
    if (members === undefined) known.set(remote.key, (members = find(remote)));
    return members;
  };
}

function* withinSysplex(model: SysplexModel): Iterable<Member> {
  const membersOf = membersAmong(model);
  const concerned = new Set(model.stacks.filter((stack) => stack.dvipsec !== undefined && !stack.dvLocalFilter));
  for (const { stack, dvipa, protecting, as } of policyParts(model)) {
    if (as === "target" || dvipa.family !== 4 || !concerned.has(stack)) continue;
    if (!isForwarded(model, dvipa, stack)) continue;
    for (const rule of protecting) {
      // A rule for all peers is not meant for those in the sysplex.
      const members = rule.remote.unlimited ? [] : membersOf(rule.remote);
      const peer = members.find((address) => address !== dvipa.address);
      if (peer !== undefined) yield { stack, dvipa, rule, peer };
    }
  }
}

export const swsa018: Rule = {
  code: "SWSA018",
  title: "Stacks that protect DVIPA traffic within the sysplex have DVLOCALFLTR",
  severity: "warning",
  why: "Without DVLOCALFLTR traffic between a client and an IPv4 DVIPA of the same stack is neither filtered nor protected when it goes on to another stack, whatever the policy says.",
  fix: "Add DVLOCALFLTR after DVIPSEC on the owner and all backups, and use IKEv2 for this traffic.",
  reference: SWSA,
  *check(model) {
    for (const [stack, members] of groupedBy(withinSysplex(model), (each) => each.stack)) {
      const { peer } = members[0]!;
      const rules = [...new Set(members.map(({ rule }) => rule.name))];
      yield {
        message: `${stack.label} has no DVLOCALFLTR, and protects traffic of the distributed ${dvipasOf(members)} with members of the sysplex such as ${peer}: found DVIPSEC alone and ${rules.length === 1 ? "the IpFilterRule" : "the IpFilterRules"} ${list(rules)}, expected DVIPSEC DVLOCALFLTR.`,
        fix: `Add DVLOCALFLTR after DVIPSEC in ${dataSetOf(model, stack, stack.dvipsec!.statement)}.`,
        at: inProfile(stack, stack.dvipsec!.statement),
      };
    }
  },
};
