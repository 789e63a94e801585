import type { Severity } from "../language/source";
import type { BoxShape, TextShape } from "./drawing";
import { counted, type Picture, type StackPicture, type SystemPicture } from "./picture";
import { fitting, textWidth } from "./text-width";

/** Lengths that all parts of a picture share, pixels. */
export const MARGIN = 24;
/** Width of the boxes at the left, which say what a row is about. */
export const HEAD = 248;
/** Width of a stack, and the gaps between stacks and between systems. */
const STACK = 126;
const STACK_GAP = 8;
const PADDING = 10;
const SYSTEM_GAP = 16;
const SYSTEM_HEIGHT = 150;
const BAND_HEIGHT = 26;

export type Marks = ReadonlyMap<string, Readonly<Record<Severity, number>>>;

/** Where the columns of systems and stacks are. */
export interface Columns {
  /** Left end and width of each system by name, and of each stack by label. */
  readonly systems: ReadonlyMap<string, { readonly x: number; readonly width: number }>;
  readonly stacks: ReadonlyMap<string, { readonly x: number; readonly width: number }>;
  /** Right end of the last column. */
  readonly right: number;
}

export function columnsOf({ systems }: Picture): Columns {
  const systemColumns = new Map<string, { x: number; width: number }>();
  const stackColumns = new Map<string, { x: number; width: number }>();
  let x = MARGIN + HEAD + 2 * SYSTEM_GAP;
  for (const { name, stacks } of systems) {
    const count = Math.max(1, stacks.length);
    const width = count * STACK + (count - 1) * STACK_GAP + 2 * PADDING;
    systemColumns.set(name, { x, width });
    stacks.forEach(({ label }, i) => {
      stackColumns.set(label, { x: x + PADDING + i * (STACK + STACK_GAP), width: STACK });
    });
    x += width + SYSTEM_GAP;
  }
  return { systems: systemColumns, stacks: stackColumns, right: x - SYSTEM_GAP };
}

/** The systems with their stacks, under bands for the CPCs. */
export function systemBoxes(picture: Picture, columns: Columns, top: number, marks: Marks): [BoxShape[], number] {
  const bands = bandsOf(picture.systems, columns, top);
  const y = bands.length === 0 ? top : top + BAND_HEIGHT + 6;
  const groups = new Map(picture.subplexes.map(({ id, group }) => [id, group]));
  const boxes = picture.systems.map((system) => systemBox(system, columns, y, groups, marks));
  return [[...bands, ...boxes], y + SYSTEM_HEIGHT];
}

function bandsOf(systems: readonly SystemPicture[], columns: Columns, y: number): BoxShape[] {
  const cpcs = [...new Set(systems.flatMap(({ cpc }) => cpc ?? []))];
  return cpcs.map((cpc) => {
    const places = systems.filter((system) => system.cpc === cpc).map(({ name }) => columns.systems.get(name)!);
    const x = places[0]!.x;
    const width = places.at(-1)!.x + places.at(-1)!.width - x;
    const name = /^cpc/i.test(cpc) ? cpc : `CPC ${cpc}`;
    const text = label(name, x + width / 2, y + 18, 13, "muted", width - 16, { anchor: "middle" });
    return { ...box(x, y, width, BAND_HEIGHT, "cpc"), part: `cpc ${cpc}`, title: name, texts: [text] };
  });
}

