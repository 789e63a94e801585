import { isApartFromAll, isBeyondCpc } from "./cpc-scope";
import type { DistributionModel, DvipaModel } from "./dvipa";
import type { Backup, Owner, StackModel } from "./stack";
import type { SysplexModel } from "./sysplex";

/** A stack with a VIPADEFINE or VIPABACKUP of a DVIPA. */
export type Holder = Owner | Backup;

/** Those that hold a DVIPA, or some of them. */
type Holders = Pick<DvipaModel, "owners" | "backups" | "backupsByRank">;

/**
 * Who owns a DVIPA. More than one holder where the configuration does not decide, or where CPCSCOPE keeps one in each CPC;
 * none where no stack is left to.
 */
export interface Ownership {
  readonly holders: readonly Holder[];
  /** Whether each of several holders owns it, in a CPC of its own. */
  readonly inEachCpc?: true;
  /** What decides, in a sentence without its period; why there are several, where there are. */
  readonly because: string;
}

/**
 * Who owns a DVIPA while some of the stacks are down: the stack with VIPADEFINE, then the backups by rank.
 *
 * A stack with VIPADEFINE takes the DVIPA when it starts. Without VIPADEFINE the first backup with MOVEABLE that starts
 * activates it. When the owner fails, the backup with the highest rank takes over; of equal ranks no manual says which. A stack
 * that joins its group only when an operator has it join has no part in this.
 *
 * @param isDown - whether a stack has failed. @default - all stacks are up
 * @see z/OS Communications Server: IP Configuration Reference, VIPADEFINE and VIPABACKUP statements
 */
export function ownership(
  model: SysplexModel,
  dvipa: DvipaModel,
  isDown: (stack: StackModel) => boolean = () => false,
): Ownership {
  const present = inGroup(dvipa);
  const first = firstOwners(model, present);
  if (first.length === 0) {
    return { holders: [], because: neverActivated(dvipa) };
  }
  const outcomes = first.map((owner) => (isDown(owner.stack) ? successors(model, present, owner, isDown) : [owner]));
  const holders = [...new Set(outcomes.flat())];
  const [only] = holders;
  if (only === undefined) return { holders, because: nobody(model, dvipa, first, isDown) };
  if (holders.length === 1) return { holders, because: reasonFor(only, first, isDown) };
  const isEachCertain = outcomes.every((next) => next.length < 2) && first.every((owner) => isApart(owner, first));
  return isEachCertain
    ? { holders, inEachCpc: true, because: apartReason(holders) }
    : { holders, because: openReason(holders, first) };
}

/** Without the stacks that join no group by themselves. */
function inGroup({ owners, backups, backupsByRank }: DvipaModel): Holders {
  const joins = ({ stack }: Holder) => stack.joinsGroup;
  return { owners: owners.filter(joins), backups: backups.filter(joins), backupsByRank: backupsByRank.filter(joins) };
}

/** Whether CPCSCOPE keeps the DVIPA of an owner from every other one. */
function isApart(owner: Holder, all: readonly Holder[]): boolean {
  return all.every((other) => other === owner || isBeyondCpc(owner, other.stack.system.cpc));
}

/** The stacks that may own the DVIPA after a start of the sysplex. */
export function firstOwners(model: SysplexModel, { owners, backupsByRank }: Holders): readonly Holder[] {
  const moveable = backupsByRank.filter(
    (backup) => backup.statement.value.moveable !== undefined && isApartFromAll(backup, owners),
  );
  const first = [...owners, ...moveable];
  // Those of another subplex than the first are out of place.
  return first.filter((holder) => {
    return !("rank" in holder) || model.subplexOf(holder.stack).couldBe(model.subplexOf(first[0]!.stack));
  });
}

/** The holders that others take a DVIPA over from: those that may own it first, or the first backup where none ever does. */
export function homesOf(model: SysplexModel, dvipa: DvipaModel): readonly Holder[] {
  const first = firstOwners(model, dvipa);
  return first.length > 0 ? first : dvipa.backupsByRank.slice(0, 1);
}

/** The stacks that may own a DVIPA before a holder does, which then inherits their distribution; the last first. */
export function ownersBefore(model: SysplexModel, dvipa: DvipaModel, holder: Holder): readonly StackModel[] {
  const higher = "rank" in holder ? dvipa.backupsByRank.filter(({ rank }) => rank >= holder.rank).reverse() : [];
  return [...higher, ...homesOf(model, dvipa)].filter((other) => other !== holder).map(({ stack }) => stack);
}

/** The holders that may take a DVIPA from an owner that fails. */
function successors(
  model: SysplexModel,
  holders: Holders,
  owner: Holder,
  isDown: (stack: StackModel) => boolean,
): readonly Holder[] {
  const others = holders.owners.filter(
    (other) => other !== owner && !isDown(other.stack) && !isBeyondCpc(owner, other.stack.system.cpc),
  );
  const backups = holders.backups.filter(
    (backup) => !isDown(backup.stack) && exclusion(model, owner, backup) === undefined,
  );
  const highest = Math.max(...backups.map(({ rank }) => rank));
  // Of two stacks with VIPADEFINE the one that does not own the DVIPA waits as a backup, at a rank no manual states.
  return [...others, ...backups.filter(({ rank }) => rank === highest)];
}

