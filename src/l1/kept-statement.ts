import type { Construct } from "constructs";
import { StatementConstruct } from "../constructs/statement-construct";
import type { StatementLanguage } from "../constructs/statement-home";
import { languages } from "../documents/kinds";
import { StatementError } from "../language/errors";
import type { Statement, StatementSpec } from "../language/statement";

/** What a statement that is kept as text is made of. */
export interface KeptStatementProps {
  /** The statement as it stands in the data set or file: from its keyword to its end, with its comments. */
  readonly text: string;
}

/** A statement that is known, and kept as text: its operands are neither read nor checked. */
export abstract class KeptStatement extends StatementConstruct {
  protected constructor(
    scope: Construct,
    id: string,
    language: StatementLanguage,
    keyword: string,
    readonly props: KeptStatementProps,
  ) {
    const type = languages[language].types.get(keyword.toUpperCase())![0]!.target;
    super(scope, id, language, type, () => read(language, type.spec, props.text));
  }
}

/** The one statement of a text. */
function read(language: StatementLanguage, { keyword, end }: StatementSpec, text: string): Statement {
  const { statements, comments } = languages[language].parse(text);
  const [statement, second] = statements;
  if (statement?.keyword !== keyword.text || statement.state !== "passed-through" || second !== undefined) {
    const whole = end === undefined ? "" : `, up to ${end.text}`;
    throw StatementError.wrongValue(
      `${keyword.text} text`,
      text,
      `one statement that begins with ${keyword.text}${whole}`,
    );
  }
  if (comments.length > 0) {
    const before = [...(statement.comments?.before ?? []), ...comments];
    statement.comments = { ...statement.comments, before };
  }
  statement.location = undefined;
  return statement;
}
