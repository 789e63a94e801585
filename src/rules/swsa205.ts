import type { DistributionModel, DvipaModel } from "../model/dvipa";
import type { StackModel } from "../model/stack";
import { couldAllBeOne } from "../model/subplex";
import { SUBPLEX_SAMPLE } from "./references";
import { inProfile, type Problem, type Rule } from "./rule";
import { dataSetOf, dvipas, grouped } from "./wording";

interface FarTarget {
  readonly dvipa: DvipaModel;
  readonly distribution: DistributionModel;
  readonly target: StackModel;
}

export const swsa205: Rule = {
  code: "SWSA205",
  title: "Targets of a DVIPA are in the subplex of its distributor",
  severity: "error",
  why: "A distributor reaches stacks of its own XCF group only. A target with other group ids gets no connections, and no shadows of the security associations.",
  fix: "Give the stacks the same XCFGRPID in GLOBALCONFIG and in the VTAM start list, or remove the target from DESTIP.",
  reference: SUBPLEX_SAMPLE,
  *check(model) {
    if (couldAllBeOne(model.subplexes)) return;
    const far: FarTarget[] = [];
    for (const dvipa of model.dvipas) {
      for (const distribution of dvipa.distributions) {
        if (distribution.statement.value.destinations.all === true) continue;
        const own = model.subplexOf(distribution.distributor);
        for (const target of distribution.targets) {
          if (!own.couldBe(model.subplexOf(target))) far.push({ dvipa, distribution, target });
        }
      }
    }
    for (const byTarget of grouped(far.map((entry) => [entry.distribution.distributor, entry] as const)).values()) {
      for (const [target, members] of grouped(byTarget.map((entry) => [entry.target, entry] as const)))
        yield problem(target, members);
    }

    function problem(target: StackModel, members: readonly FarTarget[]): Problem {
      const { distributor, statement } = members[0]!.distribution;
      const addresses = [...new Set(members.map(({ dvipa }) => dvipa.address))];
      return {
        message:
          `${distributor.label} distributes the ${dvipas(addresses)} to ${target.label}, which is in another subplex: ` +
          `found ${model.subplexOf(target)}, expected ${model.subplexOf(distributor)}.`,
        fix: `Give ${target.label} the group ids of ${distributor.label}, or remove it from DESTIP in ${dataSetOf(model, distributor, statement)}.`,
        at: inProfile(distributor, statement),
      };
    }
  },
};
