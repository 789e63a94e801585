import type { DvipaModel } from "../model/dvipa";
import { SUBPLEX_SAMPLE } from "./references";
import { inProfile, type Rule } from "./rule";
import { dvipas, grouped, stackList } from "./wording";

/** Stacks that have the DVIPA first: its owners, or the first backup where there is none. */
function homes({ owners, backupsByRank }: DvipaModel): DvipaModel["holders"] {
  return owners.length > 0 ? owners : backupsByRank.slice(0, 1);
}

export const swsa116: Rule = {
  code: "SWSA116",
  title: "Owner and backups of a DVIPA are in one subplex",
  severity: "error",
  why: "A DVIPA moves within its subplex only. Stacks with other group ids join another XCF group and use another EZBDVIPA structure: they neither take the DVIPA over nor find its security associations.",
  fix: "Give the stacks the same XCFGRPID in GLOBALCONFIG and in the VTAM start list, or back the DVIPA up within its subplex.",
  reference: SUBPLEX_SAMPLE,
  *check(model) {
    const strangers = model.dvipas.flatMap((dvipa) => {
      const subplexes = homes(dvipa).map(({ stack }) => model.subplexOf(stack));
      return dvipa.backups
        .filter(({ stack }) => !subplexes.some((subplex) => subplex.couldBe(model.subplexOf(stack))))
        .map((backup) => [backup.stack, { dvipa, backup }] as const);
    });
    for (const [stack, members] of grouped(strangers)) {
      const near = members.flatMap(({ dvipa }) => homes(dvipa).map((holder) => holder.stack));
      yield {
        message:
          `${stack.label} backs up the ${dvipas(members.map(({ dvipa }) => dvipa.address))} from another subplex: found ${model.subplexOf(stack)}, ` +
          `expected ${model.subplexOf(near[0]!)} as on ${stackList(near)}. It can never take over.`,
        fix: `Give ${stack.label} the group ids of ${near[0]!.label}, or remove the VIPABACKUP from ${stack.dataset}.`,
        at: inProfile(stack, members[0]!.backup.statement),
      };
    }
  },
};
