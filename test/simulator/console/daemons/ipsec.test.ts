import { Console, Machine } from "../../../../src/simulator";
import { assemblyOf } from "../../../support/assembly";
import { connected, D, policy, running, STRUCTURE } from "../../plex";

describe("ipsec", () => {
  test("GIVEN a tunnel WHEN it is refreshed THEN the machine negotiates the next generation", () => {
    const machine = running();
    connected(machine);
    expect(Console.of(machine).enter("ipsec -y refresh -a Y1", "SYSP")).toEqual(["1 tunnels selected for refresh"]);
    machine.settle();
    expect(machine.sas()[0]!.generation).toBe(2);
    expect(Console.of(machine).enter("ipsec -k ref -a K1", "SYSP")).toEqual(["1 tunnels selected for refresh"]);
    expect(machine.ikeSas()[0]!.generation).toBe(2);
  });

  test("GIVEN IKEv1 WHEN phase 1 is refreshed THEN the message that it was authenticated again is shown", () => {
    const machine = running({ initiate: "Main" });
    connected(machine);
    expect(Console.of(machine).enter("ipsec -k refresh -a all", "SYSP")).toEqual([
      expect.stringMatching(/^EZD1772I /),
      "1 tunnels selected for refresh",
    ]);
  });

  test("GIVEN a tunnel WHEN it is deactivated THEN it and its data are gone", () => {
    const machine = running();
    const id = connected(machine);
    expect(machine.structure(STRUCTURE).used).toBe(2);
    expect(Console.of(machine).enter("ipsec -y deactivate -a Y1", "SYSP")).toEqual([
      expect.stringMatching(/^EZD1776I /),
      "1 tunnels selected for deactivate",
    ]);
    expect(machine.sas({ dvipa: D })).toEqual([]);
    expect(machine.structure(STRUCTURE).used).toBe(0);
    expect(machine.violations()).toEqual([]);
    expect(machine.send(id, 1)).toMatchObject({ sent: 0, dropped: 1 });
    expect(machine.whyGone("Y1")).toBe("it was deactivated");
  });

  test("GIVEN a tunnel of another stack WHEN it is to be changed THEN nothing is selected", () => {
    const machine = running();
    connected(machine);
    for (const command of ["ipsec -y deactivate -a Y1", "ipsec -y refresh -a Y1", "ipsec -k refresh -a K1"]) {
      expect(Console.of(machine).enter(command, "SYST")).toEqual(["ipsec: no tunnels were selected."]);
    }
    expect(machine.sas()).toHaveLength(1);
  });

  test("GIVEN LocalDynVpnRules WHEN they are activated THEN it is said why they are not", () => {
    const text = `${policy({})}LocalDynVpnPolicy
{
  LocalDynVpnRule branch
  {
    LocalIp ${D}
    RemoteIp 10.9.1.1
  }
}
`;
    const machine = running({ policies: { SYSP: text } });
    expect(Console.of(machine).enter("ipsec -y activate -l branch,none", "SYSP")).toEqual([
      "ipsec: the LocalDynVpnRule branch is not activated: a tunnel is negotiated when a client connects.",
      "ipsec: there is no LocalDynVpnRule none.",
    ]);
  });

  test("GIVEN stacks WHEN one is named THEN the command is for it, else for the first one", () => {
    const machine = Machine.of(
      assemblyOf({ SYSA: { stacks: { TCPIPA: "", TCPIPB: "IPCONFIG IPSECURITY\nIPSEC\nENDIPSEC\n" } } }),
    );
    machine.start();
    const console = Console.of(machine);
    expect(console.enter("ipsec -f display")).toEqual(["ipsec: IP security is not enabled for the stack TCPIPA."]);
    expect(console.enter("ipsec -f display -p tcpipb")[0]).toContain("Stack Name: TCPIPB");
    expect(console.enter("ipsec -f display -p NONE")).toEqual(["ipsec: there is no stack NONE on SYSA."]);
    machine.stopStack("SYSA.TCPIPB");
    expect(console.enter("ipsec -f display -p TCPIPB")).toEqual(["ipsec: the stack TCPIPB is not active."]);
  });

  test.each([
    ["", "the first option has to be -y, -k or -f"],
    ["-m display", "the first option has to be -y, -k or -f"],
    ["-y", "expected display, refresh, activate, deactivate after -y"],
    ["-k activate", "expected display, refresh after -k"],
    ["-f refresh", "expected display after -f"],
    ["-y display -s -b", "-s and -b exclude each other"],
    ["-k display -s", "-s and -b are options of -y display"],
    ["-y refresh", "-y refresh needs -a"],
    ["-y activate", "-y activate needs -l"],
    ["-y display -l A", "-l is an option of -y activate"],
    ["-y display -r long", "the option -r cannot be used here"],
    ["-y display -a", "the option -a cannot be used here"],
    ["-y display -c profile", "-c profile is no option of -y"],
    ["-f display -c all", "-c all is no option of -f"],
    ["-y display -x 1", "the option -x cannot be used here"],
    ["-y display -s yes", "the option -s cannot be used here"],
  ])("GIVEN the operands '%s' WHEN the command is entered THEN the usage is shown: %s", (operands, problem) => {
    const lines = Console.of(running()).enter(`ipsec ${operands}`);
    expect(lines[0]).toBe(`ipsec: ${problem}.`);
    expect(lines).toHaveLength(7);
    expect(lines[1]).toMatch(/^usage: ipsec -y display /);
  });
});
