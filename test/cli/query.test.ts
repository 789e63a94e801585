import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { QueryReport } from "../../src/cli/query";
import { run } from "../../src/cli/program";
import { owners } from "../../src/model/questions";
import { readModel } from "../../src/model/read";
import { assemblyOf } from "../support/assembly";
import { memoryConsole } from "../support/cli";
import { DVIPA, DVIPA6, securedSysplex } from "../support/secured-sysplex";

let directory: string;
beforeEach(() => {
  directory = join(mkdtempSync(join(tmpdir(), "query-")), "out");
});
afterEach(() => rmSync(join(directory, ".."), { recursive: true, force: true }));

async function query(...args: string[]) {
  const console = memoryConsole();
  return { exitCode: await run(["query", directory, ...args], console), ...console.written };
}

async function json(...args: string[]): Promise<QueryReport> {
  const { exitCode, stdout } = await query(...args, "--format", "json");
  expect(exitCode).toBe(0);
  return JSON.parse(stdout) as QueryReport;
}

const dvipasOf = ({ answers }: QueryReport) => answers.map((answer) => ("dvipa" in answer ? answer.dvipa : undefined));

test("GIVEN an assembly WHEN owners are asked for as JSON THEN the report has the answers of the model", async () => {
  securedSysplex().write(directory);
  const model = readModel(securedSysplex());
  expect(await json("owners")).toEqual(
    JSON.parse(
      JSON.stringify({
        schema: "cdkplex/query/1",
        sysplex: "PLEX1",
        question: "owners",
        answers: model.dvipas.map((dvipa) => owners(model, dvipa)),
      }),
    ),
  );
});

test.each(["owners", "targets", "protection", "reachability"])(
  "GIVEN two DVIPAs WHEN %s is asked of one THEN the answer is about that one, in either spelling",
  async (question) => {
    securedSysplex().write(directory);
    expect(dvipasOf(await json(question))).toEqual([DVIPA, DVIPA6]);
    expect(dvipasOf(await json(question, "--dvipa", DVIPA))).toEqual([DVIPA]);
    expect(dvipasOf(await json(question, "--dvipa", "2001:DB8:0::10"))).toEqual([DVIPA6]);
  },
);

test.each([
  ["owners", "203.0.113.10 (EZBT1121): SYSA.TCPIP, VIPADEFINE of SYSA.TCPIP"],
  ["owners", "  One after the other: SYSA.TCPIP -> SYSB.TCPIP -> no owner"],
  ["owners", "  stack SYSA.TCPIP  SYSB.TCPIP  at once    VIPABACKUP of SYSB.TCPIP with rank 200"],
  ["targets", "  BASEWLM  443    SYSC.TCPIP  10.1.1.3  -       SYSA/TCPIP.PROFILE/SYSA:10"],
  ["targets", "  stack SYSA.TCPIP  SYSB.TCPIP as SYSA.TCPIP did  443: SYSB.TCPIP, SYSC.TCPIP"],
  ["protection", "  SYSB.TCPIP, backup (IP security policy)"],
  ["protection", "  protected  WEB      gold    SYSA/etc/ipsec.conf:3"],
  ["reachability", "203.0.113.10  SYSB.TCPIP  SYSA.TCPIP  dynamic XCF  10.1.1.1"],
  ["reachability", "EZBDVIPA1121  the protected DVIPA 203.0.113.10  yes"],
])("GIVEN an assembly WHEN %s is asked for as a table THEN it has the line %j", async (question, line) => {
  securedSysplex().write(directory);
  const { exitCode, stdout, stderr } = await query(question);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(stdout).toContain(line);
  expect(stdout).not.toMatch(/[ \t]$/m);
});

test("GIVEN a stack WHEN it is named by its label, its system or in lower case THEN the answers are about it", async () => {
  securedSysplex().write(directory);
  for (const name of ["SYSC.TCPIP", "SYSC", "sysc.tcpip"]) {
    const report = await json("protection", "--stack", name);
    for (const answer of report.answers) {
      expect("stacks" in answer && answer.stacks.map(({ stack }) => stack)).toEqual(["SYSC.TCPIP"]);
    }
  }
  expect(dvipasOf(await json("owners", "--stack", "SYSC"))).toEqual([DVIPA, DVIPA6]);
  const reached = await json("reachability", "--stack", "SYSC");
  expect(reached).toMatchObject({ stacks: [{ stack: "SYSC.TCPIP" }] });
  for (const answer of reached.answers) {
    expect("paths" in answer && answer.paths.every(({ to }) => to === "SYSC.TCPIP")).toBe(true);
  }
});

