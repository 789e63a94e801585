import { canonicalIp, familyOf } from "../language/addresses";
import type { DistributionModel, DvipaModel } from "../model/dvipa";
import type { Distribution, Setting, StackModel } from "../model/stack";
import type { SysplexModel } from "../model/sysplex";
import { VIPADISTRIBUTE_STATEMENT } from "./references";
import { inProfile, type Problem, type Rule } from "./rule";
import { dataSetOf, dvipas, grouped, Groups, list } from "./wording";

/** Methods that ask WLM, which needs SYSPLEXROUTING. */
const BY_WLM: readonly (string | undefined)[] = [undefined, "BASEWLM", "SERVERWLM"];

interface Served {
  readonly dvipa: DvipaModel;
  readonly distribution: DistributionModel;
}

const addresses = (served: readonly Served[]) => dvipas([...new Set(served.map(({ dvipa }) => dvipa.address))]);

/** Whether a stack forwards packets of a family, where it says so. */
function forwardingOf(stack: StackModel, family: 4 | 6): Setting<boolean> | undefined {
  return family === 4 ? stack.datagramForwarding : stack.datagramForwarding6;
}

/** Distributors, and their targets, that lack what distribution needs. */
function* lacking(model: SysplexModel): Iterable<Problem> {
  const withoutXcf = new Groups<StackModel, Served>();
  const withoutForwarding = new Groups<StackModel, Served>();
  const withoutRouting = new Groups<StackModel, Served>();
  const unrouted = new Set(model.stacks.filter(({ sysplexRouting }) => sysplexRouting?.value !== true));
  for (const dvipa of model.dvipas) {
    for (const distribution of dvipa.distributions) {
      const { distributor, statement } = distribution;
      if (distributor.xcfAddress(dvipa.family) === undefined) withoutXcf.add(distributor, { dvipa, distribution });
      if (forwardingOf(distributor, dvipa.family)?.value === false)
        withoutForwarding.add(distributor, { dvipa, distribution });
      if (unrouted.size === 0 || dvipa.family !== 4 || !BY_WLM.includes(statement.value.method)) continue;
      for (const stack of new Set([distributor, ...distribution.targets])) {
        if (unrouted.has(stack)) withoutRouting.add(stack, { dvipa, distribution });
      }
    }
  }
  for (const [stack, all] of withoutXcf) {
    for (const [family, served] of grouped(all.map((each) => [each.dvipa.family, each]))) {
      const statement = family === 4 ? "IPCONFIG" : "IPCONFIG6";
      yield {
        message: `${stack.label} distributes the ${addresses(served)} and has no dynamic XCF address: expected ${statement} DYNAMICXCF.`,
        fix: `Code DYNAMICXCF on ${statement} in ${dataSetOf(model, stack, stack.firstOf(statement))}.`,
        at: inProfile(stack, stack.firstOf(statement) ?? served[0]!.distribution.statement),
      };
    }
  }
  for (const [stack, all] of withoutForwarding) {
    for (const [family, served] of grouped(all.map((each) => [each.dvipa.family, each]))) {
      const { statement } = forwardingOf(stack, family)!;
      yield {
        severity: "warning",
        message: `${stack.label} distributes the ${addresses(served)} and has ${statement.keyword} NODATAGRAMFWD: expected DATAGRAMFWD, so that it forwards connections to their targets.`,
        fix: `Remove NODATAGRAMFWD from ${statement.keyword} in ${dataSetOf(model, stack, statement)}.`,
        at: inProfile(stack, statement),
      };
    }
  }
  for (const [stack, served] of withoutRouting) {
    const statement = stack.sysplexRouting?.statement ?? stack.firstOf("IPCONFIG");
    yield {
      severity: "warning",
      message: `${stack.label} takes part in the distribution of the ${addresses(served)} by WLM weights and has no SYSPLEXROUTING: expected it on the distributor and its targets.`,
      fix: `Code SYSPLEXROUTING on IPCONFIG in ${dataSetOf(model, stack, statement)}.`,
      at: inProfile(stack, statement ?? served[0]!.distribution.statement),
    };
  }
}

/** Whether targets may be others than z/OS stacks, which have no dynamic XCF address. */
function mayLeaveSysplex({ method, tier1 }: DistributionModel["statement"]["value"]): boolean {
  return method === "TARGCONTROLLED" || tier1?.encapsulation !== undefined;
}

/** Families that the targets of a distribution may be of: that of its DVIPA, where it is known. */
function familiesOf({ address }: Distribution): readonly (4 | 6)[] {
  return address === undefined || address.includes("&") ? [4, 6] : [familyOf(address)];
}

/** DESTIP addresses that no stack of the assembly has as its dynamic XCF address for the family of the DVIPA. */
function* nowhere(model: SysplexModel): Iterable<Problem> {
  const xcfOf = (family: 4 | 6) => new Set(model.stacks.map((stack) => stack.xcfAddress(family)));
  const known = { 4: xcfOf(4), 6: xcfOf(6) };
  // A dynamic XCF address with a system symbol that has no value could be any of them.
  if ([...known[4], ...known[6]].some((address) => address?.includes("&"))) return;
  for (const stack of model.stacks) {
    for (const distribution of stack.distributions) {
      const { statement } = distribution;
      const families = familiesOf(distribution);
      const isKnown = (address: string | undefined) => families.some((family) => known[family].has(address));
      const { targets } = statement.value.destinations;
      if (targets === undefined || mayLeaveSysplex(statement.value) || targets.every(({ address }) => isKnown(address)))
        continue;
      const strange = targets
        .map(({ address }) => address)
        .filter((address) => !address.includes("&") && !isKnown(canonicalIp(address)));
      if (strange.length === 0) continue;
      const only = families.length === 1 ? ` for IPv${families[0]!}` : "";
      yield {
        // No stack can have an address of the other family as that one.
        severity: strange.some((address) => !families.includes(familyOf(address))) ? "error" : "warning",
        message: `VIPADISTRIBUTE of ${stack.label} names ${list(strange)} in DESTIP, which no stack of the assembly has as dynamic XCF address${only}: expected the DYNAMICXCF address of each target.`,
        fix: `Correct DESTIP in ${dataSetOf(model, stack, statement)}, or code DYNAMICXCF on the target.`,
        at: inProfile(stack, statement),
      };
    }
  }
}

export const swsa117: Rule = {
  code: "SWSA117",
  title: "Distributor and targets have dynamic XCF and SYSPLEXROUTING",
  severity: "error",
  why: "A distributor reaches its targets by their dynamic XCF addresses. Without DYNAMICXCF nothing is distributed; without SYSPLEXROUTING WLM has no weights for the stack.",
  fix: "Code IPCONFIG DYNAMICXCF and SYSPLEXROUTING on the distributor and on every target.",
  reference: VIPADISTRIBUTE_STATEMENT,
  *check(model) {
    yield* lacking(model);
    yield* nowhere(model);
  },
};
