import type { Construct } from "constructs";
import { StatementConstruct } from "../constructs/statement-construct";
import type { StatementLanguage } from "../constructs/statement-home";
import type { AnyStatementType, Statement, StatementSpec } from "../language/statement";

/** A description whose operands are just `P`. */
interface DescriptionOf<P> {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- whatever stands in the statement
  (value: P, children?: any): Statement<string, P>;
  readonly spec: StatementSpec;
}

/** A statement with typed operands. */
export abstract class TypedStatement<P> extends StatementConstruct {
  /** The operands as the program gave them. */
  readonly props: P;

  protected constructor(scope: Construct, id: string, language: StatementLanguage, type: DescriptionOf<P>, props: P) {
    super(scope, id, language, type as AnyStatementType, () => type(props));
    this.props = props;
  }
}
