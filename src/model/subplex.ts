import { sysplexPortsStructureName, swsaStructureName, tcpGroupName, vtamGroupNames, type GroupIds } from "./names";
import type { StackModel } from "./stack";

/** Stacks that share both group ids, and so their XCF group and their structures. */
export class Subplex {
  readonly stacks: StackModel[] = [];

  constructor(
    readonly ids: GroupIds,
    /** False when a system has no start list in the assembly: its VTAM group id is then not known. */
    readonly vtamKnown: boolean,
  ) {}

  /** XCF group the stacks join. */
  get tcpGroup(): string {
    return tcpGroupName(this.ids);
  }

  /** XCF groups VTAM joins. */
  get vtamGroups(): readonly [string, string] {
    return vtamGroupNames(this.ids);
  }

  get swsaStructure(): string {
    return swsaStructureName(this.ids);
  }

  get sysplexPortsStructure(): string {
    return sysplexPortsStructureName(this.ids);
  }

  /** False when the two certainly differ; a VTAM group id that is not known could be any. */
  couldBe(other: Subplex): boolean {
    if (this.ids.tcp !== other.ids.tcp) return false;
    return !this.vtamKnown || !other.vtamKnown || this.ids.vtam === other.ids.vtam;
  }

  /** Whether a structure name is, or while the VTAM group id is not known could be, the SWSA structure of the subplex. */
  usesStructure(name: string): boolean {
    if (this.vtamKnown) return name === this.swsaStructure;
    const tt = this.ids.tcp === undefined ? "" : String(this.ids.tcp).padStart(2, "0");
    return new RegExp(`^EZBDVIPA(?:\\d\\d)${tt === "" ? "?" : tt}$`).test(name);
  }
}

/** Sorts the stacks into subplexes. */
export function findSubplexes(stacks: readonly StackModel[]): Map<StackModel, Subplex> {
  const byKey = new Map<string, Subplex>();
  const result = new Map<StackModel, Subplex>();
  for (const stack of stacks) {
    const ids = { vtam: stack.system.vtamGroupId?.value, tcp: stack.tcpGroupId?.value };
    const known = stack.system.startList !== undefined;
    const key = `${known ? (ids.vtam ?? "-") : "?"}/${ids.tcp ?? "-"}`;
    let subplex = byKey.get(key);
    if (subplex === undefined) byKey.set(key, (subplex = new Subplex(ids, known)));
    subplex.stacks.push(stack);
    result.set(stack, subplex);
  }
  return result;
}
