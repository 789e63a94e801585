import { Console } from "../../../../src/simulator";
import { runningIpv6, screen } from "../screen";

describe("V TCPIP,,OBEYFILE", () => {
  test("GIVEN a member of the assembly WHEN it is processed THEN its DVIPA is there", () => {
    const machine = runningIpv6();
    expect(screen(machine, "V TCPIP,,OBEYFILE,DSN=TCPIP.OBEY(MORE)", "SYSB")).toBe(`
EZZ0060I PROCESSING COMMAND: VARY TCPIP,,OBEYFILE,DSN=TCPIP.OBEY(MORE)
EZZ0300I OPENED OBEYFILE FILE 'TCPIP.OBEY(MORE)'
EZZ0053I COMMAND VARY OBEY COMPLETED SUCCESSFULLY
`);
    expect(machine.ownerOf("203.0.113.50")).toBe("SYSB.TCPIP");
  });

  test("GIVEN a member with an error WHEN it is processed THEN the line is named, and the command failed", () => {
    expect(screen(runningIpv6(), "v tcpip,tcpip,o,tcpip.obey(wrong)", "SYSB")).toBe(`
EZZ0060I PROCESSING COMMAND: VARY TCPIP,TCPIP,O,TCPIP.OBEY(WRONG)
EZZ0300I OPENED OBEYFILE FILE 'TCPIP.OBEY(WRONG)'
EZZ0324I LINE 1: IPCONFIG TTL: 999 was found, expected a whole number from 1 to 255.
EZZ0059I VARY OBEY COMMAND FAILED: SEE PREVIOUS MESSAGES
`);
  });

  test("GIVEN a data set of another system WHEN it is processed THEN it cannot be opened", () => {
    expect(screen(runningIpv6(), "V TCPIP,,OBEYFILE,'TCPIP.OBEY(MORE)'", "SYSA")).toBe(`
EZZ0060I PROCESSING COMMAND: VARY TCPIP,,OBEYFILE,'TCPIP.OBEY(MORE)'
EZZ0301I CANNOT OPEN OBEYFILE FILE 'TCPIP.OBEY(MORE)': DATA SET OR MEMBER NOT FOUND
EZZ0059I VARY OBEY COMMAND FAILED: SEE PREVIOUS MESSAGES
`);
  });

  test("GIVEN no data set WHEN the command is entered THEN one is asked for", () => {
    const console = Console.of(runningIpv6());
    expect(console.enter("V TCPIP,,OBEYFILE")).toEqual([
      "IEE311I VARY     PARAMETER MISSING",
      "EXPECTED THE NAME OF A DATA SET",
    ]);
    expect(console.enter("V TCPIP,,OBEYFILE,A.B,C")).toEqual([
      "IEE309I VARY     UNIDENTIFIABLE KEYWORD",
      "C IS NONE OF NO FURTHER OPERAND",
    ]);
  });
});
