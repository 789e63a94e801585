import type { DvipaModel } from "../model/dvipa";
import type { Backup, StackModel } from "../model/stack";
import { addDvipsec, foundWithoutDvipsec, whereDvipsecIsMissing } from "./dvipsec";
import { dvipsecEdits } from "./profile-edits";
import { SWSA } from "./references";
import type { Rule } from "./rule";
import { dvipas, Groups } from "./wording";

/** Whether a backup could take over security associations at all, so that it has to be able to. */
function hasSomethingToTakeOver(dvipa: DvipaModel): boolean {
  return dvipa.owners.length === 0 || dvipa.owners.some(({ stack }) => stack.dvipsec !== undefined);
}

export const swsa002: Rule = {
  code: "SWSA002",
  title: "Every backup of a protected DVIPA has DVIPSEC",
  severity: "error",
  why: "Both the stack a DVIPA leaves and the stack it goes to need DVIPSEC. After a takeover by a backup without it the DVIPA is active, but its security associations are gone, and peers are cut off until they negotiate anew.",
  fix: "Add DVIPSEC to the IPSEC statement in the initial profile of the backup, and restart the stack.",
  reference: SWSA,
  example: {
    bad: "IPSEC\nENDIPSEC\nVIPADYNAMIC\n  VIPABACKUP 200 203.0.113.10\nENDVIPADYNAMIC",
    good: "IPSEC DVIPSEC\nENDIPSEC\nVIPADYNAMIC\n  VIPABACKUP 200 203.0.113.10\nENDVIPADYNAMIC",
  },
  *check(model) {
    const without = new Set(model.stacks.filter(({ dvipsec }) => dvipsec === undefined));
    const lacking = new Groups<StackModel, Backup>();
    for (const dvipa of model.protectedDvipas) {
      for (const backup of dvipa.backups) {
        if (without.has(backup.stack) && hasSomethingToTakeOver(dvipa)) lacking.add(backup.stack, backup);
      }
    }
    for (const [stack, backups] of lacking) {
      const named = backups.map(({ address, rank }) => `${address} (rank ${rank})`);
      yield {
        message:
          `${stack.label} backs up the protected ${dvipas(named)} but its profile has no DVIPSEC: ${foundWithoutDvipsec(stack)}. ` +
          "After a takeover the security associations are not re-established.",
        fix: addDvipsec(model, stack),
        at: whereDvipsecIsMissing(stack, backups[0]!.statement),
        edits: dvipsecEdits(model, stack),
      };
    }
  },
};
