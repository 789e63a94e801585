"use strict";
/** The class of a statement, and the interfaces of its operands. */
const { comment, operandComment, sentence } = require("./comments.cjs");
const { property } = require("./types.cjs");

const GENERATED =
  "// Written by `npm run l1` from the description of the statement. Change the description, not this file.";

const OBEYFILE = {
  yes: "VARY TCPIP,,OBEYFILE changes it.",
  replaces: "VARY TCPIP,,OBEYFILE replaces all that was set before.",
  no: "It takes effect at the start only.",
};

/** What a program calls a class. */
function nameIn({ language, name }) {
  return `\`${language.name}.${name}\``;
}

/** Where the statement may stand, in words. */
function scope({ language, parents }) {
  const home = parents.includes(undefined) ? [language.home] : [];
  const inside = parents.filter((parent) => parent !== undefined).map(nameIn);
  return [...home, ...inside].join(" or ");
}

function classComment(entry) {
  const { spec } = entry.type;
  const { doc } = spec;
  const list = entry.list?.type.spec.doc;
  const title = list === undefined ? `${spec.keyword.text}: ${doc.title}` : `Entry of ${spec.label}: ${list.title}`;
  const facts = [
    sentence(title),
    ...(doc.obeyfile === undefined || entry.language.name !== "profile" ? [] : [OBEYFILE[doc.obeyfile]]),
  ];
  const inside = entry.children.map(nameIn).join(", ");
  return [
    facts.join(" "),
    `Scope: ${scope(entry)}.${inside === "" ? "" : ` It is the scope of ${inside}.`}`,
    ...(doc.obsolete === undefined ? [] : [`@deprecated ${sentence(doc.obsolete)}`]),
    `@see ${doc.source || list.source}`,
  ];
}

/** The interfaces of a group of operands, those of inner groups first. */
function interfaces(name, group, about, way) {
  const inner = [];
  const lines = group.entries.flatMap(([key, operand]) => {
    const path = `${way}["${key}"]`;
    let innerName;
    if (operand.group !== undefined) {
      innerName = `${name.replace(/Props$/, "")}${key[0].toUpperCase()}${key.slice(1)}`;
      const element = operand.many ? `NonNullable<${path}>[number]` : `NonNullable<${path}>`;
      const [meaning] = operand.doc.split(/\s*@default\s+/);
      inner.push(...interfaces(innerName, operand.group, [sentence(meaning)], element));
    }
    return [...operandComment(operand), ...property(key, operand, innerName, path)];
  });
  const body =
    lines.length === 0
      ? [`export type ${name} = Record<never, never>;`]
      : [`export interface ${name} {`, ...lines, "}"];
  return [...inner, ...comment(about), ...body, ""];
}

function typedClass(entry) {
  const { name, language, type, expression } = entry;
  const { spec } = type;
  const [imported] = expression.split(".");
  const props = `${name}Props`;
  const declared = interfaces(props, spec.group, [`Operands of {@link ${name}}.`], `Infer<typeof ${expression}>`);
  const optional = spec.group.required.length === 0 ? " = {}" : "";
  const infer = declared.some((line) => line.includes("Infer<"));
  return [
    GENERATED,
    'import type { Construct } from "constructs";',
    `import { ${imported} } from "../../documents/${language.folder}";`,
    ...(infer ? ['import type { Infer } from "../../language/statement";'] : []),
    'import { TypedStatement } from "../typed-statement";',
    "",
    ...declared,
    ...comment(classComment(entry)),
    `export class ${name} extends TypedStatement<${props}> {`,
    "  /** The description of the statement. */",
    `  static readonly type = ${expression};`,
    "",
    `  constructor(scope: Construct, id: string, props: ${props}${optional}) {`,
    `    super(scope, id, "${language.name}", ${expression}, props);`,
    "  }",
    "}",
  ];
}

function keptClass(entry) {
  const { name, language, type } = entry;
  const { keyword } = type.spec;
  return [
    GENERATED,
    'import type { Construct } from "constructs";',
    'import { KeptStatement, type KeptStatementProps } from "../kept-statement";',
    "",
    ...comment([
      ...classComment(entry).slice(0, 1),
      "cdkplex knows the statement, and keeps its text as it is.",
      ...classComment(entry).slice(1),
    ]),
    `export class ${name} extends KeptStatement {`,
    "  /** The keyword of the statement. */",
    `  static readonly keyword = "${keyword.text}";`,
    "",
    "  constructor(scope: Construct, id: string, props: KeptStatementProps) {",
    `    super(scope, id, "${language.name}", ${name}.keyword, props);`,
    "  }",
    "}",
  ];
}

/** The text of the file of a class. */
function classFile(entry) {
  return `${(entry.type.spec.passedThrough ? keptClass(entry) : typedClass(entry)).join("\n")}\n`;
}

module.exports = { classFile, GENERATED };
