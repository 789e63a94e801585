import type { Document } from "../../src/language/document";
import type { Statement, StatementType } from "../../src/language/statement";
import { languages, type DocumentKind } from "../../src/documents/kinds";
import { hasText, type Choices } from "./spelling";

/**
 * A text in braces in a spelling that means the same: case of keywords, the order of attributes, layout and comments.
 */
export function spellBraces(kind: DocumentKind, document: Document, choices: Choices): string {
  const { types, print } = languages[kind];
  const lines: string[] = [];
  for (const statement of document.statements) {
    if (hasText(statement)) {
      const kept = print({ statements: [statement], diagnostics: [], comments: [] });
      lines.push(...kept.trimEnd().split("\n"));
    } else statementLines(statement, types.get(statement.keyword.toUpperCase())![0]!.target, choices, lines);
    if (choices.chance(0.2)) lines.push("# between");
  }
  const lineEnd = choices.pick(["\n", "\r\n"]);
  return lines.join(lineEnd) + choices.pick(["", lineEnd]);
}

function statementLines(statement: Statement, type: StatementType, choices: Choices, lines: string[]): void {
  const { spec } = type;
  const value = statement.value as Record<string, unknown>;
  const header = choices.keyword(spec.keyword);
  for (const [name, operand] of spec.group.entries) {
    const given = value[name];
    if (given === undefined || operand.op === "param") continue;
    if (operand.op === "arg") header.push(choices.value(operand.type, given));
    else if (operand.op === "choice") {
      header.push(...choices.keyword(operand.choices.find(([, choice]) => choice === given)![0]));
    } else if (operand.op === "flag" && spec.end === undefined) header.push(...choices.keyword(operand.keyword));
  }
  if (spec.end === undefined) return line(header, choices, lines);
  if (choices.chance(0.15)) line([...header, "{"], choices, lines);
  else {
    line(header, choices, lines);
    line(["{"], choices, lines);
  }
  const attributes: string[][][] = [];
  const last: string[][][] = [];
  for (const [name, operand] of spec.group.entries) {
    const given = value[name];
    if (given === undefined) continue;
    if (operand.op === "flag") attributes.push([choices.keyword(operand.keyword)]);
    if (operand.op !== "param") continue;
    const words = (operand.many ? (given as readonly unknown[]) : [given]).map((one) => [
      ...choices.keyword(operand.keyword),
      choices.value(operand.type, one),
    ]);
    (spec.children?.has(operand.keyword.text.toUpperCase()) === true ? last : attributes).push(words);
  }
  const items: (() => void)[][] = attributes.map((group) => group.map((words) => () => line(words, choices, lines)));
  // References among inline statements are statements; those behind the last are a list.
  items.push([
    ...(statement.children as readonly Statement[]).map((child) => () => {
      statementLines(child, spec.children!.get(child.keyword.toUpperCase())![0]!.target, choices, lines);
    }),
    ...choices.merged(last).map((words) => () => line(words, choices, lines)),
  ]);
  for (const write of choices.merged(items)) write();
  if (choices.chance(0.2)) lines.push("  # at the end");
  line(["}"], choices, lines);
}

function line(words: readonly string[], choices: Choices, lines: string[]): void {
  if (choices.chance(0.1)) lines.push(choices.pick(["", "   # above", "#"]));
  const indent = choices.pick(["", " ", "    ", "\t"]);
  const comment = choices.pick(["", "", "", " ", " # remark", "\t#"]);
  lines.push(indent + words.join(choices.pick([" ", "   ", "\t"])) + comment);
}