/** Why a backup cannot take over from an owner. */
export function exclusion(model: SysplexModel, owner: Holder, backup: Backup): string | undefined {
  if (!model.subplexOf(backup.stack).couldBe(model.subplexOf(owner.stack))) {
    return `${backup.stack.label} is in another subplex than ${owner.stack.label}`;
  }
  const { cpc } = backup.stack.system;
  if (!isBeyondCpc(owner, cpc)) return undefined;
  return `the DVIPA has CPCSCOPE, and ${backup.stack.label} is in the CPC ${cpc}, not ${owner.stack.system.cpc}`;
}

/** Why a backup never takes a DVIPA over, from whichever stack has it first; undefined where it can, or has it first itself. */
export function exclusionFromAll(model: SysplexModel, dvipa: DvipaModel, backup: Backup): string | undefined {
  let reason: string | undefined;
  for (const home of homesOf(model, dvipa)) {
    const own = home === backup ? undefined : exclusion(model, home, backup);
    if (own === undefined) return undefined;
    reason ??= own;
  }
  return reason;
}

/** Why a stack that joins no group by itself has no part in a DVIPA. */
export function noGroup({ label }: StackModel): string {
  return `${label} joins no group, because its GLOBALCONFIG SYSPLEXMONITOR has NOJOIN`;
}

/** `VIPADEFINE of SYSA.TCPIP`, or `VIPABACKUP of SYSB.TCPIP with rank 200`. */
export function holderText(holder: Holder): string {
  const text = `${holder.statement.keyword} of ${holder.stack.label}`;
  return "rank" in holder ? `${text} with rank ${holder.rank}` : text;
}

function reasonFor(holder: Holder, first: readonly Holder[], isDown: (stack: StackModel) => boolean): string {
  if (!("rank" in holder)) return holderText(holder);
  const gone = first.filter(({ stack }) => isDown(stack));
  if (gone.length === 0) return `${holderText(holder)} and MOVEABLE, which needs no VIPADEFINE`;
  return `${holderText(holder)}, the highest that is left`;
}

function apartReason(holders: readonly Holder[]): string {
  return `${listed(holders.map(holderText), "and")}, each in a CPC of its own, where CPCSCOPE keeps the DVIPA`;
}

function openReason(holders: readonly Holder[], first: readonly Holder[]): string {
  const names = listed(holders.map(holderText), "and");
  if (holders.every((holder) => first.includes(holder))) {
    return "rank" in first[0]!
      ? `${names} have MOVEABLE, and no stack has a VIPADEFINE: the first that starts activates the DVIPA`
      : `${names} are both there: the order in which the stacks start decides`;
  }
  const ranks = new Set(holders.map((holder) => ("rank" in holder ? holder.rank : undefined)));
  return ranks.size === 1
    ? `${names} have one rank, and no manual says which of them is first`
    : `${names}: a stack that waits with a VIPADEFINE has no rank to compare`;
}

function neverActivated({ holders }: DvipaModel): string {
  const apart = new Set(holders.flatMap(({ stack }) => (stack.joinsGroup ? [] : noGroup(stack))));
  return apart.size === 0
    ? "no stack has a VIPADEFINE of it, and no VIPABACKUP has MOVEABLE: it is never activated"
    : `${listed([...apart], "and")}, and no other stack activates it`;
}

function nobody(
  model: SysplexModel,
  { backups }: DvipaModel,
  first: readonly Holder[],
  isDown: (stack: StackModel) => boolean,
): string {
  if (backups.length === 0) return "no stack has a VIPABACKUP of it";
  const excluded = backups.flatMap((backup) => {
    if (!backup.stack.joinsGroup) return noGroup(backup.stack);
    return isDown(backup.stack) ? [] : (exclusion(model, first[0]!, backup) ?? []);
  });
  return excluded.length > 0 ? listed(excluded, "and") : "every stack with a VIPADEFINE or VIPABACKUP of it is down";
}

/**
 * The distributions of a DVIPA that are in effect while a stack owns it: its own, else those of the owner before.
 *
 * @param before - earlier owners, the last first
 */
export function distributionsUnder(
  dvipa: DvipaModel,
  owner: StackModel,
  before: readonly StackModel[] = [],
): readonly DistributionModel[] {
  for (const stack of [owner, ...before]) {
    const found = dvipa.distributions.filter(({ distributor }) => distributor === stack);
    if (found.length > 0) return found;
  }
  return [];
}

/** The targets of a distribution that its distributor reaches: those in its subplex. */
export function targetsInReach(
  model: SysplexModel,
  { distributor, targets }: DistributionModel,
): readonly StackModel[] {
  const own = model.subplexOf(distributor);
  return targets.filter((stack) => model.subplexOf(stack).couldBe(own));
}

/** `A`, `A and B`, `A, B and C`. */
export function listed(words: readonly string[], conjunction: "and" | "or"): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${conjunction} ${words.at(-1)}`;
}
