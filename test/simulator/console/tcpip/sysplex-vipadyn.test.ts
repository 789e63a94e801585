import { connected, D, P, running } from "../../plex";
import { runningIpv6, screen } from "../screen";

describe("D TCPIP,,SYSPLEX,VIPADYN", () => {
  test("GIVEN a distributed DVIPA WHEN its owner displays it THEN owner, backups by rank and targets are there", () => {
    expect(screen(running(), "D TCPIP,,SYSPLEX,VIPADYN")).toBe(`
EZZ8260I SYSPLEX CS V3R2
VIPA DYNAMIC DISPLAY FROM TCPIP    AT SYSP
LINKNAME: VIPLCB00710A
  IPADDR/PREFIXLEN: 203.0.113.10/32
    ORIGIN: VIPADEFINE
    TCPNAME  MVSNAME  STATUS RANK DIST
    -------- -------- ------ ---- ----
    TCPIP    SYSP     ACTIVE      DIST
    TCPIP    SYSA     BACKUP 200
    TCPIP    SYSB     BACKUP 100
    TCPIP    SYST     ACTIVE      DEST
    TCPIP    SYSU     ACTIVE      DEST
1 OF 1 RECORDS DISPLAYED
`);
  });

  test("GIVEN a stack that fails WHEN the backup displays the DVIPA THEN it has it, and the stack that failed is not there", () => {
    const machine = running();
    machine.failStack(P);
    machine.settle();
    expect(screen(machine, `D TCPIP,,SYS,VIPAD,IPADDR=${D}`, "SYSA")).toBe(`
EZZ8260I SYSPLEX CS V3R2
VIPA DYNAMIC DISPLAY FROM TCPIP    AT SYSA
LINKNAME: VIPLCB00710A
  IPADDR/PREFIXLEN: 203.0.113.10/32
    ORIGIN: VIPABACKUP
    TCPNAME  MVSNAME  STATUS RANK DIST
    -------- -------- ------ ---- ----
    TCPIP    SYSA     ACTIVE      DIST
    TCPIP    SYSB     BACKUP 100
    TCPIP    SYST     ACTIVE      DEST
    TCPIP    SYSU     ACTIVE      DEST
1 OF 1 RECORDS DISPLAYED
`);
  });

  test("GIVEN a DVIPA that moves while it has connections WHEN it is displayed THEN the owner before is moving", () => {
    const machine = running({ distribution: "" });
    machine.failStack(P);
    machine.settle();
    connected(machine);
    machine.startStack(P);
    machine.settle();
    expect(screen(machine, "D TCPIP,,SYSPLEX,VIPADYN", "SYSA")).toBe(`
EZZ8260I SYSPLEX CS V3R2
VIPA DYNAMIC DISPLAY FROM TCPIP    AT SYSA
  IPADDR/PREFIXLEN: 203.0.113.10/32
    ORIGIN: VIPABACKUP
    TCPNAME  MVSNAME  STATUS RANK DIST
    -------- -------- ------ ---- ----
    TCPIP    SYSP     ACTIVE
    TCPIP    SYSA     MOVING
    TCPIP    SYSB     BACKUP 100
1 OF 1 RECORDS DISPLAYED
`);
  });

  test("GIVEN IPv6 DVIPAs WHEN they are displayed THEN they have interface names, which INTFNAME= selects by", () => {
    const machine = runningIpv6();
    machine.bind("SYSA.TCPIP", "203.0.113.77");
    const first = `
EZZ8260I SYSPLEX CS V2R5
VIPA DYNAMIC DISPLAY FROM TCPIP    AT SYSB
INTFNAME: DVIPA6
  IPADDR: 2001:DB8::10
    ORIGIN: VIPABACKUP
    TCPNAME  MVSNAME  STATUS RANK DIST
    -------- -------- ------ ---- ----
    TCPIP    SYSA     ACTIVE      BOTH
    TCPIP    SYSB     BACKUP 100  DEST
`;
    expect(screen(machine, "D TCPIP,,SYSPLEX,VIPADYN,INTFNAME=DVIPA6", "SYSB")).toBe(
      `${first}1 OF 1 RECORDS DISPLAYED\n`,
    );
    expect(screen(machine, "D TCPIP,,SYSPLEX,VIPADYN,MAX=1", "SYSB")).toBe(`${first}1 OF 2 RECORDS DISPLAYED\n`);
    expect(screen(machine, "D TCPIP,,SYSPLEX,VIPADYN,IPADDR=203.0.113.77", "SYSB")).toBe(`
EZZ8260I SYSPLEX CS V2R5
VIPA DYNAMIC DISPLAY FROM TCPIP    AT SYSB
  IPADDR/PREFIXLEN: 203.0.113.77/24
    TCPNAME  MVSNAME  STATUS RANK DIST
    -------- -------- ------ ---- ----
    TCPIP    SYSA     ACTIVE
1 OF 1 RECORDS DISPLAYED
`);
  });

  test("GIVEN a stack that left its group WHEN it displays the sysplex THEN a message says so", () => {
    const machine = running();
    machine.leaveGroup(P);
    expect(screen(machine, "D TCPIP,,SYSPLEX,VIPADYN", "SYSP")).toBe(
      "\nEZZ8269I TCPIP SYSP IS NOT A MEMBER OF A SYSPLEX GROUP\n",
    );
  });
});
