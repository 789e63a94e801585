import { Console, Machine } from "../../../../src/simulator";
import { assemblyOf } from "../../../support/assembly";
import { running, P } from "../../plex";
import { screen } from "../screen";

const TWO = assemblyOf({
  SYSA: { entry: { release: "V2R5" }, stacks: { TCPIP: "IPCONFIG\n", TCPIP2: "IPCONFIG\n" } },
});

describe("D TCPIP and the stack of a command", () => {
  test("GIVEN a system with two stacks WHEN stacks are asked for THEN both are listed", () => {
    const machine = Machine.of(TWO);
    machine.startSystem("SYSA");
    machine.settle();
    expect(screen(machine, "d tcpip")).toBe(`
EZAOP50I TCPIP STATUS REPORT
COUNT   TCPIP NAME   VERSION    STATUS
-----   ----------   --------   ------------------------
    1   TCPIP        CS V2R5    ACTIVE
    2   TCPIP2       CS V2R5    ACTIVE
*** END TCPIP STATUS REPORT ***
EZAOP41I 'DISPLAY TCPIP' COMMAND COMPLETED SUCCESSFULLY
`);
  });

  test("GIVEN two stacks WHEN a command names none THEN it is refused; WHEN it names one THEN that one answers", () => {
    const machine = Machine.of(TWO);
    machine.startSystem("SYSA");
    machine.settle();
    const { enter } = bound(machine);
    expect(enter("D TCPIP,,NETSTAT,HOME")).toEqual(["MORE THAN ONE TCPIP STACK IS ACTIVE: NAME ONE OF TCPIP, TCPIP2"]);
    expect(enter("D TCPIP,TCPIP2,NETSTAT,HOME")[0]).toBe("EZZ2500I NETSTAT CS V2R5 TCPIP2");
    expect(enter("D TCPIP,TCPIP3,NETSTAT,HOME")).toEqual(["IEE341I TCPIP3   NOT ACTIVE"]);
    machine.stopStack("SYSA.TCPIP");
    expect(enter("D TCPIP,,NETSTAT,HOME")[0]).toBe("EZZ2500I NETSTAT CS V2R5 TCPIP2");
  });

  test("GIVEN no stack that is up WHEN a command is entered THEN it is told so", () => {
    const machine = running();
    machine.stopStack(P);
    expect(bound(machine).enter("D TCPIP,,SYSPLEX,GROUP", "SYSP")).toEqual(["IEE341I TCPIP    NOT ACTIVE"]);
  });
});

function bound(machine: Machine) {
  const console = Console.of(machine);
  return { enter: (text: string, system?: string) => console.enter(text, system) };
}
