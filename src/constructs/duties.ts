import type { Distribution } from "./distribution";
import { Dvipa, type DvipaBackup } from "./dvipa";
import { Stack } from "./stack";
import type { Sysplex } from "./sysplex";

/** What the DVIPAs of a sysplex ask of one stack. */
export interface Duties {
  readonly owns: Dvipa[];
  readonly backsUp: { readonly dvipa: Dvipa; readonly backup: DvipaBackup }[];
  /** Distributions written on this stack. */
  readonly distributes: { readonly dvipa: Dvipa; readonly distribution: Distribution }[];
  /** Secured DVIPAs the stack owns or backs up. */
  readonly holdsSecured: Dvipa[];
  /** Secured DVIPAs the stack is a target of, and neither owns nor backs up. */
  readonly servesSecured: Dvipa[];
  /** Whether the stack distributes, or may come to distribute, a DVIPA. */
  distributor: boolean;
  target: boolean;
}

/** Sorts out, in one pass over the DVIPAs, what each stack has to do for them. */
export function dutiesOf(sysplex: Sysplex, stacks: readonly Stack[]): ReadonlyMap<Stack, Duties> {
  const duties = new Map<Stack, Duties>(
    stacks.map((stack) => [
      stack,
      {
        owns: [],
        backsUp: [],
        distributes: [],
        holdsSecured: [],
        servesSecured: [],
        distributor: false,
        target: false,
      },
    ]),
  );
  for (const dvipa of Dvipa.all(sysplex)) {
    duties.get(dvipa.owner)!.owns.push(dvipa);
    for (const backup of dvipa.backups) duties.get(backup.stack)!.backsUp.push({ dvipa, backup });
    const secured = dvipa.securities.length > 0;
    const { holders } = dvipa;
    if (secured) for (const stack of holders) duties.get(stack)!.holdsSecured.push(dvipa);
    if (dvipa.distributions.length === 0) continue;
    for (const stack of holders) duties.get(stack)!.distributor = true;
    const writers = [
      dvipa.owner,
      ...dvipa.backups.filter(({ moveable }) => moveable !== undefined).map(({ stack }) => stack),
    ];
    for (const stack of writers) {
      for (const distribution of dvipa.distributions) duties.get(stack)!.distributes.push({ dvipa, distribution });
    }
    for (const stack of dvipa.targetsAmong(stacks)) {
      const duty = duties.get(stack)!;
      duty.target = true;
      if (secured && !holders.includes(stack)) duty.servesSecured.push(dvipa);
    }
  }
  return duties;
}
