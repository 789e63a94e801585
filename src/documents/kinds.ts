import { parseBraces, printBraces } from "../language/braces";
import type { Document } from "../language/document";
import type { KeywordIndex } from "../language/keyword";
import { parseFreeForm } from "../language/parser";
import { printFreeForm } from "../language/printer";
import { indexStatements, type Statement, type StatementType } from "../language/statement";
import { cfrmStatements, parseCfrm, printCfrm, type CfrmDocument } from "./cfrm";
import { ikedTypes } from "./iked";
import { ipsecPolicyTypes } from "./ipsec";
import { pagentTypes } from "./pagent";
import { profileTypes } from "./profile";
import { parseStartList, printStartList, startListStatements, type StartListDocument } from "./vtam";

/** The kinds of documents that have a language of their own. */
export const DOCUMENT_KINDS = ["profile", "obeyfile", "vtam", "cfrm", "ipsec", "pagent", "iked"] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** How the statements of a language stand in a text. */
export type Notation = "free-form" | "braces" | "parentheses" | "assignments";

/** The language of a kind of documents. */
export interface Language {
  readonly notation: Notation;
  /** The statements that may stand outside all others. */
  readonly types: KeywordIndex<StatementType>;
  /** Reads a text. Never throws: what it has to say is in the document's diagnostics. */
  parse(text: string): Document;
  /** Prints a document in canonical form; sets the location of every statement. */
  print(document: Document): string;
}

const profile: Language = {
  notation: "free-form",
  types: profileTypes,
  parse: (text) => parseFreeForm(text, profileTypes),
  print: (document) => printFreeForm(document, profileTypes),
};
const braces = (types: KeywordIndex<StatementType>): Language => ({
  notation: "braces",
  types,
  parse: (text) => parseBraces(text, types),
  print: (document) => printBraces(document, types),
});

/** The language of each kind. */
export const languages: Readonly<Record<DocumentKind, Language>> = {
  profile,
  obeyfile: profile,
  vtam: {
    notation: "assignments",
    types: indexStatements(startListStatements),
    parse: parseStartList,
    print: (document) => printStartList(document as StartListDocument),
  },
  cfrm: {
    notation: "parentheses",
    types: indexStatements(cfrmStatements),
    parse: parseCfrm,
    print: (document) => printCfrm(document as CfrmDocument),
  },
  ipsec: braces(ipsecPolicyTypes),
  pagent: braces(pagentTypes),
  iked: braces(ikedTypes),
};

/** Whether a kind of artifact has a language of its own. */
export function isDocumentKind(kind: string): kind is DocumentKind {
  return (DOCUMENT_KINDS as readonly string[]).includes(kind);
}

/** The description of a statement; `parent` is the description of the block or list it stands in. */
export function typeOf(language: Language, statement: Statement, parent?: StatementType): StatementType | undefined {
  const { keyword } = statement;
  if (parent !== undefined && keyword === "") return parent.spec.entry;
  const scope = parent === undefined ? language.types : parent.spec.children;
  if (scope === undefined) return undefined;
  const words = keyword.split(" ");
  return scope
    .get(words[0]!.toUpperCase())
    ?.find((candidate) => candidate.keyword.words.length === words.length && candidate.keyword.text === keyword)
    ?.target;
}

/** A statement of a document and where in its blocks it stands. */
export interface PlacedStatement {
  readonly statement: Statement;
  /** Its description; `undefined` for a statement that is not known. */
  readonly type: StatementType | undefined;
  /** The block or list it stands in. */
  readonly parent: PlacedStatement | undefined;
}

/** Every statement of a document once, in the order they stand: a block, then its substatements or entries. */
export function* everyStatement(language: Language, document: Document): Generator<PlacedStatement> {
  function* walk(statements: readonly Statement[], parent: PlacedStatement | undefined): Generator<PlacedStatement> {
    for (const statement of statements) {
      const placed = { statement, type: typeOf(language, statement, parent?.type), parent };
      yield placed;
      yield* walk(statement.children as readonly Statement[], placed);
    }
  }
  yield* walk(document.statements, undefined);
}

/** What a statement is called: its keyword; an entry of a list is named by the keyword of the list. */
export function nameOf({ statement, parent }: PlacedStatement): string {
  return statement.keyword === "" && parent !== undefined ? nameOf(parent) : statement.keyword;
}
