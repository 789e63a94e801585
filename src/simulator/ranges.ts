import { addressRange, covers, maskLength } from "../language/addresses";
import type { StackModel } from "../model/stack";
import { dvipasAt } from "./cpc-scope";
import { dvipaKey } from "./dvipa-key";
import { deleteHolding, move, newDvipa } from "./dvipa-machine";
import * as messages from "./messages";
import { activeHolding, creationOf } from "./ownership";
import type { Holding } from "./types";
import type { World } from "./world";

/** DVIPAs that applications activate with bind() or ioctl() within a VIPARANGE. */

/** MOVEABLE of the most specific range that has an address; undefined when none has. */
export function rangeOf(stack: StackModel, address: string): "NONDISRUPTIVE" | "DISRUPTIVE" | undefined {
  const wanted = addressRange(address);
  let best: { readonly length: number; readonly moveable: "NONDISRUPTIVE" | "DISRUPTIVE" } | undefined;
  for (const { value } of stack.ranges) {
    const length = value.mask === undefined ? undefined : maskLength(value.mask);
    const text = length === undefined ? value.address : `${value.address}/${length}`;
    const range = addressRange(text);
    if (wanted === undefined || range === undefined || !covers(range, wanted)) continue;
    const specific = length ?? Number(text.split("/")[1] ?? 128);
    if (best === undefined || specific > best.length) {
      best = { length: specific, moveable: value.moveable ?? "NONDISRUPTIVE" };
    }
  }
  return best?.moveable;
}

/** An application activates an address. @returns whether it can use the address */
export function create(
  world: World,
  label: string,
  address: string,
  origin: "VIPARANGE BIND" | "VIPARANGE IOCTL",
): boolean {
  const { model, group, status, system } = world.stack(label);
  const key = dvipaKey(group, address);
  const states = dvipasAt(world, group, address);
  const owned = states.filter((one) => activeHolding(one) !== undefined);
  const state = owned.find((one) => activeHolding(one)!.stack === label) ?? owned[0] ?? states[0];
  const moveable = rangeOf(model, address);
  const defined = model.dvipaAddress(address) !== undefined && state !== undefined;
  if (status !== "Active" || (moveable === undefined && !defined)) return false;
  const creation = creationOf(state, label, origin, moveable ?? "NONDISRUPTIVE");
  if (creation === "bound") return true;
  if (creation === "fail" || moveable === undefined) {
    world.say(label, messages.alreadyDefined(address));
    return false;
  }
  const before = world.dvipas.get(key) ?? newDvipa(key);
  const holding: Holding = {
    stack: label,
    origin,
    rank: 0,
    moveable,
    mayActivate: true,
    cpcScope: false,
    cpc: world.system(system).cpc,
    defined: false,
    wanting: false,
    status: "Backup",
  };
  world.dvipas.set(key, { ...before, holdings: [...before.holdings.filter(({ stack }) => stack !== label), holding] });
  world.ranges.set(label, [...(world.ranges.get(label) ?? []), address]);
  move(world, key, label, creation === "create" ? "activate" : "take", undefined, "Backup", creation === "break");
  return true;
}

/** The application ends, or deletes the address. */
export function remove(world: World, label: string, address: string): void {
  const owned = world.ranges.get(label) ?? [];
  if (!owned.includes(address)) return;
  world.ranges.set(
    label,
    owned.filter((other) => other !== address),
  );
  deleteHolding(world, dvipaKey(world.stack(label).group, address), label);
}
