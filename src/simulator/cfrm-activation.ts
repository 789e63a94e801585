import { parseCfrm } from "../documents/cfrm";
import { CfrmModel } from "../model/cfrm";
import { SimulatorError } from "./errors";
import { chooseFacility, connectedSystems, structurePoliciesOf } from "./facilities";
import * as messages from "./messages";
import {
  changePending,
  connectAll,
  duplexIfEnabled,
  startDuplexing,
  startRebuild,
  stopDuplexing,
  stopRebuild,
  structureOf,
  afterUse,
  disconnect,
} from "./structure-machine";
import type { StructurePolicy } from "./types";
import type { World } from "./world";

/**
 * SETXCF: the CFRM policy, and what operators do to structures.
 *
 * @see z/OS MVS Setting Up a Sysplex, Updating a CFRM policy
 */

/** The policy a text defines; the last one it defines unless it has the name of the policy of the assembly. */
export function readCfrm(world: World, text: string): CfrmModel {
  const document = parseCfrm(text);
  const names = document.statements.flatMap((statement) =>
    statement.keyword === "DEFINE POLICY" && statement.value.name !== undefined ? statement.value.name : [],
  );
  const wanted = world.model.cfrm?.name;
  const name = wanted !== undefined && names.includes(wanted) ? wanted : names.at(-1);
  if (name === undefined) throw SimulatorError.notAPolicy(wanted ?? "at all");
  return new CfrmModel(name, "SETXCF", document, world.model.assembly.manifest.couplingFacilities ?? []);
}

/**
 * SETXCF START,POLICY: DUPLEX, ALLOWAUTOALT, FULLTHRESHOLD and REBUILDPERCENT count at once, SIZE, INITSIZE and PREFLIST of a
 * structure that is allocated when it is rebuilt, and a structure that is left out goes when nobody uses it any more.
 */
export function activatePolicy(world: World, cfrm: CfrmModel): void {
  world.cfrm = cfrm;
  const policies = structurePoliciesOf(cfrm);
  world.structurePolicies = policies;
  for (const facility of cfrm.facilities.keys()) {
    if (!world.facilities.has(facility)) world.facilities.set(facility, "Up");
  }
  world.sayOn(world.console, messages.policyAccepted(cfrm.name));
  let pending = 0;
  for (const structure of world.structures.values()) {
    const policy = policies.get(structure.name);
    changePending(
      structure,
      policy === undefined ? "DELETE" : isPending(structure.policy, policy) ? "CHANGE" : undefined,
    );
    if (structure.pending !== undefined) pending++;
    else if (structure.policy !== undefined && policy !== undefined) structure.policy = policy;
    if (policy?.duplex === "DISABLED") stopDuplexing(world, structure, "POLICY CHANGE");
    duplexIfEnabled(world, structure);
    afterUse(world, structure);
  }
  const unused = [...world.facilities.keys()].filter((name) => !cfrm.facilities.has(name) && isInUse(world, name));
  pending += unused.length;
  world.sayOn(
    world.console,
    pending > 0 ? messages.policyPending(cfrm.name, pending) : messages.policyActive(cfrm.name),
  );
  for (const name of world.structures.keys()) connectAll(world, name);
}

function isInUse(world: World, facility: string): boolean {
  return [...world.structures.values()].some(({ facilities }) => facilities.includes(facility));
}

/** Whether a change of the policy waits until the structure is rebuilt. */
function isPending(before: StructurePolicy | undefined, after: StructurePolicy): boolean {
  if (before === undefined) return false;
  return (
    before.size !== after.size ||
    before.initSize !== after.initSize ||
    before.preferenceList.join() !== after.preferenceList.join()
  );
}

/** SETXCF START,REBUILD,STRNAME=. */
export function rebuildStructure(world: World, name: string, location: "NORMAL" | "OTHER"): void {
  const structure = structureOf(world, name);
  const { facilities, rebuild } = structure;
  const policy = world.structurePolicies.get(name);
  const refuse = (reason: string) => world.sayOn(world.console, messages.rebuildNotStarted(name, reason));
  if (policy === undefined || facilities.length === 0) return refuse("THE STRUCTURE IS NOT ALLOCATED");
  if (facilities.length > 1) return refuse("THE STRUCTURE IS DUPLEXED");
  if (rebuild !== undefined) return refuse("A REBUILD IS IN PROGRESS");
  const to = chooseFacility(world, policy, connectedSystems(structure), location === "OTHER" ? facilities : []);
  if (to === undefined) return refuse("NO SUITABLE COUPLING FACILITY");
  startRebuild(world, structure, "REBUILD", facilities[0]!, to, true);
}

/** SETXCF STOP,REBUILD,STRNAME=. @throws SimulatorError when no rebuild is under way */
export function stopStructureRebuild(world: World, name: string): void {
  const structure = structureOf(world, name);
  const { rebuild } = structure;
  if (rebuild === undefined) {
    throw SimulatorError.wrongState(`The structure ${name}`, "not in a rebuild", "in a rebuild");
  }
  stopRebuild(world, structure, rebuild, "REQUEST FROM AN OPERATOR");
}

/** SETXCF START|STOP,REBUILD,DUPLEX,STRNAME=[,KEEP=]. */
export function duplexStructure(world: World, name: string, action: "START" | "STOP", keep?: "OLD" | "NEW"): void {
  const structure = structureOf(world, name);
  if (action === "START") startDuplexing(world, structure);
  else stopDuplexing(world, structure, "OPERATOR REQUEST", keep);
}

/**
 * SETXCF START,ALTER,STRNAME=,SIZE=: up to SIZE of the policy the structure was allocated with.
 *
 * @throws SimulatorError when the size is not a number from 1 to that SIZE, or the structure is not allocated
 */
export function alterStructure(world: World, name: string, size: number): void {
  const structure = structureOf(world, name);
  const largest = structure.policy?.size ?? 0;
  if (structure.facilities.length === 0) {
    throw SimulatorError.wrongState(`The structure ${name}`, "not allocated", "allocated");
  }
  if (!(Number.isInteger(size) && size >= 1 && size <= largest)) {
    throw SimulatorError.badNumber(`The size of ${name}`, size, `1 to ${largest} KiB`);
  }
  structure.size = size;
  afterUse(world, structure);
}

/** VARY NET,CFS,ACTION=: VTAM of a system disconnects and stays so, or connects again. */
export function varyCfs(world: World, system: string, action: "CONNECT" | "DISCONNECT", name: string): void {
  const structure = world.structures.get(name);
  const connector = structure?.connectors.get(system);
  if (structure === undefined || connector === undefined) {
    world.sayOn(system, messages.cfsNotDefined(name));
  } else if (action === "DISCONNECT") {
    if (connector.connected) disconnect(world, structure, system, "IST2167I");
    else world.sayOn(system, messages.cfsNotConnected(name));
  } else if (connector.connected) world.sayOn(system, messages.cfsAlreadyConnected(name));
  else {
    structure.connectors.set(system, { connected: false, reason: undefined });
    connectAll(world, name);
  }
}
