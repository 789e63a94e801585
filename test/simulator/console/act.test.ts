import { act } from "../../../src/simulator/console/act";
import { running, STRUCTURE } from "../plex";

describe("act", () => {
  test("GIVEN an action WHEN it acts THEN what it says at once on the console, and of XCF, is its outcome", () => {
    const machine = running();
    const outcome = act({ machine, system: "SYSB", operands: "" }, () => {
      machine.vtamCfs("SYSA", "DISCONNECT", STRUCTURE);
      machine.vtamCfs("SYSB", "DISCONNECT", STRUCTURE);
      machine.rebuild(STRUCTURE, "OTHER");
    });
    expect(outcome.refused).toBeUndefined();
    expect(outcome.said.map((line) => line.split(" ")[0])).toEqual([
      "IST1380I",
      "IST2167I",
      "IST314I",
      "IXC521I",
      "IXC526I",
    ]);
  });

  test("GIVEN an action that the machine refuses WHEN it acts THEN the reason is its outcome; a fault is none", () => {
    const machine = running();
    const entered = { machine, system: "SYSA", operands: "" };
    expect(act(entered, () => machine.startStack("SYSX.TCPIP")).refused).toMatch(/^There is no stack SYSX\.TCPIP/);
    expect(() => act(entered, () => JSON.parse("{"))).toThrow(SyntaxError);
  });
});
