"use strict";
/** All generated pages of docs/. */
const { rulesPage } = require("./rules.cjs");
const { statementPages } = require("./statements.cjs");

/** Text of each page by its path in docs/; `rules` and `documents` are the modules of these names. */
function pages({ rules, documents }) {
  const statements = [...statementPages(documents)].map(([file, text]) => [`statements/${file}`, text]);
  return new Map([["rules.md", rulesPage(rules)], ...statements]);
}

module.exports = { pages };
