import { everyStatement, isDocumentKind, languages, type Language, type PlacedStatement } from "../documents/kinds";
import { HIDDEN } from "../language/errors";
import type { Group } from "../language/grammar";
import type { StatementType } from "../language/statement";
import type { AssemblyTexts } from "../model/assembly-texts";
import type { ArtifactKind } from "../model/manifest";

/** The widest part of a line that is shown. */
const WIDTH = 100;
const CUT = "…";

/** Lines of the files of an assembly as they may be shown: keys and passwords are hidden. */
export class SourceLines {
  private readonly files = new Map<string, SourceText | undefined>();

  constructor(private readonly assembly: AssemblyTexts) {}

  /** A line of a file, from 1; `undefined` when there is no such line. */
  line(file: string, line: number): string | undefined {
    let source = this.files.get(file);
    if (source === undefined && !this.files.has(file)) {
      const text = this.assembly.files.get(file);
      const kind = this.assembly.artifact(file)?.kind ?? "text";
      source = text === undefined ? undefined : new SourceText(text, kind);
      this.files.set(file, source);
    }
    return source?.line(line);
  }
}

/** A text whose lines may be shown: keys and passwords are hidden. */
export class SourceText {
  private readonly lines: readonly string[];
  private readonly language: Language | undefined;
  /** Lines that were asked for before: one line may have many findings. */
  private readonly shown = new Map<number, string | undefined>();
  private statements: ReadonlyMap<number, readonly PlacedStatement[]> | undefined;

  constructor(
    private readonly text: string,
    kind: ArtifactKind,
  ) {
    this.lines = text.split(/\r?\n/);
    this.language = isDocumentKind(kind) ? languages[kind] : undefined;
  }

  /** A line, from 1; `undefined` when there is no such line. */
  line(line: number): string | undefined {
    if (!this.shown.has(line)) this.shown.set(line, this.withoutSecrets(line));
    return this.shown.get(line);
  }

  private withoutSecrets(line: number): string | undefined {
    const text = this.lines[line - 1];
    if (text === undefined || this.language === undefined) return text;
    const secrets = secretKeywords(this.language);
    if (secrets.size === 0) return text;
    const [first] = words(text);
    if (first === undefined) return text;
    // What an operand is given may stand on the record behind it.
    let above = line - 2;
    while (above > 0 && this.lines[above]!.trim() === "") above--;
    const last = words(this.lines[above] ?? "").at(-1);
    if (last !== undefined && this.isSecret(last[0])) return hidden(text, first.index);
    const secret = words(text).find(([word]) => this.isSecret(word));
    if (secret !== undefined) return hidden(text, secret.index + secret[0].length + 1);
    return this.mayHoldSecret(line, first[0]) ? hidden(text, first.index + first[0].length + 1) : text;
  }

  private isSecret(word: string): boolean {
    return secretKeywords(this.language!).has(word.toUpperCase());
  }

  /** Whether a line is of a statement that can hold a secret, and was not understood: a keyword may be misspelt. */
  private mayHoldSecret(line: number, first: string): boolean {
    const { text } = this;
    const language = this.language!;
    this.statements ??= byLine(everyStatement(language, language.parse(text)));
    const around = this.statements.get(line) ?? [];
    const inner = around.at(-1);
    if (inner === undefined || inner.statement.state === "understood") return false;
    if (language.notation === "braces" && isKnown(inner, line, first)) return false;
    const unknownBlock = language.notation === "braces" && around.every(({ type }) => type === undefined);
    // A statement that is known is no other one of its block; between braces one that is not closed has what follows it.
    const may = language.notation === "braces" || inner.type === undefined ? around : [inner];
    return unknownBlock || may.some(({ type }) => type !== undefined && keywordsOf(type).size > 0);
  }
}

