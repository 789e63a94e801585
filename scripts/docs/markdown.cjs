"use strict";
/** Small pieces of Markdown. */

const GENERATED = "<!-- Written by `npm run docs`. Change the source, not this page. -->";

/** Text in a table cell. */
function cell(text) {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ").replaceAll("<", "&lt;");
}

function code(text) {
  return `\`${text}\``;
}

function table(headings, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(headings), line(headings.map(() => "---")), ...rows.map((row) => line(row.map(cell)))];
}

/** A sentence with its full stop. */
function sentence(text) {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** A page from its lines; parts that are lists of lines are set off by blank lines. */
function page(title, parts) {
  return `${[GENERATED, "", `# ${title}`, ...parts.flatMap((part) => ["", ...[part].flat()])].join("\n")}\n`;
}

/** Anchor GitHub gives a heading. */
function anchor(heading) {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");
}

module.exports = { anchor, cell, code, page, sentence, table };
