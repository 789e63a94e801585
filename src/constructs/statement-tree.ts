import type { IConstruct } from "constructs";
import type { Statement } from "../language/statement";
import { StatementConstruct } from "./statement-construct";
import type { StatementHome, StatementLanguage } from "./statement-home";

/** The statements that constructs of their own stand for, by the construct to whose data set or file they belong. */
export class StatementTree {
  private readonly contents = new Map<IConstruct, StatementConstruct[]>();

  /** @param constructs - constructs of a sysplex in the order of their tree */
  constructor(constructs: readonly IConstruct[]) {
    for (const construct of constructs) {
      if (!StatementConstruct.isStatementConstruct(construct)) continue;
      const beside = this.contents.get(construct.container);
      if (beside === undefined) this.contents.set(construct.container, [construct]);
      else beside.push(construct);
    }
  }

  /** The statements of a language that belong to a construct, each in a copy of its own. */
  of<S extends Statement>(home: StatementHome, language: StatementLanguage): readonly S[] {
    const own = this.contents.get(home)?.filter((construct) => construct.language === language) ?? [];
    return own.map((construct) => this.statement(construct)) as unknown as readonly S[];
  }

  private statement(construct: StatementConstruct): Statement {
    const inside = this.contents.get(construct) ?? [];
    return construct.toStatement(inside.map((child) => this.statement(child)));
  }
}
