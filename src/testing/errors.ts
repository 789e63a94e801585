import { show, type Difference } from "./match";

/** A statement of a member, as a failed assertion shows it. */
export interface ShownStatement {
  readonly line: number;
  /** The records of the statement, as they stand in the member. */
  readonly text: string;
  /** Path of the construct that wrote it. */
  readonly construct?: string;
}

/** An expectation of a test that does not hold. */
export class ExpectationError extends Error {
  override readonly name = "ExpectationError";

  static noStatement(
    place: string,
    keyword: string,
    pattern: unknown,
    closest: { readonly statement: ShownStatement; readonly differences: readonly Difference[] } | undefined,
    hints: readonly string[],
  ): ExpectationError {
    const lines = [`${place} has no ${described(keyword, pattern)}.`];
    if (closest !== undefined) {
      const { statement, differences } = closest;
      lines.push(`The closest is on ${position(statement)}:`, indented(statement.text), ...differences.map(difference));
    }
    return new ExpectationError([...lines, ...hints].join("\n"));
  }

  static unwantedStatement(place: string, keyword: string, pattern: unknown, found: ShownStatement): ExpectationError {
    return new ExpectationError(
      `${place} has ${described(keyword, pattern)}, and none was expected. It is on ${position(found)}:\n${indented(found.text)}`,
    );
  }

  static wrongCount(
    place: string,
    keyword: string,
    pattern: unknown,
    expected: number,
    found: readonly ShownStatement[],
  ): ExpectationError {
    const list = found.map((statement) => `  line ${statement.line}: ${statement.text.split("\n")[0]!.trim()}`);
    const summary = `${place} has ${described(keyword, pattern)} ${times(found.length)}. Expected ${times(expected)}.`;
    return new ExpectationError([summary, ...list].join("\n"));
  }

  static unwantedCount(keyword: string, pattern: unknown, count: number): ExpectationError {
    return new ExpectationError(`${described(keyword, pattern)} stands ${times(count)}. Expected another number.`);
  }

  static noFinding(code: string, pattern: unknown, others: string): ExpectationError {
    return new ExpectationError(`There is no finding ${described(code, pattern)}.\n${others}`);
  }

  static unwantedFinding(code: string, pattern: unknown, found: string): ExpectationError {
    return new ExpectationError(`There is a finding ${described(code, pattern)}, and none was expected.\n${found}`);
  }

  static notAcknowledged(code: string, pattern: unknown, others: string): ExpectationError {
    return new ExpectationError(`There is no acknowledged finding ${described(code, pattern)}.\n${others}`);
  }

  static acknowledged(code: string, pattern: unknown, found: string): ExpectationError {
    return new ExpectationError(
      `There is an acknowledged finding ${described(code, pattern)}, and none was expected.\n${found}`,
    );
  }

  static errors(found: string): ExpectationError {
    return new ExpectationError(`The rules find errors, and none was expected.\n${found}`);
  }

  static noErrors(): ExpectationError {
    return new ExpectationError("The rules find no error, and one was expected.");
  }
}

/** A test that asks for something there cannot be, so that its answer would mean nothing. */
export class TestError extends Error {
  override readonly name = "TestError";

  static unknownKeyword(keyword: string, what: string, meant: string | undefined): TestError {
    const fix = meant === undefined ? "Give the keyword in full, in upper case." : `Did you mean ${meant}?`;
    return new TestError(`No ${what} has a statement "${keyword}". Expected one of its keywords. ${fix}`);
  }

  static unknownOperand(keyword: string, operand: string, known: readonly string[]): TestError {
    const expected = known.length === 0 ? "none, it is kept as text" : `one of ${known.join(", ")}`;
    return new TestError(`${keyword} has no operand "${operand}". Expected ${expected}.`);
  }

  static unknownCode(code: string, meant: string | undefined): TestError {
    const fix = meant === undefined ? 'Take the code from "cdkplex explain".' : `Did you mean ${meant}?`;
    return new TestError(`There is no rule "${code}". Expected the code of a rule, such as SWSA002. ${fix}`);
  }

  /** A name that stands for nothing. */
  static unknownName(what: string, name: string, known: readonly string[]): TestError {
    const list =
      known.length > 40 ? `${known.slice(0, 40).join(", ")} and ${known.length - 40} more` : known.join(", ");
    return new TestError(`There is no ${what} "${name}". Expected one of: ${list || "none"}.`);
  }

  static ambiguousName(name: string, found: readonly string[]): TestError {
    return new TestError(`The name "${name}" stands for several: ${found.join(", ")}. Expected one of these.`);
  }

  static foreign(path: string): TestError {
    return new TestError(
      `${path} is of another app than the one that is simulated. Expected a construct of the same app.`,
    );
  }

  static noClient(dvipa: string): TestError {
    return new TestError(
      `The policy lets no client connect to ${dvipa} by TCP. Give connect() the client and the port, to see it fail.`,
    );
  }

  static notLookedAt(what: unknown, expected: string): TestError {
    const found = what === null || typeof what !== "object" ? JSON.stringify(what) : `a ${what.constructor.name}`;
    return new TestError(`expect() was given ${found}. Expected ${expected}.`);
  }
}

function described(keyword: string, pattern: unknown): string {
  return pattern === undefined ? keyword : `${keyword} with ${show(pattern)}`;
}

function times(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}

function position({ line, construct }: ShownStatement): string {
  return construct === undefined ? `line ${line}` : `line ${line}, from ${construct}`;
}

function indented(text: string): string {
  return text
    .split("\n")
    .map((line) => `  | ${line}`)
    .join("\n");
}

function difference({ operand, expected, found }: Difference): string {
  return `  ${operand === "" ? "" : `${operand}: `}expected ${expected}, found ${found}`;
}
