import { readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../..");
const page = readFileSync(join(root, "docs/dependencies.md"), "utf8");
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Record<string, Record<string, string>>;

/** The packages a section has an item or a row for. */
function described(heading: string): string[] {
  const [, text = ""] = page.split(`## ${heading}\n`);
  const [section = ""] = text.split("\n## ");
  return [...section.matchAll(/^(?:- |\| )`([^`]+)`/gm)].map(([, name]) => name!).sort();
}

test.each([
  ["dependencies", "At run time"],
  ["peerDependencies", "Optional"],
])("GIVEN the %s of package.json THEN the section %s describes each, and nothing else", (field, heading) => {
  expect(described(heading)).toEqual(Object.keys(manifest[field]!).sort());
});

test("GIVEN the devDependencies of package.json THEN the page describes each that is not a peer dependency", () => {
  const names = Object.keys(manifest.devDependencies!).filter((name) => manifest.peerDependencies![name] === undefined);
  expect(described("For development")).toEqual(names.sort());
});
