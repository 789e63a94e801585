import { Assembly } from "../../../../src/model/assembly";
import { Console, Machine } from "../../../../src/simulator";
import { plex, running, STRUCTURE } from "../../plex";
import { screen } from "../screen";

const TWO = "SIZE(50000) INITSIZE(25000) PREFLIST(CF01,CF02) DUPLEX(ALLOWED)";

/** The job of the assembly defines a second policy, CFRMPOL2, with other operands of the structure. */
function withSecondPolicy(operands: string): Machine {
  const assembly = plex();
  const file = assembly.manifest.cfrm!.file;
  const first = assembly.files.get(file)!;
  const second = first
    .slice(first.indexOf("DEFINE POLICY"))
    .replace("CFRMPOL1", "CFRMPOL2")
    .replace(/SIZE\([\s\S]*$/, `${operands}\n`);
  const both = new Assembly(assembly.manifest, new Map([...assembly.files, [file, first + second]]));
  const machine = Machine.of(both);
  machine.start();
  return machine;
}

describe("SETXCF START,POLICY", () => {
  test("GIVEN a second policy WHEN it is started THEN its change is pending until the structure is rebuilt", () => {
    const machine = withSecondPolicy("SIZE(60000) INITSIZE(30000) PREFLIST(CF02,CF01)");
    expect(screen(machine, "SETXCF START,POLICY,TYPE=CFRM,POLNAME=CFRMPOL2")).toBe(`
IXC511I START ADMINISTRATIVE POLICY CFRMPOL2 FOR CFRM ACCEPTED
IXC512I POLICY CHANGE IN PROGRESS FOR CFRM TO MAKE CFRMPOL2 POLICY ACTIVE. 1 POLICY CHANGE(S) PENDING.
`);
    expect(machine.structure(STRUCTURE)).toMatchObject({ pending: "CHANGE", size: 25000 });
    expect(screen(machine, `SETXCF START,REBUILD,STRNAME=${STRUCTURE},LOCATION=NORMAL`)).toBe(`
IXC521I REBUILD FOR STRUCTURE EZBDVIPA1121 HAS BEEN STARTED
IXC526I STRUCTURE EZBDVIPA1121 IS REBUILDING FROM COUPLING FACILITY CF01 TO COUPLING FACILITY CF02
IXC367I THE SETXCF START REBUILD REQUEST FOR STRUCTURE EZBDVIPA1121 WAS ACCEPTED.
`);
    machine.settle();
    expect(machine.structure(STRUCTURE)).toMatchObject({ pending: undefined, size: 30000, facilities: ["CF02"] });
    expect(machine.log.at(-1)!.text).toBe("IXC513I COMPLETED POLICY CHANGE FOR CFRM. CFRMPOL2 POLICY IS ACTIVE.");
    expect(screen(machine, "SETXCF START,POLICY,TYPE=CFRM,POLNAME=CFRMPOL1")).toContain("IXC512I");
  });

  test("GIVEN a policy that is not there WHEN it is started THEN the request fails", () => {
    const machine = running();
    expect(screen(machine, "SETXCF START,POLICY,TYPE=CFRM,POLNAME=NONE")).toBe(`
IXC307I SETXCF START,POLICY REQUEST FOR CFRM FAILED: POLICY NONE IS NOT DEFINED
`);
    expect(screen(machine, "SETXCF START,POLICY,TYPE=SFM,POLNAME=SFM1")).toBe(`
IXC307I SETXCF START,POLICY REQUEST FOR SFM FAILED: THE COUPLE DATA SET IS NOT AVAILABLE
`);
    expect(machine.cfrm?.name).toBe("CFRMPOL1");
  });
});

describe("SETXCF REBUILD", () => {
  test("GIVEN a structure WHEN duplexing is started and stopped THEN the copy that is kept stays", () => {
    const machine = running({ structure: TWO });
    expect(screen(machine, `SETXCF START,REBUILD,DUPLEX,STRNAME=${STRUCTURE}`, "SYSB")).toBe(`
IXC521I REBUILD FOR STRUCTURE EZBDVIPA1121 HAS BEEN STARTED
IXC526I STRUCTURE EZBDVIPA1121 IS REBUILDING FROM COUPLING FACILITY CF01 TO COUPLING FACILITY CF02
IXC367I THE SETXCF START REBUILD REQUEST FOR STRUCTURE EZBDVIPA1121 WAS ACCEPTED.
`);
    machine.settle();
    expect(machine.structure(STRUCTURE).state).toBe("Duplexed");
    expect(screen(machine, `SETXCF START,REBUILD,STRNAME=${STRUCTURE}`)).toBe(`
IXC367I THE SETXCF START REBUILD REQUEST FOR STRUCTURE EZBDVIPA1121 WAS REJECTED:
REBUILD HAS ALREADY BEEN INITIATED FOR THE STRUCTURE
`);
    expect(screen(machine, `SETXCF STOP,REBUILD,DUPLEX,STRNAME=${STRUCTURE},KEEP=NEW`)).toBe(`
IXC522I DUPLEXING REBUILD FOR STRUCTURE EZBDVIPA1121 IS BEING STOPPED TO SWITCH TO THE NEW STRUCTURE DUE TO OPERATOR REQUEST
IXC367I THE SETXCF STOP REBUILD REQUEST FOR STRUCTURE EZBDVIPA1121 WAS ACCEPTED.
`);
    expect(machine.structure(STRUCTURE)).toMatchObject({ state: "Allocated", facilities: ["CF02"] });
    machine.duplex(STRUCTURE, "START");
    machine.settle();
    Console.of(machine).enter(`SETXCF STOP,REBUILD,DUPLEX,STRNAME=${STRUCTURE},KEEP=OLD`);
    expect(machine.structure(STRUCTURE)).toMatchObject({ state: "Allocated", facilities: ["CF02"] });
  });

  test("GIVEN a rebuild under way WHEN it is stopped THEN the old copy stays", () => {
    const machine = running();
    Console.of(machine).enter(`SETXCF START,REBUILD,STRNAME=${STRUCTURE},LOCATION=OTHER`);
    expect(screen(machine, `SETXCF START,ALTER,STRNAME=${STRUCTURE},SIZE=30000`)).toBe(`
IXC531I SETXCF START ALTER REQUEST FOR STRUCTURE EZBDVIPA1121 REJECTED. REASON: REBUILD IN PROGRESS
`);
    expect(screen(machine, `SETXCF STOP,REBUILD,STRNAME=${STRUCTURE}`)).toBe(`
IXC522I REBUILD FOR STRUCTURE EZBDVIPA1121 IS BEING STOPPED TO FALL BACK TO THE OLD STRUCTURE DUE TO REQUEST FROM AN OPERATOR
IXC367I THE SETXCF STOP REBUILD REQUEST FOR STRUCTURE EZBDVIPA1121 WAS ACCEPTED.
`);
    machine.settle();
    expect(machine.structure(STRUCTURE)).toMatchObject({
      state: "Allocated",
      facilities: ["CF01"],
      rebuild: undefined,
    });
  });

  test("GIVEN structures that cannot be rebuilt WHEN a rebuild is asked for THEN each has its reason", () => {
    const machine = running({ structure: "SIZE(50000) PREFLIST(CF01)" });
    expect(screen(machine, `SETXCF START,REBUILD,STRNAME=(NONE,${STRUCTURE}),LOCATION=OTHER`)).toBe(`
IXC367I THE SETXCF START REBUILD REQUEST FOR STRUCTURE NONE WAS REJECTED:
STRUCTURE NOT DEFINED IN THE CFRM ACTIVE POLICY
IXC528I THE REBUILD OF STRUCTURE EZBDVIPA1121 COULD NOT BE STARTED: NO SUITABLE COUPLING FACILITY
`);
    expect(screen(machine, `SETXCF STOP,REBUILD,STRNAME=${STRUCTURE}`)).toBe(`
IXC367I THE SETXCF STOP REBUILD REQUEST FOR STRUCTURE EZBDVIPA1121 WAS REJECTED:
STRUCTURE NOT IN REBUILD PROCESS
`);
    expect(screen(machine, `SETXCF START,REBUILD,DUPLEX,STRNAME=${STRUCTURE}`)).toBe(`
IXC367I THE SETXCF START REBUILD REQUEST FOR STRUCTURE EZBDVIPA1121 WAS REJECTED:
DUPLEXING REBUILD NOT ALLOWED FOR THE STRUCTURE
`);
    machine.failCouplingFacility("CF01");
    machine.settle();
    expect(screen(machine, `SETXCF START,RB,STRNM=${STRUCTURE}`)).toBe(`
IXC367I THE SETXCF START REBUILD REQUEST FOR STRUCTURE EZBDVIPA1121 WAS REJECTED:
STRUCTURE NOT ALLOCATED
`);
  });
});

describe("SETXCF ALTER and REALLOCATE", () => {
  test("GIVEN a structure WHEN its size is altered THEN it has the new size, within the limit of the policy", () => {
    const machine = running();
    expect(screen(machine, `SETXCF START,ALTER,STRNAME=${STRUCTURE},SIZE=40M`)).toBe(`
IXC530I SETXCF START ALTER REQUEST FOR STRUCTURE EZBDVIPA1121 ACCEPTED.
IXC533I SETXCF REQUEST TO ALTER STRUCTURE EZBDVIPA1121 COMPLETED. TARGET ATTAINED.
CURRENT SIZE: 40 M   TARGET: 40 M
`);
    expect(machine.structure(STRUCTURE).size).toBe(40960);
    expect(screen(machine, `SETXCF START,ALTER,STRNAME=${STRUCTURE},SIZE=1G`)).toBe(`
IXC531I SETXCF START ALTER REQUEST FOR STRUCTURE EZBDVIPA1121 REJECTED. REASON: REQUESTED SIZE IS NOT WITHIN THE LIMITS OF THE STRUCTURE
`);
    expect(machine.structure(STRUCTURE).size).toBe(40960);
    expect(screen(machine, "SETXCF START,ALTER,STRNAME=NONE,SIZE=1")).toBe(`
IXC531I SETXCF START ALTER REQUEST FOR STRUCTURE NONE REJECTED. REASON: STRUCTURE NOT IN THE CFRM ACTIVE POLICY
`);
    machine.vtamCfs("SYSP", "DISCONNECT", STRUCTURE);
    for (const { system } of machine.structure(STRUCTURE).connectors) machine.vtamCfs(system, "DISCONNECT", STRUCTURE);
    expect(screen(machine, `SETXCF START,ALTER,STRNAME=${STRUCTURE},SIZE=30000`)).toContain("STRUCTURE NOT ALLOCATED");
  });

  test("GIVEN a structure that is not where the policy wants it WHEN structures are relocated THEN it goes there", () => {
    const machine = running();
    machine.rebuild(STRUCTURE, "OTHER");
    machine.settle();
    expect(screen(machine, "SETXCF START,REALLOCATE")).toBe(`
IXC543I THE REQUESTED START,REALLOCATE WAS ACCEPTED.
IXC521I REBUILD FOR STRUCTURE EZBDVIPA1121 HAS BEEN STARTED
IXC526I STRUCTURE EZBDVIPA1121 IS REBUILDING FROM COUPLING FACILITY CF02 TO COUPLING FACILITY CF01
`);
    machine.settle();
    expect(machine.structure(STRUCTURE).facilities).toEqual(["CF01"]);
    expect(screen(machine, "SETXCF START,REALLOCATE")).toBe(`
IXC543I THE REQUESTED START,REALLOCATE WAS ACCEPTED.
IXC544I REALLOCATE PROCESSING FOR STRUCTURE EZBDVIPA1121
WAS NOT ATTEMPTED BECAUSE STRUCTURE IS ALLOCATED IN PREFERRED CF
IXC543I THE REQUESTED START,REALLOCATE WAS COMPLETED.
`);
  });

  test("GIVEN a duplexed structure with a pending change WHEN structures are relocated THEN it is in effect", () => {
    const machine = withSecondPolicy("SIZE(60000) PREFLIST(CF02,CF01) DUPLEX(ENABLED)");
    machine.activateCfrm(
      machine.model.assembly.files
        .get(machine.model.assembly.manifest.cfrm!.file)!
        .replace("REBUILDPERCENT(60)", "DUPLEX(ENABLED)"),
    );
    machine.settle();
    expect(machine.structure(STRUCTURE).state).toBe("Duplexed");
    Console.of(machine).enter("SETXCF START,POLICY,TYPE=CFRM,POLNAME=CFRMPOL2");
    expect(machine.structure(STRUCTURE).pending).toBe("CHANGE");
    Console.of(machine).enter("SETXCF START,REALLOCATE");
    machine.settle();
    expect(machine.structure(STRUCTURE)).toMatchObject({ pending: undefined, size: 60000, state: "Duplexed" });
  });

  test("GIVEN structures that stay WHEN structures are relocated THEN each has its reason", () => {
    const machine = running({ structure: "SIZE(50000) PREFLIST(CF01,CF02) ALLOWREALLOCATE(NO)" });
    expect(screen(machine, "SETXCF START,REALLOC")).toBe(`
IXC543I THE REQUESTED START,REALLOCATE WAS ACCEPTED.
IXC544I REALLOCATE PROCESSING FOR STRUCTURE EZBDVIPA1121
WAS NOT ATTEMPTED BECAUSE THE CFRM POLICY SAYS ALLOWREALLOCATE(NO)
IXC543I THE REQUESTED START,REALLOCATE WAS COMPLETED.
`);
    const other = running();
    other.rebuild(STRUCTURE, "OTHER");
    expect(screen(other, "SETXCF START,REALLOCATE")).toContain("A STRUCTURE REBUILD PROCESS IS IN PROGRESS");
  });
});

describe("operands of SETXCF", () => {
  test.each([
    ["SETXCF", "IEE311I SETXCF   PARAMETER MISSING"],
    ["SETXCF START", "IEE535I SETXCF   INVALID PARAMETER"],
    ["SETXCF MODIFY,POLICY", "IEE535I SETXCF   INVALID PARAMETER"],
    ["SETXCF STOP,POLICY,TYPE=CFRM", "IEE535I SETXCF   INVALID PARAMETER"],
    ["SETXCF START,POLICY,TYPE=CFRM", "IEE311I SETXCF   PARAMETER MISSING"],
    ["SETXCF START,REBUILD", "IEE311I SETXCF   PARAMETER MISSING"],
    ["SETXCF START,REBUILD,CFNAME=CF01", "IEE309I SETXCF   UNIDENTIFIABLE KEYWORD"],
    ["SETXCF START,REBUILD,STRNAME=A,LOCATION=HERE", "IEE535I SETXCF   INVALID PARAMETER"],
    ["SETXCF START,REBUILD,POPULATE,STRNAME=A", "IEE535I SETXCF   INVALID PARAMETER"],
    ["SETXCF START,ALTER,STRNAME=A", "IEE311I SETXCF   PARAMETER MISSING"],
    ["SETXCF START,ALTER,STRNAME=A,SIZE=BIG", "IEE535I SETXCF   INVALID PARAMETER"],
  ])("GIVEN the command %s WHEN it is entered THEN the system answers %s", (command, answer) => {
    expect(Console.of(running()).enter(command)).toEqual([answer]);
  });
});
