import type { Backup, Owner, StackModel } from "../model/stack";
import { areApart } from "../model/cpc-scope";
import { VIPABACKUP_STATEMENT } from "./references";
import { inProfile, type Rule } from "./rule";
import { dvipas, Groups } from "./wording";

type Holder = Owner | Backup;

/** Whether none of the others takes the DVIPA over. */
function isAlone(holder: Holder, others: readonly Holder[]): boolean {
  return others.every((other) => other === holder || areApart(holder, other));
}

function isScoped({ statement }: Holder): boolean {
  return statement.value.cpcScope === true;
}

const named = (holders: readonly Holder[]) => dvipas(holders.map(({ address }) => address));

function addBackup(holders: readonly Holder[]): string {
  const what = holders.length === 1 ? holders[0]!.address : "them";
  return `Add VIPABACKUP for ${what} to the profile of another stack${holders.some(isScoped) ? " of the same CPC" : ""}.`;
}

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
      for (const owner of owners) if (isAlone(owner, owners) && isAlone(owner, backups)) alone.add(owner.stack, owner);
      if (owners.length > 0) continue;
      // With MOVEABLE a backup has the DVIPA without any VIPADEFINE; SWSA102 speaks of others.
      for (const backup of backups) {
        if (backup.statement.value.moveable !== undefined && isAlone(backup, backups)) lone.add(backup.stack, backup);
      }
    }
    for (const [stack, owners] of alone) {
      const helper = owners.some(isScoped) ? "other stack of its CPC" : "stack";
      yield {
        message: `${stack.label} owns the protected ${named(owners)} and no ${helper} has VIPABACKUP for ${owners.length === 1 ? "it" : "them"}: expected at least one backup.`,
        fix: addBackup(owners),
        at: inProfile(stack, owners[0]!.statement),
      };
    }
    for (const [stack, backups] of lone) {
      const where = backups.some(isScoped) ? "alone in its CPC" : "alone";
      yield {
        message: `${stack.label} ${where} has VIPABACKUP for the protected ${named(backups)}, and no stack has VIPADEFINE: expected a second stack that can take over.`,
        fix: addBackup(backups),
        at: inProfile(stack, backups[0]!.statement),
      };
    }
  },
};
