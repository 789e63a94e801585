import { readdirSync } from "node:fs";
import { join } from "node:path";
import { parseScenario, readScenario, runScenario, type Scenario } from "../../../src/simulator";
import { assemblyOf } from "../../support/assembly";
import { plex } from "../plex";

const events = join(__dirname, "events");

function scenario(steps: string, head = ""): Scenario {
  const { scenario: read, problems } = parseScenario(`schema: cdkplex/scenario/1\ntitle: t\n${head}steps:\n${steps}`);
  expect(problems).toEqual([]);
  return read!;
}

describe("runScenario", () => {
  test("GIVEN a scenario WHEN it is run twice THEN the results are the same, byte for byte", () => {
    const assembly = plex();
    for (const file of readdirSync(events).filter((name) => /^E(01|13|18|26).*yaml$/.test(name))) {
      const read = () => readScenario(join(events, file));
      expect(JSON.stringify(runScenario(assembly, read()))).toBe(JSON.stringify(runScenario(assembly, read())));
    }
  });

  test("GIVEN another seed WHEN time goes by THEN tunnels are refreshed at other times", () => {
    const times = [1, 2].map((seed) => {
      const steps =
        "  - start: sysplex\n  - connect: { client: 10.9.1.1, dvipa: 203.0.113.10, port: 443 }\n  - wait: 5h\n";
      const { steps: results } = runScenario(plex(), scenario(steps, `seed: ${seed}\n`));
      return results[2]!.entries.find(({ id }) => id === "EZD1776I")?.time;
    });
    expect(times[0]).toEqual(expect.any(Number));
    expect(times[0]).not.toBe(times[1]);
  });

  test("GIVEN an action that cannot be done THEN the scenario ends there, and is not met", () => {
    const result = runScenario(plex(), scenario("  - start: sysplex\n  - fail: { stack: SYSX.TCPIP }\n  - settle\n"));
    expect(result.met).toBe(false);
    expect(result.steps).toHaveLength(2);
    expect(result.steps[1]).toMatchObject({
      line: 5,
      refused: expect.stringContaining("There is no stack SYSX.TCPIP. Expected one of: SYSP.TCPIP, SYSA.TCPIP"),
    });
  });

  test("GIVEN an expectation that is not met THEN the scenario goes on, and is not met", () => {
    const result = runScenario(
      plex(),
      scenario(
        "  - start: sysplex\n  - expect:\n      - owner: { dvipa: 203.0.113.10, stack: SYSA.TCPIP }\n  - fail: { stack: SYSP.TCPIP }\n  - settle\n" +
          "  - expect:\n      - owner: { dvipa: 203.0.113.10, stack: SYSA.TCPIP }\n",
      ),
    );
    expect(result.met).toBe(false);
    expect(result.steps.flatMap(({ expectations }) => expectations).map(({ line, met }) => [line, met])).toEqual([
      [6, false],
      [10, true],
    ]);
  });

  test("GIVEN messages THEN they count since the last step that did something, time that goes by included", () => {
    const result = runScenario(
      plex(),
      scenario(
        "  - start: sysplex\n  - fail: { stack: SYSP.TCPIP }\n  - wait: 1s\n  - settle\n  - expect:\n      - message: { id: EZZ8301I }\n" +
          "  - quiesce: { stack: SYST.TCPIP }\n  - expect:\n      - noMessage: { id: EZZ8301I }\n",
      ),
    );
    expect(result.met).toBe(true);
  });

  test("GIVEN peers and assumptions THEN the machine has them, and the result the values", () => {
    const result = runScenario(
      plex(),
      scenario(
        "  - start: sysplex\n  - connect: { name: web, client: 10.9.1.1, dvipa: 203.0.113.10, port: 443 }\n  - settle\n" +
          "  - expect:\n      - connection: { name: web, status: Failed }\n" +
          "  - connect: { name: ok, client: 10.9.1.2, dvipa: 203.0.113.10, port: 443 }\n  - settle\n" +
          "  - fail: { link: { system: SYST, facility: CF01 } }\n  - send: { connection: ok }\n",
        "peers: [{ client: 10.9.1.1, answers: false }]\nassumptions: { sequenceBlock: 5 }\n",
      ),
    );
    expect(result.met).toBe(true);
    expect(result.assumptionsUsed).toMatchObject([{ id: "A-3", name: "sequenceBlock", value: 5 }]);
  });

  test("GIVEN DVIPAs that move together THEN they share a lane, with the times at which they moved", () => {
    const profile = (xcf: number, ...lines: string[]) =>
      `IPCONFIG DYNAMICXCF 10.1.1.${xcf} 255.255.255.0 1\nVIPADYNAMIC\n${lines.join("\n")}\nENDVIPADYNAMIC\n`;
    const assembly = assemblyOf({
      SYSA: { stacks: { TCPIP: profile(1, "VIPADEFINE 255.255.255.255 203.0.113.1 203.0.113.2") } },
      SYSB: {
        stacks: {
          TCPIP: profile(2, "VIPADEFINE 255.255.255.255 203.0.113.3", "VIPABACKUP 10 203.0.113.1 203.0.113.2"),
        },
      },
    });
    const { ownership } = runScenario(
      assembly,
      scenario("  - start: sysplex\n  - fail: { system: SYSA }\n  - settle\n  - start: { system: SYSA }\n  - settle\n"),
    );
    expect(ownership).toEqual([
      {
        subplex: "EZBTCPCS",
        dvipas: ["203.0.113.1", "203.0.113.2"],
        owners: [
          { time: 1000, stack: "SYSA.TCPIP" },
          { time: 1000, stack: undefined },
          { time: 31000, stack: "SYSB.TCPIP" },
          { time: 32000, stack: "SYSA.TCPIP" },
        ],
      },
      { subplex: "EZBTCPCS", dvipas: ["203.0.113.3"], owners: [{ time: 1000, stack: "SYSB.TCPIP" }] },
    ]);
  });
});
