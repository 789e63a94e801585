import { cfrm, running } from "../../plex";
import { screen } from "../screen";

describe("D XCF,CF and D XCF,POLICY", () => {
  test("GIVEN coupling facilities, one of them failed WHEN they are displayed THEN their machines and states are", () => {
    const machine = running();
    machine.failCouplingFacility("CF02");
    expect(screen(machine, "D XCF,CF")).toBe(`
IXC361I  00.00.01  DISPLAY XCF
CFNAME       COUPLING FACILITY                  SITE
CF01         008561.IBM.02.000000000001         N/A
             PARTITION: 0E  CPCID: 00
CF02         008561.IBM.02.000000000002         N/A
             PARTITION: 0F  CPCID: 00
             COUPLING FACILITY FAILED
`);
  });

  test("GIVEN links WHEN a coupling facility is displayed THEN its systems and structures are", () => {
    const machine = running({ connects: { CF02: ["SYSP", "SYSA"] } });
    expect(machine.system("SYSB").links).toEqual(["CF01"]);
    expect(screen(machine, "D XCF,CF,CFNAME=CF01")).toBe(`
IXC362I  00.00.01  DISPLAY XCF
CFNAME: CF01
  COUPLING FACILITY      : 008561.IBM.02.000000000001
                           PARTITION: 0E   CPCID: 00
  SITE                   : N/A
  POLICY DUMP SPACE SIZE : 0 K

  CONNECTED SYSTEMS:
  SYSP      SYSA      SYSB      SYST      SYSU

  STRUCTURES:
  EZBDVIPA1121
`);
    expect(screen(machine, "D XCF,CF,CFNM=(CF02)")).toBe(`
IXC362I  00.00.01  DISPLAY XCF
CFNAME: CF02
  COUPLING FACILITY      : 008561.IBM.02.000000000002
                           PARTITION: 0F   CPCID: 00
  SITE                   : N/A
  POLICY DUMP SPACE SIZE : 0 K

  CONNECTED SYSTEMS:
  SYSP      SYSA

  NO STRUCTURES ARE IN USE BY THIS SYSPLEX IN THIS COUPLING FACILITY
`);
    machine.failCouplingFacility("CF02");
    expect(screen(machine, "D XCF,CF,CFNAME=CF02")).toBe(`
IXC362I  00.00.01  DISPLAY XCF
CFNAME: CF02
  COUPLING FACILITY      : 008561.IBM.02.000000000002
                           PARTITION: 0F   CPCID: 00
  SITE                   : N/A
  POLICY DUMP SPACE SIZE : 0 K
  COUPLING FACILITY FAILED

  NO SYSTEMS ARE CONNECTED TO THIS COUPLING FACILITY

  NO STRUCTURES ARE IN USE BY THIS SYSPLEX IN THIS COUPLING FACILITY
`);
    expect(screen(machine, "D XCF,CF,CFNAME=CF09")).toBe(`
IXC362I  00.00.01  DISPLAY XCF
NO COUPLING FACILITIES MATCH THE SPECIFIED CRITERIA
`);
  });

  test("GIVEN a duplexed structure WHEN its coupling facilities are displayed THEN old and new copy are told apart", () => {
    const machine = running({ structure: "SIZE(50000) PREFLIST(CF01,CF02) DUPLEX(ENABLED)" });
    expect(screen(machine, "D XCF,CF,CFNAME=CF01")).toContain("EZBDVIPA1121 (OLD)");
    expect(screen(machine, "D XCF,CF,CFNAME=CF02")).toContain("EZBDVIPA1121 (NEW)");
  });

  test("GIVEN a rebuild under way WHEN coupling facilities are displayed THEN old and new copy are told apart", () => {
    const machine = running();
    machine.rebuild("EZBDVIPA1121", "OTHER");
    expect(screen(machine, "D XCF,CF,CFNAME=CF01")).toContain("EZBDVIPA1121 (OLD)");
    expect(screen(machine, "D XCF,CF,CFNAME=CF02")).toContain("EZBDVIPA1121 (NEW)");
  });

  test("GIVEN a policy that leaves a coupling facility out WHEN it is displayed THEN its deletion is pending", () => {
    const machine = running();
    const text = cfrm("SIZE(50000) INITSIZE(25000) PREFLIST(CF02)").replace(/ {2}CF NAME\(CF01\)[^)]*\)[^C]*\)\n/, "");
    machine.activateCfrm(text.replace(/CF NAME\(CF01\)[\s\S]*?PARTITION\(0E\)\n/, ""));
    expect(machine.cfrm?.facilities.has("CF01")).toBe(false);
    expect(screen(machine, "D XCF,CF")).toBe(`
IXC361I  00.00.01  DISPLAY XCF
CFNAME       COUPLING FACILITY                  SITE
CF01         008561.IBM.02.000000000001         N/A
             PARTITION: 0E  CPCID: 00
             ALLOCATION NOT PERMITTED
             POLICY CHANGE PENDING - DELETE
CF02         008561.IBM.02.000000000002         N/A
             PARTITION: 0F  CPCID: 00
`);
  });

  test("GIVEN a policy WHEN it is displayed THEN its name, its start and what is pending are", () => {
    const machine = running();
    machine.advance(3_600_000);
    expect(screen(machine, "D XCF,POLICY,TYPE=CFRM")).toBe(`
IXC364I  01.00.01  DISPLAY XCF
TYPE: CFRM
  POLNAME:      CFRMPOL1
  STARTED:      01/01/2026 00:00:00
`);
    machine.activateCfrm(cfrm("SIZE(80000) PREFLIST(CF01)"));
    expect(screen(machine, "D XCF,POL,TYPE=CFRM")).toBe(`
IXC364I  01.00.01  DISPLAY XCF
TYPE: CFRM
  POLNAME:      CFRMPOL1
  STARTED:      01/01/2026 01:00:01
  1 POLICY CHANGE(S) PENDING
`);
  });
});
