import {
  DOCUMENT_KINDS,
  everyStatement,
  isDocumentKind,
  languages,
  nameOf,
  typeOf,
  type DocumentKind,
} from "../../src/documents/kinds";
import { home, ipsecrule, networkInterface, portEntry, vipabackup, vipadynamic } from "../../src/documents/profile";
import { definePolicy, deletePolicy } from "../../src/documents/cfrm";
import { Statement, type AnyStatementType } from "../../src/language/statement";

/** A text of each kind, with the keyword of its first statement. */
const TEXTS: Readonly<Record<DocumentKind, readonly [string, string]>> = {
  profile: ["TCPCONFIG TTLS\n", "TCPCONFIG"],
  obeyfile: ["TCPCONFIG TTLS\n", "TCPCONFIG"],
  vtam: ["XCFGRPID=2\n", "XCFGRPID"],
  cfrm: ["DEFINE POLICY NAME(POL1)\n", "DEFINE POLICY"],
  ipsec: ["IpAddr A\n{\n  Addr  10.1.1.1\n}\n", "IpAddr"],
  pagent: ["LogLevel  31\n", "LogLevel"],
  iked: ["IkeConfig\n{\n  Echo  Yes\n}\n", "IkeConfig"],
};
const told = (type: AnyStatementType | undefined) => type?.spec;

test.each(DOCUMENT_KINDS)(
  "GIVEN a text of kind %s WHEN parsed and printed THEN it is understood, and the same",
  (kind) => {
    const [text, keyword] = TEXTS[kind];
    const { parse, print, types } = languages[kind];
    const document = parse(text);
    expect(document.diagnostics).toEqual([]);
    expect(document.statements.map((each) => [each.keyword, each.state])).toEqual([[keyword, "understood"]]);
    expect(types.words()).toContain(keyword);
    const printed = print(document);
    expect(parse(printed).statements.map(({ value }) => value)).toEqual(document.statements.map(({ value }) => value));
    expect(print(parse(printed))).toBe(printed);
  },
);

test("GIVEN names of kinds THEN only those with a language are document kinds", () => {
  expect(DOCUMENT_KINDS.every(isDocumentKind)).toBe(true);
  expect(["text", "PROFILE", "", "constructor"].filter(isDocumentKind)).toEqual([]);
  expect(Object.keys(languages)).toEqual([...DOCUMENT_KINDS]);
});

test.each(DOCUMENT_KINDS)("GIVEN the descriptions of kind %s THEN each is found by its keyword", (kind) => {
  for (const { target } of languages[kind].types.keywords()) {
    expect(typeOf(languages[kind], new Statement(target.spec.keyword.text, {}))).toBe(target);
  }
});

test("GIVEN a keyword WHEN its description is looked for THEN the block it stands in decides", () => {
  const { profile, cfrm } = languages;
  const block = vipadynamic as never;
  expect(told(typeOf(profile, new Statement("VIPABACKUP", {}), block))).toBe(vipabackup.spec);
  expect(typeOf(profile, new Statement("VIPABACKUP", {}))).toBeUndefined();
  expect(typeOf(profile, new Statement("IPCONFIG", {}), block)).toBeUndefined();
  expect(typeOf(profile, new Statement("", {}), home as never)).toBe(home.spec.entry);
  expect(typeOf(profile, new Statement("ROUTE", {}), ipsecrule as never)).toBeUndefined();
  expect(told(typeOf(cfrm, new Statement("DEFINE POLICY", {})))).toBe(definePolicy.spec);
  expect(told(typeOf(cfrm, new Statement("DELETE POLICY", {})))).toBe(deletePolicy.spec);
  expect(typeOf(cfrm, new Statement("DEFINE", {}))).toBeUndefined();
});

test("GIVEN an abbreviation or other case as the keyword of a statement THEN no description is found", () => {
  expect(typeOf(languages.profile, new Statement("INTERF", {}))).toBeUndefined();
  expect(typeOf(languages.profile, new Statement("interface", {}))).toBeUndefined();
  expect(told(typeOf(languages.profile, new Statement("INTERFACE", {})))).toBe(networkInterface.spec);
});

test("GIVEN blocks and lists WHEN walked THEN every statement comes once, in its order, with its description and place", () => {
  const { profile } = languages;
  const document = profile.parse(
    "PORT 80 TCP WEB\n 443 TCP WEB\nVIPADYNAMIC\n  VIPABACKUP 10.1.1.1\n  TORCH 1\nENDVIPADYNAMIC\nSTART OSA1\n",
  );
  const placed = [...everyStatement(profile, document)];
  expect(placed.map((each) => [nameOf(each), each.statement.keyword, each.parent?.statement.keyword])).toEqual([
    ["PORT", "PORT", undefined],
    ["PORT", "", "PORT"],
    ["PORT", "", "PORT"],
    ["VIPADYNAMIC", "VIPADYNAMIC", undefined],
    ["VIPABACKUP", "VIPABACKUP", "VIPADYNAMIC"],
    ["TORCH", "TORCH", "VIPADYNAMIC"],
    ["START", "START", undefined],
  ]);
  expect(told(placed[1]!.type)).toBe(portEntry.spec);
  expect(placed[1]!.parent).toBe(placed[0]);
  expect(placed[5]!.type).toBeUndefined();
});
