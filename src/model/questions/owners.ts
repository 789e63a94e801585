import type { DvipaModel } from "../dvipa";
import type { SysplexModel } from "../sysplex";
import { exclusionFromAll, homesOf, noGroup, ownership, type Holder, type Ownership } from "../takeover";
import { takeoverChain } from "./chain";
import { singleFailures, type Failure } from "./failures";
import { placed, type Place } from "./place";

/** A stack with a VIPADEFINE or VIPABACKUP of the DVIPA. */
export interface HolderAnswer {
  readonly stack: string;
  readonly by: "VIPADEFINE" | "VIPABACKUP";
  /** Rank of a VIPABACKUP, 1 to 254, highest first. */
  readonly rank?: number;
  /** MOVEABLE of the definition: how the DVIPA may be taken from the stack; absent where it is not coded. */
  readonly moveable?: "IMMEDIATE" | "WHENIDLE";
  /** Why the stack never takes the DVIPA over; absent where it can. */
  readonly excluded?: string;
  readonly place?: Place;
}

/** Who owns the DVIPA in one situation. */
export interface OwnerAnswer {
  /** The owner; absent where there is none, where there are several, and where the configuration does not decide. */
  readonly owner?: string;
  /** Stacks that own it, each in a CPC of its own, where CPCSCOPE keeps it. */
  readonly each?: readonly string[];
  /** Stacks of which one is the owner, where the configuration does not decide. */
  readonly oneOf?: readonly string[];
  /** In a sentence without its period. */
  readonly because: string;
}

/** Who owns the DVIPA after one failure. */
export interface FailureOwner extends OwnerAnswer {
  readonly failed: string;
  readonly kind: Failure["kind"];
  /** When the DVIPA goes back to its owner after the owner is up again; absent where it did not move. */
  readonly giveback?: "at once" | "when idle";
}

/** Who owns a DVIPA, now and after failures. */
export interface OwnersAnswer {
  readonly dvipa: string;
  /** Name of the XCF group of the stacks that hold it. */
  readonly group: string;
  /** Stacks with VIPADEFINE, then backups by rank. */
  readonly holders: readonly HolderAnswer[];
  /** While all stacks are up. */
  readonly now: OwnerAnswer;
  /** After each single failure of a stack, system or CPC that holds it. No other failure changes the owner. */
  readonly failures: readonly FailureOwner[];
  /** While one owner after the other fails and none comes back, a step for each: the last has no owner. */
  readonly chain: readonly OwnerAnswer[];
}

/**
 * Who owns a DVIPA while all stacks are up, after each single failure, and while its owners fail one after the other.
 *
 * @see z/OS Communications Server: IP Configuration Guide, Dynamic VIPA takeover
 */
export function owners(model: SysplexModel, dvipa: DvipaModel): OwnersAnswer {
  const { holders } = dvipa;
  const now = ownership(model, dvipa);
  return {
    dvipa: dvipa.address,
    group: model.subplexOf(homesOf(model, dvipa)[0]!.stack).tcpGroup,
    holders: holders.map((holder) => holderAnswer(model, dvipa, holder)),
    now: ownerAnswer(now),
    failures: singleFailures(
      model,
      holders.map(({ stack }) => stack),
    ).map((failure) => afterFailure(model, dvipa, now, failure)),
    chain: takeoverChain(model, dvipa).map(ownerAnswer),
  };
}

function holderAnswer(model: SysplexModel, dvipa: DvipaModel, holder: Holder): HolderAnswer {
  const { stack, statement } = holder;
  const { moveable } = statement.value;
  const excluded = exclusionOf(model, dvipa, holder);
  return {
    stack: stack.label,
    by: statement.keyword,
    ...("rank" in holder ? { rank: holder.rank } : {}),
    ...(moveable === undefined ? {} : { moveable }),
    ...(excluded === undefined ? {} : { excluded }),
    ...placed(model, stack.file, statement),
  };
}

function exclusionOf(model: SysplexModel, dvipa: DvipaModel, holder: Holder): string | undefined {
  if (!holder.stack.joinsGroup) return noGroup(holder.stack);
  return "rank" in holder ? exclusionFromAll(model, dvipa, holder) : undefined;
}

function ownerAnswer({ holders, inEachCpc, because }: Ownership): OwnerAnswer {
  const names = [...new Set(holders.map(({ stack }) => stack.label))];
  if (names.length === 0) return { because };
  if (names.length === 1) return { owner: names[0]!, because };
  return inEachCpc === true ? { each: names, because } : { oneOf: names, because };
}

function afterFailure(model: SysplexModel, dvipa: DvipaModel, now: Ownership, failure: Failure): FailureOwner {
  const after = ownership(model, dvipa, (stack) => failure.stacks.includes(stack));
  const answer = { failed: failure.name, kind: failure.kind, ...ownerAnswer(after) };
  const [before, taker] = [now.holders[0], after.holders[0]];
  const decided = now.holders.length === 1 && after.holders.length === 1;
  // A backup that activated the DVIPA has no claim on it when it comes back.
  if (!decided || before === taker || before!.statement.keyword !== "VIPADEFINE") return answer;
  const moveable = taker!.statement.value.moveable ?? before!.statement.value.moveable ?? "IMMEDIATE";
  return { ...answer, giveback: moveable === "WHENIDLE" ? "when idle" : "at once" };
}
