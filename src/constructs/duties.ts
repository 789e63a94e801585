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

/** Sorts out, in one pass over the DVIPAs, what each stack has to do for them. They are many: the loops go by index. */
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
    const owning = duties.get(dvipa.owner)!;
    owning.owns.push(dvipa);
    hold(owning, dvipa);
    write(owning, dvipa);
    const { backups } = dvipa;
    for (let i = 0; i < backups.length; i++) {
      const backup = backups[i]!;
      const backing = duties.get(backup.stack)!;
      backing.backsUp.push({ dvipa, backup });
      hold(backing, dvipa);
      if (backup.moveable !== undefined) write(backing, dvipa);
    }
    if (dvipa.distributions.length === 0) continue;
    const secured = dvipa.securities.length > 0;
    dvipa.targetsAmong(stacks).forEach((stack) => {
      const duty = duties.get(stack)!;
      duty.target = true;
      if (secured && !dvipa.holders.includes(stack)) duty.servesSecured.push(dvipa);
    });
  }
  return duties;
}

function hold(duty: Duties, dvipa: Dvipa): void {
  if (dvipa.securities.length > 0) duty.holdsSecured.push(dvipa);
  if (dvipa.distributions.length > 0) duty.distributor = true;
}

function write(duty: Duties, dvipa: Dvipa): void {
  const { distributions } = dvipa;
  // The first distribution of a DVIPA settles SYSPLEXPORTS.
  for (const first of [true, false]) {
    for (let i = 0; i < distributions.length; i++) {
      const distribution = distributions[i]!;
      if ((distribution.props.sysplexPorts === true) === first) duty.distributes.push({ dvipa, distribution });
    }
  }
}
