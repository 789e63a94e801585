import { languages, typeOf, type DocumentKind } from "../documents/kinds";
import type { Statement, StatementType } from "../language/statement";
import { RELEASES } from "../model/releases";
import type { ReadDocument } from "../model/sysplex";
import { hasLevels, newerIn, type Newer } from "./levels";
import { reference } from "./references";
import type { Rule } from "./rule";
import { Groups, list } from "./wording";

/** Keywords of the statements of a language that have something not all levels have: only these are looked at. */
const concerned = new Map<DocumentKind, ReadonlySet<string>>();

function keywordsOf(kind: DocumentKind): ReadonlySet<string> {
  let keywords = concerned.get(kind);
  if (keywords === undefined) {
    const found = languages[kind].types.keywords().filter(({ target }) => hasLevels(target));
    concerned.set(kind, (keywords = new Set(found.map(({ keyword }) => keyword.text))));
  }
  return keywords;
}

type Found = Newer & { readonly statement: Statement };

/** What a document has that not all levels have, with the statement. */
function* newerOf({ kind, document }: ReadDocument): Iterable<Found> {
  const keywords = keywordsOf(kind);
  function* walk(statements: readonly Statement[], parent?: StatementType): Iterable<Found> {
    for (const statement of statements) {
      const type = typeOf(languages[kind], statement, parent);
      if (type === undefined) continue;
      const found = newerIn(type.spec.group, statement.value as Readonly<Record<string, unknown>>);
      for (const newer of found) yield { ...newer, statement };
      yield* walk(statement.children as readonly Statement[], type);
    }
  }
  yield* walk(document.statements.filter(({ keyword }) => keywords.has(keyword)));
}

const NEWEST = RELEASES.at(-1)!;

export const swsa020: Rule = {
  code: "SWSA020",
  title: "Operands are those that the release has",
  severity: "warning",
  why: "A stack rejects an operand that its release does not have, and in some statements everything after it. Maintenance may bring an operand to an earlier release.",
  fix: "Leave the operand out, or upgrade the system.",
  reference: reference("statements of PROFILE.TCPIP, summary of changes"),
  *check({ systems, documents }) {
    const releases = new Map<string | undefined, string | undefined>(
      systems.map(({ name, release }) => [name, release]),
    );
    for (const read of documents) {
      const release = releases.get(read.system) ?? NEWEST;
      if (release === NEWEST) continue;
      const groups = new Groups<string, Found>();
      for (const newer of newerOf(read)) if (newer.since > release) groups.add(newer.since, newer);
      for (const [since, found] of groups) {
        const coded = new Set(found.map(({ what }) => what));
        const names = list([...coded]);
        yield {
          message: `${names} ${coded.size === 1 ? "is" : "are"} coded for ${read.system}, which is at ${release}: expected ${since} or later.`,
          fix: `Leave ${names} out for ${read.system}, or see that it has maintenance or a release with it.`,
          at: { file: read.file, system: read.system, stack: read.stack, statement: found[0]!.statement },
        };
      }
    }
  },
};
