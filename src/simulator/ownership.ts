import type { DvipaState, Holding } from "./types";

/**
 * Who owns a DVIPA: decisions over its definitions, without any effect.
 *
 * @see z/OS Communications Server: IP Configuration Guide, Dynamic VIPA takeover
 */

/** Rank of a VIPADEFINE that waits: before every VIPABACKUP. */
export const OWNER_RANK = 255;

/** The definition of the stack that has a DVIPA; undefined when no stack does. */
export function activeHolding({ holdings }: Pick<DvipaState, "holdings">): Holding | undefined {
  return holdings.find(({ status }) => status === "Active");
}

export function holdingOf({ holdings }: Pick<DvipaState, "holdings">, stack: string): Holding | undefined {
  return holdings.find((holding) => holding.stack === stack);
}

/** Whether a DVIPA may be in a CPC. */
export function isWithin({ cpc: kept }: Pick<DvipaState, "cpc">, cpc: string | undefined): boolean {
  return kept === undefined || cpc === undefined || kept === cpc;
}

/** A stack that is next, and the stacks of the same rank that could have been. */
export interface Succession {
  readonly holding: Holding;
  readonly tied: readonly string[];
}

/**
 * The stack that takes a DVIPA over when its owner fails or gives it up: the highest rank of those that are there, not
 * deactivated, and in the CPC that CPCSCOPE asks for.
 *
 * @param lowestName - of equal ranks, whether the stack whose name comes first is chosen
 */
export function successorOf(
  state: Pick<DvipaState, "holdings" | "cpc">,
  leaving: string | undefined,
  lowestName: () => boolean,
): Succession | undefined {
  const candidates = state.holdings.filter(
    (holding) =>
      holding.stack !== leaving &&
      holding.defined &&
      (holding.status === "Backup" || holding.status === "Moving") &&
      isWithin(state, holding.cpc),
  );
  if (candidates.length === 0) return undefined;
  const highest = Math.max(...candidates.map(({ rank }) => rank));
  const first = candidates.filter(({ rank }) => rank === highest);
  if (first.length === 1) return { holding: first[0]!, tied: [] };
  const ordered = [...first].sort((a, b) => (a.stack < b.stack ? -1 : 1));
  return { holding: lowestName() ? ordered[0]! : ordered.at(-1)!, tied: ordered.map(({ stack }) => stack) };
}

/** What becomes of a definition that a stack processes. */
export type Arrival =
  /** It activates the DVIPA, which no stack has. */
  | "activate"
  /** It takes the DVIPA from the stack that has it. */
  | "take"
  /** It waits until the stack that has the DVIPA is idle. */
  | "want"
  /** It is a backup. */
  | "back up"
  /** The DVIPA was activated by an application elsewhere. */
  | "reject";

/**
 * What becomes of a VIPADEFINE or VIPABACKUP.
 *
 * @param idle - whether the stack that has the DVIPA has no connections of it
 */
export function arrivalOf(state: DvipaState, holding: Holding, idle: boolean): Arrival {
  const active = activeHolding(state);
  if (active === undefined) return holding.mayActivate ? "activate" : "back up";
  if (!isDefinition(active)) return "reject";
  if (holding.origin !== "VIPADEFINE") return "back up";
  return state.moveable !== "WHENIDLE" || idle ? "take" : "want";
}

/** Whether a holding comes from a profile, not from an application. */
export function isDefinition({ origin }: Holding): boolean {
  return origin === "VIPADEFINE" || origin === "VIPABACKUP";
}

/** What becomes of bind() or ioctl() for an address of a VIPARANGE. */
export type Creation =
  /** The stack has the DVIPA, and nothing is created. */
  | "bound"
  /** The DVIPA is created. */
  | "create"
  /** The DVIPA moves here, and its connections go on. */
  | "move"
  /** The DVIPA moves here, and its connections break. */
  | "break"
  | "fail";

/**
 * What becomes of bind() or ioctl() for an address of a VIPARANGE.
 *
 * @param moveable - of the range
 * @see z/OS Communications Server: IP Configuration Guide, Dynamic VIPA creation results
 */
export function creationOf(
  state: Pick<DvipaState, "holdings"> | undefined,
  stack: string,
  how: "VIPARANGE BIND" | "VIPARANGE IOCTL",
  moveable: "NONDISRUPTIVE" | "DISRUPTIVE",
): Creation {
  const own = state && holdingOf(state, stack);
  if (own?.status === "Active") return how === "VIPARANGE BIND" ? "bound" : "fail";
  const active = state && activeHolding(state);
  if (active === undefined) return own !== undefined && own.defined ? "fail" : "create";
  if (isDefinition(active)) return "fail";
  if (moveable === "NONDISRUPTIVE" && active.moveable === "NONDISRUPTIVE") return "move";
  return how === "VIPARANGE IOCTL" ? "break" : "fail";
}
