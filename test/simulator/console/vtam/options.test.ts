import { Console, Machine } from "../../../../src/simulator";
import { assemblyOf } from "../../../support/assembly";
import { screen } from "../screen";

const LIST = "SSCPID=01,SSCPNAME=SSCP1A,\n NETID=NETA,NODETYPE=NN\nXCFGRPID=11\n";

function machineOf(vtam: string | undefined): Machine {
  const machine = Machine.of(assemblyOf({ SYSA: { stacks: { TCPIP: "" }, vtam, entry: { release: "V3R1" } } }));
  machine.start();
  return machine;
}

describe("D NET,VTAMOPTS", () => {
  test("GIVEN a start list WHEN the options are displayed THEN they are in the order of their names", () => {
    expect(screen(machineOf(LIST), "D NET,VTAMOPTS")).toBe(`
IST097I DISPLAY ACCEPTED
IST1188I VTAM CSV3R1 STARTED AT 00:00:01 ON 01/01/2026
IST1349I COMPONENT ID IS 5695-11701-310
IST1348I VTAM STARTED AS NETWORK NODE
IST1189I NETID    = NETA                   NODETYPE = NN
IST1189I SSCPID   = 1                      SSCPNAME = SSCP1A
IST1189I XCFGRPID = 11
IST314I END
`);
  });

  test("GIVEN an option WHEN it alone is displayed THEN it is, unless the start list does not have it", () => {
    const machine = machineOf(LIST);
    expect(screen(machine, "D NET,VTAMOPTS,OPTION=XCFGRPID")).toBe(`
IST097I DISPLAY ACCEPTED
IST1188I VTAM CSV3R1 STARTED AT 00:00:01 ON 01/01/2026
IST1349I COMPONENT ID IS 5695-11701-310
IST1348I VTAM STARTED AS NETWORK NODE
IST1189I XCFGRPID = 11
IST314I END
`);
    expect(screen(machine, "D NET,VTAMOPTS,OPT=STRGR")).toBe(`
IST097I DISPLAY ACCEPTED
IST1188I VTAM CSV3R1 STARTED AT 00:00:01 ON 01/01/2026
IST1349I COMPONENT ID IS 5695-11701-310
IST1348I VTAM STARTED AS NETWORK NODE
IST314I END
`);
    expect(Console.of(machine).enter("D NET,VTAMOPTS,OPTION=*")).toEqual(Console.of(machine).enter("D NET,VTAMOPTS"));
  });

  test("GIVEN no start list WHEN the options are displayed THEN there are none", () => {
    expect(screen(machineOf(undefined), "D NET,VTAMOPTS")).toBe(`
IST097I DISPLAY ACCEPTED
IST1188I VTAM CSV3R1 STARTED AT 00:00:01 ON 01/01/2026
IST1349I COMPONENT ID IS 5695-11701-310
IST1348I VTAM STARTED AS SUBAREA NODE
IST314I END
`);
  });

  test("GIVEN an operand it does not have WHEN the command is entered THEN VTAM says so", () => {
    expect(Console.of(machineOf(LIST)).enter("D NET,VTAMOPTS,FORMAT=ALL")).toEqual([
      "IST455I FORMAT=ALL OPERAND INVALID",
    ]);
    expect(Console.of(machineOf(LIST)).enter("D NET,VTAMOPTS,ALL")).toEqual(["IST455I ALL OPERAND INVALID"]);
  });
});
