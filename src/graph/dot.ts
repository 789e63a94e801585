import { diagramOf, type DiagramEdge, type DiagramNode } from "./diagram";
import type { Picture } from "./picture";
import { LIGHT } from "./theme";

const SHAPES = { system: "plaintext", stack: "box", dvipa: "box", structure: "note", facility: "cylinder" } as const;
const EDGES: Readonly<Record<DiagramEdge["kind"], string>> = {
  owner: "penwidth=2",
  backup: "style=dashed",
  // Drawn from the DVIPA to its target; written the other way, so that all stacks stand on one side.
  target: `dir=back color="${LIGHT.shapes.target[1]}"`,
  place: `style=dotted color="${LIGHT.shapes.structure[1]}"`,
  link: `dir=none color="${LIGHT.shapes.link[1]}"`,
};

/**
 * Writes a picture in the language of Graphviz. The same picture gives the same bytes.
 *
 * @see https://graphviz.org/doc/info/lang.html
 */
export function dotOf(picture: Picture): string {
  const { title, systems, nodes, edges, notes } = diagramOf(picture);
  return [
    `digraph ${quoted(title)} {`,
    `  graph [label=${quoted([title, ...notes].join("\n"))} labelloc=t rankdir=LR compound=true fontname="Helvetica"];`,
    `  node [shape=box style="rounded,filled" fillcolor="#ffffff" fontname="Helvetica" fontsize=11];`,
    `  edge [fontname="Helvetica" fontsize=9];`,
    ...systems.flatMap((system) => [
      `  subgraph ${quoted(`cluster ${system.id}`)} {`,
      `    label="" style=rounded;`,
      `    ${nodeText(system)}`,
      ...system.stacks.map((stack) => `    ${nodeText(stack)}`),
      "  }",
    ]),
    ...nodes.map((node) => `  ${nodeText(node)}`),
    ...edges.map(({ from, to, kind, label }) => {
      const [tail, head] = kind === "target" ? [to, from] : [from, to];
      return `  ${quoted(tail)} -> ${quoted(head)} [label=${quoted(label)} ${EDGES[kind]}];`;
    }),
    "}",
    "",
  ].join("\n");
}

function nodeText({ id, kind, lines, mark }: DiagramNode): string {
  const [fill, stroke, text] = mark === undefined ? LIGHT.shapes[kind] : LIGHT.shapes[mark];
  // A severity is told by its words and by a heavy outline, and not by the colour alone.
  const heavy = mark === undefined ? "" : " penwidth=3";
  const style =
    kind === "system" ? ` style="filled"` : kind === "facility" || kind === "structure" ? ` style=filled` : "";
  return `${quoted(id)} [label=${quoted(lines.join("\n"))} shape=${SHAPES[kind]}${style} fillcolor="${fill}" color="${stroke}" fontcolor="${text}"${heavy}];`;
}

/** A string of the language: backslashes and ampersands begin escapes in labels, and line ends are written `\n`. */
function quoted(text: string): string {
  const escaped = text
    .replaceAll("\\", "\\\\")
    .replaceAll('"', '\\"')
    .replaceAll("&", "&amp;")
    .replaceAll("\n", "\\n")
    .replace(/[^\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd");
  return `"${escaped}"`;
}
