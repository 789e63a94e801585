import type { Backup, Owner, StackModel } from "../model/stack";
import { areApart } from "./cpc-scope";
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
    const lone = new Groups<StackModel, Backup>();
    for (const { owners, backups } of model.protectedDvipas) {
      // A second stack with VIPADEFINE stands by like a backup; SWSA103 speaks of it.
      for (const owner of owners) {
        if ([...owners, ...backups].every((other) => other === owner || areApart(owner, other)))
          alone.add(owner.stack, owner);
      }
      // With MOVEABLE a backup has the DVIPA without any VIPADEFINE; SWSA102 speaks of others.
      const [backup, second] = backups;
      if (owners.length === 0 && second === undefined && backup?.statement.value.moveable !== undefined)
        lone.add(backup.stack, backup);
    }
    for (const [stack, owners] of alone) {
      yield {
        message: `${stack.label} owns the protected ${dvipas(owners.map(({ address }) => address))} and no stack has VIPABACKUP for ${owners.length === 1 ? "it" : "them"}: expected at least one backup.`,
        fix: `Add VIPABACKUP for ${owners.length === 1 ? owners[0]!.address : "them"} to the profile of another stack.`,
        at: inProfile(stack, owners[0]!.statement),
      };
    }
    for (const [stack, backups] of lone) {
      yield {
        message: `${stack.label} alone has VIPABACKUP for the protected ${dvipas(backups.map(({ address }) => address))}, and no stack has VIPADEFINE: expected a second stack that can take over.`,
        fix: `Add VIPABACKUP for ${backups.length === 1 ? backups[0]!.address : "them"} to the profile of another stack.`,
        at: inProfile(stack, backups[0]!.statement),
      };
    }
  },
};
