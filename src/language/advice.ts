import type { Group, Operand } from "./grammar";
import type { KeywordIndex } from "./keyword";
import type { StatementType } from "./statement";
import { suggestion } from "./suggestion";

/** What to say about a word that is not known. */

/** Advice about an operand that its statement does not know. */
export function operandAdvice(key: string, group: Group, types: KeywordIndex<StatementType>): string {
  const owners = types.keywords().filter(({ target }) => target.spec.group.keywords.has(key));
  if (owners.length > 0 && owners.length < 4) {
    return `It is an operand of ${owners.map(({ keyword }) => keyword).join(" and ")}: move it there.`;
  }
  return didYouMean(key, group.keywords.words()) ?? "Correct the operand if it is misspelt.";
}

/** Advice about a statement that is not known. */
export function statementAdvice(key: string, ...scopes: (KeywordIndex<unknown> | undefined)[]): string {
  return (
    didYouMean(
      key,
      scopes.flatMap((scope) => scope?.words() ?? []),
    ) ?? "Correct the keyword if it is misspelt."
  );
}

function didYouMean(key: string, known: readonly string[]): string | undefined {
  const meant = key.length > 32 ? undefined : suggestion(key, known);
  return meant === undefined ? undefined : `Did you mean ${meant}?`;
}

/** The keywords an operand is given with, as something to expect. */
export function keywordsOf(operand: Operand): string {
  switch (operand.op) {
    case "choice":
      return `one of ${operand.choices.map(([keyword]) => keyword.text).join(", ")}`;
    case "flag":
    case "param":
    case "option":
      return operand.keyword.text;
    default:
      return operand.doc;
  }
}

/** "an IPv4 address", "UNRSV or a whole number from 1 to 65535"; a word to be written as it is has no article. */
export function withArticle(what: string): string {
  const [first, ...others] = what.split(" or ");
  return [articled(first!), ...others.map((other) => (A_KIND.test(other) ? articled(other) : other))].join(" or ");
}

/** What the value types of this kit begin with; other words behind "or" go on with the phrase before it. */
const A_KIND = /^(?:whole number|number|name|string|port|address|IP)/;

function articled(what: string): string {
  if (/^(?:one of|an?|the) /.test(what) || !/[a-z]/.test(what)) return what;
  return `${/^(?:[aeio]|IP)/.test(what) ? "an" : "a"} ${what}`;
}
