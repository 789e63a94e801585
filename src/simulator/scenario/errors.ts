/** Something in a scenario file that is not as it has to be. */
export interface ScenarioProblem {
  /** Line in the file, from 1. */
  readonly line: number;
  /** Column in the line, from 1. */
  readonly column: number;
  /** What was found, what was expected, and the fix. */
  readonly message: string;
}

const SHOWN = 20;

/** A scenario file that cannot be read, or does not describe a scenario. */
export class ScenarioError extends Error {
  override readonly name = "ScenarioError";

  private constructor(
    message: string,
    /** Where, and what; empty when the file could not be read. */
    readonly problems: readonly ScenarioProblem[] = [],
  ) {
    super(message);
  }

  static unreadable(file: string, reason: string): ScenarioError {
    return new ScenarioError(`${file} cannot be read: ${reason}. Expected a scenario in UTF-8: correct the name.`);
  }

  static invalid(file: string, problems: readonly ScenarioProblem[]): ScenarioError {
    const lines = problems
      .slice(0, SHOWN)
      .map(({ line, column, message }) => `  ${file}:${line}:${column}: ${message}`);
    const more = problems.length > SHOWN ? [`  and ${problems.length - SHOWN} more`] : [];
    return new ScenarioError(`${file} does not describe a scenario:\n${[...lines, ...more].join("\n")}`, problems);
  }
}
