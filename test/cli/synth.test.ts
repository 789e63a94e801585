import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cdkplex } from "../support/cli";

/** A program that writes a small assembly to CDKPLEX_OUTDIR. */
const PROGRAM = `
const { mkdirSync, writeFileSync } = require("node:fs");
const out = process.env.CDKPLEX_OUTDIR;
mkdirSync(out + "/SYSA/TCPIP.PROFILE", { recursive: true });
writeFileSync(out + "/SYSA/TCPIP.PROFILE/SYSA", "IPCONFIG TTL 64\\n");
writeFileSync(out + "/manifest.json", JSON.stringify({ schema: "cdkplex/assembly/1", sysplex: "PLEX1",
  systems: [{ name: "SYSA", stacks: [{ name: "TCPIP", profile: { file: "SYSA/TCPIP.PROFILE/SYSA" } }] }] }));
`;

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "synth-"));
  put("main.js", PROGRAM);
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const put = (file: string, text: string) => writeFileSync(join(directory, file), text);
const synth = (...args: string[]) => cdkplex(["synth", ...args], { cwd: directory });

test("GIVEN cdkplex.yaml WHEN the program is run THEN it writes to cdkplex.out, and what was written is said", () => {
  put("cdkplex.yaml", "app: node main.js\n");
  expect(synth()).toEqual({
    status: 0,
    stdout: "PLEX1: 1 system, 1 stack, 1 file written to cdkplex.out\n",
    stderr: "",
  });
  expect(cdkplex(["check"], { cwd: directory })).toMatchObject({ status: 0, stdout: "No findings\n" });
});

test("GIVEN --app and --output WHEN the program is run THEN they count, and cdkplex.yaml does not", () => {
  put("cdkplex.yaml", "app: node nope.js\noutput: other\n");
  expect(synth("--app", "node main.js", "--output", "mine")).toMatchObject({
    status: 0,
    stdout: expect.stringContaining("written to mine"),
  });
  expect([existsSync(join(directory, "mine/manifest.json")), existsSync(join(directory, "other"))]).toEqual([
    true,
    false,
  ]);
});

test("GIVEN a program that fails WHEN it is run THEN the command ends with 1 and says so", () => {
  put("main.js", "console.error('the rules are broken'); process.exit(3);");
  const { status, stderr } = synth("--app", "node main.js");
  expect(status).toBe(1);
  expect(stderr).toBe(
    'the rules are broken\ncdkplex: the program "node main.js" ended with exit code 3. Nothing was written.\n',
  );
});

test.each([
  ["no program", undefined, [], "There is no program to run. Expected --app COMMAND"],
  [
    "a command that is not there",
    undefined,
    ["--app", "no-such-command"],
    'The program "no-such-command" cannot be run',
  ],
  ["an unknown setting", "apps: node main.js\n", [], 'cdkplex.yaml: it has "apps".'],
  ["a setting that is no text", "app: [node]\n", [], 'cdkplex.yaml: "app" is no text.'],
  ["a list of settings", "- app\n", [], "cdkplex.yaml: it holds no names and values."],
  ["settings that are not YAML", "app: 'node\n", [], "cdkplex.yaml: it is not YAML:"],
])("GIVEN %s WHEN it is run THEN the command ends with 2 and one message", (_what, settings, args, message) => {
  if (settings !== undefined) put("cdkplex.yaml", settings);
  const { status, stdout, stderr } = synth(...args);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(`cdkplex: ${message}`);
  expect(stderr).not.toContain("    at ");
});

test("GIVEN an assembly of an earlier run WHEN the program writes none THEN the old one does not pass for a new one", () => {
  expect(synth("--app", "node main.js").status).toBe(0);
  put("main.js", "// forgot app.synth()\n");
  const { status, stderr } = synth("--app", "node main.js");
  expect(status).toBe(2);
  expect(stderr).toContain("ended without writing an assembly to cdkplex.out");
});
