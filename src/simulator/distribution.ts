import { canonicalIp } from "../language/addresses";
import type { Vipadistribute } from "../documents/profile";
import type { StackModel } from "../model/stack";
import type { DistributionState, TargetEntry } from "./types";
import type { Load } from "./world";

/**
 * Which target serves a new connection: a simple model of load.
 *
 * - BASEWLM, SERVERWLM: of the targets with a WLM weight above 0 the one with the fewest connections for its weight,
 *   the new one counted. Weights are 1 until they are set.
 * - ROUNDROBIN, TARGCONTROLLED: one after the other.
 * - WEIGHTEDACTIVE: the one with the fewest connections for its WEIGHT.
 * - HOTSTANDBY: the preferred target while it is there, else the backup with the highest rank; with NOAUTOSWITCHBACK the backup
 *   serves until it goes.
 * - TIMEDAFFINITY: a client stays with its server while it has no pause longer than that.
 *
 * Every target has a server that listens on the port, unless it is quiesced. OPTLOCAL has no effect: it is about clients in the
 * sysplex. Equal loads go to the target that comes first.
 */

const DEFAULT_WEIGHT = 10;
const NO_LOAD: Load = { counts: {}, turn: 0, serving: undefined, affinity: {} };

/** Distributions of a profile by the address of the DVIPA. */
const byModel = new WeakMap<StackModel, ReadonlyMap<string, readonly DistributionState[]>>();

/** The distributions that a stack defines for a DVIPA. */
export function distributionsOf(stack: StackModel, address: string): readonly DistributionState[] {
  let index = byModel.get(stack);
  if (index === undefined) byModel.set(stack, (index = indexOf(stack)));
  return index.get(address) ?? [];
}

function indexOf(stack: StackModel): ReadonlyMap<string, readonly DistributionState[]> {
  const index = new Map<string, DistributionState[]>();
  for (const { address, statement } of stack.distributions) {
    if (address === undefined) continue;
    const distribution = distributionOf(stack.label, statement.value);
    const others = index.get(address);
    if (others === undefined) index.set(address, [distribution]);
    else others.push(distribution);
  }
  return index;
}

function distributionOf(from: string, value: Vipadistribute): DistributionState {
  const { all, targets = [] } = value.destinations;
  return {
    from,
    method: value.method ?? "BASEWLM",
    ports: value.ports?.map(portSpan),
    targets:
      all === true
        ? undefined
        : targets.map(({ weight, preferred, backup }) => ({
            weight: typeof weight === "number" ? weight : DEFAULT_WEIGHT,
            preferred: preferred === true,
            rank: typeof backup?.rank === "number" ? backup.rank : 1,
          })),
    addresses: targets.map(({ address }) => canonicalIp(address) ?? address),
    autoSwitchBack: value.autoSwitchBack ?? true,
    affinity: typeof value.timedAffinity === "number" ? value.timedAffinity : 0,
  };
}

function portSpan(port: unknown): readonly [number, number] {
  const [low, high = low] = String(port).split("-").map(Number);
  return [low!, high!];
}

/** The distribution that takes the connections to a port: one that names it before one for any port. */
export function distributionFor(
  distributions: readonly DistributionState[],
  port: number,
): DistributionState | undefined {
  const naming = distributions.findLast(
    ({ ports }) => ports?.some(([low, high]) => low <= port && port <= high) === true,
  );
  return naming ?? distributions.findLast(({ ports }) => ports === undefined);
}

/** A target that can take a connection. */
export interface Candidate extends TargetEntry {
  /** Weight that WLM gives. */
  readonly wlm: number;
}

/** A choice, and the load after it. */
export interface Choice {
  readonly stack: string;
  readonly load: Load;
}

/** The target of a new connection; undefined when none can take it. */
export function chooseTarget(
  { method, autoSwitchBack, affinity }: DistributionState,
  candidates: readonly Candidate[],
  load: Load = NO_LOAD,
  client: string,
  now: number,
): Choice | undefined {
  const known = load.affinity[client];
  const stays = known !== undefined && known.until >= now && candidates.some(({ stack }) => stack === known.stack);
  const stack = stays ? known.stack : choose(method, autoSwitchBack, candidates, load)?.stack;
  if (stack === undefined) return undefined;
  return {
    stack,
    load: {
      counts: { ...load.counts, [stack]: (load.counts[stack] ?? 0) + 1 },
      turn: stays ? load.turn : load.turn + 1,
      serving: method === "HOTSTANDBY" ? stack : undefined,
      affinity:
        affinity === 0 ? load.affinity : { ...load.affinity, [client]: { stack, until: now + affinity * 1000 } },
    },
  };
}

function choose(
  method: DistributionState["method"],
  autoSwitchBack: boolean,
  candidates: readonly Candidate[],
  { counts, turn, serving }: Load,
): Candidate | undefined {
  switch (method) {
    case "ROUNDROBIN":
    case "TARGCONTROLLED":
      return candidates[turn % Math.max(1, candidates.length)];
    case "HOTSTANDBY": {
      const current = candidates.find(({ stack }) => stack === serving);
      if (current !== undefined && !autoSwitchBack) return current;
      return candidates.find(({ preferred }) => preferred) ?? highest(candidates, ({ rank }) => rank);
    }
    case "WEIGHTEDACTIVE":
      return highest(candidates, ({ stack, weight }) => -((counts[stack] ?? 0) + 1) / weight);
    default: {
      const able = candidates.filter(({ wlm }) => wlm > 0);
      return highest(able, ({ stack, wlm }) => -((counts[stack] ?? 0) + 1) / wlm);
    }
  }
}

/** The first element of the highest value. */
function highest<T>(elements: readonly T[], value: (element: T) => number): T | undefined {
  let best: T | undefined;
  let most = -Infinity;
  for (const element of elements) {
    const found = value(element);
    if (found > most) [best, most] = [element, found];
  }
  return best;
}

/** The load after a connection on a target has ended. */
export function afterEnd(load: Load, stack: string): Load {
  const { [stack]: count = 0, ...others } = load.counts;
  return { ...load, counts: count > 1 ? { ...others, [stack]: count - 1 } : others };
}
