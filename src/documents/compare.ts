import { parseFreeForm } from "../language/parser";
import { printFreeForm } from "../language/printer";
import { profileTypes } from "./profile";

/**
 * True when two texts of a kind mean the same: case, abbreviations, layout and comments make no difference. Text that is
 * not understood is compared token by token, and a kind without a language of its own letter by letter.
 */
export function sameMeaning(kind: string, a: string, b: string): boolean {
  if (a === b) return true;
  const canonical = canonicalForms[kind];
  return canonical !== undefined && canonical(a) === canonical(b);
}

const profile = (text: string) => printFreeForm(parseFreeForm(text, profileTypes), profileTypes, { comments: false });

/** The one spelling of a text, by artifact kind. */
const canonicalForms: Readonly<Record<string, ((text: string) => string) | undefined>> = { profile, obeyfile: profile };
