import {
  attribute,
  attributes,
  bracesBlock,
  bracesLine,
  bracesPassThrough,
  enumeration,
  openEnumeration,
  parseBraces,
  plainText,
  presence,
  printBraces,
  restOfLine,
  wholeNumber,
  yesNo,
} from "../../src/language/braces";
import type { Document } from "../../src/language/document";
import { arg, choice, optionalArg, required } from "../../src/language/grammar";
import { indexStatements } from "../../src/language/statement";
import type { ValueType } from "../../src/language/values";

/** A small language in braces notation that has one of everything. */

const userName = plainText("name", 32);

export const lid = bracesBlock(
  "Lid",
  { title: "Lid", source: "test" },
  {
    attributes: {
      name: optionalArg(userName, "Name"),
      color: attribute("Color", openEnumeration("Red", "Blue"), "Color"),
    },
  },
);

export const lidRef = bracesLine("LidRef", { title: "Lid by name", source: "test" }, { name: arg(userName, "Name") });

const secret: ValueType<string> = { ...plainText("key"), secret: true, parse: (token) => /^\d+$/.exec(token)?.[0] };

export const box = bracesBlock(
  "Box",
  { title: "Box", source: "test" },
  {
    attributes: {
      name: arg(userName, "Name"),
      size: required(attribute("Size", wholeNumber, "Size")),
      open: attribute("Open", yesNo, "Whether it is open"),
      label: attribute("Label", restOfLine("label"), "Label"),
      tag: attributes("Tag", plainText("tag"), "Tags"),
      empty: presence("Empty", "It is empty"),
      key: attribute("Key", secret, "Key"),
      stack: attribute("Stack", enumeration("Up", "Up Down"), "How it is stacked"),
    },
    children: [lid, lidRef],
    after: {
      lidRef: attributes("LidRef", userName, "Lids by name"),
      note: attribute("Note", restOfLine("note"), "Note"),
    },
    check: function* ({ size, open }) {
      if (size === 0 && open === true) yield { message: "it is open and has no size.", fix: "Give it a size." };
    },
  },
);

export const shelf = bracesBlock("Shelf", { title: "Shelf", source: "test" }, { attributes: {}, children: [box] });

export const ship = bracesLine(
  "Ship",
  { title: "Ship", source: "test" },
  {
    to: arg(plainText("place", 8), "Place"),
    fast: choice({ FAST: true, SLOW: false }, "Speed"),
    days: optionalArg(wholeNumber, "Days"),
  },
);

export const other = bracesPassThrough("Other", { title: "Other", source: "test" });

const types = indexStatements([shelf, box, lid, ship, other]);

export function parse(text: string): Document {
  return parseBraces(text, types);
}

export function print(document: Pick<Document, "statements">, options?: { readonly comments?: boolean }): string {
  return printBraces({ diagnostics: [], comments: [], ...document }, types, options);
}

/** What the reader says of a text: severity, state, line, column, message and fix. */
export function said(text: string): string[] {
  return parse(text).diagnostics.map(
    ({ severity, state, line, column, message, fix }) => `${line}:${column} ${severity} ${state}: ${message} ${fix}`,
  );
}
