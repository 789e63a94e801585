import type { Statement } from "./statement";

/** What was printed of a statement. */
interface Printed {
  readonly statement: Statement;
  readonly indent: string;
  /** Its records, with line ends between them. */
  readonly text: string;
  readonly records: number;
  /** How many records were before it. */
  readonly behind: number;
}

/** Statements that many documents have copies of, and what was printed of each. */
export class RepeatedStatements {
  /** By the operands, which copies share; undefined until the first is printed. */
  private readonly printed = new Map<unknown, Printed | undefined>();

  /** Says that copies of a statement are going to be printed. */
  add({ value }: Statement): void {
    if (!this.printed.has(value)) this.printed.set(value, undefined);
  }

  has({ value }: Statement): boolean {
    return this.printed.has(value);
  }

  /** What was printed of a copy of a statement; undefined when it is the first, or differs from the one before. */
  find(statement: Statement, indent: string): Printed | undefined {
    const printed = this.printed.get(statement.value);
    return printed?.indent === indent && isCopy(printed.statement, statement) ? printed : undefined;
  }

  keep(printed: Printed): void {
    this.printed.set(printed.statement.value, printed);
  }
}

/** Whether two statements print as the same text. */
function isCopy(a: Statement, b: Statement): boolean {
  if (a.value !== b.value || a.keyword !== b.keyword || a.comments !== b.comments) return false;
  if (a.raw !== b.raw || a.rest !== b.rest || a.children.length !== b.children.length) return false;
  for (let i = 0; i < a.children.length; i++) {
    if (!isCopy(a.children[i] as Statement, b.children[i] as Statement)) return false;
  }
  return true;
}

/** Sets where a copy stands: `further` records down from the statement it is a copy of. */
export function locateCopy(of: Statement, copy: Statement, further: number): void {
  const { line, column, endLine } = of.location!;
  copy.location = { line: line + further, column, endLine: endLine + further };
  for (let i = 0; i < of.children.length; i++) {
    locateCopy(of.children[i] as Statement, copy.children[i] as Statement, further);
  }
}
