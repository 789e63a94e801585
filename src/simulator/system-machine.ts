import { startDaemons } from "./daemons";
import { SimulatorError } from "./errors";
import { endStack, startStack } from "./stack-machine";
import { afterFacilityFailure, connectAll, forgetConnector, duplexIfEnabled } from "./structure-machine";
import * as messages from "./messages";
import { linkKey, reaches } from "./facilities";
import { afterLinkFailure } from "./structure-machine";
import type { World } from "./world";

/** Systems, CPCs, coupling facilities and the links between them. */

/** Milliseconds until the other systems know that a system has failed: the failure detection interval of XCF. */
export const DETECTION_TIME = 30_000;

/** IPLs a system: VTAM, the daemons that the assembly configures, and all its stacks. */
export function startSystem(world: World, name: string): void {
  const { state } = world.system(name);
  if (state === "Up") throw SimulatorError.wrongState(`The system ${name}`, "Up", "Down");
  world.setSystem(name, { state: "Up" });
  startDaemons(world, name);
  for (const { label, system } of [...world.stacks.values()]) if (system === name) startStack(world, label);
}

/** A system leaves the sysplex in order, or fails, which the others find out later. */
export function endSystem(world: World, name: string, reason: string, detection: number): void {
  if (world.system(name).state === "Down") return;
  for (const { label, system } of [...world.stacks.values()]) {
    if (system === name) endStack(world, label, reason, detection);
  }
  world.setSystem(name, { state: "Down", iked: "Down", pagent: "Down" });
  forgetConnector(world, name);
}

/** Everything that runs in a CPC fails: its systems and coupling facilities. */
export function failCpc(world: World, cpc: string): void {
  const { systems, facilities } = inCpc(world, cpc);
  for (const name of systems) endSystem(world, name, `failed with the CPC ${cpc}`, DETECTION_TIME);
  for (const name of facilities) failFacility(world, name);
}

/** The coupling facilities of a CPC come back, then its systems. */
export function restoreCpc(world: World, cpc: string): void {
  const { systems, facilities } = inCpc(world, cpc);
  for (const name of facilities) restoreFacility(world, name);
  for (const name of systems) if (world.system(name).state === "Down") startSystem(world, name);
}

function inCpc(world: World, cpc: string): { readonly systems: string[]; readonly facilities: string[] } {
  const systems = [...world.systems.values()].flatMap((system) => (system.cpc === cpc ? system.name : []));
  const facilities = [...world.facilities.keys()].filter((name) => facilityCpc(world, name) === cpc);
  if (systems.length + facilities.length > 0) return { systems, facilities };
  const known = [...world.systems.values()].flatMap((system) => system.cpc ?? []);
  throw SimulatorError.unknown("CPC", cpc, new Set(known));
}

function facilityCpc(world: World, name: string): string | undefined {
  return world.model.assembly.manifest.couplingFacilities?.find((facility) => facility.name === name)?.cpc;
}

function requireFacility(world: World, name: string): void {
  if (!world.facilities.has(name)) throw SimulatorError.unknown("coupling facility", name, world.facilities.keys());
}

export function failFacility(world: World, name: string): void {
  requireFacility(world, name);
  if (world.facilities.get(name) === "Down") return;
  world.facilities.set(name, "Down");
  afterFacilityFailure(world, name);
}

export function restoreFacility(world: World, name: string): void {
  requireFacility(world, name);
  if (world.facilities.get(name) === "Up") return;
  world.facilities.set(name, "Up");
  for (const { name: system, state } of world.systems.values()) {
    if (state === "Up" && reaches(world, system, name)) world.sayOn(system, messages.facilityUsable(system, name));
  }
  useFacility(world);
}

/** All links between a system and a coupling facility fail. */
export function failLink(world: World, system: string, facility: string): void {
  world.system(system);
  requireFacility(world, facility);
  const before = reaches(world, system, facility);
  world.brokenLinks.add(linkKey(system, facility));
  if (before) afterLinkFailure(world, system, facility);
}

export function restoreLink(world: World, system: string, facility: string): void {
  world.system(system);
  requireFacility(world, facility);
  world.brokenLinks.delete(linkKey(system, facility));
  if (reaches(world, system, facility)) world.sayOn(system, messages.facilityUsable(system, facility));
  useFacility(world);
}

/** VTAMs hear that a coupling facility can be used, and connect by themselves. */
function useFacility(world: World): void {
  for (const [name, structure] of world.structures) {
    connectAll(world, name);
    duplexIfEnabled(world, structure);
  }
}
