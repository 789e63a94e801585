"use strict";
/** The rule reference, from the rules themselves. */
const { anchor, code, page, sentence, table } = require("./markdown.cjs");

function rulesPage({ rules, descriptions }) {
  const rows = descriptions.map((rule) => [`[${rule.code}](#${anchor(rule.code)})`, rule.severity, rule.title]);
  return page("Rules", [
    `What ${code("cdkplex check")}, ${code("app.synth()")} and ${code("pulumi preview")} check, ${rules.length} rules, and what is said about acknowledgements. The severity is that of most ` +
      `findings; a rule may give one another severity. ${code("cdkplex explain SWSA002")} shows one of them.`,
    table(["Code", "Severity", "Title"], rows),
    ...descriptions.flatMap((rule) => [
      `## ${rule.code}`,
      `**${sentence(rule.title)}** Severity: ${rule.severity}.`,
      rule.why,
      `Fix: ${rule.fix}`,
      `See: ${sentence(rule.reference)}`,
      ...examples(rule),
    ]),
  ]);
}

function examples({ example }) {
  if (example === undefined) return [];
  const block = (text) => `\`\`\`text\n${text}\n\`\`\``;
  return ["Bad:", block(example.bad), "Good:", block(example.good)];
}

module.exports = { rulesPage };
