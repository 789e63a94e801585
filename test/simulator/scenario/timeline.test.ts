import { join } from "node:path";
import { parseScenario, readScenario, runScenario, timelineText } from "../../../src/simulator";
import { plex } from "../plex";

const events = join(__dirname, "events");

describe("timelineText", () => {
  test.each(["E02-system-of-the-owner-fails", "E11-target-loses-its-link-no-rebuild"])(
    "GIVEN %s THEN people see when what happened, and who owned what",
    (name) => {
      const result = runScenario(plex(), { ...readScenario(join(events, `${name}.yaml`)), file: `${name}.yaml` });
      expect(timelineText(result)).toMatchSnapshot();
    },
  );

  test("GIVEN a command, what is not as expected and a step that cannot be done THEN each has its line", () => {
    const { scenario } = parseScenario(
      `schema: cdkplex/scenario/1
title: Not as expected
steps:
  - start: sysplex
  - command: { system: SYSP, text: "D TCPIP,,SYSPLEX,VIPADYN" }
  - expect:
      - owner: { dvipa: 203.0.113.10, stack: SYSA.TCPIP }
      - output: { contains: SYSX }
  - wait: 5h
  - deactivate: { stack: SYST.TCPIP, dvipa: 203.0.113.10 }
`,
      "wrong.yaml",
    );
    expect(timelineText(runScenario(plex(), scenario!))).toMatchSnapshot();
  });

  test("GIVEN a terminal THEN what is wrong is red, and without one there are no colours", () => {
    const { scenario } = parseScenario(
      "schema: cdkplex/scenario/1\ntitle: t\nsteps:\n  - expect:\n      - owner: { dvipa: 203.0.113.10, stack: SYSA.TCPIP }\n",
    );
    const result = runScenario(plex(), scenario!);
    expect(timelineText(result, { color: true })).toContain(
      "\u001b[31m            ✗ line 5: expected: the owner of 203.0.113.10 is SYSA.TCPIP\u001b[0m",
    );
    // eslint-disable-next-line no-control-regex
    expect(timelineText(result)).not.toMatch(/\u001b/);
  });

  test("GIVEN a machine with a fault THEN the broken invariants are there", () => {
    const { scenario } = parseScenario("schema: cdkplex/scenario/1\ntitle: t\nsteps: [settle]\n");
    const result = { ...runScenario(plex(), scenario!), met: false, violations: ["Two stacks own 203.0.113.10."] };
    expect(timelineText(result)).toContain(
      "  Two stacks own 203.0.113.10.\n\nNot as expected: an invariant is broken.\n",
    );
  });
});
