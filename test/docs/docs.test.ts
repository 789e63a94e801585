import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pages } from "../../scripts/docs/pages.cjs";
import * as documents from "../../src/documents";
import * as rules from "../../src/rules";
import * as simulator from "../../src/simulator";

const docs = join(__dirname, "../../docs");
const generated = pages({ rules, documents, simulator });
const page = (path: string) => generated.get(path)!;

test.each([...generated.keys()])(
  "GIVEN the source WHEN docs/%s is generated THEN it is as committed (npm run docs)",
  (path) => {
    expect(readFileSync(join(docs, path), "utf8")).toBe(page(path));
  },
);

test.each(["statements", "schemas"])("GIVEN docs/%s THEN every file in it is a generated one", (folder) => {
  const files = readdirSync(join(docs, folder)).map((file) => `${folder}/${file}`);
  expect(files.filter((file) => !generated.has(file))).toEqual([]);
});

test.each(documents.DOCUMENT_KINDS)("GIVEN the kind %s THEN programs can load its schema from the package", (kind) => {
  const { exports } = JSON.parse(readFileSync(join(docs, "../package.json"), "utf8")) as { exports: object };
  expect(exports).toMatchObject({ "./schemas/*.json": "./docs/schemas/*.schema.json" });
  expect(JSON.parse(page(`schemas/${kind}.schema.json`))).toEqual(documents.schemaOf(kind));
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

/** The sections of a page of statements by heading; a section ends with the next heading. */
function sections(name: string): Map<string, string> {
  const parts = page(`statements/${name}.md`).split(/\n(?=##+ )/);
  return new Map(parts.slice(1).map((part) => [/^#+ (.*)/.exec(part)![1]!, part]));
}

test("GIVEN a statement of a profile THEN its section says whether OBEYFILE changes it, or that this is not documented", () => {
  const own = [...sections("profile")].filter(([heading]) => heading !== "Known and kept as text");
  expect(own.length).toBeGreaterThan(30);
  expect(own.filter(([, text]) => !text.includes("VARY TCPIP,,OBEYFILE")).map(([heading]) => heading)).toEqual([]);
});

test.each([
  ["IPSEC", "VARY TCPIP,,OBEYFILE replaces all that was set before. In the initial profile only: `dvipsec`."],
  ["IPCONFIG", "In the initial profile only: `dynamicXcf.subnet`, `ipSecurity`."],
  ["GLOBALCONFIG", "In the initial profile only: `iqdVlanId`, `sysplexMonitor.join`, `xcfGroupId`."],
  ["IPCONFIG", "each sets only the operands it names, and of an operand the last one counts."],
  ["VIPADEFINE", "Of several about the same thing the first one counts; a later one is rejected."],
  ["SRCIP", "The first one counts; later ones are ignored."],
  ["DEVICE", "VARY TCPIP,,OBEYFILE changes it. It cannot be defined anew while it is active"],
  ["HOME", "The first one in a data set replaces what was set before; later ones add to it."],
  ["PRIMARYINTERFACE", "Whether VARY TCPIP,,OBEYFILE changes it is not documented here."],
])("GIVEN the description of %s THEN its section says: %s", (heading, fact) => {
  expect(sections("profile").get(heading)).toContain(fact);
});

test("GIVEN an operand for the initial profile only THEN its row says so, and only tables that need it have the column", () => {
  expect(sections("profile").get("IPSEC")).toMatch(/\n\| `DVIPsec` \| `dvipsec` \|.*\| no \|\n/);
  expect(sections("profile").get("TCPCONFIG")).not.toContain("OBEYFILE |");
});

test("GIVEN the statements kept as text THEN each is in a table of its own, with the keyword that ends it", () => {
  const table = sections("profile").get("Known and kept as text")!;
  const rows = documents.passedThrough.map(({ spec }) => {
    const end = spec.end === undefined ? "" : `\`${spec.end.notation}\``;
    return `\n| \`${spec.keyword.notation}\` | ${end} | ${spec.doc.title} |`;
  });
  expect(rows.filter((row) => !table.includes(row))).toEqual([]);
});

test.each([
  ["vtam-start-list", "when VTAM is started again"],
  ["vtam-start-list", "MODIFY VTAMOPTS changes it while VTAM runs."],
  ["cfrm", "`SETXCF START,POLICY,TYPE=CFRM,POLNAME=name`"],
  ["ipsec", "`MODIFY PAGENT,REFRESH` or `UPDATE`"],
  ["pagent", "`MODIFY PAGENT,REFRESH` or `UPDATE`"],
  ["iked", "`MODIFY IKED,REFRESH`"],
])("GIVEN docs/statements/%s.md THEN it says how a change takes effect: %s", (name, how) => {
  expect(page(`statements/${name}.md`)).toContain(how);
});
