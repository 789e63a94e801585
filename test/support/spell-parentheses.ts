import type { Document } from "../../src/language/document";
import type { Group, Operand } from "../../src/language/grammar";
import type { Statement, StatementType } from "../../src/language/statement";
import { languages } from "../../src/documents/kinds";
import { hasText, type Choices } from "./spelling";

const LAST_COLUMN = 71;

/**
 * A CFRM policy in a spelling that means the same: case, the order of operands, blanks, record ends, comments and sequence
 * numbers. Job control stays as it is.
 */
export function spellParentheses(document: Document, choices: Choices): string {
  const { types, print } = languages.cfrm;
  const numbered = choices.chance(0.2);
  const lines: string[] = [];
  for (const statement of document.statements) {
    if (statement.keyword === "JCL" || hasText(statement)) {
      const kept = print({ statements: [statement], diagnostics: [], comments: [] });
      lines.push(...kept.replace(/\n$/, "").split("\n"));
      continue;
    }
    const words = statement.keyword.split(" ");
    const type = types.get(words[0]!)!.find(({ keyword }) => keyword.text === statement.keyword)!.target;
    const records = laidOut(tokensOf(statement, type, choices), choices);
    if (choices.chance(0.2)) records.push("  /* between */");
    lines.push(...records.map((r, i) => (numbered ? `${r.padEnd(72)}${String(i).padStart(8, "0")}` : r)));
  }
  const lineEnd = choices.pick(["\n", "\r\n"]);
  return lines.join(lineEnd) + choices.pick(["", lineEnd]);
}

/** The words of a statement; a bare one is a keyword that may not be parted from the statement's own. */
function tokensOf({ value }: Statement, { spec }: StatementType, choices: Choices): string[] {
  const given = value as Record<string, unknown>;
  const operands = spec.group.entries
    .filter(([name]) => given[name] !== undefined)
    .map(([name, operand]) => operandTokens(operand, given[name], choices));
  return [choices.keyword(spec.keyword).join(" "), ...choices.shuffled(operands).flat()];
}

function operandTokens(operand: Operand, given: unknown, choices: Choices): string[] {
  if (operand.op === "flag") return choices.keyword(operand.keyword);
  if (operand.op === "param") {
    const each = operand.many ? (given as readonly unknown[]) : [given];
    return valued(
      choices.keyword(operand.keyword),
      each.map((value) => choices.value(operand.type, value)),
    );
  }
  if (operand.op !== "option") throw new Error(`No text can be made for the operand ${operand.op}.`);
  return valued(choices.keyword(operand.keyword), positional(operand.group, given as Record<string, unknown>, choices));
}

function valued(keyword: readonly string[], values: readonly string[]): string[] {
  return [...keyword, "(", ...values.flatMap((value, i) => (i === 0 ? [value] : [",", value])), ")"];
}

function positional(group: Group, value: Record<string, unknown>, choices: Choices): string[] {
  return group.leading.flatMap(([name, operand]) => {
    if (operand.op !== "arg" || value[name] === undefined) return [];
    const each = operand.many ? (value[name] as readonly unknown[]) : [value[name]];
    return each.map((one) => choices.value(operand.type, one));
  });
}

function laidOut(tokens: readonly string[], choices: Choices): string[] {
  const records: string[] = [];
  let record = choices.pick(["", " ", "    "]);
  tokens.forEach((token, i) => {
    const before = tokens[i - 1];
    const touching = token === "(" || token === ")" || token === "," || before === "(" || before === ",";
    const gap =
      i === 0 ? "" : choices.pick(touching ? ["", "", "", " ", "\n"] : [" ", "  ", "\t", "\n", " /* c */ ", "\n\n"]);
    if (gap.includes("\n") || record.length + gap.length + token.length > LAST_COLUMN - 2) {
      records.push(record, ...(gap === "\n\n" ? [choices.pick(["", "   /* two", " /* one */"])] : []));
      if (records.at(-1)!.endsWith("two")) records.push(" records */");
      record = " ".repeat(1 + choices.below(12)) + token;
    } else record += gap + token;
  });
  const last = choices.pick(["", "", " ", " /* remark */"]);
  records.push(record.length + last.length <= LAST_COLUMN ? record + last : record);
  return records;
}
