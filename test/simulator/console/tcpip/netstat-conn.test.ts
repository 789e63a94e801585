import { connected, running } from "../../plex";
import { body, D6, runningIpv6, screen } from "../screen";

describe("D TCPIP,,NETSTAT,CONN", () => {
  test("GIVEN a distributed connection WHEN connections are shown THEN its server has it, and the distributor does not", () => {
    const machine = running();
    const id = connected(machine);
    expect(screen(machine, "D TCPIP,,NETSTAT,CONN", "SYST")).toBe(`
EZZ2500I NETSTAT CS V3R2 TCPIP
USER ID  CONN     LOCAL SOCKET           FOREIGN SOCKET         STATE
N/A      00000001 203.0.113.10..443      10.9.1.1..49153        ESTBLSH
1 OF 1 RECORDS DISPLAYED
END OF THE REPORT
`);
    expect(body(machine, "D TCPIP,,N,CO").slice(1)).toEqual([]);
    expect(body(machine, "D TCPIP,,N,CO,IPADDR=10.9.1.2", "SYST").slice(1)).toEqual([]);
    expect(body(machine, "D TCPIP,,N,CO,PORT=443", "SYST").slice(1)).toHaveLength(1);
    expect(body(machine, "D TCPIP,,N,CO,PORT=444", "SYST").slice(1)).toEqual([]);
    machine.disconnect(id);
    expect(body(machine, "D TCPIP,,N,CO", "SYST").slice(1)).toEqual([]);
  });

  test("GIVEN a port that is reserved for a job, and IPv6 WHEN connections are shown THEN the job is their user", () => {
    const machine = runningIpv6();
    machine.connect({ client: "2001:db8:9::1", dvipa: D6, port: 443 });
    expect(screen(machine, "D TCPIP,,NETSTAT,CONN")).toBe(`
EZD0101I NETSTAT CS V2R5 TCPIP
USER ID  CONN     STATE
HTTPD    00000001 ESTBLSH
  LOCAL SOCKET:   2001:DB8::10..443
  FOREIGN SOCKET: 2001:DB8:9::1..49153
1 OF 1 RECORDS DISPLAYED
END OF THE REPORT
`);
  });
});
