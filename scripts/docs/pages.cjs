"use strict";
/** All generated pages of docs/. */
const { rulesPage } = require("./rules.cjs");
const { statementPages } = require("./statements.cjs");

/** Text of each page by its path in docs/; `rules`, `documents` and `simulator` are the modules of these names. */
function pages({ rules, documents, simulator }) {
  const statements = [...statementPages(documents)].map(([file, text]) => [`statements/${file}`, text]);
  const schema = (name, value) => [`schemas/${name}.schema.json`, `${JSON.stringify(value, undefined, 2)}\n`];
  const schemas = [
    ...documents.DOCUMENT_KINDS.map((kind) => schema(kind, documents.schemaOf(kind))),
    schema("scenario", simulator.scenarioSchema()),
  ];
  return new Map([["rules.md", rulesPage(rules)], ...statements, ...schemas]);
}

module.exports = { pages };
