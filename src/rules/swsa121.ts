import { isBeyondCpc } from "../model/cpc-scope";
import { firstOwners } from "../model/takeover";
import { VIPADEFINE_STATEMENT } from "./references";
import { inProfile, type Rule } from "./rule";
import { dataSetOf } from "./wording";

export const swsa121: Rule = {
  code: "SWSA121",
  title: "A DVIPA with CPCSCOPE stays in its CPC",
  severity: "error",
  why: "CPCSCOPE keeps a DVIPA within a CPC: a backup in another CPC does not take it over.",
  fix: "Put the backups into the CPC of the owner, or leave CPCSCOPE out.",
  reference: VIPADEFINE_STATEMENT,
  *check(model) {
    for (const dvipa of model.dvipas) {
      const { address, backups } = dvipa;
      const owners = firstOwners(model, dvipa);
      const [owner] = owners;
      if (owner?.statement.value.cpcScope !== true) continue;
      for (const backup of backups) {
        const { cpc } = backup.stack.system;
        // Each CPC may have an owner of its own.
        if (owners.some((other) => other === backup || !isBeyondCpc(other, cpc))) continue;
        const place = dataSetOf(model, backup.stack, backup.statement);
        yield {
          message: `${backup.stack.label} in ${cpc} backs up the DVIPA ${address}, which CPCSCOPE keeps in ${owner.stack.system.cpc}, the CPC of ${owner.stack.label}: expected a backup in the same CPC.`,
          fix: `Remove VIPABACKUP for ${address} from ${place}, or CPCSCOPE from ${dataSetOf(model, owner.stack, owner.statement)}.`,
          at: inProfile(backup.stack, backup.statement),
        };
      }
    }
  },
};
