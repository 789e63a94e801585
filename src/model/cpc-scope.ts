import type { Backup, Owner } from "./stack";

/** Whether a CPC is known not to be that of a holder whose CPCSCOPE keeps a DVIPA in its own. */
export function isBeyondCpc({ stack, statement }: Owner | Backup, cpc: string | undefined): boolean {
  const own = stack.system.cpc;
  return statement.value.cpcScope === true && own !== undefined && cpc !== undefined && own !== cpc;
}

/** Whether CPCSCOPE gives a backup a DVIPA of its own: no VIPADEFINE is for the one in its CPC. */
export function isApartFromAll(backup: Backup, owners: readonly Owner[]): boolean {
  return owners.every((owner) => areApart(owner, backup));
}

/** Whether two holders have a DVIPA with CPCSCOPE, each in a CPC of its own: neither takes it from the other. */
export function areApart(a: Owner | Backup, b: Owner | Backup): boolean {
  return isBeyondCpc(a, b.stack.system.cpc) && b.statement.value.cpcScope === true;
}
