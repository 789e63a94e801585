/** A change that cannot be made in a text. */
export class EditError extends Error {
  override readonly name = "EditError";

  static notHere(what: string): EditError {
    return new EditError(`${what} is not a statement of this text. Expected one of the editor's document.`);
  }

  static noOperands(what: string, line: number): EditError {
    return new EditError(
      `${what} on line ${line} is kept as text and has no operands to change. Remove it, and insert a statement in its place.`,
    );
  }

  static twice(what: string): EditError {
    return new EditError(`${what} stands in the text already. Expected a statement of its own for each place.`);
  }

  static notPossible(change: string, what: string): EditError {
    return new EditError(
      `${change} ${what} would change other statements of the text too. Give the statement records of its own, and correct what is malformed.`,
    );
  }

  static malformed(change: string, what: string, problem: string): EditError {
    return new EditError(`${change} ${what} would make the text malformed: ${problem}`);
  }
}
