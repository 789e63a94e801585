import { Console } from "../../../src/simulator";
import { running } from "../plex";
import { screen } from "./screen";

describe("ROUTE", () => {
  test("GIVEN a system WHEN a command is routed to it THEN its answer is shown as it is", () => {
    expect(screen(running(), "RO SYSB,D TCPIP,,SYSPLEX,GROUP")).toBe(
      "\nEZZ8270I SYSPLEX GROUP FOR TCPIP AT SYSB IS EZBT1121\n",
    );
  });

  test("GIVEN answers of one line WHEN a command is routed to all THEN each system has a line", () => {
    const machine = running();
    machine.failSystem("SYSU");
    expect(screen(machine, "RO *ALL,D TCPIP,,SYSPLEX,GROUP")).toBe(`
IEE421I RO *ALL,D TCPIP,,SYSPLEX
SYSNAME  RESPONSES ------------------------------
SYSP     EZZ8270I SYSPLEX GROUP FOR TCPIP AT SYSP IS EZBT1121
SYSA     EZZ8270I SYSPLEX GROUP FOR TCPIP AT SYSA IS EZBT1121
SYSB     EZZ8270I SYSPLEX GROUP FOR TCPIP AT SYSB IS EZBT1121
SYST     EZZ8270I SYSPLEX GROUP FOR TCPIP AT SYST IS EZBT1121
`);
  });

  test("GIVEN answers of several lines, and a system that is down WHEN a command is routed to both THEN frames follow the system that is down", () => {
    const machine = running();
    machine.failSystem("SYSU");
    expect(screen(machine, "ROUTE (SYST,SYSU),D TCPIP")).toBe(`
IEE421I RO (SYST,SYSU),D TCPIP
THE FOLLOWING SYSTEMS WERE SPECIFIED
  BUT WERE NOT ACTIVE ------
  SYSU
SYST     RESPONSES --------------------
EZAOP50I TCPIP STATUS REPORT
COUNT   TCPIP NAME   VERSION    STATUS
-----   ----------   --------   ------------------------
    1   TCPIP        CS V3R2    ACTIVE
*** END TCPIP STATUS REPORT ***
EZAOP41I 'DISPLAY TCPIP' COMMAND COMPLETED SUCCESSFULLY
`);
    expect(screen(machine, "RO SYSU,D TCPIP")).toBe(`
IEE421I RO SYSU,D TCPIP
THE FOLLOWING SYSTEMS WERE SPECIFIED
  BUT WERE NOT ACTIVE ------
  SYSU
`);
  });

  test("GIVEN the other systems WHEN a command is routed to them THEN that of the console is not among them", () => {
    const answer = Console.of(running()).enter("RO *OTHER,D TCPIP,,SYSPLEX,GROUP", "SYSA");
    expect(answer.slice(2).map((line) => line.slice(0, 4))).toEqual(["SYSP", "SYSB", "SYST", "SYSU"]);
  });

  test("GIVEN a name that is no system, or no command WHEN it is routed THEN it is refused", () => {
    const console = Console.of(running());
    expect(console.enter("RO SYSX,D TCPIP")).toEqual([
      "IEE535I ROUTE    INVALID PARAMETER",
      "SYSX IS NO SYSTEM OF THE SYSPLEX",
    ]);
    expect(console.enter("RO SYSA")).toEqual(["IEE311I ROUTE    PARAMETER MISSING"]);
    expect(console.enter("RO")).toEqual(["IEE311I ROUTE    PARAMETER MISSING"]);
  });
});
