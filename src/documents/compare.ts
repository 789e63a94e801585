import { parseBraces, printBraces } from "../language/braces";
import type { Document } from "../language/document";
import { parseFreeForm } from "../language/parser";
import { printFreeForm } from "../language/printer";
import type { Statement } from "../language/statement";
import { parseCfrm, printCfrm } from "./cfrm";
import { ikedTypes } from "./iked";
import { ipsecPolicyTypes } from "./ipsec";
import { pagentTypes } from "./pagent";
import { profileTypes } from "./profile";
import { parseStartList, printStartList } from "./vtam";

/**
 * True when two texts of a kind mean the same: case, abbreviations, layout and comments make no difference. Text that is
 * not understood is compared word by word, and a kind without a language of its own letter by letter.
 */
export function sameMeaning(kind: string, a: string, b: string): boolean {
  if (a === b) return true;
  const canonical = canonicalForms.get(kind);
  return canonical !== undefined && canonical(a) === canonical(b);
}

type Canonical = (text: string) => string;

const bare = { comments: false };
const profile: Canonical = (text) => printFreeForm(parseFreeForm(text, profileTypes), profileTypes, bare);
const braces =
  (types: typeof ikedTypes): Canonical =>
  (text) =>
    printBraces(parseBraces(text, types), types, bare);

/** The one spelling of a text, by artifact kind. */
const canonicalForms: ReadonlyMap<string, Canonical> = new Map([
  ["profile", profile],
  ["obeyfile", profile],
  ["ipsec", braces(ipsecPolicyTypes)],
  ["pagent", braces(pagentTypes)],
  ["iked", braces(ikedTypes)],
  ["vtam", (text) => printStartList(withoutComments(parseStartList(text)))],
  ["cfrm", (text) => printCfrm(withoutComments(parseCfrm(text)))],
]);

/** A document that was just read, its comments taken away. */
function withoutComments<D extends Document>(document: D): D {
  const strip = (statement: Statement) => {
    statement.comments = undefined;
    statement.children.forEach((child) => strip(child as Statement));
  };
  document.statements.forEach(strip);
  return { ...document, comments: [] };
}
