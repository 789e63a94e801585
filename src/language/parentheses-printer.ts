import { append } from "./blanks";
import type { Group, Operand } from "./grammar";
import { commentLines } from "./parentheses-scanner";
import type { Statement, StatementType } from "./statement";
import type { ValueType } from "./values";

/** Last column of a record that holds data. */
const LAST_COLUMN = 71;
/** What is taken for a sequence number behind column 72. */
const SEQUENCE = /^[A-Z]{0,3}\d{5,8}\s*$/;
const INDENT = "  ";

/** How the statements of one keyword are laid out. */
export interface ParenthesesLayout {
  /** Steps of two columns before the keyword. */
  readonly depth: number;
  /** Operands fill the record; otherwise each but the first has a record of its own. */
  readonly inline: boolean;
}

/**
 * Prints statements in `KEYWORD(value)` notation in canonical form: operands in the order of their description, comments
 * in records of their own before the statement, no record longer than 71 columns. Sets the location of every statement.
 */
export class ParenthesesPrinter {
  private readonly lines: string[] = [];

  text(): string {
    return this.lines.length === 0 ? "" : `${this.lines.join("\n")}\n`;
  }

  /** Prints a statement by its description, or as it was when its text is kept. */
  statement(statement: Statement, type: StatementType | undefined, layout: ParenthesesLayout): void {
    const indent = INDENT.repeat(layout.depth);
    const { comments } = statement;
    this.comments([...(comments?.before ?? []), ...(comments?.after === undefined ? [] : [comments.after])], indent);
    const first = this.lines.length + 1;
    if (statement.raw !== undefined || type === undefined) {
      this.raw(statement.raw ?? statement.keyword, indent);
    } else {
      const units = operandUnits(type.spec.group, statement.value as Record<string, unknown>);
      for (const kept of statement.rest === undefined ? [] : splitKept(statement.rest)) {
        // A bare word at the beginning of a record would be read as a statement.
        if (kept.includes("(") || units.length === 0) units.push(kept);
        else units.push(`${units.pop()} ${kept}`);
      }
      this.units(type.spec.keyword.toString(), units, indent, layout.inline);
    }
    const column = this.lines[first - 1]!.search(/\S/) + 1;
    statement.location = { line: first, column: Math.max(column, 1), endLine: this.lines.length };
  }

  /** Comments never begin in column 1, where slash-asterisk ends in-stream data. */
  comments(comments: readonly string[], indent = ""): void {
    for (const comment of comments) {
      for (const line of commentLines(comment.replaceAll("*/", "* /"))) {
        this.lines.push(`${indent || " "}/* ${line === "" ? "" : `${line} `}*/`);
      }
    }
  }

  /** Prints records exactly as they are, and says where they stand. */
  verbatim(text: string): { readonly line: number; readonly column: number; readonly endLine: number } {
    const line = this.lines.length + 1;
    append(this.lines, text.split("\n"));
    return { line, column: 1, endLine: this.lines.length };
  }

  private raw(text: string, indent: string): void {
    const [first, ...others] = text.split("\n") as [string, ...string[]];
    // Two slashes in column 1 would end in-stream data.
    const least = first.startsWith("//") ? " " : "";
    let record = (indent.length + first.length > LAST_COLUMN ? least : indent || least) + first;
    while (SEQUENCE.test(record.slice(LAST_COLUMN + 1))) record = ` ${record}`;
    this.lines.push(record);
    append(this.lines, others);
  }

  private units(keyword: string, units: readonly string[], indent: string, inline: boolean): void {
    const hanging = indent + INDENT;
    const room = LAST_COLUMN - hanging.length - INDENT.length;
    let record = indent + keyword;
    for (const [index, unit] of units.entries()) {
      const [piece, ...pieces] = broken(unit, room) as [string, ...string[]];
      if (record.length + 1 + piece.length <= LAST_COLUMN && (inline || index === 0)) {
        record += ` ${piece}`;
      } else {
        this.lines.push(record);
        record = hanging + piece;
      }
      for (const more of pieces) {
        this.lines.push(record);
        record = hanging + INDENT + more;
      }
    }
    this.lines.push(record);
  }
}

/** A unit in pieces that fit in a record, each but the last ending with a comma; one piece when it fits as a whole. */
function broken(unit: string, room: number): string[] {
  if (unit.length <= room) return [unit];
  const pieces: string[] = [];
  let piece = "";
  for (const part of unit.split(/(?<=,)/)) {
    if (piece !== "" && piece.length + part.length > room) {
      pieces.push(piece);
      piece = "";
    }
    piece += part;
  }
  return [...pieces, piece];
}

/** The operands of a group as they stand in a text, one unit each. */
function operandUnits(group: Group, value: Record<string, unknown>): string[] {
  return group.entries.flatMap(([property, operand]) => {
    const given = value[property];
    return given === undefined ? [] : unitsOf(operand, given);
  });
}

function unitsOf(operand: Operand, given: unknown): string[] {
  const each = operand.repeats === true ? (given as unknown[]) : [given];
  switch (operand.op) {
    case "flag":
      return [operand.keyword.toString()];
    case "choice":
      return [operand.choices.find(([, choice]) => choice === given)![0].toString()];
    case "param":
      return each.map((value) => `${operand.keyword}(${listed(operand.type, value)})`);
    case "option":
      return each.map((value) => `${operand.keyword}(${positional(operand.group, value as Record<string, unknown>)})`);
    default:
      return [];
  }
}

function positional(group: Group, value: Record<string, unknown>): string {
  return group.leading
    .flatMap(([property, operand]) =>
      operand.op === "arg" && value[property] !== undefined ? [listed(operand.type, value[property])] : [],
    )
    .join(",");
}

function listed(type: ValueType<unknown>, value: unknown): string {
  return Array.isArray(value) ? value.map((element) => type.print(element)).join(",") : type.print(value);
}

/** Operands kept as text, one unit each. */
function splitKept(rest: string): string[] {
  const units: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < rest.length; at++) {
    if (rest[at] === "(") depth++;
    else if (rest[at] === ")") depth--;
    else if (rest[at] === " " && depth === 0) {
      units.push(rest.slice(from, at));
      from = at + 1;
    }
  }
  return [...units, rest.slice(from)];
}
