import { parseCfrm, cfrmStatements } from "../documents/cfrm";
import { ipsecPolicyTypes, parseIpsecPolicy } from "../documents/ipsec";
import { parseProfile, profileTypes } from "../documents/profile";
import { parseStartList, startListStatements } from "../documents/vtam";
import type { Document } from "../language/document";
import type { KeywordIndex } from "../language/keyword";
import type { Statement, StatementType } from "../language/statement";
import { suggestion } from "../language/suggestion";
import type { Assembly } from "../model/assembly";
import type { Artifact } from "../model/manifest";
import { TestError, type ShownStatement } from "./errors";

/** A statement, substatement or entry of a member. */
export interface FoundStatement<V = Readonly<Record<string, unknown>>> extends ShownStatement {
  readonly keyword: string;
  /** The operands in typed form; those of an entry with those of its list. */
  readonly operands: V;
}

interface Language {
  /** What a text of the language is called. */
  readonly what: string;
  parse(text: string): Document;
  readonly types: readonly StatementType[];
  /** Keywords that are not described are kept as text, and are no mistake. */
  readonly open?: boolean;
}

/** The languages a test can look at. */
export const LANGUAGES = {
  profile: { what: "profile", parse: parseProfile, types: typesOf(profileTypes) },
  ipsec: { what: "IP security policy", parse: parseIpsecPolicy, types: typesOf(ipsecPolicyTypes) },
  cfrm: { what: "CFRM policy", parse: parseCfrm, types: cfrmStatements },
  vtam: { what: "VTAM start list", parse: parseStartList, types: startListStatements, open: true },
} as const satisfies Record<string, Language>;

/** A member of an assembly, read back from its text into a flat list of statements. */
export class Member {
  /** The member as failed assertions name it, such as `TCPIP.PROFILE(SYSA) of SYSA.TCPIP`. */
  readonly place: string;
  /** The text; empty when the assembly has no such member. */
  readonly text: string;
  readonly statements: readonly FoundStatement[];
  /** Records that could not be read, in words. */
  readonly unread: readonly string[];
  private readonly operands: ReadonlyMap<string, ReadonlySet<string>>;

  /** @param owner whose member it is, to name it when there is none */
  constructor(
    assembly: Assembly,
    artifact: Artifact | undefined,
    private readonly language: Language,
    owner: string,
  ) {
    this.operands = describedOperands(language.types);
    this.text = artifact === undefined ? "" : assembly.files.get(artifact.file)!;
    this.place = artifact === undefined ? `${owner} (which gets no ${language.what})` : placeOf(artifact);
    const { statements, diagnostics } = language.parse(this.text);
    this.statements = new Flattening(this.text, artifact?.constructs ?? {}).flat(statements);
    this.unread = diagnostics
      .filter(({ severity }) => severity === "error")
      .map(({ line, message }) => `Line ${line} could not be read: ${message}`);
  }

  /**
   * Stops a test that asks for a keyword or an operand the language does not have.
   *
   * @throws TestError
   */
  check(keyword: string, pattern: unknown): void {
    const { what, open } = this.language;
    const known = this.operands.get(keyword);
    if (known === undefined) {
      if (open === true) return;
      throw TestError.unknownKeyword(keyword, what, suggestion(keyword, this.operands.keys()));
    }
    if (pattern === undefined) return;
    for (const operand of Object.keys(pattern as object)) {
      if (!known.has(operand)) throw TestError.unknownOperand(keyword, operand, [...known]);
    }
  }
}

/** `TCPIP.PROFILE(SYSA) of SYSA.TCPIP` */
function placeOf({ dataset, path, system, stack }: Artifact): string {
  const owner = [system, stack].filter((part) => part !== undefined).join(".");
  return owner === "" ? `${dataset ?? path}` : `${dataset ?? path} of ${owner}`;
}

function typesOf(index: KeywordIndex<StatementType>): StatementType[] {
  const types = index.words().flatMap((words) => index.get(words.split(" ")[0]!.toUpperCase()) ?? []);
  return types.map(({ target }) => target);
}

/** Names of the operands of each described statement, at any depth, by keyword. */
function describedOperands(types: readonly StatementType[]): Map<string, Set<string>> {
  const known = new Map<string, Set<string>>();
  const add = (keyword: string, { spec }: StatementType) => {
    const names = known.get(keyword) ?? new Set<string>();
    known.set(keyword, names);
    for (const [name] of spec.group.entries) names.add(name);
    if (spec.entry !== undefined) add(keyword, spec.entry);
    for (const child of spec.childTypes) add(child.spec.keyword.toString(), child);
  };
  for (const type of types) add(type.spec.keyword.toString(), type);
  return known;
}

/** Lists statements with what stands in them; an entry counts as a statement of its list. */
class Flattening {
  private readonly records: readonly string[];
  private readonly found: FoundStatement[] = [];

  constructor(
    text: string,
    private readonly constructs: Readonly<Record<string, string>>,
  ) {
    this.records = text.split("\n");
  }

  flat(statements: readonly Statement[]): FoundStatement[] {
    for (const statement of statements) this.add(statement, statement.keyword, undefined);
    return this.found;
  }

  private add(statement: Statement, keyword: string, list: Statement | undefined): void {
    const children = statement.children as readonly Statement[];
    if (statement.state !== "malformed" && !children.some((child) => child.keyword === "")) {
      const { line, endLine } = statement.location!;
      const operands = { ...(list?.value as object), ...(statement.value as object) };
      const construct = this.constructs[line] ?? this.constructs[list?.location?.line ?? line];
      this.found.push({ keyword, operands, line, text: this.record(line, endLine), construct });
    }
    for (const child of children) {
      if (child.keyword === "") this.add(child, keyword, statement);
      else this.add(child, child.keyword, undefined);
    }
  }

  /** The records of a statement, at most four of them, without common indentation. */
  private record(line: number, endLine: number): string {
    const records = this.records.slice(line - 1, Math.min(endLine, line + 3));
    const indent = /^ */.exec(records[0] ?? "")![0].length;
    return records.map((record) => record.slice(indent).trimEnd()).join("\n");
  }
}
