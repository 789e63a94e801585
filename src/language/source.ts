/** Where a statement stands in the text it was parsed from or last printed to. Lines and columns count from 1. */
export interface Location {
  readonly line: number;
  readonly column: number;
  /** Line of the last token of the statement; of a block, the keyword that ends it. */
  readonly endLine: number;
  /** The included file the statement stands in; absent for the document itself. */
  readonly file?: string;
}

/** A z/OS level such as V2R4. Later ones compare as greater texts. */
export type Level = `V${number}R${number}`;

export type Severity = "error" | "warning" | "info";

/**
 * How much of a statement was understood.
 *
 * - `understood`: every operand is in the typed value
 * - `partial`: some operands are not known; the typed value has the others, and the text is kept
 * - `passed-through`: the statement is known, and kept as text on purpose
 * - `unknown`: the keyword is not known; the text is kept
 * - `malformed`: the statement breaks its own syntax; the text is kept
 */
export type State = "understood" | "partial" | "passed-through" | "unknown" | "malformed";

/** Something a reader of a text has to say about it. */
export interface Diagnostic extends Location {
  readonly severity: Severity;
  readonly state: State;
  /** What is wrong, the value found and the value expected. */
  readonly message: string;
  /** What to do about it, in one line. */
  readonly fix: string;
  /** Set when it is about an INCLUDE that leads nowhere, or back to where it stands; or about operands out of their order. */
  readonly about?: "include" | "order";
}

/** Whether what a diagnostic is about was not read as a whole. */
export function isUnread({ state }: Diagnostic): boolean {
  return state !== "understood" && state !== "passed-through";
}
