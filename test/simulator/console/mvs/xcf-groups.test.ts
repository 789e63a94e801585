import { running } from "../../plex";
import { screen } from "../screen";

describe("D XCF and D XCF,GROUP", () => {
  test("GIVEN a sysplex WHEN it is displayed THEN the systems that are up are shown", () => {
    const machine = running();
    expect(screen(machine, "D XCF")).toBe(`
IXC334I  00.00.01  DISPLAY XCF
   SYSPLEX PLEX1:       SYSP     SYSA     SYSB     SYST
                        SYSU
`);
    machine.stopSystem("SYSA");
    expect(screen(machine, "D XCF,SYSPLEX")).toBe(`
IXC334I  00.00.01  DISPLAY XCF
   SYSPLEX PLEX1:       SYSP     SYSB     SYST     SYSU
`);
  });

  test("GIVEN a subplex WHEN groups are displayed THEN those of stacks and of VTAM are there with their sizes", () => {
    const machine = running();
    machine.leaveGroup("SYSB.TCPIP");
    machine.settle();
    expect(screen(machine, "D XCF,GROUP")).toBe(`
IXC331I  00.00.01  DISPLAY XCF
   GROUPS(SIZE):   EZBT1121(4)      ISTCFS11(5)      ISTXCF11(5)
`);
    expect(machine.stack("SYSB.TCPIP").status).toBe("Left");
  });

  test("GIVEN a group WHEN it is displayed THEN its members are", () => {
    const machine = running();
    expect(screen(machine, "d xcf,group,ezbt1121")).toBe(`
IXC332I  00.00.01  DISPLAY XCF
   GROUP EZBT1121: SYSPTCPIP        SYSATCPIP        SYSBTCPIP
                   SYSTTCPIP        SYSUTCPIP
`);
    expect(screen(machine, "D XCF,GROUP,ISTXCF11,ALL")).toBe(`
IXC333I  00.00.01  DISPLAY XCF
   INFORMATION FOR GROUP ISTXCF11
   MEMBER NAME:      SYSTEM:   JOB ID:   STATUS:
   SYSP$$$$PLEX1     SYSP      NET       ACTIVE
   SYSA$$$$PLEX1     SYSA      NET       ACTIVE
   SYSB$$$$PLEX1     SYSB      NET       ACTIVE
   SYST$$$$PLEX1     SYST      NET       ACTIVE
   SYSU$$$$PLEX1     SYSU      NET       ACTIVE
`);
  });

  test("GIVEN no such group WHEN it is displayed THEN that is said", () => {
    expect(screen(running(), "D XCF,GROUP,SYSGRS")).toBe(`
IXC332I  00.00.01  DISPLAY XCF
   GROUP SYSGRS IS NOT DEFINED
`);
  });
});
