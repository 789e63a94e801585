import { isApartFromAll, isBeyondCpc } from "../model/cpc-scope";
import type { Backup, Owner, StackModel } from "../model/stack";
import { dvipaKey } from "./dvipa-key";
import { holdingOf } from "./ownership";
import type { DvipaState } from "./types";
import type { World } from "./world";

/**
 * CPCSCOPE: a DVIPA that it keeps within a CPC is a DVIPA of its own in each CPC. Those that may own it first decide that; backups
 * in their CPC follow, with CPCSCOPE or without. While the CPC of a stack that defines it is not known, it is one DVIPA, which
 * goes where the CPC of its owner lets it.
 */

type Definition = Owner | Backup;

/** What the definition of a stack is for. */
export interface Scope {
  /** CPC whose DVIPA it is for; undefined where the DVIPA is one in all CPCs. */
  readonly cpc: string | undefined;
  /** Whether it keeps the DVIPA within the CPC. */
  readonly keeps: boolean;
  /** Whether every VIPADEFINE keeps the DVIPA in another CPC, so that it is a backup of nothing. */
  readonly isBeyond: boolean;
}

/** What a definition that a stack processes now is for. */
export function scopeOf(world: World, label: string, definition: Definition): Scope {
  const { group } = world.stack(label);
  const cpc = world.cpcOf(label);
  const all = definitionsOf(world, group, definition.address);
  if (!all.some(isScoped) || all.some(({ stack }) => stack.system.cpc === undefined)) {
    return { cpc: undefined, keeps: isScoped(definition), isBeyond: false };
  }
  const owners = all.filter((one): one is Owner => !("rank" in one));
  const isKept = all.some((one) => {
    if (!isScoped(one) || one.stack.system.cpc !== cpc) return false;
    return !("rank" in one) || (one.statement.value.moveable !== undefined && isApartFromAll(one, owners));
  });
  return {
    cpc: isKept ? cpc : undefined,
    keeps: isKept && isScoped(definition),
    isBeyond: !isScoped(definition) && owners.length > 0 && owners.every((owner) => isBeyondCpc(owner, cpc)),
  };
}

function isScoped({ statement }: Definition): boolean {
  return statement.value.cpcScope === true;
}

const NONE: readonly never[] = [];

/** Profiles are in effect: from the first CPCSCOPE on, each CPC may have DVIPAs of its own. */
export function noteScopes(world: World, profiles: readonly StackModel[]): void {
  if (world.scopedCpcs.length > 0) return;
  if (!profiles.some(({ defines, backups }) => defines.some(isScoped) || backups.some(isScoped))) return;
  world.scopedCpcs = [...new Set(world.model.systems.flatMap(({ cpc }) => cpc ?? []))];
}

/** Definitions of a DVIPA of a group, where there may be CPCSCOPE: of stacks that are in the group, or join it by themselves. */
function definitionsOf(world: World, group: string, address: string): readonly Definition[] {
  if (world.scopedCpcs.length === 0) return NONE;
  return [...world.stacks.values()].flatMap(({ group: own, status, initial, model }) => {
    const counts = own === group && (status === "Active" || initial.joinsGroup);
    return (counts ? byAddress(model).get(address) : undefined) ?? NONE;
  });
}

const indexes = new WeakMap<StackModel, ReadonlyMap<string, Definition>>();

/** The definitions of a profile. */
function byAddress(model: StackModel): ReadonlyMap<string, Definition> {
  let index = indexes.get(model);
  if (index === undefined) {
    const all: readonly Definition[] = [...model.defines, ...model.backups];
    indexes.set(model, (index = new Map(all.map((one) => [one.address, one]))));
  }
  return index;
}

/** The definition of a DVIPA in the profile of a stack. */
export function definitionOf(world: World, label: string, address: string): Definition | undefined {
  return byAddress(world.stack(label).model).get(address);
}

/** The DVIPAs of an address in a group: the one in all CPCs, and those that are kept in one. */
export function dvipasAt(world: World, group: string, address: string): readonly DvipaState[] {
  return statesOf(world, [dvipaKey(group, address), ...world.scopedCpcs.map((cpc) => dvipaKey(group, address, cpc))]);
}

/** The keys of the DVIPAs of an address that a stack can have. */
export function keysFor(world: World, label: string, address: string): readonly string[] {
  const { group } = world.stack(label);
  const key = dvipaKey(group, address);
  const cpc = world.scopedCpcs.length === 0 ? undefined : world.cpcOf(label);
  return cpc === undefined ? [key] : [key, dvipaKey(group, address, cpc)];
}

function statesOf(world: World, keys: readonly string[]): readonly DvipaState[] {
  return keys.flatMap((key) => world.dvipas.get(key) ?? NONE);
}

/** The DVIPA of an address that a stack has a definition of, or else connections; undefined where it has none. */
export function dvipaOf(world: World, label: string, address: string): DvipaState | undefined {
  const states = statesOf(world, keysFor(world, label, address));
  const held = states.filter((state) => holdingOf(state, label) !== undefined);
  return held.find((state) => isInEffect(state, label)) ?? held[0];
}

function isInEffect(state: DvipaState, label: string): boolean {
  const { defined, status } = holdingOf(state, label)!;
  return defined || status === "Active";
}

/**
 * The key of the DVIPA that a definition is for. One that a stack of the CPC has already stays as it is: a later definition does not
 * change its CPCSCOPE.
 */
export function keyFor(world: World, label: string, address: string, cpc: string | undefined): string {
  const own = world.cpcOf(label);
  const states = statesOf(world, keysFor(world, label, address));
  const here = states.find(({ holdings }) => holdings.some(({ status, cpc: of }) => status === "Active" && of === own));
  return here?.key ?? dvipaKey(world.stack(label).group, address, cpc);
}
