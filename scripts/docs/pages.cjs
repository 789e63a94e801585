"use strict";
/** All generated pages of docs/. */
const { rulesPage } = require("./rules.cjs");
const { statementPages } = require("./statements.cjs");

/** Text of each page by its path in docs/; `rules` and `documents` are the modules of these names. */
function pages({ rules, documents }) {
  const statements = [...statementPages(documents)].map(([file, text]) => [`statements/${file}`, text]);
  const schemas = documents.DOCUMENT_KINDS.map((kind) => [
    `schemas/${kind}.schema.json`,
    `${JSON.stringify(documents.schemaOf(kind), undefined, 2)}\n`,
  ]);
  return new Map([["rules.md", rulesPage(rules)], ...statements, ...schemas]);
}

module.exports = { pages };
