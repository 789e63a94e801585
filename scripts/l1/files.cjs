"use strict";
/** The files of src/l1 that are made from the descriptions of the statements. */
const { classFile, GENERATED } = require("./classes.cjs");

const LANGUAGES = [
  { name: "profile", folder: "profile", home: "a Stack" },
  { name: "ipsec", folder: "ipsec", home: "a Stack" },
  { name: "vtam", folder: "vtam", home: "a System" },
  { name: "cfrm", folder: "cfrm", home: "a Sysplex" },
  { name: "pagent", folder: "pagent", home: "a System or a Stack" },
  { name: "iked", folder: "iked", home: "a System" },
];

/** A start list cannot hold LIST: it stands on the START command. */
const NOT_A_STATEMENT = new Set(["LIST"]);

function capitalized(text) {
  return text[0].toUpperCase() + text.slice(1);
}

/** `IpDynVpnAction` as `ip-dyn-vpn-action`. */
function fileName(name) {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1-$2")
    .toLowerCase();
}

/** How a program calls a description: by the name it is exported by, or as a member of `startOptions`. */
function expressions(documents) {
  const described = (value) => typeof value === "function" && value.spec !== undefined;
  const exported = Object.entries(documents).filter(([, value]) => described(value));
  const options = Object.entries(documents.startOptions).map(([keyword, value]) => [`startOptions.${keyword}`, value]);
  return new Map([...exported, ...options].map(([name, value]) => [value, name]));
}

/** The name of a class: that of the description in a program, or the keyword. */
function className(type, expression) {
  if (expression !== undefined && !expression.includes(".")) return capitalized(expression);
  const { text } = type.spec.keyword;
  return text === text.toUpperCase() ? capitalized(text.toLowerCase()) : capitalized(text);
}

/** Every statement of a language once, with the statements it may stand in and those that may stand in it. */
function statementsOf(language, documents, names) {
  const entries = new Map();
  const add = (type, parent) => {
    let entry = entries.get(type);
    const known = entry !== undefined;
    if (!known) {
      const expression = names.get(type);
      entry = { language, type, expression, name: className(type, expression), parents: [], children: [] };
      entries.set(type, entry);
    }
    entry.parents.push(parent);
    parent?.children.push(entry);
    if (known) return;
    const { spec } = type;
    if (spec.entry !== undefined) {
      add(spec.entry, entry);
      entries.get(spec.entry).list = entry;
    }
    for (const child of spec.childTypes) add(child, entry);
  };
  for (const { target } of documents.languages[language.name].types.keywords()) {
    if (!NOT_A_STATEMENT.has(target.spec.keyword.text)) add(target, undefined);
  }
  return [...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Text of each generated file by its path in src/l1. */
function files(documents) {
  const names = expressions(documents);
  const written = new Map();
  for (const language of LANGUAGES) {
    const entries = statementsOf(language, documents, names);
    for (const entry of entries) written.set(`${language.name}/${fileName(entry.name)}.ts`, classFile(entry));
    const exported = entries.map(({ name }) => `export * from "./${fileName(name)}";`);
    written.set(`${language.name}/index.ts`, `${[GENERATED, ...exported].join("\n")}\n`);
  }
  return written;
}

module.exports = { files };
