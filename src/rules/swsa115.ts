import type { AddressSet } from "../model/address-set";
import type { DvipaModel } from "../model/dvipa";
import type { FilterRuleModel } from "../model/policy";
import type { StackModel } from "../model/stack";
import type { SysplexModel } from "../model/sysplex";
import { SWSA } from "./references";
import type { Place, Rule } from "./rule";
import { grouped, list } from "./wording";

/** A rule, and a protected DVIPA that can be at both ends of its traffic. */
interface SameEnds {
  readonly rule: FilterRuleModel;
  readonly dvipa: DvipaModel;
  readonly at: Place;
}

/** Finds the protected DVIPAs that are in two sets. Stacks with the same rule have the same sets. */
function dvipasInBoth(model: SysplexModel): (local: AddressSet, remote: AddressSet) => readonly DvipaModel[] {
  const find = (local: AddressSet, remote: AddressSet) => {
    const candidates = local.isExact
      ? local.singles.filter((address) => remote.has(address)).flatMap((address) => model.dvipasAt(address))
      : model.protectedDvipas;
    return candidates.filter(({ address, isProtected }) => isProtected && local.has(address) && remote.has(address));
  };
  const known = new Map<AddressSet, Map<AddressSet, readonly DvipaModel[]>>();
  return (local, remote) => {
    let byRemote = known.get(local);
    if (byRemote === undefined) known.set(local, (byRemote = new Map()));
    let found = byRemote.get(remote);
    if (found === undefined) byRemote.set(remote, (found = find(local, remote)));
    return found;
  };
}

/** Whether a DVIPA is an address of a stack that has a rule: the rule names it as local, or the stack has a part in it. */
function isLocal({ local }: FilterRuleModel, dvipa: DvipaModel, stack: StackModel): boolean {
  return local.singles.includes(dvipa.address) || dvipa.isHeldBy(stack) || dvipa.isServedBy(stack);
}

function* sameEnds(model: SysplexModel): Iterable<SameEnds> {
  const find = dvipasInBoth(model);
  const seen = new Set<unknown>();
  for (const stack of model.stacks) {
    for (const rule of stack.policy?.dynamicRules ?? []) {
      // A file that stacks share has its rules once.
      if (seen.has(rule.statement)) continue;
      const dvipa = find(rule.local, rule.remote).find((candidate) => isLocal(rule, candidate, stack));
      if (dvipa === undefined) continue;
      seen.add(rule.statement);
      yield { rule, dvipa, at: { file: rule.file, system: stack.system.name, statement: rule.statement } };
    }
  }
}

export const swsa115: Rule = {
  code: "SWSA115",
  title: "The local and remote address of an IpSec rule are not the same DVIPA",
  severity: "warning",
  why: "No security association can be negotiated when source and destination are the same DVIPA: traffic that matches the rule with both is dropped.",
  fix: "Leave the DVIPA out of the remote addresses of the rule.",
  reference: SWSA,
  *check(model) {
    const open: SameEnds[] = [];
    for (const found of sameEnds(model)) {
      const { rule, dvipa, at } = found;
      if (rule.remote.unlimited) {
        open.push(found);
        continue;
      }
      const exactly = rule.local.only === dvipa.address && rule.remote.only === dvipa.address;
      yield {
        severity: exactly ? "error" : "warning",
        message: exactly
          ? `The IpFilterRule ${rule.name} has the protected DVIPA ${dvipa.address} as local and as remote address: expected two addresses.`
          : `The IpFilterRule ${rule.name} covers the protected DVIPA ${dvipa.address} with its local and with its remote addresses: expected remote addresses without it.`,
        fix: `Leave ${dvipa.address} out of the remote addresses of ${rule.name}.`,
        at,
      };
    }
    // A rule for all peers names no DVIPA as peer, so that all such rules of a file are one remark.
    for (const rules of grouped(open.map((found) => [found.rule.file, found] as const)).values()) {
      const { dvipa, at } = rules[0]!;
      yield {
        severity: "info",
        message: `IpSec rules for all remote addresses cover the protected DVIPA they are for at both ends, such as ${dvipa.address}: ${list(rules.map(({ rule }) => rule.name))}. Traffic from the DVIPA to itself is not protected.`,
        fix: "Nothing has to change, unless connections within the sysplex use the DVIPA as source.",
        at,
      };
    }
  },
};
