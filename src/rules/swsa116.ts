import type { DvipaModel } from "../model/dvipa";
import type { Backup, StackModel } from "../model/stack";
import { couldAllBeOne } from "../model/subplex";
import { homesOf } from "../model/takeover";
import { SUBPLEX_SAMPLE } from "./references";
import { inProfile, type Rule } from "./rule";
import { dataSetOf, dvipas, Groups, stackList } from "./wording";

export const swsa116: Rule = {
  code: "SWSA116",
  title: "Owner and backups of a DVIPA are in one subplex",
  severity: "error",
  why: "A DVIPA moves within its subplex only. Stacks with other group ids join another XCF group and use another EZBDVIPA structure: they neither take the DVIPA over nor find its security associations.",
  fix: "Give the stacks the same XCFGRPID in GLOBALCONFIG and in the VTAM start list, or back the DVIPA up within its subplex.",
  reference: SUBPLEX_SAMPLE,
  *check(model) {
    if (couldAllBeOne(model.subplexes)) return;
    const strangers = new Groups<StackModel, { dvipa: DvipaModel; backup: Backup }>();
    for (const dvipa of model.dvipas) {
      const homes = homesOf(model, dvipa);
      for (const backup of dvipa.backups) {
        const own = model.subplexOf(backup.stack);
        const near = homes.some(({ stack }) => model.subplexOf(stack).couldBe(own));
        if (!near) strangers.add(backup.stack, { dvipa, backup });
      }
    }
    for (const [stack, members] of strangers) {
      const near = members.flatMap(({ dvipa }) => homesOf(model, dvipa).map((holder) => holder.stack));
      yield {
        message:
          `${stack.label} backs up the ${dvipas(members.map(({ dvipa }) => dvipa.address))} from another subplex: found ${model.subplexOf(stack)}, ` +
          `expected ${model.subplexOf(near[0]!)} as on ${stackList(near)}. It can never take over.`,
        fix: `Give ${stack.label} the group ids of ${near[0]!.label}, or remove the VIPABACKUP from ${dataSetOf(model, stack, members[0]!.backup.statement)}.`,
        at: inProfile(stack, members[0]!.backup.statement),
      };
    }
  },
};
