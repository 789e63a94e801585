import { connected, D, P, running, T1 } from "../../plex";
import { body, runningIpv6, D6, screen } from "../screen";

describe("D TCPIP,,NETSTAT,VDPT", () => {
  test("GIVEN connections that were distributed WHEN the table is shown THEN it counts those of each target", () => {
    const machine = running();
    connected(machine, "10.9.1.1");
    connected(machine, "10.9.1.2");
    machine.disconnect(connected(machine, "10.9.1.3"));
    expect(screen(machine, "D TCPIP,,NETSTAT,VDPT")).toBe(`
EZZ2500I NETSTAT CS V3R2 TCPIP
DYNAMIC VIPA DESTINATION PORT TABLE:
DEST IPADDR     DPORT DESTXCF ADDR    RDY TOTALCONN  WLM TSR FLG
203.0.113.10    00443 10.1.1.4        001 0000000002 01  100 R
203.0.113.10    00443 10.1.1.5        001 0000000001 01  100 R
2 OF 2 RECORDS DISPLAYED
END OF THE REPORT
`);
    expect(body(machine, "D TCPIP,,N,VDPT,DETAIL,IPADDR=10.1.1.4")).toEqual([
      "DYNAMIC VIPA DESTINATION PORT TABLE:",
      "DEST IPADDR     DPORT DESTXCF ADDR    RDY TOTALCONN  WLM TSR FLG",
      "203.0.113.10    00443 10.1.1.4        001 0000000002 01  100 R",
      "    TCSR: 100  CER: 100  SEF: 100",
      "    ABNORM: 0000  HEALTH: 100",
      "    ACTCONN: 0000000001",
      "    QOSPLCACT: *DEFAULT*",
      "      W/Q: 01",
    ]);
  });

  test("GIVEN a quiesced target, and one whose system failed WHEN the table is shown THEN one is not ready, and the other not there", () => {
    const machine = running();
    machine.quiesce(T1, 443);
    machine.failSystem("SYSU");
    machine.settle();
    expect(body(machine, "D TCPIP,,N,VDPT").slice(2)).toEqual([
      "203.0.113.10    00443 10.1.1.4        000 0000000000 01  100 R",
    ]);
  });

  test("GIVEN a takeover WHEN the table is shown THEN the new owner has it, and no other stack", () => {
    const machine = running();
    machine.failStack(P);
    machine.settle();
    expect(body(machine, "D TCPIP,,N,VDPT", "SYSA").slice(2)).toHaveLength(2);
    expect(body(machine, "D TCPIP,,N,VDPT", "SYSB").slice(2)).toEqual([]);
  });

  test("GIVEN weights and any port WHEN the table is shown THEN ports are those that connections came for", () => {
    const machine = running({
      distribution: `VIPADISTRIBUTE DEFINE DISTMETHOD WEIGHTEDACTIVE ${D} PORT 80 DESTIP 10.1.1.4 WEIGHT 20 10.1.1.5 WEIGHT 5
VIPADISTRIBUTE DEFINE ${D} DESTIP 10.1.1.5`,
    });
    machine.setWeight("SYSU.TCPIP", 7);
    connected(machine, "10.9.1.1", 8443);
    expect(body(machine, "D TCPIP,,N,VDPT").slice(2)).toEqual([
      "203.0.113.10    00080 10.1.1.4        001 0000000000 20  100 W",
      "203.0.113.10    00080 10.1.1.5        001 0000000000 05  100 W",
      "203.0.113.10    08443 10.1.1.5        001 0000000001 07  100 BD",
    ]);
    expect(body(machine, "D TCPIP,,N,VDPT,PORT=(8443,9)").slice(2)).toHaveLength(1);
  });

  test("GIVEN an IPv6 DVIPA WHEN the table is shown THEN the format is LONG, and MAX= cuts it", () => {
    const machine = runningIpv6();
    machine.connect({ client: "2001:db8:9::1", dvipa: D6, port: 443 });
    expect(screen(machine, "D TCPIP,,N,VDPT,MAX=1")).toBe(`
EZD0101I NETSTAT CS V2R5 TCPIP
DYNAMIC VIPA DESTINATION PORT TABLE FOR TCP/IP STACKS:
DEST:         2001:DB8::10..443
  DESTXCF:    2001:DB8:1::1
  TOTALCONN:  0000000001  RDY: 001  WLM: 01  TSR: 100
  FLG: BASEWLM
1 OF 2 RECORDS DISPLAYED
END OF THE REPORT
`);
  });
});
