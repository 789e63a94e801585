import type { Backup, StackModel } from "../model/stack";
import { exclusionFromAll, ownersBefore } from "../model/takeover";
import { VIPABACKUP_STATEMENT } from "./references";
import { inProfile, type Rule } from "./rule";
import { dvipas, Groups } from "./wording";

export const swsa120: Rule = {
  code: "SWSA120",
  title: "A backup of a distributed DVIPA serves it, or has a distribution of its own",
  severity: "info",
  why: "A backup takes the distribution of the owner over with the DVIPA. One that is no target itself then distributes everything to others, and serves nothing when none of them is left.",
  fix: "Nothing has to change, if the backup is meant to distribute only. Otherwise add it to DESTIP.",
  reference: VIPABACKUP_STATEMENT,
  *check(model) {
    const idle = new Groups<StackModel, Backup>();
    for (const dvipa of model.dvipas) {
      const { backups, distributions } = dvipa;
      if (distributions.length === 0) continue;
      for (const backup of backups) {
        const { stack } = backup;
        const takesPart = distributions.some(
          ({ distributor, targets }) => distributor === stack || targets.includes(stack),
        );
        // Of one that never takes over SWSA116 and SWSA121 speak.
        if (takesPart || exclusionFromAll(model, dvipa, backup) !== undefined) continue;
        // That of a stack behind it is not inherited.
        const before = ownersBefore(model, dvipa, backup);
        if (distributions.some(({ distributor }) => before.includes(distributor))) idle.add(stack, backup);
      }
    }
    for (const [stack, backups] of idle) {
      yield {
        message: `${stack.label} backs up the distributed ${dvipas(backups.map(({ address }) => address))} without being a target: after a takeover it inherits the distribution, and serves no connection itself.`,
        fix: `Add the dynamic XCF address of ${stack.label} to DESTIP, if it runs the server too.`,
        at: inProfile(stack, backups[0]!.statement),
      };
    }
  },
};
