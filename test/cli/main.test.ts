import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assemblyOf } from "../support/assembly";
import { cdkplex, CLI } from "../support/cli";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "main-"));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

test("GIVEN the command line as a process WHEN it runs THEN exit code, stdout and stderr are those of the command", () => {
  expect(cdkplex(["--version"])).toMatchObject({ status: 0, stderr: "" });
  const missing = cdkplex(["check"], { cwd: directory });
  expect(missing).toEqual({
    status: 2,
    stdout: "",
    stderr:
      'cdkplex: There is no directory cdkplex.out. Expected an assembly: run "cdkplex synth", or name another directory.\n',
  });
});

test("GIVEN a reader that closes the pipe WHEN a long report is written THEN the command ends without an error of its own", () => {
  const profile = Array.from({ length: 20_000 }, (_, i) => `UNKNOWN${i} X\n`).join("");
  assemblyOf({ SYSA: { stacks: { TCPIP: profile } } }).write(join(directory, "out"));
  const command = [process.execPath, ...CLI, "check", join(directory, "out")].map((part) => `'${part}'`).join(" ");
  const { status, stdout, stderr } = spawnSync("sh", ["-c", `${command} | head -1`], { encoding: "utf8" });
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(/^SYSA\.TCPIP\n$/);
});

test("GIVEN a disk that is full WHEN a report is written THEN the command ends with 2, which is no finding, and one message", () => {
  assemblyOf({ SYSA: { stacks: { TCPIP: "" } } }).write(join(directory, "out"));
  const command = [process.execPath, ...CLI, "check", join(directory, "out")].map((part) => `'${part}'`).join(" ");
  const { status, stderr } = spawnSync("sh", ["-c", `${command} > /dev/full`], { encoding: "utf8" });
  expect([status, stderr]).toEqual([
    2,
    expect.stringMatching(/^cdkplex: The standard output cannot be written: .*\n$/),
  ]);
});
