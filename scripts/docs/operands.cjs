"use strict";
/** The operands of a statement as rows of a table. */
const { code, sentence } = require("./markdown.cjs");

/** Takes `@default` out of what a description says about an operand. */
function splitDoc(doc) {
  const [meaning, value] = doc.split(/\s*@default\s+/);
  return { meaning, value: value === undefined ? "" : value.replace(/^- /, "") };
}

function keywordOf(property, operand) {
  switch (operand.op) {
    case "choice":
      return operand.choices.map(([keyword]) => code(keyword.notation)).join(", ");
    case "flag":
    case "param":
    case "option":
      return code(operand.keyword.notation);
    default:
      return `*${property}*`;
  }
}

function valueOf(operand) {
  switch (operand.op) {
    case "arg":
    case "param":
      return operand.type.expects + (operand.type.open ? "; another value is kept, with a warning" : "");
    case "compound":
      return operand.compound.expects;
    case "choice":
      return operand.choices.map(([, value]) => code(JSON.stringify(value))).join(", ");
    case "flag":
      return code("true");
    default:
      return "";
  }
}

/** One row an operand; operands of an operand follow it, with the way to them in the property. */
function operandRows(group, prefix = "") {
  return group.entries.flatMap(([property, operand]) => {
    const { meaning: about, value } = splitDoc(operand.doc);
    const meaning = operand.since === undefined ? about : `${sentence(about)} From ${operand.since} on.`;
    const path = `${prefix}${property}${operand.many ? "[]" : ""}`;
    const shown = [operand.required ? "required" : "", value]
      .filter((part) => part !== "")
      .join("; without the statement ");
    const obeyfile = operand.obeyfile === "no" ? "no" : "";
    const row = [keywordOf(property, operand), code(path), valueOf(operand), meaning, shown, obeyfile];
    const inner = operand.group === undefined ? [] : operandRows(operand.group, `${path}.`);
    return [row, ...inner];
  });
}

/** The way to each operand that VARY TCPIP,,OBEYFILE cannot change. */
function fixedOperands(group, prefix = "") {
  return group.entries.flatMap(([property, operand]) => {
    const path = `${prefix}${property}`;
    if (operand.obeyfile === "no") return [path];
    return operand.group === undefined ? [] : fixedOperands(operand.group, `${path}.`);
  });
}

module.exports = { fixedOperands, operandRows };
