import {
  isGroupId,
  sysplexPortsStructureName,
  swsaStructureName,
  tcpGroupName,
  vtamGroupNames,
  type GroupIds,
} from "./names";
import type { StackModel } from "./stack";

/** Stacks that share both group ids, and so their XCF group and their structures. */
export class Subplex {
  readonly stacks: StackModel[] = [];

  /** Names of the SWSA structure, for every value of a group id that is not known. */
  private readonly possibleStructure: RegExp;

  constructor(
    readonly ids: GroupIds,
    /** False when the VTAM group id is not known: no start list in the assembly, or a value that is no group id. */
    readonly vtamKnown: boolean,
    /** False when GLOBALCONFIG codes something that is no group id. */
    readonly tcpKnown: boolean,
  ) {
    const { vtam, tcp } = ids;
    const alone = vtamKnown ? two(vtam) : "(?:\\d\\d)?";
    const both = (vtamKnown ? two(vtam ?? 1) : "\\d\\d") + (tcpKnown ? two(tcp) : "\\d\\d");
    const suffixes = tcpKnown ? [tcp === undefined ? alone : both] : [alone, both];
    this.possibleStructure = new RegExp(`^EZBDVIPA(?:${suffixes.join("|")})$`);
  }

  /** True when both group ids are known, so that names follow from them. */
  get known(): boolean {
    return this.vtamKnown && this.tcpKnown;
  }

  /** XCF group the stacks join. */
  get tcpGroup(): string {
    return tcpGroupName(this.ids);
  }

  /** XCF groups VTAM joins. */
  get vtamGroups(): readonly [string, string] {
    return vtamGroupNames(this.ids);
  }

  /** Name of the structure for Sysplex-Wide Security Associations; `EZBDVIPAvv21` while the VTAM group id is not known. */
  get swsaStructure(): string {
    return this.known ? swsaStructureName(this.ids) : `EZBDVIPA${this.suffixAsKnown}`;
  }

  /** Name of the structure for SYSPLEXPORTS; `EZBEPORTvv21` while the VTAM group id is not known. */
  get sysplexPortsStructure(): string {
    return this.known ? sysplexPortsStructureName(this.ids) : `EZBEPORT${this.suffixAsKnown}`;
  }

  private get suffixAsKnown(): string {
    return (this.vtamKnown ? two(this.ids.vtam) : "vv") + (this.tcpKnown ? two(this.ids.tcp) : "tt");
  }

  /** False when the two certainly differ; a group id that is not known could be any. */
  couldBe(other: Subplex): boolean {
    if (this === other) return true;
    return (
      (!this.tcpKnown || !other.tcpKnown || this.ids.tcp === other.ids.tcp) &&
      (!this.vtamKnown || !other.vtamKnown || this.ids.vtam === other.ids.vtam)
    );
  }

  /** Whether a structure is, or while a group id is not known could be, the SWSA structure of the subplex. */
  usesStructure(name: string): boolean {
    return this.possibleStructure.test(name);
  }

  /** `VTAM group id 11, TCP/IP group id 21`, for messages. */
  toString(): string {
    const id = (value: number | undefined, known: boolean) => (known ? (value ?? "none") : "not known");
    return `VTAM group id ${id(this.ids.vtam, this.vtamKnown)}, TCP/IP group id ${id(this.ids.tcp, this.tcpKnown)}`;
  }
}

/** True when no two of the subplexes certainly differ. */
export function couldAllBeOne(subplexes: readonly Subplex[]): boolean {
  return subplexes.every((subplex, i) => subplexes.every((other, j) => j <= i || subplex.couldBe(other)));
}

function two(id: number | undefined): string {
  return id === undefined ? "" : String(id).padStart(2, "0");
}

/** Sorts the stacks into subplexes. */
export function findSubplexes(stacks: readonly StackModel[]): Map<StackModel, Subplex> {
  const byKey = new Map<string, Subplex>();
  const result = new Map<StackModel, Subplex>();
  for (const stack of stacks) {
    const { system } = stack;
    const vtam = groupId(system.vtamGroupId?.value, system.vtamGroupKnown);
    const tcp = groupId(stack.tcpGroupId?.value, stack.tcpGroupKnown);
    // Stacks of one system share its VTAM, whatever its group id.
    const key = `${vtam.known ? vtam.id : `?${system.name}`}/${tcp.known ? tcp.id : "?"}`;
    let subplex = byKey.get(key);
    if (subplex === undefined)
      byKey.set(key, (subplex = new Subplex({ vtam: vtam.id, tcp: tcp.id }, vtam.known, tcp.known)));
    subplex.stacks.push(stack);
    result.set(stack, subplex);
  }
  return result;
}

function groupId(value: number | undefined, known: boolean): { id: number | undefined; known: boolean } {
  const valid = value === undefined || isGroupId(value);
  return { id: valid ? value : undefined, known: known && valid };
}
