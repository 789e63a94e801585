"use strict";
/** The comments of generated classes and properties. */

const WIDTH = 120;

/** A sentence with its full stop. */
function sentence(text) {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function wrapped(text, width) {
  const lines = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A documentation comment of paragraphs; those that begin with a tag stand together at the end. */
function comment(paragraphs, indent = "") {
  const safe = paragraphs.map((text) => text.replaceAll("*/", "* /"));
  const [only] = safe;
  const line = `${indent}/** ${only} */`;
  if (safe.length === 1 && line.length <= WIDTH) return [line];
  const lines = safe.flatMap((text, i) => {
    const apart = i > 0 && !(text.startsWith("@") && safe[i - 1].startsWith("@"));
    return [...(apart ? [""] : []), ...wrapped(text, WIDTH - indent.length - 3)];
  });
  return [`${indent}/**`, ...lines.map((text) => `${indent} * ${text}`.trimEnd()), `${indent} */`];
}

function code(text) {
  return `\`${text}\``;
}

/** What a value may be, where its type does not say all. */
function expected({ type, compound, many }) {
  const { expects, schema, open } = type ?? compound;
  if (expects === "value" || (schema.enum !== undefined && !open)) return undefined;
  return `${many ? "each " : ""}${expects}${open ? "; another one is kept, with a warning" : ""}`;
}

/** The keywords of a choice, each with its value where that is not the keyword itself. */
function choices(operand) {
  const firsts = operand.choices.filter(([, value], i, all) => all.findIndex(([, other]) => other === value) === i);
  const same = firsts.every(([keyword, value]) => keyword.words.at(-1) === value);
  if (same && firsts.every(([keyword]) => keyword.words.length === 1)) return undefined;
  const each = firsts.map(([keyword, value]) => code(keyword.text) + (same ? "" : ` (${JSON.stringify(value)})`));
  return `Keywords: ${each.join(", ")}.`;
}

/** How the operand stands in the text, and what it may be. */
function syntax(operand) {
  if (operand.op === "choice") return choices(operand);
  if (operand.op === "many") return undefined;
  const value = operand.type === undefined && operand.compound === undefined ? undefined : expected(operand);
  if (operand.keyword === undefined) return value && sentence(`Value: ${value}`);
  return sentence(`Keyword ${code(operand.keyword.text)}${value === undefined ? "" : `, value: ${value}`}`);
}

/** A default that is a keyword of a choice is its value. */
function defaultOf(operand, text) {
  if (operand.op !== "choice") return text;
  const choice = operand.choices.find(([keyword]) => keyword.text === text || keyword.words.at(-1) === text);
  return choice === undefined ? text : JSON.stringify(choice[1]);
}

/** The comment of a property. */
function operandComment(operand) {
  const [meaning, value] = operand.doc.split(/\s*@default\s+/);
  const how = syntax(operand);
  const tags = value === undefined ? [] : [`@default ${defaultOf(operand, value)}`];
  const levels = operand.since === undefined ? [] : [`From ${operand.since} on.`];
  return comment([sentence(meaning), ...levels, ...(how === undefined ? [] : [how]), ...tags], "  ");
}

module.exports = { comment, operandComment, sentence };
