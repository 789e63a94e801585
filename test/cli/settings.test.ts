import { execFileSync } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSettings } from "../../src/cli/settings";
import { run } from "../../src/cli/program";
import { memoryConsole } from "../support/cli";
import { FILES, securedSysplex } from "../support/secured-sysplex";

const start = process.cwd();
let directory: string;
beforeEach(() => {
  directory = realpathSync(mkdtempSync(join(tmpdir(), "settings-")));
  process.chdir(directory);
});
afterEach(() => {
  process.chdir(start);
  rmSync(directory, { recursive: true });
});

const write = (...lines: string[]) => writeFileSync("cdkplex.yaml", lines.join("\n"));

test("GIVEN no file, or an empty one THEN there are no settings", () => {
  expect(readSettings()).toEqual({});
  write("");
  expect(readSettings()).toEqual({});
});

test.each(["mkdir", "mkfifo"])(
  "GIVEN no file but what %s makes WHEN settings are read THEN it is refused at once",
  (make) => {
    execFileSync(make, ["cdkplex.yaml"]);
    expect(() => readSettings()).toThrow("cdkplex.yaml: it is no file.");
  },
);

test("GIVEN every setting THEN each is read", () => {
  write("app: node main.js", "output: out", "rules: ./rules.js", "acknowledgements:");
  expect(() => readSettings()).toThrow("acknowledgements is not valid");
  write(
    "app: node main.js",
    "output: out",
    "rules: ./rules.js",
    "acknowledgements:",
    "  - rule: SWSA207",
    "    reason: One CF.",
  );
  expect(readSettings()).toEqual({
    app: "node main.js",
    output: "out",
    rules: "./rules.js",
    acknowledgements: [{ rule: "SWSA207", reason: "One CF." }],
  });
});

test.each<[string, readonly string[], string]>([
  ["what is not YAML", ["a: ["], "it is not YAML"],
  ["a name given twice", ["app: a", "app: b"], "Map keys must be unique at line 2, column 1. Expected"],
  ["a list", ["- a"], "it holds no names and values"],
  ["another name", ["apps: a"], 'it has "apps"'],
  ["a number", ["app: 3"], '"app" is 3'],
  ["a list that holds itself", ["app: &a [*a]"], '"app" is no text'],
  ["no reason", ["acknowledgements: [{ rule: SWSA207 }]"], "acknowledgements.0.reason is not valid"],
  ["a blank reason", ['acknowledgements: [{ rule: SWSA207, reason: " " }]'], "expected why the finding is accepted"],
  ["an unknown member", ["acknowledgements: [{ rule: A, reason: b, host: c }]"], 'Unrecognized key: "host"'],
])("GIVEN %s THEN the message names it, and says what is expected", (_what, lines, problem) => {
  write(...lines);
  expect(() => readSettings()).toThrow(problem);
  expect(() => readSettings()).toThrow(/Expected .* Correct the file\.$/);
});

test("GIVEN acknowledgements WHEN an assembly is checked THEN they count, and one that matches nothing is told with its file", async () => {
  securedSysplex({ [FILES.backup]: ["IPSEC DVIPSEC", "IPSEC"] }).write("out");
  write(
    "acknowledgements:",
    "  - { rule: SWSA002, system: SYSB, reason: No takeover before May. }",
    "  - { rule: SWSA003, reason: Old. }",
  );
  const console = memoryConsole();
  expect(await run(["check", "out", "--format", "github"], console)).toBe(0);
  expect(console.written.stdout).toBe(
    "::warning file=cdkplex.yaml,title=ACK001::SWSA003 is acknowledged: found no such finding, expected one.%0A" +
      "Fix: Remove the acknowledgement, or correct its rule or scope.\n1 warning (1 acknowledged)\n",
  );
});
