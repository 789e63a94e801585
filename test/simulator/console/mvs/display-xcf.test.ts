import { Console, Machine } from "../../../../src/simulator";
import { assemblyOf } from "../../../support/assembly";
import { running } from "../../plex";

describe("operands of D XCF", () => {
  test.each([
    ["D XCF,PATHIN", "IEE309I DISPLAY  UNIDENTIFIABLE KEYWORD"],
    ["D XCF,", "IEE309I DISPLAY  UNIDENTIFIABLE KEYWORD"],
    ["D XCF,GROUP,EZBT1121,SOME", "IEE535I DISPLAY  INVALID PARAMETER"],
    ["D XCF,GROUP,,ALL", "IEE535I DISPLAY  INVALID PARAMETER"],
    ["D XCF,STR,CFNAME=CF01", "IEE535I DISPLAY  INVALID PARAMETER"],
    ["D XCF,STR,NAME=EZBDVIPA", "IEE309I DISPLAY  UNIDENTIFIABLE KEYWORD"],
    ["D XCF,STR,STRNAME=", "IEE309I DISPLAY  UNIDENTIFIABLE KEYWORD"],
    ["D XCF,CF,STRNAME=A", "IEE535I DISPLAY  INVALID PARAMETER"],
    ["D XCF,POLICY,TYPE=SFM", "IEE535I DISPLAY  INVALID PARAMETER"],
    ["D XCF,SYSPLEX,ALL", "IEE535I DISPLAY  INVALID PARAMETER"],
  ])("GIVEN the command %s WHEN it is entered THEN the system answers %s", (command, answer) => {
    expect(Console.of(running()).enter(command)).toEqual([answer]);
  });

  test("GIVEN a comment behind the operands WHEN the command is entered THEN it does not count", () => {
    const console = Console.of(running());
    expect(console.enter("D XCF,CF what is there")).toEqual(console.enter("D XCF,CF"));
  });

  test("GIVEN an assembly without a CFRM policy WHEN it is displayed THEN nothing is started or defined", () => {
    const machine = Machine.of(assemblyOf({ SYSA: { stacks: { TCPIP: "" } } }));
    machine.start();
    const console = Console.of(machine);
    expect(console.enter("D XCF,POLICY")).toEqual([
      expect.stringMatching(/^IXC364I/),
      "TYPE: CFRM",
      "  POLICY NOT STARTED",
    ]);
    expect(console.enter("D XCF,CF")[1]).toBe("THE CFRM ACTIVE POLICY IS EMPTY");
    expect(console.enter("D XCF,GROUP")[1]).toBe("   GROUPS(SIZE):   EZBTCPCS(1)      ISTCFS01(1)      ISTXCF(1)");
  });

  test("GIVEN VTAM with names and without XCF WHEN its group is displayed THEN it has its names, or is none", () => {
    const stacks = { TCPIP: "" };
    const machine = Machine.of(
      assemblyOf({
        SYSA: { stacks, vtam: "NETID=NETA,SSCPNAME=SSCP1A\n" },
        SYSB: { stacks, vtam: "NETID=NETA,SSCPNAME=SSCP2A,XCFINIT=NO\n" },
      }),
    );
    machine.start();
    expect(Console.of(machine).enter("D XCF,GROUP,ISTXCF")[1]).toBe("   GROUP ISTXCF:   SSCP1A$$NETA");
  });
});
