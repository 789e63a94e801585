import { Console, Machine } from "../../../../src/simulator";
import { assemblyOf } from "../../../support/assembly";
import { connected, running, STRUCTURE } from "../../plex";
import { screen } from "../screen";

describe("D NET,STATS,TYPE=CFS", () => {
  test("GIVEN a structure with data WHEN its statistics are displayed THEN they are those of the machine", () => {
    const machine = running();
    connected(machine);
    machine.alter(STRUCTURE, 40000);
    expect(machine.structure(STRUCTURE)).toMatchObject({ used: 2, size: 40000, capacity: 40000 });
    expect(screen(machine, `D NET,STATS,TYPE=CFS,STRNAME=${STRUCTURE}`, "SYSA")).toBe(`
IST097I DISPLAY ACCEPTED
IST350I DISPLAY TYPE = STATS,TYPE=CFS
IST1370I PLEX1.SYSA IS CONNECTED TO STRUCTURE EZBDVIPA1121
IST1797I STRUCTURE TYPE = LIST
IST924I -------------------------------------------------------------
IST1374I                       CURRENT      MAXIMUM      PERCENT
IST1375I STRUCTURE SIZE         40000K       50000K         *NA*
IST1377I LIST ENTRIES                2        40000            0
IST314I END
`);
  });

  test("GIVEN VTAM that an operator disconnected, or that lost the structure WHEN it is displayed THEN it is not connected", () => {
    const machine = running();
    machine.vtamCfs("SYSA", "DISCONNECT", STRUCTURE);
    machine.failLink("SYSB", "CF01");
    expect(screen(machine, "D NET,STATS,TYPE=CFS", "SYSA")).toBe(`
IST097I DISPLAY ACCEPTED
IST350I DISPLAY TYPE = STATS,TYPE=CFS
IST1370I PLEX1.SYSA IS NOT CONNECTED TO STRUCTURE EZBDVIPA1121
IST1368I EVENT NOTIFICATION IS NOT IN USE
IST314I END
`);
    expect(screen(machine, "D NET,STATS,TYPE=CFS", "SYSB")).toBe(`
IST097I DISPLAY ACCEPTED
IST350I DISPLAY TYPE = STATS,TYPE=CFS
IST1370I PLEX1.SYSB IS NOT CONNECTED TO STRUCTURE EZBDVIPA1121
IST1368I EVENT NOTIFICATION IS IN USE
IST314I END
`);
  });

  test("GIVEN NETID and SSCPNAME WHEN statistics are displayed THEN VTAM has these names", () => {
    const machine = Machine.of(assemblyOf({ SYSA: { stacks: { TCPIP: "" }, vtam: "NETID=NETA,SSCPNAME=SSCP1A\n" } }));
    machine.start();
    expect(screen(machine, "D NET,STATS,TYPE=CFS")).toBe(`
IST097I DISPLAY ACCEPTED
IST350I DISPLAY TYPE = STATS,TYPE=CFS
IST1370I NETA.SSCP1A IS NOT CONNECTED TO STRUCTURE EZBDVIPA
IST1368I EVENT NOTIFICATION IS NOT IN USE
IST314I END
`);
  });
});

describe("V NET,CFS", () => {
  test("GIVEN a connection WHEN it is disconnected and connected again THEN it is so", () => {
    const machine = running();
    expect(screen(machine, `V NET,CFS,STRNAME=${STRUCTURE},ACTION=DISCONNECT`, "SYSA")).toBe(`
IST097I VARY ACCEPTED
IST1380I DISCONNECTING FROM STRUCTURE EZBDVIPA1121
IST2167I OPERATOR COMMAND
IST314I END
`);
    expect(machine.stack("SYSA.TCPIP").structureConnected).toBe(false);
    expect(screen(machine, `V NET,CFS,STRNAME=${STRUCTURE},ACTION=DISCONNECT`, "SYSA")).toBe(`
IST097I VARY ACCEPTED
IST1689I NOT CONNECTED TO STRUCTURE EZBDVIPA1121
`);
    expect(screen(machine, "V NET,CFS,ACTION=CONNECT,STRNAME=ALL", "SYSA")).toBe(`
IST097I VARY ACCEPTED
IST1367I CONNECTION TO STRUCTURE EZBDVIPA1121 SUCCESSFUL
`);
    expect(machine.stack("SYSA.TCPIP").structureConnected).toBe(true);
    expect(screen(machine, "V NET,CFS,ACTION=CONNECT,STRNAME=NONE", "SYSA")).toBe(`
IST097I VARY ACCEPTED
IST1691I STRUCTURE NONE IS NOT DEFINED
`);
  });
});

describe("operands of commands for structures", () => {
  test.each([
    ["D NET,STATS", "IST456I TYPE REQUIRED OPERAND OMITTED"],
    ["D NET,STATS,TYPE=VTAM", "IST455I TYPE=VTAM OPERAND INVALID"],
    ["D NET,STATS,TYPE=CFS,ID=A", "IST455I ID=A OPERAND INVALID"],
    ["D NET,STATS,TYPE=CFS,MORE", "IST455I MORE OPERAND INVALID"],
    ["V NET,CFS,STRNAME=A", "IST456I ACTION REQUIRED OPERAND OMITTED"],
    ["V NET,CFS,ACTION=CONNECT", "IST456I STRNAME REQUIRED OPERAND OMITTED"],
    ["V NET,CFS,ACTION=JOIN,STRNAME=A", "IST451I VARY COMMAND UNRECOGNIZED, PARAMETER=JOIN"],
    ["V NET,CFS,ACTION=CONNECT,ACTION=CONNECT", "IST455I ACTION=CONNECT OPERAND INVALID"],
  ])("GIVEN the command %s WHEN it is entered THEN VTAM answers %s", (command, answer) => {
    expect(Console.of(running()).enter(command)).toEqual([answer]);
  });
});
