"use strict";
/** The rule reference, from the rules themselves. */
const { anchor, code, page, sentence, table } = require("./markdown.cjs");

function rulesPage({ rules }) {
  const rows = rules.map((rule) => [`[${rule.code}](#${anchor(rule.code)})`, rule.severity, rule.title]);
  return page("Rules", [
    `What ${code("cdkplex check")}, ${code("app.synth()")} and ${code("pulumi preview")} check, ${rules.length} rules. The severity is that of most ` +
      `findings; a rule may give one another severity. ${code("cdkplex explain SWSA002")} shows one of them.`,
    table(["Code", "Severity", "Title"], rows),
    ...rules.flatMap((rule) => [
      `## ${rule.code}`,
      `**${sentence(rule.title)}** Severity: ${rule.severity}.`,
      rule.why,
      `Fix: ${rule.fix}`,
      `See: ${sentence(rule.reference)}`,
    ]),
  ]);
}

module.exports = { rulesPage };