/** The statements that have a part of each line, an outer one before those in it. */
function byLine(statements: Iterable<PlacedStatement>): Map<number, PlacedStatement[]> {
  const found = new Map<number, PlacedStatement[]>();
  for (const placed of statements) {
    const { line = 1, endLine = 0 } = placed.statement.location ?? {};
    for (let i = line; i <= endLine; i++) {
      const here = found.get(i);
      if (here === undefined) found.set(i, [placed]);
      else here.push(placed);
    }
  }
  return found;
}

/** Whether a line is the head of a block that is known, a brace, or begins with a keyword of the block. */
function isKnown({ statement, type }: PlacedStatement, line: number, first: string): boolean {
  if (type === undefined) return false;
  return (
    statement.location?.line === line ||
    first === "{" ||
    first === "}" ||
    type.spec.group.keywords.has(first.toUpperCase())
  );
}

/** The words of a line, those of a comment too. */
function words(line: string): RegExpExecArray[] {
  return [...line.matchAll(/\S+/g)];
}

function hidden(line: string, from: number): string {
  const rest = line.slice(from).trim();
  // A reference is no secret.
  if (rest === "" || /^(\S+\s+)?secret:\/\/[\w.-]+$/.test(rest)) return line;
  return `${line.slice(0, from).trimEnd()} ${HIDDEN}`;
}

const keywordsByLanguage = new WeakMap<Language, ReadonlySet<string>>();

/** Keywords of a language that a secret follows, in every spelling, upper case. */
function secretKeywords(language: Language): ReadonlySet<string> {
  let found = keywordsByLanguage.get(language);
  if (found === undefined) {
    found = new Set(language.types.keywords().flatMap(({ target }) => [...keywordsOf(target)]));
    keywordsByLanguage.set(language, found);
  }
  return found;
}

const keywordsByType = new WeakMap<StatementType, ReadonlySet<string>>();

function keywordsOf(type: StatementType): ReadonlySet<string> {
  let found = keywordsByType.get(type);
  if (found === undefined) {
    const { spec } = type;
    const own = [...spec.keyword.forms[0]!];
    const inner = [...spec.childTypes, ...(spec.entry === undefined ? [] : [spec.entry])];
    found = new Set([...inGroup(spec.group, own), ...inner.flatMap((child) => [...keywordsOf(child)])]);
    keywordsByType.set(type, found);
  }
  return found;
}

/** Keywords of a group that a secret follows; a secret without a keyword of its own follows those around it. */
function inGroup({ entries }: Group, around: readonly string[]): string[] {
  return entries
    .flatMap(([, operand]) => {
      if (operand.op === "arg") return operand.type.secret === true ? around : [];
      if (operand.op === "param") return operand.type.secret === true ? [...operand.keyword.forms[0]!] : [];
      if (operand.op === "many") return inGroup(operand.group, around);
      return operand.op === "option" ? inGroup(operand.group, [...operand.keyword.forms[0]!]) : [];
    })
    .map((word) => word.toUpperCase());
}

/** A line with its number in a gutter, and a caret under a column; what is far from the column is cut off. */
export function pointed(text: string, line: number, column = 1): string {
  const at = Math.min(Math.max(column - 1, 0), text.trimEnd().length);
  let from = text.length <= WIDTH ? 0 : Math.max(0, at - Math.floor(WIDTH / 2));
  if (from > 0 && text.length - from < WIDTH) from = text.length - WIDTH;
  const to = from + WIDTH;
  const shown = (from > 0 ? CUT : "") + text.slice(from, to).trimEnd() + (text.length > to ? CUT : "");
  const gutter = `${line}`.padStart(5);
  // A tab above stays one below, so that the caret stands right however wide tabs are.
  const before = shown.slice(0, at - from + (from > 0 ? 1 : 0)).replace(/[^\t]/g, " ");
  return `${gutter} | ${printable(shown)}\n${" ".repeat(gutter.length)} | ${before}^`;
}

/** Control characters would move the caret, or the terminal. */
function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return text.replace(/[\x00-\x08\x0a-\x1f\x7f-\x9f]/g, "\ufffd");
}
