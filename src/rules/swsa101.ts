import type { Owner, StackModel } from "../model/stack";
import { VIPABACKUP_STATEMENT } from "./references";
import { inProfile, type Rule } from "./rule";
import { dvipas, Groups } from "./wording";

export const swsa101: Rule = {
  code: "SWSA101",
  title: "A protected DVIPA has a backup",
  severity: "warning",
  why: "A DVIPA without a backup is gone when its owner fails, and so are its security associations: nothing is taken over.",
  fix: "Code VIPABACKUP for the DVIPA on another stack of the subplex.",
  reference: VIPABACKUP_STATEMENT,
  *check(model) {
    const alone = new Groups<StackModel, Owner>();
    for (const { owners, backups } of model.protectedDvipas) {
      // A second stack with VIPADEFINE stands by like a backup; SWSA103 speaks of it.
      if (owners.length === 1 && backups.length === 0) alone.add(owners[0]!.stack, owners[0]!);
    }
    for (const [stack, owners] of alone) {
      yield {
        message: `${stack.label} owns the protected ${dvipas(owners.map(({ address }) => address))} and no stack has VIPABACKUP for ${owners.length === 1 ? "it" : "them"}: expected at least one backup.`,
        fix: `Add VIPABACKUP for ${owners.length === 1 ? owners[0]!.address : "them"} to the profile of another stack.`,
        at: inProfile(stack, owners[0]!.statement),
      };
    }
  },
};
