import * as fc from "fast-check";
import { Machine } from "../../../../src/simulator";
import { runs } from "../../../support/runs";
import { connected, D, P, running } from "../../plex";
import { happen, happenings, sysplex } from "../../random-sysplex";
import { body, runningIpv6, screen } from "../screen";

describe("D TCPIP,,NETSTAT,VIPADYN", () => {
  test("GIVEN a distributed DVIPA WHEN its stacks are asked THEN owner, backup and target each say what they are to it", () => {
    const machine = running();
    expect(screen(machine, "D TCPIP,,NETSTAT,VIPADYN")).toBe(`
EZZ2500I NETSTAT CS V3R2 TCPIP
DYNAMIC VIPA:
 IP ADDRESS      ADDRESSMASK     STATUS      ORIGINATION     DISTSTAT
 203.0.113.10    255.255.255.255 ACTIVE      VIPADEFINE      DIST
1 OF 1 RECORDS DISPLAYED
END OF THE REPORT
`);
    const row = (system: string) => body(machine, "D TCPIP,,N,VIPADYN", system)[2];
    expect(row("SYSA")).toBe(" 203.0.113.10    255.255.255.255 BACKUP      VIPABACKUP");
    expect(row("SYST")).toBe(" 203.0.113.10    255.255.255.255 ACTIVE                      DEST");
  });

  test("GIVEN connections on the owner WHEN the DVIPA is deactivated there THEN it is quiescing, and deactivated once they end", () => {
    const machine = running({ distribution: "" });
    const id = connected(machine);
    machine.deactivate(P, D);
    const row = () => body(machine, "D TCPIP,,N,VIPADYN", "SYSP")[2];
    expect(row()).toBe(" 203.0.113.10    255.255.255.255 QUIESCING   VIPADEFINE");
    machine.disconnect(id);
    expect(row()).toBe(" 203.0.113.10    255.255.255.255 DEACTIVATED VIPADEFINE");
  });

  test("GIVEN connections on a backup that took over WHEN the owner comes back THEN the backup is moving", () => {
    const machine = running({ distribution: "" });
    machine.failStack(P);
    machine.settle();
    connected(machine);
    machine.startStack(P);
    machine.settle();
    expect(body(machine, "D TCPIP,,N,VIPADYN", "SYSA")[2]).toBe(
      " 203.0.113.10    255.255.255.255 MOVING      VIPABACKUP",
    );
  });

  test("GIVEN IPv6 and VIPAROUTE WHEN the stack is asked THEN the format is LONG, and words choose the part", () => {
    const machine = runningIpv6();
    machine.bind("SYSA.TCPIP", "203.0.113.77");
    const dvipas = `DYNAMIC VIPA:
  INTFNAME: DVIPA6
    IPADDR: 2001:DB8::10
    STATUS: ACTIVE       ORIGIN: VIPADEFINE       DISTSTAT: DIST/DEST
  IPADDR/PREFIXLEN: 203.0.113.77/24
    STATUS: ACTIVE       ORIGIN: VIPARANGE BIND   DISTSTAT:`;
    const routes = `VIPA ROUTE:
  DESTXCF: 2001:DB8:1::2
    TARGETIP: 2001:DB8:2::2
    RTSTATUS: ACTIVE`;
    expect(body(machine, "D TCPIP,,N,VIPAD").join("\n")).toBe(`${dvipas}\n${routes}`);
    expect(body(machine, "D TCPIP,,N,VIPADYN,DVIPA").join("\n")).toBe(dvipas);
    expect(body(machine, "D TCPIP,,N,VIPADYN,VIPAROUTE").join("\n")).toBe(routes);
    machine.failStack("SYSB.TCPIP");
    expect(body(machine, "D TCPIP,,N,VIPADYN,VIPAROUTE").at(-1)).toBe("    RTSTATUS: DEFINED");
  });

  test("GIVEN any sysplex and what happens to it WHEN stacks are asked THEN the display is the state of the machine", () => {
    fc.assert(
      fc.property(sysplex, happenings, (assembly, events) => {
        const machine = Machine.of(assembly, { seed: 1 });
        machine.start();
        for (const event of events) happen(machine, event);
        for (const { label, system, name } of machine.model.stacks) {
          if (machine.stack(label).status !== "Active" || machine.system(system.name).state !== "Up") continue;
          const rows = body(machine, `D TCPIP,${name},N,VIPADYN,DVIPA,MAX=*`, system.name).slice(2);
          const found = rows.map((row) => [row.slice(1, 17).trim(), row.slice(33, 45).trim(), row.slice(61).trim()]);
          const present = machine.dvipas().filter(({ group }) => group === machine.stack(label).group);
          const expected = [...new Set(present.map(({ address }) => address))]
            .map((address) => ({ address, ...machine.stateOf(label, address) }))
            .filter(({ status }) => status !== "None")
            .map(({ address, status, distribution }) => [
              address,
              status === "Target" ? "ACTIVE" : status.toUpperCase(),
              { DIST: "DIST", DEST: "DEST", BOTH: "DIST/DEST", NEITHER: "" }[distribution],
            ]);
          expect(found).toEqual(expected);
        }
      }),
      // A sysplex is started for each run.
      runs(0.1),
    );
  });
});
