import type { BoxShape, LineShape, TextShape } from "./drawing";
import { badgesAt, box, HEAD, label, MARGIN, marked, type Columns, type Marks } from "./layout-columns";
import { counted, dvipaLabel, type DvipaPicture, type Picture, type SubplexPicture } from "./picture";

const ROW = 62;
const SECTION = 62;

/** Parts of a drawing, and where the next part may begin. */
export interface Part {
  readonly boxes: readonly BoxShape[];
  readonly lines: readonly LineShape[];
  readonly texts: readonly TextShape[];
  readonly bottom: number;
}

/** A section for each subplex: a row for each DVIPA, with a station at every stack that has a part in it. */
export function dvipaRows(picture: Picture, columns: Columns, top: number, marks: Marks): Part {
  const boxes: BoxShape[] = [];
  const lines: LineShape[] = [];
  const texts: TextShape[] = [];
  let y = top;
  for (const subplex of picture.subplexes) {
    const rows = picture.dvipas.filter((dvipa) => dvipa.subplex === subplex.id);
    texts.push(...heading(`Subplex ${subplex.group}`, about(subplex, rows), y, columns));
    if (rows.length > 0) texts.push(...columnNames(picture, columns, y + 52, (id) => id === subplex.id));
    y += SECTION;
    for (const dvipa of rows) {
      const { head, stations, rail } = row(dvipa, columns, y, marks);
      lines.push(...rail);
      boxes.push(head, ...stations);
      y += ROW;
    }
    y += 8;
  }
  return { boxes, lines, texts, bottom: y };
}

/** A title with a line of explanation. */
export function heading(title: string, text: string, y: number, { right }: Columns): TextShape[] {
  const room = Math.max(right, 900) - MARGIN;
  return [label(title, MARGIN, y + 16, 15, "strong", room), label(text, MARGIN, y + 34, 12, "muted", room)];
}

/** The name of each system over its stacks, so that rows far down can be read. */
export function columnNames(
  { systems }: Picture,
  columns: Columns,
  y: number,
  isWanted: (subplex: string) => boolean = () => true,
): TextShape[] {
  return systems.flatMap((system) =>
    system.stacks.flatMap((stack) => {
      if (!isWanted(stack.subplex)) return [];
      const { x, width } = columns.stacks.get(stack.label)!;
      const text = system.stacks.length > 1 ? stack.label : system.name;
      return [label(text, x + width / 2, y, 11, "muted", width, { anchor: "middle" })];
    }),
  );
}

function about({ ids, structure }: SubplexPicture, rows: readonly DvipaPicture[]): string {
  const count = rows.reduce((sum, { addresses }) => sum + addresses.length, 0);
  return `${counted(count, "DVIPA")}. ${ids[0]!.toUpperCase()}${ids.slice(1)}. Structure ${structure}.`;
}

function row(dvipa: DvipaPicture, columns: Columns, y: number, marks: Marks) {
  const { id, addresses, distribution } = dvipa;
  const badges = badgesAt(marks, id, MARGIN + HEAD - 8, y + 7);
  const used = MARGIN + HEAD - (badges[0]?.x ?? MARGIN + HEAD - 8);
  const [first = ""] = addresses;
  const name = addresses.length === 1 ? first : counted(addresses.length, "DVIPA");
  const range = addresses.length === 1 ? [] : [`${first} … ${addresses.at(-1)}`];
  const facts = [
    ...range,
    ...(dvipa.protected ? ["IPSec"] : []),
    ...(distribution === undefined ? [] : [distribution]),
  ];
  const head: BoxShape = {
    ...box(MARGIN, y, HEAD, 48, dvipa.protected ? "dvipa protected" : "dvipa"),
    element: id,
    title: `${sentence(dvipa)}${marked(marks, id)}`,
    texts: [
      label(name, MARGIN + 12, y + 21, 14, "strong", HEAD - 16 - used, { mono: addresses.length === 1 }),
      label(
        facts.length === 0 ? "not protected by IPSec" : facts.join(" · "),
        MARGIN + 12,
        y + 39,
        11,
        "muted",
        HEAD - 22,
      ),
    ],
    children: badges,
  };
  const stations = partsOf(dvipa).flatMap(({ stack, role, text, also }) => {
    const column = columns.stacks.get(stack);
    return column === undefined ? [] : [station(dvipa, stack, role, text, also, column, y)];
  });
  const last = Math.max(MARGIN + HEAD, ...stations.map(({ x, width }) => x + width / 2));
  const rail =
    stations.length === 0 ? [] : [{ x1: MARGIN + HEAD, y1: y + 20, x2: last, y2: y + 20, className: "rail" }];
  return { head, stations, rail };
}

