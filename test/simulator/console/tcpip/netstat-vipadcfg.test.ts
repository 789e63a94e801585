import { D, P, running } from "../../plex";
import { runningIpv6, screen } from "../screen";

describe("D TCPIP,,NETSTAT,VIPADCFG", () => {
  test("GIVEN an owner that distributes WHEN its definitions are shown THEN each target has a line", () => {
    expect(screen(running(), "D TCPIP,,NETSTAT,VIPADCFG")).toBe(`
EZZ2500I NETSTAT CS V3R2 TCPIP
DYNAMIC VIPA INFORMATION:
  VIPA DEFINE:
    IP ADDRESS      ADDRESSMASK     MOVEABLE  SRVMGR
    203.0.113.10    255.255.255.255 IMMEDIATE NO
  VIPA DISTRIBUTE:
    IP ADDRESS      PORT  XCF ADDRESS     SYSPT TIMAFF FLG
    203.0.113.10    00443 10.1.1.4        NO    NO     ROUNDROBIN
    203.0.113.10    00443 10.1.1.5        NO    NO     ROUNDROBIN
END OF THE REPORT
`);
  });

  test("GIVEN a backup WHEN its definitions are shown THEN its rank is there, and no MOVEABLE, which the owner has", () => {
    expect(screen(running(), "D TCPIP,TCPIP,N,VIPADCFG", "SYSB")).toBe(`
EZZ2500I NETSTAT CS V3R2 TCPIP
DYNAMIC VIPA INFORMATION:
  VIPA BACKUP:
    IP ADDRESS      RANK   MOVEABLE  SRVMGR
    203.0.113.10    000100
END OF THE REPORT
`);
  });

  test("GIVEN a stack with IPv6 WHEN its definitions are shown with DETAIL THEN the format is LONG", () => {
    expect(screen(runningIpv6(), "D TCPIP,,NETSTAT,VIPADCFG,DETAIL")).toBe(`
EZD0101I NETSTAT CS V2R5 TCPIP
DYNAMIC VIPA INFORMATION:
  VIPA DEFINE:
    INTFNAME: DVIPA6
      IPADDR: 2001:DB8::10
      MOVEABLE: IMMEDIATE  SRVMGR: N/A
  VIPA RANGE:
    IPADDR/PREFIXLEN: 203.0.113.0/24
      MOVEABLE: NONDISR
  VIPA DISTRIBUTE:
    DEST:        2001:DB8::10..443
      DESTXCF:   2001:DB8:1::1
      SYSPT:     NO   TIMAFF: NO   FLG: BASEWLM
      OPTLOCAL:  NO
        PROCTYPE:  CP: 001 ZAAP: 000 ZIIP: 000
    DEST:        2001:DB8::10..443
      DESTXCF:   2001:DB8:1::2
      SYSPT:     NO   TIMAFF: NO   FLG: BASEWLM
      OPTLOCAL:  NO
        PROCTYPE:  CP: 001 ZAAP: 000 ZIIP: 000
  VIPA ROUTE:
    DESTXCF:     2001:DB8:1::2
      TARGETIP:  2001:DB8:2::2
END OF THE REPORT
`);
  });

  test("GIVEN a backup of an IPv6 DVIPA WHEN its definitions are shown THEN they have the interface name", () => {
    expect(screen(runningIpv6(), "D TCPIP,,N,VIPADCFG,IPADDR=2001:0DB8::0010", "SYSB")).toBe(`
EZD0101I NETSTAT CS V2R5 TCPIP
DYNAMIC VIPA INFORMATION:
  VIPA BACKUP:
    INTFNAME: DVIPA6
      IPADDR: 2001:DB8::10
      RANK: 000100  MOVEABLE:            SRVMGR: N/A
END OF THE REPORT
`);
  });

  test("GIVEN hot standby, timed affinity and any port WHEN definitions are shown THEN each is there", () => {
    const machine = running({
      distribution: `VIPADISTRIBUTE DEFINE DISTMETHOD HOTSTANDBY ${D} PORT 80 DESTIP 10.1.1.4 PREFERRED 10.1.1.5 BACKUP 50
VIPADISTRIBUTE DEFINE SYSPLEXPORTS TIMEDAFFINITY 30 DISTMETHOD WEIGHTEDACTIVE OPTLOCAL ${D} DESTIP 10.1.1.4 WEIGHT 20
VIPAROUTE DEFINE 10.1.1.4 10.9.0.4`,
    });
    expect(screen(machine, "D TCPIP,,N,VIPADCFG,DETAIL")).toBe(`
EZZ2500I NETSTAT CS V3R2 TCPIP
DYNAMIC VIPA INFORMATION:
  VIPA DEFINE:
    IP ADDRESS      ADDRESSMASK     MOVEABLE  SRVMGR
    203.0.113.10    255.255.255.255 IMMEDIATE NO
  VIPA DISTRIBUTE:
    IP ADDRESS      PORT  XCF ADDRESS     SYSPT TIMAFF FLG
    203.0.113.10    00080 10.1.1.4        NO    NO     HOTSTANDBY, PREFERRED
      OPTLOCAL:  NO
    203.0.113.10    00080 10.1.1.5        NO    NO     HOTSTANDBY, BACKUP, RANK 50
      OPTLOCAL:  NO
    203.0.113.10    N/A   10.1.1.4        YES   30     WEIGHTEDACTIVE
      OPTLOCAL:  1
        WEIGHT: 20
  VIPA ROUTE:
    XCF ADDRESS     TARGET ADDRESS
    10.1.1.4        10.9.0.4
END OF THE REPORT
`);
  });

  test("GIVEN a stack that left its group WHEN its definitions are shown THEN they are saved, and messages tell that they are not active", () => {
    const machine = running();
    machine.leaveGroup(P);
    machine.settle();
    expect(screen(machine, "D TCPIP,,N,VIPADCFG,MAX=1", "SYSP")).toBe(`
EZZ2502I TCPIP IS NOT A MEMBER OF A SYSPLEX GROUP
EZZ2503I THE DYNAMIC VIPA CONFIGURATION IS NOT ACTIVE
EZZ2500I NETSTAT CS V3R2 TCPIP
DYNAMIC VIPA INFORMATION:
  VIPA DEFINE:
    IP ADDRESS      ADDRESSMASK     MOVEABLE  SRVMGR
    203.0.113.10    255.255.255.255 IMMEDIATE NO
  VIPA DISTRIBUTE:
    IP ADDRESS      PORT  XCF ADDRESS     SYSPT TIMAFF FLG
END OF THE REPORT
`);
  });
});
