"use strict";
/** The statement reference: a page for each kind of document, from the descriptions of its statements. */
const { anchor, code, page, sentence, table } = require("./markdown.cjs");
const { operandRows } = require("./operands.cjs");
const { statementSyntax } = require("./syntax.cjs");

const LANGUAGES = [
  {
    file: "profile.md",
    title: "PROFILE.TCPIP",
    notation: "free",
    types: "profileTypes",
    about:
      "Statements of the profile of a TCP/IP stack, and of the data sets VARY TCPIP,,OBEYFILE reads. Blanks and record " +
      "ends separate, `;` begins a comment. A keyword may be shortened to its capital letters.",
  },
  {
    file: "vtam-start-list.md",
    title: "VTAM start list (ATCSTRxx)",
    notation: "assignments",
    types: "startListStatements",
    about: "Start options that are read. Any other option is kept as text.",
  },
  {
    file: "cfrm.md",
    title: "CFRM policy",
    notation: "parentheses",
    types: "cfrmStatements",
    about:
      "SYSIN of the administrative data utility IXCMIAPU for a CFRM policy. The job control around it is kept as text.",
  },
  {
    file: "ipsec.md",
    title: "IP security policy",
    notation: "braces",
    types: "ipsecPolicyTypes",
    about:
      "Statements of the IP security policy files the Policy Agent reads. An attribute a line; `#` begins a comment.",
  },
  {
    file: "pagent.md",
    title: "Policy Agent configuration (pagent.conf)",
    notation: "braces",
    types: "pagentTypes",
    about: "Statements of the main configuration file of the Policy Agent, and of the files of its images.",
  },
  {
    file: "iked.md",
    title: "IKE daemon configuration (iked.conf)",
    notation: "braces",
    types: "ikedTypes",
    about: "Statements of the configuration file of the IKE daemon.",
  },
];

const OBEYFILE = {
  yes: "VARY TCPIP,,OBEYFILE changes it.",
  replaces: "VARY TCPIP,,OBEYFILE replaces all that was set before.",
  no: "It takes effect at the start only.",
};

/** The descriptions of a language, a list or an index by keyword, in alphabetical order. */
function typesOf(documents, language) {
  const types = documents[language.types];
  const list = Array.isArray(types) ? types : [...new Set(types.words().flatMap((word) => targets(types, word)))];
  return [...list].sort((a, b) => (headingOf(a) < headingOf(b) ? -1 : 1));
}

function targets(index, keyword) {
  const candidates = index.get(keyword.split(" ")[0].toUpperCase()) ?? [];
  return candidates.filter((candidate) => candidate.keyword.toString() === keyword).map(({ target }) => target);
}

function headingOf({ spec }) {
  return spec.keyword.toString();
}

/** Names the program calls the descriptions by, as cdkplex/documents exports them. */
function exportedNames(documents) {
  return new Map(
    Object.entries(documents)
      .filter(([, value]) => typeof value === "function" && value.spec !== undefined)
      .map(([name, value]) => [value, name]),
  );
}

function section(type, depth, language, names) {
  const { spec } = type;
  const { doc, entry } = spec;
  const inProgram = (described) => (names.has(described) ? ` In a program: ${code(names.get(described))}.` : "");
  const facts = [
    language.notation === "free" && doc.obeyfile !== undefined ? OBEYFILE[doc.obeyfile] : undefined,
    doc.obsolete === undefined ? undefined : `Obsolete. ${sentence(doc.obsolete)}`,
    `Source: ${sentence(doc.source)}`,
  ];
  return [
    `${"#".repeat(depth)} ${headingOf(type)}`,
    `${sentence(doc.title)}${inProgram(type)}`,
    ["```text", ...statementSyntax(spec, language.notation), "```"],
    ...operandTable(spec.group),
    ...(entry === undefined ? [] : [`Its entries.${inProgram(entry)}`, ...operandTable(entry.spec.group)]),
    facts.filter((fact) => fact !== undefined).join(" "),
  ];
}

function operandTable(group) {
  const rows = operandRows(group);
  return rows.length === 0 ? [] : [table(["Operand", "Property", "Value", "Meaning", "Default"], rows)];
}

/** A statement, then those that stand in it and have no section of their own yet. */
function sections(type, depth, language, names, done) {
  done.add(type);
  const inner = type.spec.childTypes.flatMap((child) =>
    done.has(child) ? [] : sections(child, depth + 1, language, names, done),
  );
  return [...section(type, depth, language, names), ...inner];
}

function statementPage(documents, language) {
  const names = exportedNames(documents);
  const types = typesOf(documents, language);
  const described = types.filter(({ spec }) => !spec.passedThrough);
  const kept = types.filter(({ spec }) => spec.passedThrough);
  const done = new Set(described); // a statement that also stands by itself has its section there
  const parts = [
    language.about,
    described.map((type) => `- [${headingOf(type)}](#${anchor(headingOf(type))}): ${type.spec.doc.title}`),
    ...described.flatMap((type) => sections(type, 2, language, names, done)),
  ];
  if (kept.length > 0) {
    const rows = kept.map(({ spec }) => [
      code(spec.keyword.notation),
      spec.doc.title,
      spec.doc.obsolete ?? "",
      spec.doc.source,
    ]);
    parts.push(
      "## Known and kept as text",
      "cdkplex knows where these end, and keeps them as they are: it neither reads nor checks their operands.",
      table(["Statement", "Title", "Obsolete", "Source"], rows),
    );
  }
  return page(language.title, parts);
}

/** The pages by file name. */
function statementPages(documents) {
  const pages = new Map(LANGUAGES.map((language) => [language.file, statementPage(documents, language)]));
  const rows = LANGUAGES.map((language) => {
    const types = typesOf(documents, language).filter(({ spec }) => !spec.passedThrough);
    return [`[${language.title}](${language.file})`, types.map((type) => code(headingOf(type))).join(", ")];
  });
  const about =
    "What cdkplex reads and writes, from the descriptions its parser and printer work by. A statement that is not here " +
    'is kept as text, with a warning. Property is the name in a program (`import { ... } from "cdkplex/documents"`).';
  return pages.set("README.md", page("Statements", [about, table(["Document", "Statements"], rows)]));
}

module.exports = { statementPages };
