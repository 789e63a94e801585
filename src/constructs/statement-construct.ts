import { Construct } from "constructs";
import { StatementError } from "../language/errors";
import type { AnyStatementType, Statement, StatementSpec } from "../language/statement";
import { copyWith } from "./copy";
import { ConstructError } from "./errors";
import { lazy } from "./lazy";
import { homes, isStatementHome, type StatementHome, type StatementLanguage } from "./statement-home";

const STATEMENT_CONSTRUCT = Symbol.for("cdkplex.StatementConstruct");

/**
 * One statement of a data set or file as a construct. The classes of `cdkplex/l1` are made of it, one for each statement.
 *
 * Statements stand in the order of the construct tree, behind what follows from other constructs and behind what was added
 * with `add`. Constructs in between that are no statements only group them.
 */
export abstract class StatementConstruct extends Construct {
  static isStatementConstruct(x: unknown): x is StatementConstruct {
    return x !== null && typeof x === "object" && STATEMENT_CONSTRUCT in x;
  }

  readonly language: StatementLanguage;
  /** The keyword in full; empty for an entry of a list. */
  readonly keyword: string;
  /** The statement this one stands in, or the Stack, System or Sysplex to whose data set or file it belongs. */
  readonly container: StatementConstruct | StatementHome;
  private readonly spec: StatementSpec;
  private readonly statement: Statement;

  /**
   * @throws ConstructError when the statement cannot stand in the scope
   * @throws StatementError when its operands are not valid
   */
  protected constructor(
    scope: Construct,
    id: string,
    language: StatementLanguage,
    type: AnyStatementType,
    make: () => Statement,
  ) {
    super(scope, id);
    this.language = language;
    this.spec = type.spec;
    this.keyword = type.spec.keyword.text;
    this.container = this.findContainer();
    try {
      this.statement = make();
      this.checkName();
    } catch (error) {
      if (!(error instanceof StatementError)) throw error;
      throw new StatementError(`${this.node.path}: ${error.message}`, { cause: error });
    }
    Object.defineProperty(this, STATEMENT_CONSTRUCT, { value: true });
  }

  /** The statement with what stands in it, in a copy of its own. */
  toStatement(children: readonly Statement[]): Statement {
    return copyWith(this.statement, { construct: this.node.path, children });
  }

  /** A statement that can stand in another one needs a name where it stands in none: nothing could refer to it. */
  private checkName(): void {
    const [property, operand] = this.spec.group.leading[0] ?? [];
    if (property !== "name" || StatementConstruct.isStatementConstruct(this.container)) return;
    const { name } = this.statement.value as { readonly name?: string };
    if (name === undefined) throw StatementError.missing(this.spec.label, property, operand!.doc);
  }

  private findContainer(): StatementConstruct | StatementHome {
    const scopes = this.node.scopes.slice(0, -1).reverse();
    const container = scopes.find(
      (scope) => StatementConstruct.isStatementConstruct(scope) || isStatementHome(scope),
    ) as StatementConstruct | StatementHome | undefined;
    if (container !== undefined && this.standsIn(container)) return container;
    const { label } = this.spec;
    const what = this.keyword === "" ? `An entry of ${label}` : label;
    const where =
      container === undefined ? "outside a Sysplex" : `in ${container.node.path}, which is ${describedAs(container)}`;
    throw ConstructError.wrongScope(this.node.path, what, where, this.expectedContainers());
  }

  private standsIn(container: StatementConstruct | StatementHome): boolean {
    const { language } = this;
    if (!StatementConstruct.isStatementConstruct(container)) {
      return homes[language].takes(container) && topLevel(language).some((spec) => spec === this.spec);
    }
    return container.language === language && holds(container.spec, this.spec);
  }

  private expectedContainers(): string {
    const types = topLevel(this.language);
    const inside = [...new Set(types.flatMap(withChildren))].filter((spec) => holds(spec, this.spec));
    const outside = types.includes(this.spec) ? [homes[this.language].expects] : [];
    return [...outside, ...inside.map(({ keyword }) => `the statement ${keyword.text}`)].join(" or ");
  }
}

function describedAs(container: StatementConstruct | StatementHome): string {
  if (!StatementConstruct.isStatementConstruct(container)) return `a ${container.constructor.name}`;
  return container.keyword === "" ? "an entry of a list" : `the statement ${container.keyword}`;
}

/** The descriptions of the statements that stand in no other. */
function topLevel(language: StatementLanguage): StatementSpec[] {
  const { types } = lazy.kinds.languages[language];
  return types.keywords().map(({ target }) => target.spec);
}

function holds(container: StatementSpec, spec: StatementSpec): boolean {
  return container.entry?.spec === spec || container.childTypes.some((child) => child.spec === spec);
}

function withChildren(spec: StatementSpec): StatementSpec[] {
  return [spec, ...spec.childTypes.flatMap((child) => withChildren(child.spec))];
}