/** What a stack is to a DVIPA. */
export interface StackPart {
  readonly stack: string;
  readonly role: "owner" | "backup" | "target";
  readonly text: string;
  /** What it is besides. */
  readonly also: string;
}

/** What each stack is to a DVIPA, each stack once: owners, backups by rank, mere targets. */
export function partsOf(dvipa: DvipaPicture): StackPart[] {
  const { owners, backups, targets, distributors } = dvipa;
  const parts = new Map<string, Omit<StackPart, "also">>();
  for (const stack of owners) parts.set(stack, { stack, role: "owner", text: "owner" });
  for (const { stack, rank } of backups) {
    if (!parts.has(stack)) parts.set(stack, { stack, role: "backup", text: `backup ${rank}` });
  }
  for (const stack of targets) if (!parts.has(stack)) parts.set(stack, { stack, role: "target", text: "target" });
  for (const stack of distributors) {
    if (!parts.has(stack)) parts.set(stack, { stack, role: "target", text: "distributor" });
  }
  return [...parts.values()].map((part) => {
    const also = [
      distributors.includes(part.stack) && part.text !== "distributor" ? "distributes" : "",
      targets.includes(part.stack) && part.text !== "target" ? "target" : "",
    ];
    return { ...part, also: also.filter((word) => word !== "").join(", ") };
  });
}

function station(
  dvipa: DvipaPicture,
  stack: string,
  role: StackPart["role"],
  text: string,
  also: string,
  { x, width }: { readonly x: number; readonly width: number },
  y: number,
): BoxShape {
  const middle = x + width / 2;
  const pill: BoxShape = {
    ...box(x + 6, y + 8, width - 12, 24, role),
    part: `pill ${dvipa.id} ${stack}`,
    corner: 12,
    texts: [label(text, middle, y + 24, 12, `on-${role}`, width - 28, { anchor: "middle" })],
  };
  return {
    ...box(x, y + 4, width, 52, "station"),
    part: `${dvipa.id} ${stack}`,
    title: `${dvipaLabel(dvipa)}: ${stack} is ${text}${also === "" ? "" : `, ${also}`}`,
    texts: [label(also, middle, y + 46, 11, "muted", width - 4, { anchor: "middle" })],
    children: [pill],
  };
}

/** What a DVIPA is, for a screen reader. */
export function sentence(dvipa: DvipaPicture): string {
  const { owners, backups, targets } = dvipa;
  const name = dvipa.addresses.length === 1 ? `DVIPA ${dvipaLabel(dvipa)}` : dvipaLabel(dvipa);
  return [
    name,
    dvipa.protected ? "protected by IPSec" : "not protected by IPSec",
    owners.length === 0 ? "no owner" : `owned by ${owners.join(" and ")}`,
    backups.length === 0
      ? "no backup"
      : `backed up by ${backups.map(({ stack, rank }) => `${stack} (rank ${rank})`).join(", ")}`,
    ...(targets.length === 0 ? [] : [`distributed to ${targets.join(", ")} (${dvipa.distribution})`]),
  ].join(", ");
}
