import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { files } from "../../scripts/l1/files.cjs";
import * as documents from "../../src/documents";

const room = join(__dirname, "../../src/l1");
const generated = files(documents);

test.each([...generated.keys()])(
  "GIVEN the descriptions WHEN src/l1/%s is generated THEN it is as committed (npm run l1)",
  (path) => {
    expect(readFileSync(join(room, path), "utf8")).toBe(generated.get(path)!);
  },
);

test("GIVEN the folders of src/l1 THEN every file in them is a generated one", () => {
  const folders = readdirSync(room, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const found = folders.flatMap(({ name }) => readdirSync(join(room, name)).map((file) => `${name}/${file}`));
  expect(found.filter((file) => !generated.has(file))).toEqual([]);
});

test("GIVEN an operand with a range and a default THEN completion shows meaning, keyword, range and default", () => {
  expect(generated.get("profile/tcpconfig.ts")).toContain(`
  /**
   * Milliseconds before the first connection attempt is repeated, 100 to 3000.
   *
   * Keyword \`CONNECTINITINTERVAL\`, value: whole number from 100 to 3000.
   *
   * @default 3000
   */
  readonly connectInitInterval?: number;
`);
});

test("GIVEN a choice THEN its type has the values, and the default is one of them", () => {
  expect(generated.get("profile/tcpconfig.ts")).toContain(`
   * Keywords: \`RESTRICTLOWPORTS\` (true), \`UNRESTRICTLOWPORTS\` (false).
   *
   * @default false
   */
  readonly restrictLowPorts?: boolean;
`);
});

test("GIVEN an obsolete statement THEN its class is deprecated, and says what to use", () => {
  expect(generated.get("profile/gateway.ts")).toContain(" * @deprecated Use BEGINROUTES in its place.\n");
});

test("GIVEN a substatement THEN its class says where it stands", () => {
  expect(generated.get("profile/vipadefine.ts")).toContain(" * Scope: `profile.Vipadynamic`.\n");
  expect(generated.get("profile/port-entry.ts")).toContain(" * Scope: `profile.Port`.\n");
});
