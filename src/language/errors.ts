/** What a message shows in place of a secret. */
export const HIDDEN = "(not shown)";

/** A statement that was given operands it cannot have. */
export class StatementError extends Error {
  override readonly name = "StatementError";

  static unknownOperand(where: string, property: string, known: readonly string[]): StatementError {
    return new StatementError(`${where} has no operand "${property}". Expected one of ${known.join(", ")}.`);
  }

  static missing(where: string, property: string, doc: string): StatementError {
    return new StatementError(`${where} needs "${property}" (${doc}). Give it a value.`);
  }

  static notAList(where: string, property: string, value: unknown): StatementError {
    return new StatementError(`${where} ${property} is ${show(value)}. Expected a list: put the value in an array.`);
  }

  static wrongValue(where: string, value: unknown, expects: string): StatementError {
    return new StatementError(`${where} is ${show(value)}. Expected ${expects}.`);
  }

  static rejected(where: string, problem: { message: string; fix: string }): StatementError {
    return new StatementError(`${where}: ${problem.message} ${problem.fix}`);
  }
}

function show(value: unknown): string {
  return typeof value === "string" ? `"${value}"` : (JSON.stringify(value) ?? String(value));
}
