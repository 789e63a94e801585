import { isDocumentKind, languages, typeOf, type DocumentKind } from "../documents/kinds";
import type { Group, Operand } from "../language/grammar";
import type { Level } from "../language/source";
import type { Statement, StatementType } from "../language/statement";
import type { ValueType } from "../language/values";
import { RELEASES } from "../model/releases";
import type { ReadDocument } from "../model/sysplex";
import { reference } from "./references";
import type { Rule } from "./rule";
import { Groups, list } from "./wording";

/** Something coded that not all levels have. */
interface Newer {
  readonly what: string;
  readonly since: Level;
}

/** Operands of a group, and their values, that not all levels have. */
function* newerIn(group: Group, read: Readonly<Record<string, unknown>>): Iterable<Newer> {
  for (const [property, operand] of group.entries) {
    const value = read[property];
    if (value === undefined) continue;
    if (operand.since !== undefined) yield { what: nameOf(property, operand), since: operand.since };
    const values: readonly unknown[] = operand.many ? (value as readonly unknown[]) : [value];
    for (const each of values) {
      if (operand.op === "option" || operand.op === "many") yield* newerIn(operand.group, each as typeof read);
      else if (operand.op === "arg" || operand.op === "param") yield* newerValue(operand.type, each);
    }
  }
}

function* newerValue(type: ValueType<unknown>, value: unknown): Iterable<Newer> {
  const since = type.since?.(value);
  if (since !== undefined) yield { what: type.print(value), since };
}

function nameOf(property: string, operand: Operand): string {
  return "keyword" in operand ? operand.keyword.text : property;
}

function hasLevels(group: Group): boolean {
  return group.entries.some(
    ([, operand]) =>
      operand.since !== undefined ||
      ("type" in operand && operand.type.since !== undefined) ||
      ("group" in operand && hasLevels(operand.group)),
  );
}

/** Keywords of the statements of a language that have something not all levels have: only these are looked at. */
const concerned = new Map<DocumentKind, ReadonlySet<string>>();

function keywordsOf(kind: DocumentKind): ReadonlySet<string> {
  let keywords = concerned.get(kind);
  if (keywords === undefined) {
    const seen = new Set<StatementType>();
    const concerns = (type: StatementType): boolean => {
      if (seen.has(type)) return false;
      seen.add(type);
      const { group, entry, childTypes } = type.spec;
      return hasLevels(group) || (entry !== undefined && concerns(entry)) || childTypes.some(concerns);
    };
    const found = languages[kind].types.keywords().filter(({ target }) => (seen.clear(), concerns(target)));
    concerned.set(kind, (keywords = new Set(found.map(({ keyword }) => keyword.text))));
  }
  return keywords;
}

/** What a document has that not all levels have, with the statement. */
function* newerOf(kind: DocumentKind, { document }: ReadDocument): Iterable<Newer & { readonly statement: Statement }> {
  const keywords = keywordsOf(kind);
  if (keywords.size === 0) return;
  function* walk(statements: readonly Statement[], parent?: StatementType): ReturnType<typeof newerOf> {
    for (const statement of statements) {
      if (parent === undefined && !keywords.has(statement.keyword)) continue;
      const type = typeOf(languages[kind], statement, parent);
      if (type === undefined) continue;
      const found = newerIn(type.spec.group, statement.value as Readonly<Record<string, unknown>>);
      for (const newer of found) yield { ...newer, statement };
      yield* walk(statement.children as readonly Statement[], type);
    }
  }
  yield* walk(document.statements);
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
    const old = new Map(systems.flatMap(({ name, release = NEWEST }) => (release < NEWEST ? [[name, release]] : [])));
    if (old.size === 0) return;
    for (const read of documents) {
      const release = read.system === undefined ? undefined : old.get(read.system);
      if (release === undefined || !isDocumentKind(read.kind)) continue;
      const groups = new Groups<string, Newer & { readonly statement: Statement }>();
      for (const newer of newerOf(read.kind, read)) {
        if (newer.since > release) groups.add(newer.since, newer);
      }
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