function systemBox(
  system: SystemPicture,
  columns: Columns,
  y: number,
  groups: ReadonlyMap<string, string>,
  marks: Marks,
): BoxShape {
  const { id, name, cpc, iked, pagent, stacks } = system;
  const { x, width } = columns.systems.get(name)!;
  const badges = badgesAt(marks, id, x + width - 8, y + 9);
  const used = x + width - (badges[0]?.x ?? x + width);
  const daemons = [iked ? "IKED" : undefined, pagent ? "pagent" : undefined].flatMap((daemon) => daemon ?? []);
  const title = `system ${name}${cpc === undefined ? "" : ` in CPC ${cpc}`}${marked(marks, id)}`;
  let at = x + PADDING;
  const chips = daemons.map((daemon) => {
    const wide = textWidth(daemon, 11) + 16;
    const chip: BoxShape = {
      ...box(at, y + 38, wide, 20, "chip"),
      part: `${daemon.toLowerCase()} ${name}`,
      corner: 10,
      title: `${daemon} of ${name}`,
      texts: [label(daemon, at + wide / 2, y + 52, 11, "text", wide - 8, { anchor: "middle" })],
    };
    at += wide + 6;
    return chip;
  });
  return {
    ...box(x, y, width, SYSTEM_HEIGHT, "system"),
    element: id,
    corner: 10,
    title,
    texts: [label(name, x + PADDING + 2, y + 26, 15, "strong", width - 2 * PADDING - used)],
    children: [...badges, ...chips, ...stacks.map((stack) => stackBox(stack, columns, y + 66, groups, marks))],
  };
}

function stackBox(
  stack: StackPicture,
  columns: Columns,
  y: number,
  groups: ReadonlyMap<string, string>,
  marks: Marks,
): BoxShape {
  const { x, width } = columns.stacks.get(stack.label)!;
  const group = groups.get(stack.subplex)!;
  const security = stack.ipSecurity ? (stack.dvipsec ? "IPSec, DVIPSEC" : "IPSec") : "no IPSec";
  const badges = badgesAt(marks, stack.id, x + width - 6, y + 28);
  const used = x + width - (badges[0]?.x ?? x + width - 6);
  return {
    ...box(x, y, width, 74, "stack"),
    element: stack.id,
    title: `stack ${stack.label}, XCF group ${group}, ${security}${marked(marks, stack.id)}`,
    texts: [
      label(stack.name, x + 10, y + 21, 13, "strong", width - 18),
      label(group, x + 10, y + 41, 11, "muted", width - 14 - used, { mono: true }),
      label(security, x + 10, y + 60, 11, "muted", width - 18),
    ],
    children: badges,
  };
}

const BADGES = [
  ["error", "E", "cut"],
  ["warning", "W", "pointed"],
  ["info", "I", 9],
] as const;

/**
 * The mark of an element: the worst severity by letter, shape and colour, how many findings have it, and a plus where there are
 * others. None for an element without findings.
 *
 * @param right - where the mark ends
 */
export function badgesAt(marks: Marks, element: string, right: number, y: number): BoxShape[] {
  const counts = marks.get(element);
  const worst = BADGES.find(([severity]) => (counts?.[severity] ?? 0) > 0);
  if (counts === undefined || worst === undefined) return [];
  const [severity, letter, corner] = worst;
  const more = BADGES.some(([other]) => other !== severity && counts[other] > 0);
  const text = counts[severity] > 99 ? `${letter}99+` : `${letter}${counts[severity]}${more ? "+" : ""}`;
  const width = Math.max(28, textWidth(text, 11) + 14);
  const x = right - width;
  const texts = [label(text, x + width / 2, y + 13, 11, `on-${severity}`, width - 8, { anchor: "middle" })];
  return [{ ...box(x, y, width, 18, severity), corner, title: marked(marks, element).slice(2), texts }];
}

/** `, 1 error, 2 warnings` for what a screen reader says of an element. */
export function marked(marks: Marks, element: string): string {
  const counts = marks.get(element);
  if (counts === undefined) return "";
  return BADGES.flatMap(([severity]) =>
    counts[severity] === 0 ? [] : [`, ${severityText(severity, counts[severity])}`],
  ).join("");
}

function severityText(severity: Severity, count: number): string {
  return counted(count, severity === "info" ? "remark" : severity);
}

export function box(x: number, y: number, width: number, height: number, className: string): BoxShape {
  return { x, y, width, height, className, texts: [], children: [] };
}

/** A text that is cut where it does not fit. */
export function label(
  text: string,
  x: number,
  y: number,
  size: number,
  className: string,
  room: number,
  { anchor, mono }: Pick<TextShape, "anchor" | "mono"> = {},
): TextShape {
  return { x, y, text: fitting(text, room, size, mono), size, className, anchor, mono, room };
}
