import type { CfrmDocument, CfrmStatement } from "../documents/cfrm";
import type { Manifest } from "./manifest";

type StatementOf<K extends CfrmStatement["keyword"]> = Extract<CfrmStatement, { keyword: K }>;
type FacilityEntry = NonNullable<Manifest["couplingFacilities"]>[number];

/** A structure of the CFRM policy. */
export interface StructureModel {
  readonly name: string;
  /** Names of the coupling facilities it may be in, most wanted first. */
  readonly preferenceList: readonly string[];
  readonly statement: StatementOf<"STRUCTURE">;
}

/** A coupling facility of the CFRM policy, with what the manifest says of its place. */
export class CouplingFacilityModel {
  readonly name: string;

  constructor(
    readonly statement: StatementOf<"CF">,
    private readonly entry: FacilityEntry | undefined,
  ) {
    this.name = statement.value.name;
  }

  /** Name of the CPC it runs in, as systems name theirs; undefined when the manifest does not say. */
  get cpc(): string | undefined {
    return this.entry?.cpc;
  }

  /** Names of the systems with links to it; undefined when the manifest does not say. */
  get connects(): readonly string[] | undefined {
    return this.entry?.connects;
  }

  /** The machine: type, manufacturer, plant and sequence number of the CF statement. */
  get machine(): string {
    const { type, mfg, plant, sequence } = this.statement.value;
    return [type, mfg, plant, sequence].join(".");
  }

  /** Whether one failure of a machine takes both coupling facilities. */
  sharesCpcWith(other: CouplingFacilityModel): boolean {
    return this.cpc !== undefined && other.cpc !== undefined ? this.cpc === other.cpc : this.machine === other.machine;
  }

  /** Whether a system has links to it; true when the manifest does not say. */
  isReachableFrom(system: string): boolean {
    return this.connects?.includes(system) ?? true;
  }
}

/** The CFRM policy a sysplex activates. */
export class CfrmModel {
  /** DEFINE POLICY of the policy; undefined when the job does not define it. */
  readonly policy: StatementOf<"DEFINE POLICY"> | undefined;
  /** The coupling facilities the policy defines, by name; of two with one name the last. */
  readonly facilities = new Map<string, CouplingFacilityModel>();
  /** Every CF statement of the policy, repetitions included. */
  readonly facilityStatements: StatementOf<"CF">[] = [];
  readonly structures: StructureModel[] = [];
  /** Whether the job deletes a policy of this name first, so that there is none to replace. */
  readonly isDeletedBefore: boolean = false;

  constructor(
    /** Name of the policy that is to be active. */
    readonly name: string,
    readonly file: string,
    readonly document: CfrmDocument,
    /** What the manifest says of the coupling facilities. */
    entries: readonly FacilityEntry[] = [],
  ) {
    let current: StatementOf<"DEFINE POLICY"> | undefined;
    for (const statement of document.statements) {
      if (statement.keyword === "DEFINE POLICY") {
        current = statement;
        if (statement.value.name !== name) continue;
        // A policy that is there already is replaced only where the statement says so.
        if (this.policy !== undefined && (statement.value.replace ?? false) === false) continue;
        this.clear();
        this.policy = statement;
      } else if (statement.keyword === "DELETE POLICY") {
        current = undefined;
        if (statement.value.name !== name) continue;
        this.clear();
        this.policy = undefined;
        this.isDeletedBefore = true;
      } else if (current === undefined || current !== this.policy) continue;
      else if (statement.keyword === "CF") {
        const { name: facility } = statement.value;
        if (facility === undefined) continue;
        this.facilityStatements.push(statement);
        const entry = entries.find((candidate) => candidate.name === facility);
        this.facilities.set(facility, new CouplingFacilityModel(statement, entry));
      } else if (statement.keyword === "STRUCTURE" && statement.value.name !== undefined) {
        this.structures.push({ name: statement.value.name, preferenceList: statement.value.prefList ?? [], statement });
      }
    }
  }

  private clear(): void {
    this.facilities.clear();
    this.facilityStatements.length = this.structures.length = 0;
  }

  /** Whether the policy has a structure of a name. */
  has(name: string): boolean {
    return this.structures.some((structure) => structure.name === name);
  }

  /** The coupling facilities of a preference list that the policy defines, each once. */
  preferred({ preferenceList }: StructureModel): readonly CouplingFacilityModel[] {
    return [...new Set(preferenceList)].flatMap((name) => this.facilities.get(name) ?? []);
  }
}
