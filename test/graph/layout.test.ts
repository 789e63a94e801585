import * as fc from "fast-check";
import { readModel } from "../../src/model/read";
import type { BoxShape, Drawing, TextShape } from "../../src/graph/drawing";
import { layoutOf, summaryOf } from "../../src/graph/layout";
import { pictureOf, type Picture } from "../../src/graph/picture";
import { textWidth } from "../../src/graph/text-width";
import { checkModel } from "../../src/rules/report";
import type { AssemblyTexts } from "../../src/model/assembly-texts";
import { plex } from "../simulator/plex";
import { assemblyOf } from "../support/assembly";
import { withTopology } from "../support/topology";
import { runs } from "../support/runs";
import { manyDvipas } from "./many-dvipas";

function picture(assembly: AssemblyTexts): Picture {
  const model = readModel(assembly);
  return pictureOf(model, checkModel(model).findings);
}

const within = (outer: BoxShape, { x, y, width, height }: BoxShape) =>
  x >= outer.x && y >= outer.y && x + width <= outer.x + outer.width && y + height <= outer.y + outer.height;
const overlap = (a: BoxShape, b: BoxShape) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** What is wrong with the places of a drawing, a sentence each. */
function faults({ width, height, boxes, texts }: Drawing): string[] {
  const found: string[] = [];
  const paper: BoxShape = { x: 0, y: 0, width, height, className: "paper", texts: [], children: [] };
  const text = (owner: BoxShape, { x, text: words, size, mono, anchor = "start", room }: TextShape) => {
    const wide = textWidth(words, size, mono);
    if (wide > room) found.push(`"${words}" is wider than its room`);
    const left = anchor === "start" ? x : x - (anchor === "middle" ? wide / 2 : wide);
    if (left < owner.x || left + wide > owner.x + owner.width) found.push(`"${words}" leaves its box`);
  };
  const walk = (outer: BoxShape) => {
    outer.texts.forEach((each) => text(outer, each));
    outer.children.forEach((child, i) => {
      if (!within(outer, child)) found.push(`${child.className} leaves ${outer.className}`);
      for (const other of outer.children.slice(i + 1)) {
        if (overlap(child, other)) found.push(`${child.className} overlaps ${other.className}`);
      }
      walk(child);
    });
  };
  walk({ ...paper, texts, children: boxes });
  return found;
}

const plexes: readonly (readonly [string, AssemblyTexts])[] = [
  ["a small sysplex", plex()],
  ["CPCs and links", withTopology(plex({ connects: { CF01: ["SYSA"] } }), { systems: { SYSP: "CPC1", SYSA: "CPC1" } })],
  ["hostile names", withTopology(plex(), { systems: { SYSP: `"><script>${"W".repeat(300)}`, SYSA: "m".repeat(80) } })],
  ["two stacks a system", assemblyOf({ SYSA: { stacks: { TCPIPAAA: "", TCPIPWWW: "" } }, SYSB: { stacks: {} } })],
  ["many DVIPAs one by one", manyDvipas(4, 24)],
  ["many DVIPAs together", manyDvipas(32, 1000)],
  ["nothing", assemblyOf({})],
];

test.each(plexes)("GIVEN %s WHEN it is laid out THEN boxes do not overlap and texts fit", (_name, assembly) => {
  for (const alone of [true, false]) expect(faults(layoutOf(picture(assembly), { alone }))).toEqual([]);
});

test("GIVEN findings of any number WHEN they are laid out THEN marks stay in their boxes", () => {
  const plain = picture(plex());
  const severities = fc.constantFrom("error", "warning", "info");
  const elements = fc.constantFrom("system-1", "stack-1", "dvipa-1", "facility-1", "structure-1", "sysplex");
  fc.assert(
    fc.property(fc.array(fc.tuple(severities, elements), { maxLength: 400 }), (found) => {
      const findings = found.map(([severity, element]) => {
        return { severity, element, code: "SWSA001", message: "m".repeat(300), fix: "f", where: "w" };
      });
      expect(faults(layoutOf({ ...plain, findings }))).toEqual([]);
    }),
    runs(0.2),
  );
});

test("GIVEN boxes that overlap WHEN a drawing is looked at THEN the look finds it", () => {
  const drawing = layoutOf(picture(plex()));
  const [first, ...others] = drawing.boxes;
  expect(faults({ ...drawing, boxes: [first!, { ...first!, x: first!.x + 1 }, ...others] })).not.toEqual([]);
});

test("GIVEN a sysplex WHEN it is laid out THEN the description tells it in sentences", () => {
  const small = picture(plex());
  expect(summaryOf(small)).toContain("5 systems, 5 stacks, 1 DVIPA, 2 coupling facilities");
  const { description } = layoutOf(small);
  expect(description).toContain(
    "DVIPA 203.0.113.10, protected by IPSec, owned by SYSP.TCPIP, backed up by SYSA.TCPIP (rank 200), SYSB.TCPIP (rank 100), " +
      "distributed to SYST.TCPIP, SYSU.TCPIP (ROUNDROBIN, port 443).",
  );
});
