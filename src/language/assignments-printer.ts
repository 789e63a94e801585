import { VALUE, valueTypeOf, type TextValue } from "./assignments-parser";
import { recordsOf } from "./assignments-scanner";
import type { Document } from "./document";
import type { KeywordIndex } from "./keyword";
import type { Statement, StatementType } from "./statement";

/**
 * Prints a list with one item to a record and no comma behind it; comments in records of their own before the item.
 * Sets the location of every statement.
 */
export function printAssignments(document: Document, types: KeywordIndex<StatementType>): string {
  const lines: string[] = [];
  const comment = (text: string) => lines.push(...text.split("\n").map((line) => `*${line}`));
  for (const statement of document.statements) {
    const { comments } = statement;
    for (const text of comments?.before ?? []) comment(text);
    if (comments?.after !== undefined) comment(comments.after);
    const records = recordsOf(itemOf(statement, types.get(statement.keyword)?.[0]?.target));
    const column = records[0]!.search(/\S/) + 1;
    statement.location = { line: lines.length + 1, column, endLine: lines.length + records.length };
    lines.push(...records);
  }
  for (const text of document.comments) comment(text);
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}

function itemOf(statement: Statement, type: StatementType | undefined): string {
  const { raw, keyword, value } = statement;
  if (raw !== undefined) return raw;
  if (type !== undefined) {
    const given = (value as Record<string, unknown>)[VALUE];
    return `${keyword}=${valueTypeOf(type).print(given)}`;
  }
  const { value: text, qualifiers = [] } = value as TextValue;
  return [text === undefined ? keyword : `${keyword}=${text}`, ...qualifiers].join(",");
}
