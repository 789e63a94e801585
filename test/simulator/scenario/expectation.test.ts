import { parseScenario, runScenario, type Expectation } from "../../../src/simulator";
import { expectationSchema } from "../../../src/simulator/scenario/schema";
import { plex } from "../plex";

const STEPS = `schema: cdkplex/scenario/1
title: t
steps:
  - start: sysplex
  - connect: { name: web, client: 10.9.1.1, dvipa: 203.0.113.10, port: 443 }
  - settle
  - fail: { link: { system: SYST, facility: CF01 } }
  - send: { connection: web, packets: 2 }
  - command: { system: SYSP, text: "D TCPIP,,SYSPLEX,VIPADYN" }
  - fail: { stack: SYSP.TCPIP }
  - settle
`;

/** What becomes of expectations after these steps. */
function judged(expectations: readonly unknown[]) {
  const { scenario, problems } = parseScenario(`${STEPS}  - expect: ${JSON.stringify(expectations)}\n`);
  expect(problems).toEqual([]);
  return runScenario(plex(), scenario!).steps.at(-1)!.expectations;
}

const D = "203.0.113.10";
const S = "EZBDVIPA1121";

/** What is met, what is not, and what was found then. */
const CASES: readonly (readonly [met: Expectation, unmet: Expectation, found: string])[] = [
  [{ owner: { dvipa: D, stack: "SYSA.TCPIP" } }, { owner: { dvipa: D, stack: "SYSB.TCPIP" } }, "it is SYSA.TCPIP"],
  [{ owner: { dvipa: "203.0.113.99", stack: "none" } }, { owner: { dvipa: D, stack: "none" } }, "it is SYSA.TCPIP"],
  [
    { state: { stack: "SYSB.TCPIP", dvipa: D, status: "Backup", rank: 100, origin: "VIPABACKUP" } },
    { state: { stack: "SYSB.TCPIP", dvipa: D, status: "Backup", rank: 200 } },
    "status Backup, rank 100",
  ],
  [
    { connection: { name: "web", status: "Established", server: "SYST.TCPIP" } },
    { connection: { name: "web", status: "Lost", reason: "failed" } },
    "status Established, reason none",
  ],
  [
    { packets: { connection: "web", sent: 0, dropped: 2, reason: "sequence" } },
    { packets: { connection: "web", sent: 2 } },
    "sent 0",
  ],
  [
    { tunnels: { dvipa: D, count: 1, owner: "SYSA.TCPIP", shadows: ["SYSU.TCPIP", "SYST.TCPIP"] } },
    { tunnels: { client: "10.9.1.1", shadows: ["SYSU.TCPIP"] } },
    "there is 1; Y1: shadows [SYST.TCPIP SYSU.TCPIP]",
  ],
  [
    { tunnels: { client: "10.9.1.2", count: 0 } },
    { tunnels: { client: "10.9.1.2", status: "Installed" } },
    "there are 0",
  ],
  [{ tunnels: { stack: "SYSB.TCPIP", count: 0 } }, { tunnels: { dvipa: D, count: 2 } }, "there is 1"],
  [
    { structure: { name: S, state: "Allocated", facilities: ["CF01"], connectors: ["SYSU", "SYSP", "SYSA", "SYSB"] } },
    { structure: { name: S, records: 0, pending: "CHANGE" } },
    "records 1, pending none",
  ],
  [
    { stack: { name: "SYST.TCPIP", structureConnected: false } },
    { stack: { name: "SYSP.TCPIP", status: "Active" } },
    "status Down",
  ],
  [{ system: { name: "SYSP", state: "Up", iked: "Up" } }, { system: { name: "SYSP", pagent: "Down" } }, "pagent Up"],
  [
    { message: { id: "EZZ8301I", stack: "SYSA.TCPIP", text: D, count: 1 } },
    { message: { id: "EZZ8302I" } },
    "shown were EZZ8301I on SYSA.TCPIP, EZD1031I on SYSA.TCPIP",
  ],
  [{ message: { id: "EZZ8301I", system: "SYSA" } }, { message: { id: "EZZ8301I", count: 2 } }, "it is shown once"],
  [
    { noMessage: { id: "EZD0834I" } },
    { noMessage: { id: "EZZ8301I", text: D } },
    `SYSA.TCPIP shows EZZ8301I VIPA ${D} TAKEN OVER FROM TCPIP ON SYSP`,
  ],
  [
    { output: { contains: D, lacks: "SYSX" } },
    { output: { lacks: D, contains: "SYSX" } },
    `"SYSX" is not in it and "${D}" is in it`,
  ],
  [{ assumptions: ["A-3"] }, { assumptions: ["A-3", "A-7"] }, "it depends on A-3"],
];

describe("judge", () => {
  test.each(CASES)("GIVEN %j THEN it is met; GIVEN %j THEN it is not", (met, unmet, found) => {
    const [first, second] = judged([met, unmet]);
    expect([first, second]).toMatchObject([{ met: true }, { met: false }]);
    expect(second!.found).toContain(found);
    expect(second!.expected).not.toBe("");
  });

  test("GIVEN the schema THEN each expectation of it is tried here", () => {
    const { properties } = (expectationSchema as unknown as { toJSONSchema(): { properties: object } }).toJSONSchema();
    const tried = new Set(["violations", ...CASES.flatMap(([met]) => Object.keys(met))]);
    expect(Object.keys(properties).filter((name) => !tried.has(name))).toEqual([]);
  });

  test("GIVEN names that stand for nothing THEN it is not met, and it says what there is", () => {
    expect(judged([{ stack: { name: "SYSX.TCPIP", status: "Active" } }])).toMatchObject([
      { met: false, found: expect.stringContaining("There is no stack SYSX.TCPIP. Expected one of: SYSP.TCPIP") },
    ]);
  });

  test("GIVEN no packets and no command before THEN expectations of them are not met", () => {
    const steps =
      "  - connect: { name: web, client: 10.9.1.1, dvipa: 203.0.113.10, port: 443 }\n  - expect:\n      - packets: { connection: web, sent: 0 }\n      - output: { lacks: x }\n      - violations: none\n";
    const { scenario } = parseScenario(`schema: cdkplex/scenario/1\ntitle: t\nsteps:\n${steps}`);
    expect(runScenario(plex(), scenario!).steps.at(-1)!.expectations).toMatchObject([
      { met: false, found: "none were sent" },
      { met: false, found: "no command was entered" },
      { met: true, found: "none is" },
    ]);
  });
});
