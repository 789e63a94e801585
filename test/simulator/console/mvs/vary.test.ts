import { Console } from "../../../../src/simulator";
import { running, STRUCTURE } from "../../plex";
import { screen } from "../screen";

describe("V PATH", () => {
  test("GIVEN the last path to a structure in use WHEN it goes offline THEN UNCOND has to be given", () => {
    const machine = running();
    expect(screen(machine, "V PATH(CF01,40),OFFLINE", "SYSA")).toBe(`
IEE148I PATH(CF01,40) NOT TAKEN OFFLINE - LAST PATH TO COUPLING FACILITY
`);
    expect(machine.system("SYSA").links).toEqual(["CF01", "CF02"]);
    expect(screen(machine, "V PATH(CF01,40),OFFLINE,UNCOND", "SYSA")).toBe(`
IEE303I PATH(CF01,40) OFFLINE
IXC518I SYSTEM SYSA NOT USING COUPLING FACILITY CF01 REASON: CONNECTIVITY LOST
IST1380I DISCONNECTING FROM STRUCTURE EZBDVIPA1121
IST2171I LOST CONNECTIVITY
IST314I END
`);
    machine.settle();
    expect(machine.system("SYSA").links).toEqual(["CF02"]);
    expect(screen(machine, "V PATH(CF01,40),ONLINE", "SYSA")).toBe(`
IEE302I PATH(CF01,40) ONLINE
IXC517I SYSTEM SYSA ABLE TO USE COUPLING FACILITY CF01
IST1367I CONNECTION TO STRUCTURE EZBDVIPA1121 SUCCESSFUL
`);
    expect(machine.system("SYSA").links).toEqual(["CF01", "CF02"]);
    expect(machine.structure(STRUCTURE).connectors.find(({ system }) => system === "SYSA")!.state).toBe("Connected");
  });

  test("GIVEN paths that nothing uses WHEN several go offline THEN they are", () => {
    const machine = running();
    expect(screen(machine, "vary path(cf02,40,cf02,41),offline", "SYSB")).toBe(`
IEE303I PATH(CF02,40) OFFLINE
IXC518I SYSTEM SYSB NOT USING COUPLING FACILITY CF02 REASON: CONNECTIVITY LOST
IEE303I PATH(CF02,41) OFFLINE
`);
    expect(machine.system("SYSB").links).toEqual(["CF01"]);
  });

  test("GIVEN a coupling facility that is down WHEN a path goes online THEN it does not", () => {
    const machine = running();
    machine.failCouplingFacility("CF02");
    expect(screen(machine, "V PATH(CF02,40),ONLINE", "SYSB")).toBe(`
IEE386I PATH(CF02,40) NOT BROUGHT ONLINE
`);
  });

  test.each([
    ["V PATH(CF09,40),OFFLINE", "IEE313I PATH(CF09,40) UNIT REF. INVALID"],
    ["V PATH(CF01,XYZ),OFFLINE", "IEE535I VARY     INVALID PARAMETER"],
    ["V PATH(CF01),OFFLINE", "IEE535I VARY     INVALID PARAMETER"],
    ["V PATH(CF01,40", "IEE535I VARY     INVALID PARAMETER"],
    ["V PATH(CF01,40)X", "IEE535I VARY     INVALID PARAMETER"],
    ["V PATH(CF01,40)", "IEE311I VARY     PARAMETER MISSING"],
    ["V PATH(CF01,40),AWAY", "IEE535I VARY     INVALID PARAMETER"],
    ["V PATH(CF01,40),ONLINE,UNCOND", "IEE535I VARY     INVALID PARAMETER"],
  ])("GIVEN the command %s WHEN it is entered THEN the system answers %s", (command, answer) => {
    expect(Console.of(running()).enter(command)).toEqual([answer]);
  });
});

describe("V XCF", () => {
  test("GIVEN a system WHEN it is varied offline THEN it is out of the sysplex", () => {
    const machine = running();
    expect(screen(machine, "V XCF,SYSP,OFFLINE", "SYSB")).toBe(`
IXC101I SYSPLEX PARTITIONING IN PROGRESS FOR SYSP
REASON: OPERATOR VARY REQUEST
IXC105I SYSPLEX PARTITIONING HAS COMPLETED FOR SYSP
- PRIMARY REASON: OPERATOR VARY REQUEST
`);
    machine.settle();
    expect(machine.system("SYSP").state).toBe("Down");
    expect(machine.ownerOf("203.0.113.10")).toBe("SYSA.TCPIP");
    expect(screen(machine, "V XCF,SYSP,OFF", "SYSB")).toBe(`
IXC372I VARY XCF REJECTED:
SYSP IS NOT ACTIVE IN THE SYSPLEX
`);
  });

  test.each([
    ["V XCF,SYSX,OFFLINE", "IXC372I VARY XCF REJECTED:"],
    ["V XCF", "IEE311I VARY     PARAMETER MISSING"],
    ["V XCF,SYSA", "IEE311I VARY     PARAMETER MISSING"],
    ["V XCF,SYSA,ONLINE", "IEE535I VARY     INVALID PARAMETER"],
    ["V XCF,SYSA,OFFLINE,NOW", "IEE535I VARY     INVALID PARAMETER"],
  ])("GIVEN the command %s WHEN it is entered THEN the system answers %s", (command, answer) => {
    const machine = running();
    expect(Console.of(machine).enter(command)[0]).toBe(answer);
    expect(machine.system("SYSA").state).toBe("Up");
  });
});
