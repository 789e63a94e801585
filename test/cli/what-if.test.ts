import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/program";
import { whatIf } from "../../src/simulator";
import { memoryConsole } from "../support/cli";
import { DVIPA, FILES, securedSysplex } from "../support/secured-sysplex";

let directory: string;
beforeEach(() => {
  directory = join(mkdtempSync(join(tmpdir(), "what-if-")), "out");
});
afterEach(() => rmSync(join(directory, ".."), { recursive: true, force: true }));

async function simulate(...args: string[]) {
  const console = memoryConsole();
  return { exitCode: await run(["simulate", directory, ...args], console), ...console.written };
}

test("GIVEN a DVIPA without a backup WHEN failures are looked at THEN the worst is told first, with its reason", async () => {
  securedSysplex({ [FILES.backup]: [`VIPABACKUP 200 ${DVIPA}`, ""] }).write(directory);
  expect(await simulate("--what-if", "single")).toEqual({
    exitCode: 0,
    stderr: "",
    stdout: `PLEX1: 2 DVIPAs; 2 protected connections, 0 unprotected.

What one failure leads to (20 looked at):

#  LOST  NO OWNER  NOT TAKEN OVER  INTERRUPTED  WHAT FAILS
1  1     1         0               1            stack SYSA.TCPIP; system SYSA

1
  no owner: no stack has a VIPABACKUP of it: 203.0.113.10
  lost: no stack has the DVIPA: 10.9.0.1 with 203.0.113.10 port 443

18 failures without harm: stack SYSB.TCPIP; stack SYSC.TCPIP; system SYSB; system SYSC; 14 more.

What no manual says, and this depends on:

ID    VALUE  ASSUMPTION
A-5   true   a structure allocated anew stays empty until SAs are refreshed
A-9   false  data of a failed coupling facility is restored from connectors' memory
A-11  true   the distributor has sequence numbers of its own without the structure
`,
  });
});

test("GIVEN nothing is wrong WHEN pairs are looked at THEN order is told where it matters, and assumptions are", async () => {
  securedSysplex().write(directory);
  const { exitCode, stdout } = await simulate("--what-if", "double", "--threads", "1");
  expect(exitCode).toBe(0);
  expect(stdout).toContain(
    "What two failures lead to, beyond what each leads to by itself (380 looked at):\n\n" +
      "#  LOST  NO OWNER  NOT TAKEN OVER  INTERRUPTED  WHAT FAILS\n" +
      "1  2     2         0               0            stack SYSA.TCPIP + stack SYSB.TCPIP; stack SYSA.TCPIP + system SYSB; ",
  );
  expect(stdout).toContain("IKED of SYSB, then stack SYSA.TCPIP; IKED of SYSB, then system SYSA\n");
  expect(stdout).toMatch(/^A-9 +false +data of a failed coupling facility/m);
});

test("GIVEN what is broken already WHEN failures are looked at THEN it is told by itself", async () => {
  securedSysplex({ [FILES.ownerPolicy]: [`Location ${DVIPA}`, "Location 192.0.2.77"] }).write(directory);
  const { stdout } = await simulate("--what-if", "single");
  expect(stdout).toContain(
    "Broken while nothing has failed:\n  no connection: no KeyExchangeRule applies: 10.9.0.1 with 203.0.113.10 port 443\n",
  );
});

test("GIVEN JSON is asked for THEN it is the report", async () => {
  securedSysplex().write(directory);
  const { exitCode, stdout } = await simulate("--what-if", "single", "--format", "json");
  expect(exitCode).toBe(0);
  const report = await whatIf(securedSysplex(), { depth: "single" });
  expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(report)));
});

test.each([
  [["--what-if", "triple"], "Allowed choices are single, double."],
  [["--what-if", "double", "--threads", "0"], '--threads has the value "0". Expected a number of threads, 1 to 999.'],
  [
    ["--threads", "2", "--scenario", "a.yaml"],
    "--threads says nothing by itself. Expected it together with --what-if.",
  ],
  [
    ["--what-if", "single", "--scenario", "a.yaml"],
    "--scenario and --what-if are two questions. Expected one of them.",
  ],
  [[], "Expected --scenario FILE, or --what-if single|double."],
])("GIVEN the options %j THEN they are wrong usage", async (options, message) => {
  securedSysplex().write(directory);
  const { exitCode, stderr, stdout } = await simulate(...options);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
  expect(stderr).toContain(message);
});

test("GIVEN no assembly THEN it is wrong usage", async () => {
  expect(await simulate("--what-if", "single")).toMatchObject({ exitCode: 2, stdout: "" });
});
