import { Console, type Machine } from "../../../../src/simulator";
import { B1, B2, D, P, running, T1 } from "../../plex";
import { D6, runningIpv6 } from "../screen";

const vary = (machine: Machine, option: string, system = "SYSP") =>
  Console.of(machine).enter(`V TCPIP,,SYSPLEX,${option}`, system).slice(1);

describe("V TCPIP,,SYSPLEX", () => {
  test("GIVEN the owner of a DVIPA WHEN it leaves its group and joins again THEN the DVIPA goes and comes back", () => {
    const machine = running();
    expect(Console.of(machine).enter("V TCPIP,,SYS,LEAVE")).toEqual([
      "EZZ0060I PROCESSING COMMAND: VARY TCPIP,,SYS,LEAVE",
      "EZD1178I THE VARY TCPIP,,SYSPLEX,LEAVEGROUP COMMAND WAS ACCEPTED",
    ]);
    machine.settle();
    expect(machine.ownerOf(D)).toBe(B1);
    expect(vary(machine, "LEAVEGROUP")).toEqual(["EZZ8269I TCPIP SYSP IS NOT A MEMBER OF A SYSPLEX GROUP"]);
    expect(vary(machine, "DEACTIVATE,DVIPA=203.0.113.10")).toEqual([
      "EZZ8269I TCPIP SYSP IS NOT A MEMBER OF A SYSPLEX GROUP",
    ]);
    expect(vary(machine, "JOINGROUP")).toEqual(["EZD1178I THE VARY TCPIP,,SYSPLEX,JOINGROUP COMMAND WAS ACCEPTED"]);
    machine.settle();
    expect(machine.ownerOf(D)).toBe(P);
    expect(vary(machine, "JOINGROUP")).toEqual([
      "EZD1198I THE VARY TCPIP,,SYSPLEX,JOINGROUP COMMAND FAILED: THE STACK IS A MEMBER OF EZBT1121",
    ]);
  });

  test("GIVEN an active DVIPA WHEN it is deactivated and reactivated THEN it goes to the backup and comes back", () => {
    const machine = running();
    expect(vary(machine, `DEACTIVATE,DVIPA=${D}`)).toEqual([
      "EZZ8303I VIPA 203.0.113.10 GIVEN TO TCPIP ON SYSA",
      "EZD1032I DVIPA 203.0.113.10 removed from the IKE daemon for stack TCPIP",
      "EZD1197I THE VARY TCPIP,,SYSPLEX,DEACTIVATE COMMAND COMPLETED SUCCESSFULLY",
    ]);
    expect(machine.ownerOf(D)).toBe(B1);
    expect(vary(machine, `DEACT,DVIPA=${D}`)).toEqual([
      "EZD1198I THE VARY TCPIP,,SYSPLEX,DEACTIVATE COMMAND FAILED: 203.0.113.10 IS DEACTIVATED ON THE STACK",
    ]);
    expect(vary(machine, `REACT,DVIPA=${D}`).at(-1)).toBe(
      "EZD1197I THE VARY TCPIP,,SYSPLEX,REACTIVATE COMMAND COMPLETED SUCCESSFULLY",
    );
    expect(machine.ownerOf(D)).toBe(P);
    expect(vary(machine, `REACTIVATE,DVIPA=${D}`)).toEqual([
      "EZD1198I THE VARY TCPIP,,SYSPLEX,REACTIVATE COMMAND FAILED: 203.0.113.10 IS NOT DEACTIVATED ON THE STACK",
    ]);
  });

  test("GIVEN an IPv6 DVIPA WHEN it is deactivated by its interface name THEN it goes to the backup", () => {
    const machine = runningIpv6();
    expect(vary(machine, "DEACTIVATE,DVIPA=dvipa6", "SYSA").at(-1)).toMatch(/^EZD1197I/);
    expect(machine.ownerOf(D6)).toBe("SYSB.TCPIP");
  });

  test("GIVEN a DVIPA the stack does not define, and one of a VIPARANGE WHEN they are deactivated THEN it is refused", () => {
    const machine = runningIpv6();
    machine.bind("SYSA.TCPIP", "203.0.113.77");
    expect(vary(machine, "DEACTIVATE,DVIPA=203.0.113.77", "SYSA")).toEqual([
      "EZD1198I THE VARY TCPIP,,SYSPLEX,DEACTIVATE COMMAND FAILED: 203.0.113.77 IS OF A VIPARANGE",
    ]);
    expect(vary(machine, "DEACTIVATE,DVIPA=203.0.113.78", "SYSA")).toEqual([
      "EZD1198I THE VARY TCPIP,,SYSPLEX,DEACTIVATE COMMAND FAILED: 203.0.113.78 IS NOT DEFINED ON THE STACK",
    ]);
    expect(vary(machine, "DEACTIVATE,DVIPA=NONE", "SYSA")).toEqual([
      "IEE535I VARY     INVALID PARAMETER",
      "NONE IS NO DVIPA",
    ]);
    expect(vary(machine, "DEACTIVATE", "SYSA")).toEqual(["IEE311I VARY     PARAMETER MISSING", "EXPECTED DVIPA="]);
  });

  test("GIVEN a target WHEN ports are quiesced and resumed THEN the machine has it so", () => {
    const machine = running();
    expect(vary(machine, "QUIESCE,PORT=443", "SYST")).toEqual([
      "EZD1197I THE VARY TCPIP,,SYSPLEX,QUIESCE COMMAND COMPLETED SUCCESSFULLY",
    ]);
    expect(machine.quiesced(T1)).toEqual([443]);
    vary(machine, "QUI,TARGET", "SYST");
    expect(machine.quiesced(T1)).toEqual([443, "all"]);
    vary(machine, "RESUME,PO=443", "SYST");
    expect(machine.quiesced(T1)).toEqual(["all"]);
    vary(machine, "RESUME,TARGET", "SYST");
    expect(machine.quiesced(T1)).toEqual([]);
    expect(vary(machine, "QUIESCE,PORT=70000")).toEqual(["IEE306I VARY     INVALID NUMERICS"]);
    expect(vary(machine, "QUIESCE,PORT=")).toEqual(["IEE311I VARY     PARAMETER MISSING"]);
    expect(vary(machine, "QUIESCE")).toEqual(["IEE311I VARY     PARAMETER MISSING", "EXPECTED PORT=, TARGET"]);
    expect(vary(machine, "QUIESCE,PORT=443,JOBNAME=HTTPD")).toEqual([
      "EZD1198I THE VARY TCPIP,,SYSPLEX,QUIESCE COMMAND FAILED: JOBNAME=HTTPD: A SERVER IS KNOWN BY ITS PORT ONLY",
    ]);
  });

  test("GIVEN a stack that is starting WHEN it is told to leave THEN it is not in a group", () => {
    const machine = running();
    machine.stopStack(B2);
    machine.startStack(B2);
    expect(vary(machine, "LEAVEGROUP", "SYSB")).toEqual(["EZZ8269I TCPIP SYSB IS NOT A MEMBER OF A SYSPLEX GROUP"]);
  });

  test("GIVEN options that there are not WHEN they are entered THEN those that there are, are named", () => {
    expect(Console.of(running()).enter("V TCPIP,,SYSPLEX,JUMP")).toEqual([
      "IEE309I VARY     UNIDENTIFIABLE KEYWORD",
      "JUMP IS NONE OF LEAVEGROUP, JOINGROUP, DEACTIVATE, REACTIVATE, QUIESCE, RESUME",
    ]);
    expect(vary(running(), "LEAVEGROUP,NOW")).toEqual([
      "IEE309I VARY     UNIDENTIFIABLE KEYWORD",
      "NOW IS NONE OF NO FURTHER OPERAND",
    ]);
  });
});
