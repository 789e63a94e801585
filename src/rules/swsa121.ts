import { VIPADEFINE_STATEMENT } from "./references";
import { inProfile, type Rule } from "./rule";

export const swsa121: Rule = {
  code: "SWSA121",
  title: "A DVIPA with CPCSCOPE stays in its CPC",
  severity: "error",
  why: "CPCSCOPE keeps a DVIPA within a CPC: a backup in another CPC does not take it over.",
  fix: "Put the backups into the CPC of the owner, or leave CPCSCOPE out.",
  reference: VIPADEFINE_STATEMENT,
  *check({ dvipas }) {
    for (const { address, owners, backups } of dvipas) {
      for (const owner of owners) {
        if (owner.statement.value.cpcScope !== true || owner.stack.system.cpc === undefined) continue;
        for (const backup of backups) {
          const { cpc } = backup.stack.system;
          if (cpc === undefined || cpc === owner.stack.system.cpc) continue;
          yield {
            message: `${backup.stack.label} in ${cpc} backs up the DVIPA ${address}, which CPCSCOPE keeps in ${owner.stack.system.cpc}, the CPC of ${owner.stack.label}: expected a backup in the same CPC.`,
            fix: `Remove VIPABACKUP for ${address} from ${backup.stack.dataset}, or CPCSCOPE from ${owner.stack.dataset}.`,
            at: inProfile(backup.stack, backup.statement),
          };
        }
      }
    }
  },
};
