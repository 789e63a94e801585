import { cfrm, connected, running, STRUCTURE } from "../../plex";
import { screen } from "../screen";

const DUPLEXED = "SIZE(50000) INITSIZE(25000) PREFLIST(CF01,CF02) DUPLEX(ENABLED) EXCLLIST(OTHER)";

describe("D XCF,STR", () => {
  test("GIVEN an allocated structure WHEN structures are displayed THEN one line tells of it", () => {
    expect(screen(running(), "D XCF,STR")).toBe(`
IXC359I  00.00.01  DISPLAY XCF
STRNAME          ALLOCATION TIME     STATUS                           TYPE
EZBDVIPA1121     01/01/2026 00:00:01 ALLOCATED                        LIST
`);
  });

  test("GIVEN a duplexed structure with data WHEN it is displayed THEN both copies are as the machine has them", () => {
    const machine = running({ structure: DUPLEXED });
    connected(machine);
    machine.settle();
    expect(machine.structure(STRUCTURE)).toMatchObject({ state: "Duplexed", facilities: ["CF01", "CF02"], used: 2 });
    expect(screen(machine, "D XCF,STR")).toBe(`
IXC359I  00.00.01  DISPLAY XCF
STRNAME          ALLOCATION TIME     STATUS                           TYPE
EZBDVIPA1121     01/01/2026 00:00:01 DUPLEXING REBUILD NEW STRUCTURE  LIST
                                     DUPLEXING REBUILD
                                     REBUILD PHASE: DUPLEX ESTABLISHED
EZBDVIPA1121     01/01/2026 00:00:01 DUPLEXING REBUILD OLD STRUCTURE  LIST
                                     DUPLEXING REBUILD
`);
    expect(screen(machine, `D XCF,STR,STRNAME=${STRUCTURE}`)).toBe(`
IXC360I  00.00.01  DISPLAY XCF
STRNAME: EZBDVIPA1121
 STATUS: DUPLEXING REBUILD
          METHOD: SYSTEM-MANAGED
          REBUILD PHASE: DUPLEX ESTABLISHED
 TYPE: LIST
 POLICY INFORMATION:
  POLICY SIZE    : 50000 K
  POLICY INITSIZE: 25000 K
  POLICY MINSIZE : 0 K
  FULLTHRESHOLD  : 80
  ALLOWAUTOALT   : NO
  REBUILD PERCENT: 1
  DUPLEX         : ENABLED
  ALLOWREALLOCATE: YES
  PREFERENCE LIST: CF01     CF02
  ENFORCEORDER   : NO
  EXCLUSION LIST : OTHER

 DUPLEXING REBUILD NEW STRUCTURE
 -------------------------------
  ALLOCATION TIME: 01/01/2026 00:00:01
  CFNAME         : CF02
  COUPLING FACILITY: 008561.IBM.02.000000000002
                     PARTITION: 0F   CPCID: 00
  STORAGE CONFIGURATION     ALLOCATED        MAXIMUM     %
     ACTUAL SIZE:             25000 K        50000 K    50
  SPACE USAGE                  IN-USE          TOTAL     %
     ENTRIES:                       2          25000     0
  # CONNECTIONS  : 5

 DUPLEXING REBUILD OLD STRUCTURE
 -------------------------------
  ALLOCATION TIME: 01/01/2026 00:00:01
  CFNAME         : CF01
  COUPLING FACILITY: 008561.IBM.02.000000000001
                     PARTITION: 0E   CPCID: 00
  STORAGE CONFIGURATION     ALLOCATED        MAXIMUM     %
     ACTUAL SIZE:             25000 K        50000 K    50
  SPACE USAGE                  IN-USE          TOTAL     %
     ENTRIES:                       2          25000     0
  # CONNECTIONS  : 5

 CONNECTION NAME  ID VERSION  SYSNAME  JOBNAME  ASID STATE
 ---------------- -- -------- -------- -------- ---- ----------------
 PLEX1_SYSP       01 -        SYSP     NET      -    ACTIVE
 PLEX1_SYSA       02 -        SYSA     NET      -    ACTIVE
 PLEX1_SYSB       03 -        SYSB     NET      -    ACTIVE
 PLEX1_SYST       04 -        SYST     NET      -    ACTIVE
 PLEX1_SYSU       05 -        SYSU     NET      -    ACTIVE
`);
  });

  test("GIVEN a rebuild under way WHEN it is displayed THEN old and new copy are, and afterwards the new one", () => {
    const machine = running();
    machine.rebuild(STRUCTURE, "OTHER");
    expect(machine.structure(STRUCTURE).rebuild).toEqual({ kind: "REBUILD", to: "CF02" });
    expect(screen(machine, "D XCF,STR,STATUS=REBUILD")).toBe(`
IXC359I  00.00.01  DISPLAY XCF
STRNAME          ALLOCATION TIME     STATUS                           TYPE
EZBDVIPA1121     01/01/2026 00:00:01 ALLOCATED                        LIST
                                     REBUILDING
`);
    expect(screen(machine, "D XCF,STR,STRNAME=EZB*")).toBe(`
IXC360I  00.00.01  DISPLAY XCF
STRNAME: EZBDVIPA1121
 STATUS: REBUILD
          METHOD: USER-MANAGED
 TYPE: LIST
 POLICY INFORMATION:
  POLICY SIZE    : 50000 K
  POLICY INITSIZE: 25000 K
  POLICY MINSIZE : 0 K
  FULLTHRESHOLD  : 80
  ALLOWAUTOALT   : NO
  REBUILD PERCENT: 60
  DUPLEX         : DISABLED
  ALLOWREALLOCATE: YES
  PREFERENCE LIST: CF01     CF02
  ENFORCEORDER   : NO
  EXCLUSION LIST IS EMPTY

 REBUILD NEW STRUCTURE
 ---------------------
  ALLOCATION TIME: 01/01/2026 00:00:01
  CFNAME         : CF02
  COUPLING FACILITY: 008561.IBM.02.000000000002
                     PARTITION: 0F   CPCID: 00

 REBUILD OLD STRUCTURE
 ---------------------
  ALLOCATION TIME: 01/01/2026 00:00:01
  CFNAME         : CF01
  COUPLING FACILITY: 008561.IBM.02.000000000001
                     PARTITION: 0E   CPCID: 00
  STORAGE CONFIGURATION     ALLOCATED        MAXIMUM     %
     ACTUAL SIZE:             25000 K        50000 K    50
  SPACE USAGE                  IN-USE          TOTAL     %
     ENTRIES:                       0          25000     0
  # CONNECTIONS  : 3

 CONNECTION NAME  ID VERSION  SYSNAME  JOBNAME  ASID STATE
 ---------------- -- -------- -------- -------- ---- ----------------
 PLEX1_SYSP       01 -        SYSP     NET      -    ACTIVE
 PLEX1_SYSA       02 -        SYSA     NET      -    ACTIVE
 PLEX1_SYSB       03 -        SYSB     NET      -    ACTIVE
`);
    machine.settle();
    expect(screen(machine, "D XCF,STR,STATUS=REBUILD")).toBe(`
IXC359I  00.00.01  DISPLAY XCF
NO STRUCTURES MATCH THE SPECIFIED CRITERIA
`);
    expect(screen(machine, "D XCF,STR,STRNM=ALL")).toContain("CFNAME         : CF02");
  });

  test("GIVEN a pending change of the policy WHEN it is displayed THEN both policies are", () => {
    const machine = running();
    machine.activateCfrm(cfrm("SIZE(80000) INITSIZE(51200) PREFLIST(CF02,CF01) FULLTHRESHOLD(70) REBUILDPERCENT(60)"));
    expect(screen(machine, "D XCF,STR,STATUS=(POLICYCHANGE)")).toBe(`
IXC359I  00.00.01  DISPLAY XCF
STRNAME          ALLOCATION TIME     STATUS                           TYPE
EZBDVIPA1121     01/01/2026 00:00:01 ALLOCATED                        LIST
                                     POLICY CHANGE PENDING - CHANGE
`);
    expect(screen(machine, `D XCF,STR,STRNAME=(${STRUCTURE})`)).toBe(`
IXC360I  00.00.01  DISPLAY XCF
STRNAME: EZBDVIPA1121
 STATUS: ALLOCATED
         POLICY CHANGE PENDING - CHANGE
 TYPE: LIST
 POLICY INFORMATION:
  POLICY SIZE    : 50000 K
  POLICY INITSIZE: 25000 K
  POLICY MINSIZE : 0 K
  FULLTHRESHOLD  : 80
  ALLOWAUTOALT   : NO
  REBUILD PERCENT: 60
  DUPLEX         : DISABLED
  ALLOWREALLOCATE: YES
  PREFERENCE LIST: CF01     CF02
  ENFORCEORDER   : NO
  EXCLUSION LIST IS EMPTY
 PENDING POLICY INFORMATION:
  POLICY SIZE    : 80000 K
  POLICY INITSIZE: 50 M
  POLICY MINSIZE : 0 K
  FULLTHRESHOLD  : 70
  ALLOWAUTOALT   : NO
  REBUILD PERCENT: 60
  DUPLEX         : DISABLED
  ALLOWREALLOCATE: YES
  PREFERENCE LIST: CF02     CF01
  ENFORCEORDER   : NO
  EXCLUSION LIST IS EMPTY

 ACTIVE STRUCTURE
 ----------------
  ALLOCATION TIME: 01/01/2026 00:00:01
  CFNAME         : CF01
  COUPLING FACILITY: 008561.IBM.02.000000000001
                     PARTITION: 0E   CPCID: 00
  STORAGE CONFIGURATION     ALLOCATED        MAXIMUM     %
     ACTUAL SIZE:             25000 K        50000 K    50
  SPACE USAGE                  IN-USE          TOTAL     %
     ENTRIES:                       0          25000     0
  # CONNECTIONS  : 3

 CONNECTION NAME  ID VERSION  SYSNAME  JOBNAME  ASID STATE
 ---------------- -- -------- -------- -------- ---- ----------------
 PLEX1_SYSP       01 -        SYSP     NET      -    ACTIVE
 PLEX1_SYSA       02 -        SYSA     NET      -    ACTIVE
 PLEX1_SYSB       03 -        SYSB     NET      -    ACTIVE
`);
  });

  test("GIVEN a policy that leaves the structure out WHEN it is displayed THEN its deletion is pending", () => {
    const machine = running();
    machine.activateCfrm(cfrm("SIZE(80000) PREFLIST(CF01)", "OTHER"));
    expect(screen(machine, "D XCF,STR")).toBe(`
IXC359I  00.00.01  DISPLAY XCF
STRNAME          ALLOCATION TIME     STATUS                           TYPE
OTHER               --       --      NOT ALLOCATED
EZBDVIPA1121     01/01/2026 00:00:01 ALLOCATED                        LIST
                                     POLICY CHANGE PENDING - DELETE
`);
  });

  test("GIVEN a structure that was lost WHEN it is displayed THEN it is not allocated", () => {
    const machine = running({ structure: "SIZE(50000) PREFLIST(CF01)" });
    machine.failCouplingFacility("CF01");
    machine.settle();
    expect(machine.structure(STRUCTURE).state).toBe("NotAllocated");
    expect(screen(machine, "D XCF,STR")).toBe(`
IXC359I  00.00.01  DISPLAY XCF
STRNAME          ALLOCATION TIME     STATUS                           TYPE
EZBDVIPA1121        --       --      NOT ALLOCATED
`);
    expect(screen(machine, "D XCF,STR,STRNAME=ALL,STATUS=NOTALLOC")).toBe(`
IXC360I  00.00.01  DISPLAY XCF
STRNAME: EZBDVIPA1121
 STATUS: NOT ALLOCATED
 POLICY INFORMATION:
  POLICY SIZE    : 50000 K
  POLICY INITSIZE: 50000 K
  POLICY MINSIZE : 0 K
  FULLTHRESHOLD  : 80
  ALLOWAUTOALT   : NO
  REBUILD PERCENT: 1
  DUPLEX         : DISABLED
  ALLOWREALLOCATE: YES
  PREFERENCE LIST: CF01
  ENFORCEORDER   : NO
  EXCLUSION LIST IS EMPTY
`);
  });

  test("GIVEN criteria that nothing meets, or that are none WHEN structures are displayed THEN the answer says so", () => {
    const machine = running();
    expect(screen(machine, "D XCF,STR,STRNAME=IXC*")).toBe(`
IXC359I  00.00.01  DISPLAY XCF
NO STRUCTURES MATCH THE SPECIFIED CRITERIA
`);
    expect(screen(machine, "D XCF,STR,STATUS=FINE")).toBe(`
IEE535I DISPLAY  INVALID PARAMETER
`);
  });

  test("GIVEN no CFRM policy with structures WHEN structures are displayed THEN the policy is empty", () => {
    const machine = running();
    machine.activateCfrm("DATA TYPE(CFRM)\nDEFINE POLICY NAME(CFRMPOL1)\n");
    for (const { name } of machine.model.systems) machine.stopSystem(name);
    machine.settle();
    machine.startSystem("SYSP");
    machine.settle();
    expect(screen(machine, "D XCF,STR")).toBe(`
IXC359I  00.00.02  DISPLAY XCF
THE CFRM ACTIVE POLICY IS EMPTY
`);
  });
});
