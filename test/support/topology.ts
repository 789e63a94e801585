import { Assembly } from "../../src/model/assembly";

/** Where systems and coupling facilities stand, and which systems have links to which coupling facility. */
export interface Topology {
  /** CPC of each system. */
  readonly systems?: Readonly<Record<string, string>>;
  readonly facilities?: Readonly<Record<string, { readonly cpc?: string; readonly connects?: readonly string[] }>>;
}

/** The assembly with this in its manifest. */
export function withTopology({ manifest, files }: Assembly, { systems = {}, facilities = {} }: Topology): Assembly {
  const couplingFacilities = Object.entries(facilities).map(([name, { cpc, connects }]) => ({
    name,
    cpc,
    connects: connects === undefined ? undefined : [...connects],
  }));
  const placed = manifest.systems.map((system) => ({ ...system, cpc: systems[system.name] ?? system.cpc }));
  return new Assembly({ ...manifest, couplingFacilities, systems: placed }, files);
}
