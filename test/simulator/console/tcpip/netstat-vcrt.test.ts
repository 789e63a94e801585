import { connected, D, P, running } from "../../plex";
import { body, D6, runningIpv6, screen } from "../screen";

describe("D TCPIP,,NETSTAT,VCRT", () => {
  test("GIVEN distributed connections WHEN the table is shown THEN the owner has all, and a target its own", () => {
    const machine = running();
    connected(machine, "10.9.1.1");
    connected(machine, "10.9.1.2");
    expect(screen(machine, "D TCPIP,,NETSTAT,VCRT")).toBe(`
EZZ2500I NETSTAT CS V3R2 TCPIP
DYNAMIC VIPA CONNECTION ROUTING TABLE:
DEST IPADDR     DPORT SRC IPADDR      SPORT DESTXCF ADDR
203.0.113.10    00443 10.9.1.1        49153 10.1.1.4
203.0.113.10    00443 10.9.1.2        49154 10.1.1.5
2 OF 2 RECORDS DISPLAYED
END OF THE REPORT
`);
    const rows = (command: string, system?: string) => body(machine, command, system).slice(2);
    expect(rows("D TCPIP,,N,VCRT", "SYSU")).toEqual(["203.0.113.10    00443 10.9.1.2        49154 10.1.1.5"]);
    expect(rows("D TCPIP,,N,VCRT,IPADDR=10.9.1.1")).toHaveLength(1);
    expect(rows("D TCPIP,,N,VCRT,PORT=49154")).toHaveLength(1);
    expect(rows("D TCPIP,,N,VCRT,PORT=80")).toEqual([]);
    expect(rows("D TCPIP,,N,VCRT", "SYSA")).toEqual([]);
  });

  test("GIVEN connections of a DVIPA that is not distributed WHEN it moves THEN both stacks have them", () => {
    const machine = running({ distribution: "" });
    connected(machine);
    const rows = (system: string) => body(machine, "D TCPIP,,N,VCRT", system).slice(2);
    expect(rows("SYSP")).toEqual([]);
    machine.deactivate(P, D);
    machine.settle();
    expect(rows("SYSP")).toEqual(["203.0.113.10    00443 10.9.1.1        49153 10.1.1.1"]);
    expect(rows("SYSA")).toEqual(rows("SYSP"));
  });

  test("GIVEN IPv6, VIPAROUTE and DETAIL WHEN the table is shown THEN the route of a connection to another stack is there", () => {
    const machine = runningIpv6();
    for (const client of ["2001:db8:9::1", "2001:db8:9::2"]) machine.connect({ client, dvipa: D6, port: 443 });
    expect(screen(machine, "D TCPIP,,N,VCRT,DETAIL")).toBe(`
EZD0101I NETSTAT CS V2R5 TCPIP
DYNAMIC VIPA CONNECTION ROUTING TABLE:
DEST:      2001:DB8::10..443
  SOURCE:  2001:DB8:9::1..49153
  DESTXCF: 2001:DB8:1::1
    POLICYRULE:    *NONE*
    POLICYACTION:  *NONE*
DEST:      2001:DB8::10..443
  SOURCE:  2001:DB8:9::2..49154
  DESTXCF: 2001:DB8:1::2
    POLICYRULE:    *NONE*
    POLICYACTION:  *NONE*
    VIPAROUTE:     YES  TARGETIP: 2001:DB8:2::2
2 OF 2 RECORDS DISPLAYED
END OF THE REPORT
`);
  });
});
