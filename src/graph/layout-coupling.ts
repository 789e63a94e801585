import type { BoxShape, LineShape } from "./drawing";
import { badgesAt, box, HEAD, label, MARGIN, marked, type Columns, type Marks } from "./layout-columns";
import { columnNames, heading, type Part } from "./layout-dvipas";
import { counted, type FacilityPicture, type Picture, type StructurePicture } from "./picture";

/** A row for each coupling facility: the structures it may hold, and its links to systems. */
export function couplingRows(picture: Picture, columns: Columns, top: number, marks: Marks): Part {
  const { facilities } = picture;
  if (facilities.length === 0) return { boxes: [], lines: [], texts: [], bottom: top };
  const boxes: BoxShape[] = [];
  const lines: LineShape[] = [];
  const about = `${counted(facilities.length, "coupling facility")}. Structures with their place in PREFLIST; links to systems.`;
  const texts = [...heading("Coupling facilities", about, top, columns), ...columnNames(picture, columns, top + 52)];
  let y = top + 62;
  for (const facility of facilities) {
    const head = facilityBox(facility, picture.structures, y, marks);
    const links = linkBoxes(picture, facility, columns, y);
    const last = Math.max(MARGIN + HEAD, ...links.map(({ x }) => x));
    if (links.length > 0) lines.push({ x1: MARGIN + HEAD, y1: y + 23, x2: last, y2: y + 23, className: "rail" });
    boxes.push(head, ...links);
    y += head.height + 14;
  }
  return { boxes, lines, texts, bottom: y + 8 };
}

function facilityBox(
  { id, name, cpc }: FacilityPicture,
  all: readonly StructurePicture[],
  y: number,
  marks: Marks,
): BoxShape {
  const structures = all.filter(({ facilities }) => facilities.includes(id));
  const badges = badgesAt(marks, id, MARGIN + HEAD - 8, y + 7);
  const used = MARGIN + HEAD - (badges[0]?.x ?? MARGIN + HEAD - 8);
  const where = cpc === undefined ? "coupling facility" : `coupling facility in CPC ${cpc}`;
  const chips = structures.map((structure, i): BoxShape => {
    const place = structure.facilities.indexOf(id) + 1;
    const top = y + 50 + i * 28;
    const own = badgesAt(marks, structure.id, MARGIN + HEAD - 18, top + 3);
    const room = HEAD - 36 - (own[0] === undefined ? 0 : MARGIN + HEAD - 14 - own[0].x);
    return {
      ...box(MARGIN + 12, top, HEAD - 24, 24, "structure"),
      // A structure has a chip in each coupling facility; the first one stands for it.
      element: place === 1 ? structure.id : undefined,
      part: `${structure.id} ${id}`,
      corner: 12,
      title: `structure ${structure.name}, number ${place} in its PREFLIST is ${name}${marked(marks, structure.id)}`,
      texts: [label(`${place}. ${structure.name}`, MARGIN + 22, top + 16, 12, "text", room, { mono: true })],
      children: own,
    };
  });
  return {
    ...box(MARGIN, y, HEAD, 48 + (chips.length === 0 ? 0 : chips.length * 28 + 6), "facility"),
    element: id,
    title: `${where} ${name}, ${counted(structures.length, "structure")}${marked(marks, id)}`,
    texts: [
      label(name, MARGIN + 12, y + 21, 15, "strong", HEAD - 16 - used),
      label(where, MARGIN + 12, y + 39, 11, "muted", HEAD - 22),
    ],
    children: [...badges, ...chips],
  };
}

function linkBoxes(picture: Picture, facility: FacilityPicture, columns: Columns, y: number): BoxShape[] {
  return picture.links.flatMap((link): BoxShape[] => {
    const column = columns.systems.get(link.system);
    if (link.facility !== facility.name || column === undefined) return [];
    const middle = column.x + column.width / 2;
    return [
      {
        ...box(middle - 34, y + 11, 68, 24, "link"),
        element: link.id,
        corner: 12,
        title: `link ${link.system} to ${link.facility}`,
        texts: [label("link", middle, y + 27, 12, "on-link", 48, { anchor: "middle" })],
      },
    ];
  });
}
