"use strict";
/** The statement reference: a page for each kind of document, from the descriptions of its statements. */
const { anchor, code, page, sentence, table } = require("./markdown.cjs");
const { fixedOperands, operandRows } = require("./operands.cjs");
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
    change: "What VARY TCPIP,,OBEYFILE changes lasts until the stack stops.",
  },
  {
    file: "vtam-start-list.md",
    title: "VTAM start list (ATCSTRxx)",
    notation: "assignments",
    types: "startListStatements",
    about: "Start options that are read. Any other option is kept as text.",
    change: "A change takes effect when VTAM is started again, where an option does not say otherwise.",
  },
  {
    file: "cfrm.md",
    title: "CFRM policy",
    notation: "parentheses",
    types: "cfrmStatements",
    about:
      "SYSIN of the administrative data utility IXCMIAPU for a CFRM policy. The job control around it is kept as text.",
    change:
      "The job changes the administrative policy only. `SETXCF START,POLICY,TYPE=CFRM,POLNAME=name` makes it active: the first " +
      "time at once, later in a transition in which parts may stay pending.",
  },
  {
    file: "ipsec.md",
    title: "IP security policy",
    notation: "braces",
    types: "ipsecPolicyTypes",
    about:
      "Statements of the IP security policy files the Policy Agent reads. An attribute a line; `#` begins a comment.",
    change: "A change takes effect when the Policy Agent reads its files again: `MODIFY PAGENT,REFRESH` or `UPDATE`.",
  },
  {
    file: "pagent.md",
    title: "Policy Agent configuration (pagent.conf)",
    notation: "braces",
    types: "pagentTypes",
    about: "Statements of the main configuration file of the Policy Agent, and of the files of its images.",
    change: "A change takes effect with `MODIFY PAGENT,REFRESH` or `UPDATE`.",
  },
  {
    file: "iked.md",
    title: "IKE daemon configuration (iked.conf)",
    notation: "braces",
    types: "ikedTypes",
    about: "Statements of the configuration file of the IKE daemon.",
    change:
      "A change takes effect with `MODIFY IKED,REFRESH`, or when IKED is started again: not every attribute is taken over by a refresh. Tunnels survive a refresh.",
  },
];

const OBEYFILE = {
  yes: "VARY TCPIP,,OBEYFILE changes it.",
  replaces: "VARY TCPIP,,OBEYFILE replaces all that was set before.",
  no: "It counts in the initial profile only: VARY TCPIP,,OBEYFILE cannot change it.",
};
const OBEYFILE_UNKNOWN = "Whether VARY TCPIP,,OBEYFILE changes it is not documented here.";

const DUPLICATES = {
  merge: "May be repeated: each sets only the operands it names, and of an operand the last one counts.",
  first: "The first one counts; later ones are ignored.",
  last: "The last one counts.",
  "first-of-name": "Of several about the same thing the first one counts; a later one is rejected.",
  "last-of-name": "Of several about the same thing the last one counts; others add up.",
  "replace-then-add": "The first one in a data set replaces what was set before; later ones add to it.",
  add: "May be repeated: they add up.",
  error: "Two of one name are an error.",
};

/** Whether VARY TCPIP,,OBEYFILE changes a statement, and single operands of it. */
function obeyfileOf({ doc, group, entry }) {
  const fixed = [...fixedOperands(group), ...(entry === undefined ? [] : fixedOperands(entry.spec.group))];
  const whole = doc.obeyfile === undefined ? OBEYFILE_UNKNOWN : OBEYFILE[doc.obeyfile];
  return fixed.length === 0 ? whole : `${whole} In the initial profile only: ${fixed.map(code).join(", ")}.`;
}

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
    language.notation === "free" ? obeyfileOf(spec) : undefined,
    doc.change,
    doc.duplicates === undefined ? undefined : DUPLICATES[doc.duplicates],
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

/** The operands of a statement; with a column for VARY TCPIP,,OBEYFILE where one of them cannot be changed by it. */
function operandTable(group) {
  const rows = operandRows(group);
  if (rows.length === 0) return [];
  const headings = ["Operand", "Property", "Value", "Meaning", "Default"];
  if (fixedOperands(group).length === 0)
    return [
      table(
        headings,
        rows.map((row) => row.slice(0, headings.length)),
      ),
    ];
  return [table([...headings, "OBEYFILE"], rows)];
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
    language.change === undefined ? language.about : `${language.about} ${language.change}`,
    described.map((type) => `- [${headingOf(type)}](#${anchor(headingOf(type))}): ${type.spec.doc.title}`),
    ...described.flatMap((type) => sections(type, 2, language, names, done)),
  ];
  if (kept.length > 0) {
    const free = language.notation === "free";
    const rows = kept.map(({ spec }) => [
      code(spec.keyword.notation),
      ...(free ? [spec.end === undefined ? "" : code(spec.end.notation)] : []),
      spec.doc.title,
      ...(free ? [{ yes: "changes", replaces: "replaces", no: "no" }[spec.doc.obeyfile] ?? "not documented here"] : []),
      spec.doc.obsolete ?? "",
      spec.doc.source,
    ]);
    const headings = [
      "Statement",
      ...(free ? ["Ends with"] : []),
      "Title",
      ...(free ? ["OBEYFILE"] : []),
      "Obsolete",
      "Source",
    ];
    parts.push(
      "## Known and kept as text",
      "cdkplex knows where these end, and keeps them as they are: it neither reads nor checks their operands.",
      ...(free ? ["One without an end goes up to the next statement."] : []),
      table(headings, rows),
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
