import { diagramOf, type DiagramEdge, type DiagramNode } from "./diagram";
import type { Picture } from "./picture";
import { LIGHT } from "./theme";

const ARROWS: Readonly<Record<DiagramEdge["kind"], string>> = {
  owner: "==>",
  backup: "-.->",
  target: "-->",
  place: "-.-",
  link: "---",
};
const SHAPES: Readonly<Record<DiagramNode["kind"], readonly [string, string]>> = {
  system: ["[", "]"],
  stack: ["[", "]"],
  dvipa: ["([", "])"],
  structure: ["[/", "/]"],
  facility: ["[(", ")]"],
};

/**
 * Writes a picture as a Mermaid flowchart, for Markdown pages. The same picture gives the same bytes.
 *
 * @see https://mermaid.js.org/syntax/flowchart.html
 */
export function mermaidOf(picture: Picture): string {
  const { title, systems, nodes, edges, notes } = diagramOf(picture);
  const marked = [...systems, ...systems.flatMap(({ stacks }) => stacks), ...nodes];
  const classes = (["error", "warning", "info"] as const).flatMap((severity) => {
    const ids = marked.filter(({ mark }) => mark === severity).map(({ id }) => name(id));
    if (ids.length === 0) return [];
    const [fill, stroke, text] = LIGHT.shapes[severity];
    return [
      `  classDef ${severity} fill:${fill},stroke:${stroke},color:${text},stroke-width:3px`,
      `  class ${ids.join(",")} ${severity}`,
    ];
  });
  return [
    "flowchart LR",
    `  accTitle: ${plain(title)}`,
    ...notes.map((note) => `  %% ${plain(note)}`),
    ...systems.flatMap((system) => [
      `  subgraph ${name(system.id)}[${label(system.lines)}]`,
      ...system.stacks.map((stack) => `    ${nodeText(stack)}`),
      "  end",
    ]),
    ...nodes.map((node) => `  ${nodeText(node)}`),
    ...edges.map(({ from, to, kind, label: text }) => `  ${name(from)} ${ARROWS[kind]}|${label([text])}| ${name(to)}`),
    ...classes,
    "",
  ].join("\n");
}

function nodeText({ id, kind, lines }: DiagramNode): string {
  const [open, close] = SHAPES[kind];
  return `${name(id)}${open}${label(lines)}${close}`;
}

/** An id without the hyphens that could begin an arrow. */
function name(id: string): string {
  return id.replaceAll("-", "_");
}

/** A label in quotation marks: every character that means something to Mermaid or HTML is an entity. */
function label(lines: readonly string[]): string {
  const escaped = lines.map((line) =>
    line
      .replace(/[^\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd")
      .replace(/[#&"'<>`\\;{}[\]|%]/g, (character) => `#${character.codePointAt(0)};`),
  );
  return `"${escaped.join("<br>")}"`;
}

/** Text up to the end of the line. */
function plain(text: string): string {
  return text.replace(/[^\u0020-\u007e]|[#;{}%<>]/g, " ");
}
