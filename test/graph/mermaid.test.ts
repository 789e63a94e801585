import { readModel } from "../../src/model/read";
import { mermaidOf } from "../../src/graph/mermaid";
import { pictureOf } from "../../src/graph/picture";
import { checkModel } from "../../src/rules/report";
import { plex } from "../simulator/plex";
import { withTopology } from "../support/topology";

const HOSTILE = `"]\n  click stack_1 call x() %% <img> #quot; \`md\` {a|b}`;

function mermaid(cpc?: string): string {
  const structure = "SIZE(100) PREFLIST(CF01)";
  const model = readModel(withTopology(plex({ structure }), { systems: cpc === undefined ? {} : { SYSP: cpc } }));
  return mermaidOf(pictureOf(model, checkModel(model).findings));
}

const skeleton = (text: string) => text.replace(/"[^"]*"/g, "S");

test("GIVEN a picture WHEN it is written twice THEN the bytes are the same", () => {
  expect(mermaid()).toBe(mermaid());
});

test("GIVEN a picture WHEN it is written THEN systems are subgraphs, roles are arrows, and marks are classes with words", () => {
  const text = mermaid();
  expect(text).toMatch(/^flowchart LR\n {2}accTitle: Sysplex PLEX1\n/);
  expect(text).toMatch(
    /\n {2}subgraph system_1\["System SYSP<br>IKED, pagent<br>1 remark"\]\n {4}stack_1\["SYSP\.TCPIP<br>/,
  );
  expect(text).toContain('  stack_1 ==>|"owner"| dvipa_1\n  stack_2 -.->|"backup 200"| dvipa_1\n');
  expect(text).toContain('  dvipa_1 -->|"target"| stack_4\n');
  expect(text).toContain('  system_1 ---|"link"| facility_1\n');
  expect(text).toMatch(/structure_1\[\/"Structure EZBDVIPA1121<br>[^"]*\b\d+ (?:errors?|warnings?)/);
  expect(text).toMatch(/\n {2}class [\w,]*structure_1[\w,]* (?:error|warning)\n/);
});

test("GIVEN lines of a flowchart WHEN they are looked at THEN each is of the documented subset", () => {
  const lines = [
    /^flowchart LR$/,
    /^ {2}accTitle: [\w .]+$/,
    /^ {2}%% [ -~]+$/,
    /^ {2}subgraph \w+\[S\]$/,
    /^ {2}end$/,
    /^ {2,4}\w+(?:\[S\]|\(\[S\]\)|\[\/S\/\]|\[\(S\)\])$/,
    /^ {2}\w+ (?:==>|-\.->|-->|-\.-|---)\|S\| \w+$/,
    /^ {2}classDef \w+ [\w:#,-]+$/,
    /^ {2}class [\w,]+ \w+$/,
  ];
  for (const line of skeleton(mermaid(HOSTILE)).trimEnd().split("\n")) {
    expect([line, lines.some((pattern) => pattern.test(line))]).toEqual([line, true]);
  }
});

test("GIVEN a hostile name WHEN it is written THEN it is within a label, and every character that means something is an entity", () => {
  expect(skeleton(mermaid(HOSTILE))).toBe(skeleton(mermaid("CPC1")));
  expect(mermaid(HOSTILE)).toContain(
    "#34;#93;\ufffd  click stack_1 call x() #37;#37; #60;img#62; #35;quot#59; #96;md#96; #123;a#124;b#125;",
  );
});
