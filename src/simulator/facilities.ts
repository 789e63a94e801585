import type { CfrmModel, StructureModel } from "../model/cfrm";
import type { Structure } from "./structure";
import type { StructurePolicy } from "./types";
import type { World } from "./world";

/** Links and coupling facilities, and which of them a structure can be in. */

/** Whether a system that is up has a link that works to a coupling facility that is up. */
export function reaches(world: World, system: string, facility: string): boolean {
  return (
    world.systems.get(system)?.state === "Up" &&
    world.facilities.get(facility) === "Up" &&
    isLinked(world, system, facility) &&
    !world.brokenLinks.has(linkKey(system, facility))
  );
}

/** Whether the manifest gives a system a link to a coupling facility; it does unless it lists the links and leaves it out. */
export function isLinked(world: World, system: string, facility: string): boolean {
  const entry = world.model.assembly.manifest.couplingFacilities?.find(({ name }) => name === facility);
  return entry?.connects?.includes(system) ?? true;
}

export function linkKey(system: string, facility: string): string {
  return `${system}/${facility}`;
}

/** What a CFRM policy says of a structure, with its defaults. */
export function structurePolicyOf({ preferenceList, statement }: StructureModel): StructurePolicy {
  const { size, initSize, exclList, duplex, fullThreshold, allowAutoAlt, rebuildPercent } = statement.value;
  const largest = number(size, 0);
  return {
    size: largest,
    initSize: Math.min(largest, number(initSize, largest)),
    preferenceList: [...preferenceList],
    exclusionList: exclList ?? [],
    duplex: (duplex?.mode as StructurePolicy["duplex"] | undefined) ?? "DISABLED",
    fullThreshold: number(fullThreshold, 80),
    allowAutoAlter: allowAutoAlt ?? false,
    rebuildPercent: number(rebuildPercent, 1),
  };
}

/** The structures of a CFRM policy by name. */
export function structurePoliciesOf(cfrm: CfrmModel | undefined): Map<string, StructurePolicy> {
  return new Map(cfrm?.structures.map((structure) => [structure.name, structurePolicyOf(structure)]));
}

function number(value: unknown, otherwise: number): number {
  return typeof value === "number" ? value : otherwise;
}

/**
 * The coupling facility a structure is allocated in: the first of PREFLIST that the policy defines, that is up, and that all of
 * some systems reach; first without a structure of EXCLLIST, then with one.
 *
 * @see z/OS MVS Programming: Sysplex Services Guide, Coupling facility selection
 */
export function chooseFacility(
  world: World,
  policy: StructurePolicy,
  systems: readonly string[],
  except: readonly string[] = [],
): string | undefined {
  const eligible = policy.preferenceList.filter(
    (facility) =>
      !except.includes(facility) &&
      world.cfrm?.facilities.has(facility) === true &&
      world.facilities.get(facility) === "Up" &&
      systems.every((system) => reaches(world, system, facility)),
  );
  const holds = (facility: string) =>
    policy.exclusionList.some((name) => world.structures.get(name)?.facilities.includes(facility) === true);
  return eligible.find((facility) => !holds(facility)) ?? eligible[0];
}

/** Systems whose VTAM is connected to a structure. */
export function connectedSystems({ connectors }: Structure): readonly string[] {
  return [...connectors].flatMap(([system, { connected }]) => (connected ? system : []));
}

/** Whether the stacks of a system can use the data of a structure now. */
export function canUse(world: World, system: string, name: string): boolean {
  const structure = world.structures.get(name);
  return (
    structure !== undefined &&
    structure.isUsable &&
    structure.isConnected(system) &&
    structure.facilities.every((facility) => reaches(world, system, facility))
  );
}
