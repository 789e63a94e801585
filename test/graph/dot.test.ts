import { readModel } from "../../src/model/read";
import { dotOf } from "../../src/graph/dot";
import { pictureOf } from "../../src/graph/picture";
import { checkModel } from "../../src/rules/report";
import { plex } from "../simulator/plex";
import { withTopology } from "../support/topology";

const HOSTILE = String.raw`"]; a -> b [label="\N & <x>`;

function dot(cpc?: string): string {
  const model = readModel(withTopology(plex(), { systems: cpc === undefined ? {} : { SYSP: cpc } }));
  return dotOf(pictureOf(model, checkModel(model).findings));
}

/** The text with each quoted string as one word: what is left is the grammar of the language. */
const skeleton = (text: string) => text.replace(/"(?:[^"\\]|\\.)*"/g, "S");

test("GIVEN a picture WHEN it is written twice THEN the bytes are the same", () => {
  expect(dot()).toBe(dot());
});

test("GIVEN a picture WHEN it is written THEN systems are clusters, and roles are edges", () => {
  const text = dot();
  expect(text).toContain('subgraph "cluster system-1" {');
  expect(text).toContain('"stack-1" -> "dvipa-1" [label="owner" penwidth=2];');
  expect(text).toContain('"stack-2" -> "dvipa-1" [label="backup 200" style=dashed];');
  expect(text).toMatch(/"stack-4" -> "dvipa-1" \[label="target" dir=back /);
  expect(text).toMatch(/"structure-1" -> "facility-2" \[label="PREFLIST 2" /);
  expect(text).toMatch(/"system-1" -> "facility-1" \[label="link" dir=none /);
  expect(text).toContain("203.0.113.10\\nprotected by IPSec\\nROUNDROBIN, port 443");
});

test("GIVEN statements of the language WHEN they are looked at THEN each is a node, an edge or a block", () => {
  const statement =
    /^\s*(?:digraph S \{|subgraph S \{|\}|label=S style=rounded;|(?:graph|node|edge|S)(?: -> S)? \[[\w=S,. "]*\];)$/;
  for (const line of skeleton(dot()).trimEnd().split("\n")) expect(line).toMatch(statement);
});

test("GIVEN a hostile name WHEN it is written THEN it is within a string, and the statements are the same", () => {
  expect(skeleton(dot(HOSTILE))).toBe(skeleton(dot("CPC1")));
  expect(dot(HOSTILE)).toContain(String.raw`CPC \"]; a -> b [label=\"\\N &amp; <x>`);
});
