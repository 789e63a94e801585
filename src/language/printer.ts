import type { Document } from "./document";
import type { Group, Operand } from "./grammar";
import type { KeywordIndex } from "./keyword";
import type { Statement, StatementType } from "./statement";

/** Last column a canonical record uses; LRECL 80 leaves eight more. */
const LAST_COLUMN = 72;
const INDENT = "  ";

/**
 * Prints a document in canonical form: full keywords, operands in the order of their description, one statement or
 * substatement to a line, long ones continued under their first operand. Printing what was parsed from a printed text
 * gives the same text. Sets the location of every statement printed.
 */
export function printFreeForm(
  document: Document,
  types: KeywordIndex<StatementType>,
  _options: { readonly comments?: boolean } = {},
): string {
  const printer = new FreeFormPrinter();
  for (const statement of document.statements) {
    printer.statement(statement, types.get(statement.keyword)?.[0]?.target, "");
  }
  for (const comment of document.comments) printer.line(`;${comment}`);
  return printer.text();
}

class FreeFormPrinter {
  private readonly lines: string[] = [];

  text(): string {
    return this.lines.length === 0 ? "" : `${this.lines.join("\n")}\n`;
  }

  line(text: string): void {
    this.lines.push(text);
  }

  statement(statement: Statement, type: StatementType | undefined, indent: string): void {
    const { comments } = statement;
    if (comments !== undefined)
      for (const comment of comments.before) this.line(comment === "" ? ";" : `${indent};${comment}`);
    const first = this.lines.length + 1;
    const spec = type?.spec;
    if (statement.raw !== undefined || spec === undefined) {
      this.raw(statement.raw ?? statement.keyword, indent);
    } else {
      const units = statement.keyword === "" ? [] : [statement.keyword];
      groupUnits(spec.group, statement.value as Record<string, unknown>, units);
      if (statement.rest !== undefined) units.push(...tokensOf(statement.rest));
      this.wrapped(units, indent);
    }
    if (comments?.after !== undefined) this.lines[this.lines.length - 1] += ` ;${comments.after}`;
    statement.location = { line: first, column: indent.length + 1, endLine: this.lines.length };
    if (spec === undefined || spec.passedThrough === true) return;
    for (const child of statement.children as Statement[]) {
      this.statement(child, spec.entry ?? spec.children?.get(child.keyword)?.[0]?.target, indent + INDENT);
    }
    if (spec.end !== undefined) {
      for (const comment of comments?.end ?? []) this.line(`${indent};${comment}`);
      this.line(`${indent}${spec.end}${comments?.endAfter === undefined ? "" : ` ;${comments.endAfter}`}`);
    }
  }

  /** Text kept as it is: the first record is indented, the others stand as they stood. */
  private raw(text: string, indent: string): void {
    const [first, ...others] = text.split("\n");
    this.line(indent + first!.trimEnd());
    for (const other of others) this.line(other.trimEnd());
  }

  private wrapped(units: readonly string[], indent: string): void {
    let record = indent + units[0]!;
    let hanging = indent;
    for (let i = 1; i < units.length; i++) {
      const unit = units[i]!;
      if (i === 1) hanging = " ".repeat(Math.min(record.length + 1, 17));
      if (record.length + 1 + unit.length <= LAST_COLUMN) {
        record += ` ${unit}`;
        continue;
      }
      const tokens = hanging.length + unit.length > LAST_COLUMN ? tokensOf(unit) : [unit];
      for (const token of tokens) {
        if (record.length + 1 + token.length > LAST_COLUMN) {
          this.line(record);
          record = hanging + token;
        } else record += ` ${token}`;
      }
    }
    this.line(record);
  }
}

/** The operands of a statement as they stand in one record, without the keyword. */
export function printOperands(type: StatementType, value: unknown): string {
  const units: string[] = [];
  groupUnits(type.spec.group, value as Record<string, unknown>, units);
  return units.join(" ");
}

function tokensOf(text: string): string[] {
  return text.match(/"[^"]*"|\S+/g) ?? [];
}

/** Appends what belongs together as one unit: a keyword with its value, an operand of several tokens. */
function groupUnits(group: Group, value: Record<string, unknown>, units: string[]): void {
  for (const [property, operand] of group.entries) {
    const given = value[property];
    if (given !== undefined) operandUnits(operand, given, units);
  }
}

function operandUnits(operand: Operand, given: unknown, units: string[]): void {
  switch (operand.op) {
    case "arg":
      if (operand.many) for (const element of given as unknown[]) units.push(operand.type.print(element));
      else units.push(operand.type.print(given));
      return;
    case "compound":
      units.push(operand.compound.print(given).join(" "));
      return;
    case "many":
      for (const element of given as Record<string, unknown>[]) units.push(joined(operand.group, element));
      return;
    case "flag":
      units.push(operand.keyword.toString());
      return;
    case "choice":
      units.push(operand.choices.find(([, choice]) => choice === given)![0].toString());
      return;
    case "param": {
      const keyword = operand.keyword.toString();
      if (!operand.many) units.push(`${keyword} ${operand.type.print(given)}`);
      else if (operand.repeats === true)
        for (const element of given as unknown[]) units.push(`${keyword} ${operand.type.print(element)}`);
      else units.push(`${keyword} ${(given as unknown[]).map((element) => operand.type.print(element)).join(" ")}`);
      return;
    }
    case "option": {
      const elements =
        operand.repeats === true ? (given as Record<string, unknown>[]) : [given as Record<string, unknown>];
      for (const element of elements) {
        const inner: string[] = [];
        groupUnits(operand.group, element, inner);
        const keyword = operand.keyword.toString();
        if (inner.length === 0) units.push(keyword);
        else units.push(`${keyword} ${inner[0]}`, ...inner.slice(1));
      }
    }
  }
}

function joined(group: Group, value: Record<string, unknown>): string {
  const units: string[] = [];
  groupUnits(group, value, units);
  return units.join(" ");
}
