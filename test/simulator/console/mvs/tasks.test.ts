import { Console, Machine } from "../../../../src/simulator";
import { assemblyOf } from "../../../support/assembly";
import { connected, running } from "../../plex";
import { screen } from "../screen";

describe("START, STOP and CANCEL", () => {
  test("GIVEN a stack WHEN it is stopped and started THEN its DVIPA goes and comes back", () => {
    const machine = running();
    expect(screen(machine, "P TCPIP", "SYSP")).toBe(`
IEF404I TCPIP - ENDED - TIME=00.00.01
`);
    machine.settle();
    expect(machine.ownerOf("203.0.113.10")).toBe("SYSA.TCPIP");
    expect(screen(machine, "P TCPIP", "SYSP")).toBe(`
IEE341I TCPIP    NOT ACTIVE
`);
    expect(screen(machine, "s tcpip,parms='x'", "SYSP")).toBe(`
IEF403I TCPIP - STARTED - TIME=00.00.01
`);
    machine.settle();
    expect(machine.ownerOf("203.0.113.10")).toBe("SYSP.TCPIP");
    expect(screen(machine, "S TCPIP", "SYSP")).toBe(`
IEF403I TCPIP - STARTED - TIME=00.00.02
IEF404I TCPIP - ENDED - TIME=00.00.02
`);
    expect(machine.stack("SYSP.TCPIP").status).toBe("Active");
  });

  test("GIVEN a connection WHEN its stack is cancelled THEN it is lost", () => {
    const machine = running();
    const id = connected(machine);
    expect(machine.connection(id).server).toBe("SYST.TCPIP");
    expect(screen(machine, "C TCPIP", "SYST")).toBe(`
IEE301I TCPIP    CANCEL COMMAND ACCEPTED
IEF450I TCPIP TCPIP - ABEND=S222 U0000 REASON=00000000
IEF404I TCPIP - ENDED - TIME=00.00.01
`);
    expect(machine.connection(id).status).toBe("Lost");
  });

  test("GIVEN the IKE daemon WHEN it is stopped, started and cancelled THEN it is down, up and down", () => {
    const machine = running();
    expect(screen(machine, "P IKED", "SYSP")).toBe(`
IEF404I IKED - ENDED - TIME=00.00.01
`);
    expect(machine.system("SYSP").iked).toBe("Down");
    expect(screen(machine, "S IKED", "SYSP")).toBe(`
IEF403I IKED - STARTED - TIME=00.00.01
EZD1046I IKE INITIALIZATION COMPLETE
`);
    expect(machine.system("SYSP").iked).toBe("Up");
    Console.of(machine).enter("C IKED", "SYSP");
    expect(machine.system("SYSP").iked).toBe("Down");
  });

  test("GIVEN the Policy Agent WHEN it is stopped, started and cancelled THEN it is down, up and down", () => {
    const machine = running();
    expect(screen(machine, "STOP PAGENT", "SYSP")).toBe(`
EZZ8433I PAGENT SHUTDOWN COMPLETE
IEF404I PAGENT - ENDED - TIME=00.00.01
`);
    expect(machine.system("SYSP").pagent).toBe("Down");
    expect(screen(machine, "START PAGENT", "SYSP")).toBe(`
IEF403I PAGENT - STARTED - TIME=00.00.01
EZZ8431I PAGENT STARTING
EZZ8432I PAGENT INITIALIZATION COMPLETE
EZZ8771I PAGENT CONFIG POLICY PROCESSING COMPLETE FOR TCPIP : IPSEC
`);
    expect(machine.system("SYSP").pagent).toBe("Up");
    Console.of(machine).enter("CANCEL PAGENT", "SYSP");
    expect(machine.system("SYSP").pagent).toBe("Down");
  });

  test.each([
    ["S FOO", ["IEFC612I PROCEDURE FOO WAS NOT FOUND", "IEE122I START COMMAND JCL ERROR"]],
    ["S IKED", ["IEFC612I PROCEDURE IKED WAS NOT FOUND", "IEE122I START COMMAND JCL ERROR"]],
    ["S PAGENT", ["IEFC612I PROCEDURE PAGENT WAS NOT FOUND", "IEE122I START COMMAND JCL ERROR"]],
    ["P IKED", ["IEE341I IKED     NOT ACTIVE"]],
    ["C FOO", ["IEE341I FOO      NOT ACTIVE"]],
    ["S", ["IEE311I START    PARAMETER MISSING"]],
    ["P", ["IEE311I STOP     PARAMETER MISSING"]],
    ["C", ["IEE311I CANCEL   PARAMETER MISSING"]],
  ])("GIVEN nothing of the name WHEN %s is entered THEN the system says so", (command, answer) => {
    const machine = Machine.of(assemblyOf({ SYSA: { stacks: { TCPIP: "" } } }));
    machine.start();
    expect(Console.of(machine).enter(command)).toEqual(answer);
  });
});
