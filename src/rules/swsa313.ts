import type { Statement } from "../language/statement";
import type { ReadDocument } from "../model/sysplex";
import { PAGENT_SYNTAX } from "./references";
import type { Rule } from "./rule";

/** Rules have names wherever they stand; other statements only where they can be referred to. */
const RULES: ReadonlySet<string> = new Set(["IpFilterRule", "KeyExchangeRule", "LocalDynVpnRule"]);

interface Duplicate {
  readonly read: ReadDocument;
  readonly first: Statement;
  readonly statement: Statement;
  readonly name: string;
}

/** What a statement says, wherever it stands. */
function meaning({ keyword, value, rest, children }: Statement): string {
  return JSON.stringify([
    keyword,
    Object.entries(value as object).sort(),
    rest,
    children.map((child) => meaning(child as Statement)),
  ]);
}

function duplicatesIn(read: ReadDocument): readonly Duplicate[] {
  const found: Duplicate[] = [];
  const seen = new Map<string, Map<string, Statement>>();
  const look = (statement: Statement) => {
    const { keyword } = statement;
    const { name } = statement.value as { readonly name?: string };
    if (name === undefined) return;
    let names = seen.get(keyword);
    if (names === undefined) seen.set(keyword, (names = new Map()));
    const first = names.get(name);
    if (first === undefined) names.set(name, statement);
    else found.push({ read, first, statement, name });
  };
  for (const statement of read.document.statements as readonly Statement[]) {
    look(statement);
    for (const child of statement.children as readonly Statement[]) if (RULES.has(child.keyword)) look(child);
  }
  return found;
}

export const swsa313: Rule = {
  code: "SWSA313",
  title: "Names in a policy file are unique",
  severity: "error",
  why: "Statements refer to each other by name. Of two with one name it is not documented which the Policy Agent takes, or whether it takes the file at all.",
  fix: "Give each statement of a kind a name of its own; names are case-sensitive.",
  reference: PAGENT_SYNTAX,
  *check({ documents }) {
    const duplicates = documents.flatMap((read) => (read.kind === "ipsec" ? duplicatesIn(read) : []));
    for (const { read, first, statement, name } of duplicates) {
      const same = meaning(first) === meaning(statement);
      yield {
        // It does not matter which of two counts that say the same.
        severity: same ? "warning" : undefined,
        message: `${read.file} has two statements ${statement.keyword} ${name}: the first is on line ${first.location?.line}${same ? ", and says the same" : ""}. Expected one.`,
        fix: same
          ? `Remove one ${statement.keyword} ${name}.`
          : `Rename one ${statement.keyword} ${name}, and what refers to it.`,
        at: { file: read.file, system: read.system, stack: read.stack, statement },
      };
    }
  },
};
