import { B1, D, running } from "../../plex";
import { body, runningIpv6, screen } from "../screen";

describe("D TCPIP,,NETSTAT,HOME", () => {
  test("GIVEN the owner of a DVIPA and a target WHEN their addresses are shown THEN the target has it as internal", () => {
    const machine = running();
    expect(screen(machine, "D TCPIP,,NETSTAT,HOME")).toBe(`
EZZ2500I NETSTAT CS V3R2 TCPIP
HOME ADDRESS LIST:
ADDRESS          LINK             FLG
10.1.1.1         EZASAMEMVS       P
10.1.1.1         EZAXCFSA
10.1.1.1         EZAXCFSB
10.1.1.1         EZAXCFST
10.1.1.1         EZAXCFSU
203.0.113.10     VIPLCB00710A
127.0.0.1        LOOPBACK
7 OF 7 RECORDS DISPLAYED
END OF THE REPORT
`);
    expect(body(machine, "D TCPIP,,NETSTAT,HOME", "SYST")).toContain("203.0.113.10     VIPLCB00710A     I");
    expect(body(machine, "D TCPIP,,NETSTAT,HOME", "SYSA").join()).not.toContain(D);
  });

  test("GIVEN a takeover WHEN addresses are shown THEN the new owner has the DVIPA, and no link to the system that failed", () => {
    const machine = running();
    machine.failSystem("SYSP");
    machine.settle();
    const lines = body(machine, "D TCPIP,,N,HO", "SYSA");
    expect(machine.ownerOf(D)).toBe(B1);
    expect(lines).toContain("203.0.113.10     VIPLCB00710A");
    expect(lines.join()).not.toContain("EZAXCFSP");
  });

  test("GIVEN a stack with IPv6 WHEN its addresses are shown THEN the format is LONG", () => {
    expect(screen(runningIpv6(), "D TCPIP,,NETSTAT,HOME", "SYSB")).toBe(`
EZD0101I NETSTAT CS V2R5 TCPIP
HOME ADDRESS LIST:
INTFNAME:   OSA4
  ADDRESS:  10.2.0.2
    FLAGS:  PRIMARY
INTFNAME:   SVIPA
  ADDRESS:  10.3.0.2
    FLAGS:
LINKNAME:   EZASAMEMVS
  ADDRESS:  10.1.1.2
    FLAGS:
LINKNAME:   EZAXCFA1
  ADDRESS:  10.1.1.2
    FLAGS:
LINKNAME:   LOOPBACK
  ADDRESS:  127.0.0.1
    FLAGS:
INTFNAME:   OSA6
  ADDRESS:  2001:DB8:2::2
    TYPE:   GLOBAL
    FLAGS:
INTFNAME:   EZ6SAMEMVS
  ADDRESS:  2001:DB8:1::2
    TYPE:   GLOBAL
    FLAGS:
INTFNAME:   EZ6XCFA1
  ADDRESS:  2001:DB8:1::2
    TYPE:   GLOBAL
    FLAGS:
INTFNAME:   DVIPA6
  ADDRESS:  2001:DB8::10
    TYPE:   GLOBAL
    FLAGS:  INTERNAL
INTFNAME:   LOOPBACK6
  ADDRESS:  ::1
    TYPE:   LOOPBACK
    FLAGS:
10 OF 10 RECORDS DISPLAYED
END OF THE REPORT
`);
  });

  test("GIVEN a name of an interface WHEN addresses are shown THEN only its own are there", () => {
    expect(body(runningIpv6(), "D TCPIP,,N,HOME,INTFNAME=dvipa6")).toEqual([
      "HOME ADDRESS LIST:",
      "INTFNAME:   DVIPA6",
      "  ADDRESS:  2001:DB8::10",
      "    TYPE:   GLOBAL",
      "    FLAGS:",
    ]);
  });

  test("GIVEN an address of a VIPARANGE WHEN an application has it THEN its stack has a link of its name", () => {
    const machine = runningIpv6();
    expect(machine.bind("SYSA.TCPIP", "203.0.113.77")).toBe(true);
    expect(body(machine, "D TCPIP,,N,HOME")).toContain("LINKNAME:   VIPLCB00714D");
    expect(machine.ownerOf("203.0.113.77")).toBe("SYSA.TCPIP");
  });
});
