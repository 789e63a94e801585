import type { CfrmDocument, CfrmStatement } from "../documents/cfrm";

type StatementOf<K extends CfrmStatement["keyword"]> = Extract<CfrmStatement, { keyword: K }>;

/** A structure of the CFRM policy. */
export interface StructureModel {
  readonly name: string;
  /** Names of the coupling facilities it may be in, most wanted first. */
  readonly preferenceList: readonly string[];
  readonly statement: StatementOf<"STRUCTURE">;
}

/** The CFRM policy a sysplex activates. */
export class CfrmModel {
  /** DEFINE POLICY of the policy; undefined when the job does not define it. */
  readonly policy: StatementOf<"DEFINE POLICY"> | undefined;
  /** The coupling facilities the policy defines, by name. */
  readonly facilities = new Map<string, StatementOf<"CF">>();
  readonly structures: StructureModel[] = [];

  constructor(
    /** Name of the policy that is to be active. */
    readonly name: string,
    readonly file: string,
    readonly document: CfrmDocument,
  ) {
    let current: StatementOf<"DEFINE POLICY"> | undefined;
    for (const statement of document.statements) {
      if (statement.keyword === "DEFINE POLICY") {
        current = statement;
        if (statement.value.name === name) this.policy = statement;
      } else if (current === undefined || current !== this.policy) continue;
      else if (statement.keyword === "CF") {
        if (statement.value.name !== undefined) this.facilities.set(statement.value.name, statement);
      } else if (statement.keyword === "STRUCTURE" && statement.value.name !== undefined) {
        this.structures.push({ name: statement.value.name, preferenceList: statement.value.prefList ?? [], statement });
      }
    }
  }

  /** Whether the policy has a structure of a name. */
  has(name: string): boolean {
    return this.structures.some((structure) => structure.name === name);
  }
}