test("GIVEN one DVIPA in two subplexes WHEN it is asked about THEN the answers are of both; with a stack, of its own", async () => {
  const profile = (group: number) =>
    `GLOBALCONFIG XCFGRPID ${group}\nVIPADYNAMIC\nVIPADEFINE 255.255.255.255 ${DVIPA}\nENDVIPADYNAMIC\n`;
  assemblyOf({ SYSA: { stacks: { TCPIP: profile(21) } }, SYSB: { stacks: { TCPIP: profile(22) } } }).write(directory);
  for (const question of ["owners", "targets", "protection", "reachability"]) {
    expect(dvipasOf(await json(question, "--dvipa", DVIPA))).toEqual([DVIPA, DVIPA]);
    expect(dvipasOf(await json(question, "--dvipa", DVIPA, "--stack", "SYSB"))).toEqual([DVIPA]);
  }
  expect(await json("owners", "--dvipa", DVIPA, "--stack", "SYSB")).toMatchObject({
    answers: [{ now: { owner: "SYSB.TCPIP" } }],
  });
  expect(await json("reachability", "--dvipa", DVIPA)).toMatchObject({
    stacks: [{ stack: "SYSA.TCPIP" }, { stack: "SYSB.TCPIP" }],
  });
});

const SOURCES = `IPCONFIG SOURCEVIPA
INTERFACE A DEFINE IPAQENET PORTNAME PA IPADDR 10.1.1.1/24
BEGINROUTES
ROUTE DEFAULT 10.1.1.254 A MTU 1492
ENDROUTES
SRCIP
JOBNAME CICS* 10.1.1.1
ENDSRCIP
`;

test("GIVEN SRCIP WHEN the source address of a job is asked for THEN the text names the statement", async () => {
  assemblyOf({ SYSA: { stacks: { TCPIP: SOURCES } } }).write(directory);
  const asked = ["source-address", "--destination", "10.8.0.1", "--job", "cicsa"];
  expect((await query(...asked)).stdout).toBe(
    `SYSA.TCPIP, TCP of CICSA to 10.8.0.1: 10.1.1.1
  SRCIP gives 10.1.1.1: the most specific JOBNAME for the job CICSA (SYSA/TCPIP.PROFILE/SYSA:7)
`,
  );
  expect((await query(...asked, "--protocol", "udp")).stdout).toContain("UDP of CICSA to 10.8.0.1: 10.1.1.1\n");
  expect(await json(...asked, "--bind", "ANY", "--port", "99")).toMatchObject({ answers: [{ bind: "any", port: 99 }] });
});

test("GIVEN a destination without a route WHEN the source address is asked for THEN the text says why it is not known", async () => {
  assemblyOf({ SYSA: { stacks: { TCPIP: "" } } }).write(directory);
  expect((await query("source-address", "--destination", "10.8.0.1")).stdout).toContain(
    "TCP of any job to 10.8.0.1: not known, because the profile has no network interface of this family\n",
  );
  expect((await query("owners")).stdout).toBe("No DVIPAs\n");
  expect((await query("reachability")).stdout).toContain("No DVIPA is distributed\n");
});

test("GIVEN an IPv4-mapped destination WHEN its source address is asked for THEN it is that of IPv4", async () => {
  securedSysplex().write(directory);
  const { answers } = await json("source-address", "--destination", "::ffff:203.0.113.9", "--bind", "::FFFF:a01:ff01");
  expect(answers[0]).toMatchObject({ destination: "203.0.113.9", bind: "10.1.255.1", source: "10.1.255.1" });
});

test.each<[string, string[], string]>([
  ["an unknown question", ["whatever"], "Allowed choices are owners, targets"],
  ["an unknown DVIPA", ["owners", "--dvipa", "203.0.113.11"], "There is no DVIPA 203.0.113.11 in the assembly"],
  ["an unknown DVIPA near another", ["owners", "--dvipa", "203.0.113.11"], "Did you mean 203.0.113.10?"],
  ["an unknown stack near another", ["owners", "--stack", "SYSA.TCPPI"], "Did you mean SYSA.TCPIP?"],
  ["the name of several stacks", ["owners", "--stack", "TCPIP"], "Expected --stack with one of SYSA.TCPIP, SYSB.TCPIP"],
  ["an option of another question", ["owners", "--job", "X"], "--job says nothing about owners"],
  ["a DVIPA for source-address", ["source-address", "--dvipa", DVIPA], "--dvipa says nothing about source-address"],
  ["no destination", ["source-address"], "Expected --destination ADDRESS"],
  ["a bad destination", ["source-address", "--destination", "x"], "Expected an IP address"],
  ["a bad port", ["source-address", "--destination", "10.1.1.1", "--port", "0"], "Expected a port from 1 to 65535"],
  ["a bad job", ["source-address", "--destination", "10.1.1.1", "--job", "A*"], "Expected the name of a job"],
  [
    "a bind of another family",
    ["source-address", "--destination", "10.1.1.1", "--bind", "::1"],
    "an IPv4 address like",
  ],
])("GIVEN %s WHEN it is asked THEN the command ends with 2 and says what it expects", async (_what, args, message) => {
  securedSysplex().write(directory);
  const { exitCode, stdout, stderr } = await query(...args);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
  expect(stderr).toContain(message);
});
