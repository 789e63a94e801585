import type { Document } from "../../src/language/document";
import type { Group, Operand } from "../../src/language/grammar";
import type { Statement, StatementType } from "../../src/language/statement";
import { languages } from "../../src/documents/kinds";
import { hasText, type Choices } from "./spelling";

/** Where a word stands on its record; text that is kept has records of its own. */
interface Word {
  readonly text: string;
  readonly at: "statement" | "block" | "operand" | "record";
}

/**
 * A profile in a spelling that means the same: case, abbreviations, the order of operands, record ends and comments.
 * Statements begin in column 1, what belongs to them stands deeper.
 */
export function spellFreeForm(document: Document, choices: Choices): string {
  const { types, print } = languages.profile;
  const words: Word[] = [];
  for (const statement of document.statements) {
    if (hasText(statement)) {
      const kept = print({ statements: [statement], diagnostics: [], comments: [] });
      words.push({ text: kept.trimEnd(), at: "record" });
    } else words.push(...wordsOf(statement, types.get(statement.keyword)![0]!.target, choices, "statement"));
  }
  const lineEnd = choices.pick(["\n", "\r\n"]);
  let text = "";
  words.forEach(({ text: word, at }, i) => {
    const gap =
      at === "record" || at === "statement"
        ? choices.pick(i === 0 ? ["", "\n", "; remark\n"] : ["\n", "\n", " ; remark\n", "\n;\n\n"])
        : choices.pick([" ", "  ", "\t", "\n  ", "\n     ", " ; remark\n ", "\n;\n    "]);
    text += gap + word;
  });
  return (text + choices.pick(["\n", "", "\n; last\n"])).replaceAll("\n", lineEnd);
}

function wordsOf(statement: Statement, type: StatementType, choices: Choices, at: Word["at"]): Word[] {
  const { spec } = type;
  const keyword = statement.keyword === "" ? [] : choices.keyword(spec.keyword);
  const own = [...keyword, ...groupWords(spec.group, statement.value as Record<string, unknown>, choices)];
  const words: Word[] = own.map((text, i) => ({ text, at: i === 0 ? at : "operand" }));
  for (const child of statement.children as readonly Statement[]) {
    const childType = child.keyword === "" ? spec.entry! : spec.children!.get(child.keyword)![0]!.target;
    words.push(...wordsOf(child, childType, choices, "block"));
  }
  if (spec.end !== undefined) words.push({ text: choices.keyword(spec.end)[0]!, at: "block" });
  return words;
}

/** Operands with a keyword change places among each other; positional ones stay. */
function groupWords(group: Group, value: Record<string, unknown>, choices: Choices): string[] {
  const words: string[] = [];
  let run: (readonly [string, Operand])[] = [];
  const end = (positionalFollows: boolean) => {
    const fixed = positionalFollows || run.some(([, operand]) => sharesKeywords(operand, group));
    for (const [name, operand] of fixed ? run : choices.shuffled(run)) {
      words.push(...operandWords(operand, value[name], choices));
    }
    run = [];
  };
  for (const entry of group.entries) {
    const [name, operand] = entry;
    if (value[name] === undefined) continue;
    if (operand.op === "arg" || operand.op === "compound" || operand.op === "many") {
      end(true);
      words.push(...operandWords(operand, value[name], choices));
    } else run.push(entry);
  }
  end(false);
  return words;
}

/** An option takes the keywords that it knows, so one that shares some with its group keeps its place. */
function sharesKeywords(operand: Operand, group: Group): boolean {
  if (operand.op !== "option") return false;
  return operand.group.entries.some(
    ([, inner]) =>
      inner.op === "many" ||
      (inner.op === "option" && sharesKeywords(inner, group)) ||
      operand.group.keywords
        .keywords()
        .some(({ keyword }) => [...keyword.forms[0]!].some((f) => group.keywords.has(f))),
  );
}

function operandWords(operand: Operand, given: unknown, choices: Choices): string[] {
  const each = operand.many ? (given as readonly unknown[]) : [given];
  switch (operand.op) {
    case "arg":
      return each.map((value) => choices.value(operand.type, value));
    case "compound":
      return choices.compound(operand.compound, given);
    case "many":
      return each.flatMap((value) => groupWords(operand.group, value as Record<string, unknown>, choices));
    case "flag":
      return choices.keyword(operand.keyword);
    case "choice":
      return choices.keyword(operand.choices.find(([, choice]) => choice === given)![0]);
    case "param":
      return operand.repeats === true
        ? each.flatMap((value) => [...choices.keyword(operand.keyword), choices.value(operand.type, value)])
        : [...choices.keyword(operand.keyword), ...each.map((value) => choices.value(operand.type, value))];
    case "option":
      return each.flatMap((value) => [
        ...choices.keyword(operand.keyword),
        ...groupWords(operand.group, value as Record<string, unknown>, choices),
      ]);
  }
}
