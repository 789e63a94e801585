"use strict";
/** Syntax of a statement as text: capital letters are what may not be left out of a keyword, brackets mean optional. */

const WIDTH = 72;

/** What stands for the value of a keyword: its words, or the name of the property. */
function placeholder(property, type) {
  const words = type.schema.enum;
  if (words === undefined) return property;
  const text = words.join(" | ");
  return words.length === 1 ? text : text.length <= 40 ? `{${text}}` : property;
}

/** Keyword and operands in each notation: how a keyword takes its value, and what stands between operands. */
const NOTATIONS = {
  free: { value: (keyword, value) => `${keyword} ${value}`, between: " " },
  braces: { value: (keyword, value) => `${keyword} ${value}`, between: " " },
  parentheses: { value: (keyword, value) => `${keyword}(${value})`, between: "," },
  assignments: { value: (keyword, value) => `${keyword}=${value}`, between: "," },
};

function operandSyntax(property, operand, notation) {
  const form = NOTATIONS[notation];
  const bare = (() => {
    switch (operand.op) {
      case "arg":
        return placeholder(property, operand.type);
      case "compound":
        return property;
      case "many":
        return `{${groupSyntax(operand.group, notation).join(form.between)}}`;
      case "flag":
        return operand.keyword.notation;
      case "choice": {
        const text = operand.choices.map(([keyword]) => keyword.notation).join(" | ");
        return operand.required ? `{${text}}` : text;
      }
      case "param": {
        const value = placeholder(property, operand.type);
        return form.value(operand.keyword.notation, operand.many && !operand.repeats ? `${value} ...` : value);
      }
      case "option": {
        const inner = groupSyntax(operand.group, notation).join(form.between);
        return inner === "" ? operand.keyword.notation : form.value(operand.keyword.notation, inner);
      }
    }
  })();
  const repeated = operand.repeats || (operand.many && operand.op !== "param") ? `${bare} ...` : bare;
  return operand.required ? repeated : `[${repeated}]`;
}

function groupSyntax(group, notation) {
  return group.entries.map(([property, operand]) => operandSyntax(property, operand, notation));
}

/** One record if it fits, else an operand a line. */
function record(keyword, operands) {
  const line = [keyword, ...operands].filter((part) => part !== "").join(" ");
  if (line.length <= WIDTH) return [line];
  return keyword === "" ? operands : [keyword, ...operands.map((operand) => `  ${operand}`)];
}

/** The lines of a statement; those of a block name the statements that may stand in it. */
function statementSyntax(spec, notation) {
  const { keyword, group, end, childTypes, entry } = spec;
  if (notation === "assignments") {
    const [[property, operand]] = group.entries;
    return [`${keyword.notation}=${placeholder(property, operand.type)}`];
  }
  const inner = [
    ...(entry === undefined ? [] : record("", groupSyntax(entry.spec.group, notation)).concat("...")),
    ...childTypes.map((child) => `${child.spec.keyword.notation} ...`),
  ].map((line) => `  ${line}`);
  if (notation !== "braces" || end === undefined) {
    const first = record(keyword.notation, groupSyntax(group, notation));
    return [...first, ...inner, ...(end === undefined ? [] : [end.notation])];
  }
  const isName = ([, operand]) => operand.op === "arg";
  const syntax = ([property, operand]) => operandSyntax(property, operand, notation);
  const names = group.entries.filter(isName).map(syntax);
  const attributes = group.entries.filter((each) => !isName(each)).map((each) => `  ${syntax(each)}`);
  return [[keyword.notation, ...names].join(" "), "{", ...attributes, ...inner, "}"];
}

module.exports = { statementSyntax };
