import type { Drawing, TextShape } from "./drawing";
import { box, columnsOf, label, MARGIN, systemBoxes, type Columns } from "./layout-columns";
import { couplingRows } from "./layout-coupling";
import { dvipaRows, sentence, type Part } from "./layout-dvipas";
import { counted, marksOf, namesOf, type Picture } from "./picture";
import { textWidth, wrapped } from "./text-width";

/** How a picture is laid out. */
export interface LayoutOptions {
  /** Whether the picture stands alone: with its title, and findings and notes under it. @default true */
  readonly alone?: boolean;
}

/** Most findings that stand under a picture; the marks count all. */
const MOST_FINDINGS = 40;
/** Narrowest picture, and widest text under it. */
const LEAST_WIDTH = 960;
const WIDEST_TEXT = 1100;

/** Gives every element of a picture its place: systems are columns, DVIPAs and coupling facilities are rows. */
export function layoutOf(picture: Picture, { alone = true }: LayoutOptions = {}): Drawing {
  const columns = columnsOf(picture);
  const marks = marksOf(picture);
  const width = Math.max(columns.right + MARGIN, LEAST_WIDTH);
  const top = titlePart(picture, width, alone);
  const [systems, below] = systemBoxes(picture, columns, top.bottom, marks);
  const dvipas = dvipaRows(picture, columns, below + 24, marks);
  const coupling = couplingRows(picture, columns, dvipas.bottom + 12, marks);
  const parts = [top, dvipas, coupling];
  if (alone) parts.push(findingsPart(picture, Math.min(width - 2 * MARGIN, WIDEST_TEXT), coupling.bottom + 12));
  const bottom = parts.at(-1)!.bottom;
  return {
    width,
    height: bottom + MARGIN,
    title: `Sysplex ${picture.name}`,
    description: descriptionOf(picture),
    lines: [...guides(columns, below, coupling.bottom - 8), ...parts.flatMap(({ lines }) => lines)],
    boxes: [...systems, ...parts.flatMap(({ boxes }) => boxes)],
    texts: parts.flatMap(({ texts }) => texts),
  };
}

/** What there is, in a line. */
export function summaryOf(picture: Picture): string {
  const { systems, dvipas, facilities } = picture;
  const addresses = dvipas.reduce((sum, dvipa) => sum + dvipa.addresses.length, 0);
  const stacks = systems.reduce((sum, system) => sum + system.stacks.length, 0);
  return [
    counted(systems.length, "system"),
    counted(stacks, "stack"),
    counted(addresses, "DVIPA"),
    counted(facilities.length, "coupling facility"),
    counted(picture.findings.length, "finding"),
  ].join(", ");
}

function titlePart(picture: Picture, width: number, alone: boolean): Part {
  const texts = [
    label(`Sysplex ${picture.name}`, MARGIN, MARGIN + 20, 24, "strong", width - 2 * MARGIN),
    label(summaryOf(picture), MARGIN, MARGIN + 44, 13, "muted", width - 2 * MARGIN),
  ];
  const y = alone ? MARGIN + 62 : MARGIN / 2;
  const legend = [
    ["owner", "owner"],
    ["backup", "backup and its rank"],
    ["target", "target of a distribution"],
    ["link", "link"],
    ["error", "E: errors"],
    ["warning", "W: warnings"],
    ["info", "I: remarks"],
  ] as const;
  const corners = { error: "cut", warning: "pointed" } as const;
  let x = MARGIN;
  const boxes = legend.map(([className, text]) => {
    const wide = textWidth(text, 11) + 24;
    const texts = [label(text, x + wide / 2, y + 15, 11, `on-${className}`, wide - 12, { anchor: "middle" })];
    const corner = className === "error" || className === "warning" ? corners[className] : 11;
    const made = { ...box(x, y, wide, 22, className), corner, texts };
    x += wide + 8;
    return made;
  });
  return { boxes, lines: [], texts: alone ? texts : [], bottom: y + 42 };
}

/** A line down from each stack, so that the stations under it can be told from others. */
function guides({ stacks }: Columns, from: number, to: number) {
  return [...stacks.values()].map(({ x, width }) => {
    return { x1: x + width / 2, y1: from, x2: x + width / 2, y2: to, className: "guide" };
  });
}

function findingsPart(picture: Picture, width: number, top: number): Part {
  const texts: TextShape[] = [];
  let y = top + 16;
  const title = (text: string) => {
    texts.push(label(text, MARGIN, y, 15, "strong", width));
    y += 24;
  };
  const lines = (text: string, most: number) => {
    for (const line of wrapped(text, width, 12, most)) {
      texts.push(label(line, MARGIN, y, 12, "text", width));
      y += 18;
    }
    y += 4;
  };
  const names = namesOf(picture);
  if (picture.findings.length > 0) {
    title("Findings");
    for (const { severity, code, element, message } of picture.findings.slice(0, MOST_FINDINGS)) {
      lines(`${severity} ${code}, ${names.get(element)}: ${message}`, 2);
    }
    const more = picture.findings.length - MOST_FINDINGS;
    if (more > 0) lines(`And ${counted(more, "finding")} more: cdkplex check lists them all.`, 1);
    y += 8;
  }
  if (picture.notes.length > 0) {
    title("Notes");
    for (const note of picture.notes) lines(note, 3);
  }
  return { boxes: [], lines: [], texts, bottom: y };
}

/** Most DVIPAs that the description goes through. */
const MOST_DESCRIBED = 50;

function descriptionOf(picture: Picture): string {
  const systems = picture.systems.map(({ name, stacks }) => {
    const names = stacks.map(({ name: stack }) => stack).join(" and ");
    return `System ${name} with ${names === "" ? "no stack" : names}.`;
  });
  const dvipas = picture.dvipas.slice(0, MOST_DESCRIBED).map((dvipa) => `${sentence(dvipa)}.`);
  const more = picture.dvipas.length - MOST_DESCRIBED;
  const rest = more > 0 ? [`${counted(more, "row")} more.`] : [];
  return [`${summaryOf(picture)}.`, ...systems, ...dvipas, ...rest, ...picture.notes].join(" ");
}
