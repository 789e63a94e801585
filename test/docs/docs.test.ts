import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pages } from "../../scripts/docs/pages.cjs";
import * as documents from "../../src/documents";
import * as rules from "../../src/rules";

const docs = join(__dirname, "../../docs");
const generated = pages({ rules, documents });
const page = (path: string) => generated.get(path)!;

test.each([...generated.keys()])(
  "GIVEN the source WHEN docs/%s is generated THEN it is as committed (npm run docs)",
  (path) => {
    expect(readFileSync(join(docs, path), "utf8")).toBe(page(path));
  },
);

test("GIVEN docs/statements THEN every page in it is a generated one", () => {
  const files = readdirSync(join(docs, "statements")).map((file) => `statements/${file}`);
  expect(files.filter((file) => !generated.has(file))).toEqual([]);
});

test.each(rules.rules.map((rule) => [rule.code, rule] as const))(
  "GIVEN rule %s THEN its reason, fix and reference are in docs/rules.md",
  (code, rule) => {
    const [, section = ""] = page("rules.md").split(`\n## ${code}\n`);
    const [own = ""] = section.split("\n## ");
    for (const text of [rule.title, rule.severity, rule.why, rule.fix, rule.reference]) expect(own).toContain(text);
  },
);

test("GIVEN the description of VIPADISTRIBUTE THEN its section shows syntax, ranges, defaults and nested operands", () => {
  const [, section = ""] = page("statements/profile.md").split("\n### VIPADISTRIBUTE\n");
  expect(section).toContain("\nVIPADISTribute\n  [DEFINE | DELEte]\n");
  expect(section).toContain(
    "\n| `TIMEDAFFinity` | `timedAffinity` | whole number from 0 to 9999 | Seconds a client stays with its server. | 0 |\n",
  );
  expect(section).toContain("| `destinations.targets[].weight` | whole number from 1 to 99 |");
});

test.each(["profile", "vtam-start-list", "cfrm", "ipsec", "pagent", "iked"])(
  "GIVEN docs/statements/%s.md THEN each link of its contents leads to a heading",
  (name) => {
    const text = page(`statements/${name}.md`);
    const links = [...text.matchAll(/^- \[([^\]]+)\]\(#([^)]+)\)/gm)].map(([, heading]) => heading!);
    const headings = new Set([...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading!));
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((heading) => !headings.has(heading))).toEqual([]);
  },
);
