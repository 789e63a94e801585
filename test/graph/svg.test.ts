import { readModel } from "../../src/model/read";
import { layoutOf } from "../../src/graph/layout";
import { pictureOf } from "../../src/graph/picture";
import { escapeXml, svgOf } from "../../src/graph/svg";
import { checkModel } from "../../src/rules/report";
import { plex } from "../simulator/plex";
import { withTopology } from "../support/topology";

const HOSTILE = `</text><script>alert('x')</script> & "y"\u0000`;

function svg(cpc?: string): string {
  const model = readModel(withTopology(plex(), { systems: cpc === undefined ? {} : { SYSP: cpc } }));
  return svgOf(layoutOf(pictureOf(model, checkModel(model).findings)));
}

test("GIVEN a picture WHEN it is written twice THEN the bytes are the same", () => {
  expect(svg()).toBe(svg());
});

test("GIVEN a picture WHEN it is written THEN screen readers have a title and a description, and dark colours are there", () => {
  const text = svg();
  expect(text).toContain('role="img" aria-labelledby="picture-title picture-description"');
  expect(text).toContain('<title id="picture-title">Sysplex PLEX1</title>');
  expect(text).toMatch(/<desc id="picture-description">5 systems, 5 stacks, 1 DVIPA, .*owned by SYSP\.TCPIP/);
  expect(text).toContain("@media(prefers-color-scheme:dark)");
});

test("GIVEN an element WHEN it is written THEN its id and its parts can be found, and no group is within another", () => {
  const text = svg();
  for (const id of ["system-1", "stack-1", "dvipa-1", "facility-1", "structure-1", "link-1-1"]) {
    expect(text.split(` id="${id}"`)).toHaveLength(2);
  }
  for (const part of ["iked SYSP", "pagent SYSP", "dvipa-1 SYSP.TCPIP", "pill dvipa-1 SYSP.TCPIP"]) {
    expect(text.split(` data-part="${part}"`)).toHaveLength(2);
  }
  let depth = 0;
  for (const [tag] of text.matchAll(/<\/?g[ >]/g)) {
    depth += tag.startsWith("</") ? -1 : 1;
    expect(depth).toBeGreaterThanOrEqual(0);
    expect(depth).toBeLessThanOrEqual(1);
  }
  expect(depth).toBe(0);
});

test("GIVEN a hostile name WHEN it is written THEN it is text", () => {
  const text = svg(HOSTILE);
  expect(text).not.toContain("<script>");
  expect(text).not.toContain("\u0000");
  expect(text).toContain("&lt;/text&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;y&quot;\ufffd");
});

test.each([
  ["a<b>&\"'", "a&lt;b&gt;&amp;&quot;&#39;"],
  ["tab\tline\n", "tab\tline\n"],
  ["\u0001\ud800\uffff", "\ufffd\ufffd\ufffd"],
  ["\u{1f600}", "\u{1f600}"],
])("GIVEN %j WHEN it is escaped THEN it is %j", (text, escaped) => {
  expect(escapeXml(text)).toBe(escaped);
});
