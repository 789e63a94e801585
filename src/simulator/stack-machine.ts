import type { ProfileStatement } from "../documents/profile";
import { connectionsOn, endConnection } from "./connection-state";
import { keysFor } from "./cpc-scope";
import { arrive, release, removeHolding, takeOver } from "./dvipa-machine";
import { SimulatorError } from "./errors";
import * as messages from "./messages";
import { activeHolding } from "./ownership";
import { installPolicy } from "./policy-install";
import { shadowLateTarget } from "./shadows";
import { requestStructure } from "./structure-machine";
import { loseIkeSas, loseShadows } from "./tunnel-state";
import type { StackState, World } from "./world";

/**
 * A stack: `Down -> Starting -> Active`, `Active -> Left` by LEAVEGROUP and back by JOINGROUP, and down again when it is stopped
 * or fails. Its group learns of it, and the backups of its DVIPAs take them over.
 *
 * @see z/OS Communications Server: IP Configuration Guide, TCP/IP in a sysplex
 */

/** Milliseconds from the start of a stack until it joins its group. */
const START_TIME = 1000;
/** Milliseconds until a group learns that a stack of a system that is up is gone. */
export const EXIT_TIME = 50;

/** Starts a stack: it reads its initial profile. */
export function startStack(world: World, label: string): void {
  const { status, system, epoch, initial } = world.stack(label);
  if (status !== "Down") throw SimulatorError.wrongState(`The stack ${label}`, status, "Down");
  if (world.system(system).state !== "Up") throw SimulatorError.wrongState(`The system ${system}`, "Down", "Up");
  world.setStack(label, { status: "Starting", model: initial, epoch: epoch + 1, policy: undefined, quiesced: [] });
  if (world.system(system).pagent === "Up") installPolicy(world, label);
  // OMPROUTE is taken to be there, so that DELAYJOIN delays nothing.
  if (initial.joinsGroup) scheduleJoin(world, label);
}

function scheduleJoin(world: World, label: string): void {
  world.schedule(START_TIME, { type: "join", stack: label, epoch: world.stack(label).epoch });
}

/** SYSPLEXMONITOR, of each option the last. */
function monitorOf(statements: readonly ProfileStatement[]): { readonly autoRejoin?: boolean } {
  const options = {};
  for (const statement of statements) {
    if (statement.keyword === "GLOBALCONFIG") Object.assign(options, statement.value.sysplexMonitor);
  }
  return options;
}

/** A stack joins its group and processes its VIPADYNAMIC statements. */
export function joinGroup(world: World, label: string, epoch: number): void {
  const stack = world.stack(label);
  if (stack.epoch !== epoch || (stack.status !== "Starting" && stack.status !== "Left")) return;
  const { group, system, structure, model, initial } = stack;
  world.setStack(label, { status: "Active" });
  world.members.set(group, [...world.membersOf(group), label]);
  world.say(label, messages.joined(label, group));
  if (initial.dvipsec !== undefined && initial.ipSecurity !== undefined) requestStructure(world, system, structure);
  for (const definition of model.defines) arrive(world, label, definition);
  for (const definition of model.backups) arrive(world, label, definition);
  world.say(label, messages.dvipasProcessed(label));
  shadowLateTarget(world, label);
}

/** VARY TCPIP,,SYSPLEX,JOINGROUP. */
export function askToJoin(world: World, label: string): void {
  const { status } = world.stack(label);
  if (status !== "Left" && status !== "Starting") {
    throw SimulatorError.wrongState(`The stack ${label}`, status, "Left");
  }
  scheduleJoin(world, label);
}

/** VARY TCPIP,,SYSPLEX,LEAVEGROUP: the stack stays up, without its DVIPAs. */
export function leaveGroup(world: World, label: string): void {
  if (world.stack(label).status !== "Active") {
    world.say(label, messages.notInGroup(label));
    return;
  }
  world.say(label, messages.leaveAccepted());
  leave(world, label, "left its group");
}

function leave(world: World, label: string, reason: string): void {
  world.setStack(label, { status: "Left", epoch: world.stack(label).epoch + 1 });
  goAway(world, label, EXIT_TIME, reason);
}

/**
 * A stack finds that it is not fit to be in its group: with RECOVERY of SYSPLEXMONITOR it leaves, unless it is alone there.
 *
 * @see z/OS Communications Server: IP Configuration Guide, Sysplex problem detection and recovery
 */
export function findProblem(world: World, label: string, problem: string): void {
  const { model, group, status } = world.stack(label);
  world.note(label, `${label} has a problem: ${problem}.`);
  const alone = world.membersOf(group).length < 2;
  if (status !== "Active" || alone || model.sysplexRecovery?.value !== true) return;
  leave(world, label, `left its group: ${problem}`);
  world.say(label, messages.cleanedUp(label));
}

/** A stack finds that its problem is solved: with AUTOREJOIN of SYSPLEXMONITOR it joins again. */
export function solveProblem(world: World, label: string): void {
  const { status, model } = world.stack(label);
  const monitor = monitorOf(model.profile.statements);
  if (status === "Left" && monitor.autoRejoin === true) scheduleJoin(world, label);
}

/**
 * A stack stops or fails.
 *
 * @param detection - milliseconds until its group learns of it
 */
export function endStack(world: World, label: string, reason: string, detection = EXIT_TIME): void {
  const { status, epoch } = world.stack(label);
  if (status === "Down") return;
  world.setStack(label, { status: "Down", epoch: epoch + 1, policy: undefined });
  if (status === "Active") goAway(world, label, detection, reason);
}

function goAway(world: World, label: string, detection: number, reason: string): void {
  const stack = world.stack(label);
  world.members.set(
    stack.group,
    world.membersOf(stack.group).filter((member) => member !== label),
  );
  world.note(label, `${label} ${reason}.`);
  const served = new Set<string>();
  for (const { id, dvipa } of connectionsOn(world, label)) {
    endConnection(world, id, "Lost", `${label} ${reason}`);
    served.add(dvipa);
  }
  loseShadows(world, label);
  // What the stack no longer defines, it may still have connections of.
  const keys = [...new Set([...keysOf(world, stack), ...served])];
  // What it did not have, it leaves to nobody: a DVIPA without an owner stays without one.
  const owned = keys.filter((key) => {
    const state = world.dvipas.get(key);
    return state !== undefined && activeHolding(state)?.stack === label;
  });
  for (const key of keys) removeHolding(world, key, label);
  loseIkeSas(world, label);
  world.ranges.delete(label);
  for (const key of served) release(world, key);
  world.schedule(detection, { type: "stack-gone", stack: label, dvipas: owned });
}

/** Keys of the DVIPAs that a stack can have. */
function keysOf(world: World, { label, model }: StackState): readonly string[] {
  const addresses = [...model.defines, ...model.backups].map(({ address }) => address);
  return [...addresses, ...(world.ranges.get(label) ?? [])].flatMap((address) => keysFor(world, label, address));
}

/** The group learns that a stack is gone. */
export function takeOverFrom(world: World, label: string, dvipas: readonly string[]): void {
  for (const key of dvipas) takeOver(world, key, label);
}
