import type { Document } from "../../src/language/document";
import { recordsOf } from "../../src/language/assignments-scanner";
import { valueTypeOf, type TextValue } from "../../src/language/assignments-parser";
import type { Statement } from "../../src/language/statement";
import { languages } from "../../src/documents/kinds";
import type { Choices } from "./spelling";

const LAST_COLUMN = 71;

/**
 * A start list in a spelling that means the same: case of keywords, one item or several to a record, commas, continuation,
 * remarks and comments.
 */
export function spellAssignments(document: Document, choices: Choices): string {
  const lines: string[] = [];
  let record = "";
  let open = false;
  const end = () => {
    if (record !== "") lines.push(finished(record, choices));
    record = "";
    open = false;
  };
  for (const statement of document.statements) {
    const item = itemOf(statement, choices);
    if (open && record.length + 1 + item.length < LAST_COLUMN && choices.chance(0.5)) record += `,${item}`;
    else {
      end();
      if (choices.chance(0.2)) lines.push(choices.pick(["* comment", "*", ""]));
      const indent = " ".repeat(choices.pick([0, 0, 1, 5]));
      if (indent.length + item.length < LAST_COLUMN) record = indent + item;
      else lines.push(...continued(item, choices));
    }
    // What follows in the record of some options would be one of their qualifiers.
    open = record !== "" && !["TRACE", "NOTRACE", "TNSTAT"].includes(statement.keyword) && statement.raw === undefined;
  }
  end();
  const lineEnd = choices.pick(["\n", "\r\n"]);
  return lines.join(lineEnd) + choices.pick(["", lineEnd]);
}

function itemOf({ keyword, value, raw }: Statement, choices: Choices): string {
  if (raw !== undefined) return raw;
  const type = languages.vtam.types.get(keyword)?.[0]?.target;
  if (type !== undefined) {
    return `${choices.cased(keyword)}=${choices.value(valueTypeOf(type), (value as { value: unknown }).value)}`;
  }
  const { value: text, qualifiers = [] } = value as TextValue;
  return [choices.cased(keyword) + (text === undefined ? "" : `=${text}`), ...qualifiers].join(",");
}

/** A comma, a remark, a continuation mark or a sequence number behind the last item, where there is room. */
function finished(record: string, choices: Choices): string {
  const behind = choices.pick(["", "", ",", " ", "  remark", ",  remark"]);
  const full = record.length + behind.length < LAST_COLUMN ? record + behind : record;
  if (choices.chance(0.1)) return `${full.padEnd(LAST_COLUMN)}X`;
  return choices.chance(0.1) ? `${full.padEnd(LAST_COLUMN + 1)}00000100` : full;
}

/** An item that is longer than a record; the records behind the first may stand deeper. */
function continued(item: string, choices: Choices): string[] {
  if (choices.chance(0.5)) return recordsOf(item);
  const records = [item.slice(0, LAST_COLUMN)];
  for (let at = LAST_COLUMN; at < item.length;) {
    const indent = 1 + choices.below(9);
    const piece = item.slice(at, at + LAST_COLUMN - indent);
    records.push(" ".repeat(indent) + piece);
    at += piece.length;
  }
  const misread = records.slice(0, -1).some((record) => record.endsWith(" ")) || /(^| ) {2,}/.test(item);
  return misread || records.at(-1)!.length === LAST_COLUMN || item.includes(" ") ? recordsOf(item) : records;
}
