import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/program";
import type { Assembly } from "../../src/model/assembly";
import { addWeb, SECURITY, threeStacks } from "../constructs/sysplex-fixture";
import { memoryConsole } from "../support/cli";
import { FILES, securedSysplex } from "../support/secured-sysplex";

let directory: string;
beforeEach(() => {
  directory = join(mkdtempSync(join(tmpdir(), "fix-")), "out");
});
afterEach(() => rmSync(join(directory, ".."), { recursive: true, force: true }));

async function fix(assembly: Assembly | undefined, ...options: string[]) {
  assembly?.write(directory);
  const console = memoryConsole();
  return { exitCode: await run(["check", directory, "--fix", ...options], console), ...console.written };
}

const text = (file: string) => readFileSync(join(directory, file), "utf8");
const broken = () => securedSysplex({ [FILES.backup]: ["IPSEC DVIPSEC", "IPSEC ; to be secured"] });

/** The three lines around the corrected one, as they are shown. */
const around = broken()
  .files.get(FILES.backup)!
  .split("\n")
  .slice(0, 7)
  .map((line) => ` ${line}\n`);
const DIFF = [
  "--- SYSB/TCPIP.PROFILE/SYSB\n+++ SYSB/TCPIP.PROFILE/SYSB\n@@ -1,7 +1,7 @@\n",
  ...around.slice(0, 3),
  "-IPSEC ; to be secured\n+IPSEC DVIPSEC ; to be secured\n",
  ...around.slice(4),
].join("");

test("GIVEN a fault with one certain correction WHEN fixed THEN the file has it, the change is shown, and nothing is left", async () => {
  const before = broken().files.get(FILES.backup)!;
  expect(await fix(broken())).toEqual({
    exitCode: 0,
    stdout: `${DIFF}1 file corrected\n\nNo findings\n`,
    stderr: "",
  });
  expect(text(FILES.backup)).toBe(before.replace("IPSEC ;", "IPSEC DVIPSEC ;"));
  expect((await fix(undefined)).stdout).toBe("0 files corrected\n\nNo findings\n");
});

test("GIVEN CR LF line ends, and a file that others may not read WHEN fixed THEN they stay", async () => {
  broken().write(directory);
  const file = join(directory, FILES.backup);
  writeFileSync(file, text(FILES.backup).replaceAll("\n", "\r\n"));
  const mode = 0o100640;
  rmSync(file);
  writeFileSync(file, broken().files.get(FILES.backup)!.replaceAll("\n", "\r\n"), { mode });
  expect((await fix(undefined)).exitCode).toBe(0);
  const expected = broken().files.get(FILES.backup)!.replace("IPSEC ;", "IPSEC DVIPSEC ;").replaceAll("\n", "\r\n");
  expect(text(FILES.backup)).toBe(expected);
  expect(statSync(file).mode & 0o777).toBe(0o640);
});

test("GIVEN a byte order mark WHEN fixed THEN it stays", async () => {
  broken().write(directory);
  writeFileSync(join(directory, FILES.backup), `\ufeff${text(FILES.backup)}`);
  expect((await fix(undefined)).stdout).toBe(`${DIFF}1 file corrected\n\nNo findings\n`);
  expect(text(FILES.backup)).toBe(`\ufeff${broken().files.get(FILES.backup)!.replace("IPSEC ;", "IPSEC DVIPSEC ;")}`);
});

test("GIVEN lines that end with a carriage return alone WHEN fixed THEN nothing is, and the message says why", async () => {
  broken().write(directory);
  const before = text(FILES.backup).replace("\n", "\r");
  writeFileSync(join(directory, FILES.backup), before);
  const { exitCode, stdout, stderr } = await fix(undefined);
  expect([exitCode, stdout.split("\n")[0]]).toEqual([1, "0 files corrected"]);
  expect(stderr).toBe(
    `cdkplex: SWSA002 in ${FILES.backup} was not corrected: ${FILES.backup} has lines that end with a carriage return alone.\n`,
  );
  expect(text(FILES.backup)).toBe(before);
});

test("GIVEN a dry run WHEN fixed THEN the change is shown, and no file is touched", async () => {
  const { stdout, exitCode } = await fix(broken(), "--dry-run");
  expect([exitCode, stdout]).toEqual([0, `${DIFF}1 file would be corrected\n\nNo findings\n`]);
  expect(text(FILES.backup)).toBe(broken().files.get(FILES.backup));
});

test("GIVEN a dry run alone WHEN run THEN it ends with 2", async () => {
  broken().write(directory);
  const console = memoryConsole();
  expect(await run(["check", directory, "--dry-run"], console)).toBe(2);
  expect(console.written.stderr).toBe(
    "cdkplex: --dry-run changes nothing by itself. Expected it together with --fix.\n",
  );
});

test("GIVEN a report for programs WHEN fixed THEN the standard output is that report alone, of what is left", async () => {
  const assembly = securedSysplex({
    [FILES.backup]: ["IPSEC DVIPSEC", "IPSEC"],
    [FILES.target]: ["IPCONFIG6", "IPKONFIG X\nIPCONFIG6"],
  });
  const { exitCode, stdout, stderr } = await fix(assembly, "--format", "json", "--fail-on", "warning");
  const report = JSON.parse(stdout) as { findings: { code: string; file: string }[] };
  expect(exitCode).toBe(1);
  expect(report.findings.map(({ file }) => file)).not.toContain(FILES.backup);
  expect(report.findings.map(({ code }) => code)).toEqual(["DOC002"]);
  expect(stderr).toContain("+IPSEC DVIPSEC\n");
});

test("GIVEN a profile with a community name near a correction WHEN fixed THEN it is not shown, and stays in the file", async () => {
  const assembly = securedSysplex({
    [FILES.backup]: ["IPSEC DVIPSEC", "SACONFIG COMMUNITY topsecret AGENT 161\nIPSEC"],
  });
  const { stdout } = await fix(assembly);
  expect(stdout).toContain("+IPSEC DVIPSEC\n");
  expect(stdout).toContain(" SACONFIG COMMUNITY (not shown)\n");
  expect(stdout).not.toContain("topsecret");
  expect(text(FILES.backup)).toContain("SACONFIG COMMUNITY topsecret AGENT 161\nIPSEC DVIPSEC\n");
});

test("GIVEN an assembly that a program wrote WHEN fixed THEN it ends with 2: the program is to be corrected", async () => {
  const { app, plex, a, b } = threeStacks();
  addWeb(plex, a, [b]).secure(SECURITY);
  b.profile.override("IPSEC", (operands) => ({ ...operands, dvipsec: undefined }));
  const assembly = app.assemble();
  expect(await fix(assembly)).toEqual({
    exitCode: 2,
    stdout: "",
    stderr: `cdkplex: ${directory} was written by a program, and would be written over by it. Expected files written by hand: correct the program instead.\n`,
  });
  expect(text(FILES.backup)).toBe(assembly.files.get(FILES.backup));
});
