import { SimulatorError } from "./errors";
import { refreshPolicy } from "./policy-install";
import { recoverLate } from "./recovery";
import { loseIkeSas } from "./tunnel-state";
import type { World } from "./world";

/** The IKE daemon and the Policy Agent of a system. */

export function startIked(world: World, system: string): void {
  requireUp(world, system);
  if (world.model.systems.find(({ name }) => name === system)?.iked === undefined) {
    throw SimulatorError.wrongState(`The IKE daemon of ${system}`, "not configured", "in the assembly");
  }
  if (world.system(system).iked === "Up") return;
  world.setSystem(system, { iked: "Up" });
  recoverLate(world, system);
}

/** The IKE daemon stops or fails: phase 1 goes, what is installed works until it expires. */
export function endIked(world: World, system: string): void {
  world.setSystem(system, { iked: "Down" });
  for (const { label, system: of } of world.stacks.values()) if (of === system) loseIkeSas(world, label);
}

/** pagent starts and installs the policies of all stacks of the system. */
export function startPagent(world: World, system: string): void {
  requireUp(world, system);
  world.setSystem(system, { pagent: "Up" });
  for (const { label, system: of, status, initial } of world.stacks.values()) {
    if (of === system && status !== "Down") refreshPolicy(world, label, initial.policy);
  }
}

/**
 * pagent stops or fails. What it installed stays, unless it stops in order and its TcpImage statement says PURGE.
 */
export function endPagent(world: World, system: string, orderly: boolean): void {
  world.setSystem(system, { pagent: "Down" });
  if (!orderly) return;
  for (const { label, name, system: of, status, initial } of world.stacks.values()) {
    if (of !== system || status === "Down") continue;
    const image = initial.system.pagent?.image(name);
    if ((image?.statement.value as { readonly purge?: boolean } | undefined)?.purge === true) {
      refreshPolicy(world, label, undefined);
    }
  }
}

/** The daemons of a system that is IPLed: those the assembly configures. */
export function startDaemons(world: World, system: string): void {
  const model = world.model.systems.find(({ name }) => name === system);
  if (model?.pagent !== undefined) startPagent(world, system);
  if (model?.iked !== undefined) startIked(world, system);
}

function requireUp(world: World, system: string): void {
  if (world.system(system).state !== "Up") throw SimulatorError.wrongState(`The system ${system}`, "Down", "Up");
}
