import { countStates, stationOf } from "../../../src/graph/page/stations";
import { partsOf } from "../../../src/graph/layout-dvipas";
import { pictureOf } from "../../../src/graph/picture";
import { Machine } from "../../../src/simulator/machine";
import { assemblyOf } from "../../support/assembly";
import { B1, CLIENT, connected, D, P, running, T1 } from "../../simulator/plex";
import { manyDvipas } from "../many-dvipas";

/** Text, class and counts of the stations of the first row. */
function stations(machine: Machine): Record<string, string> {
  const dvipa = pictureOf(machine.model).dvipas[0]!;
  const { group } = machine.stack(dvipa.owners[0]!);
  const states = countStates(machine, new Map(dvipa.addresses.map((address) => [`${group}/${address}`, dvipa.id])));
  return Object.fromEntries(
    partsOf(dvipa).map((as) => {
      const { text, className, below } = stationOf(states, dvipa, as, machine.stack(as.stack).status);
      return [as.stack, [text, className, below].filter((word) => word !== undefined).join(" | ")];
    }),
  );
}

test("GIVEN a sysplex that is up WHEN stations are shown THEN owner, backups and targets are told, with what runs there", () => {
  const machine = running();
  expect(stations(machine)).toMatchObject({
    [P]: "active | active",
    [B1]: "backup 200 | backup",
    [T1]: "target | target",
  });
  connected(machine, CLIENT);
  expect(stations(machine)).toMatchObject({ [P]: "active | active | 1 SA", [T1]: "target | target | 1 conn · 1 SA" });
});

test("GIVEN CPCSCOPE and an owner in each CPC WHEN stations are shown THEN both are active, with their connections", () => {
  const profile = "VIPADYNAMIC\nVIPADEFINE CPCSCOPE 255.255.255.255 10.3.0.1\nENDVIPADYNAMIC\n";
  const system = (cpc: string) => ({ stacks: { TCPIP: profile }, entry: { cpc } });
  const machine = Machine.of(assemblyOf({ SYSA: system("CPC1"), SYSB: system("CPC2") }));
  machine.start();
  machine.connect({ client: CLIENT, dvipa: "10.3.0.1", port: 443, cpc: "CPC2" });
  expect(stations(machine)).toEqual({
    "SYSA.TCPIP": "active | active",
    "SYSB.TCPIP": "active | active | 1 conn",
  });
});

test("GIVEN failures and commands WHEN stations are shown THEN each state has its word", () => {
  const machine = running();
  machine.failStack(P);
  expect(stations(machine)[P]).toBe("down | down | ");
  machine.settle();
  expect(stations(machine)[B1]).toBe("active | active");
  machine.startStack(P);
  expect(stations(machine)[P]).toBe("starting | moving");
  machine.settle();
  machine.leaveGroup(B1);
  machine.settle();
  expect(stations(machine)[B1]).toBe("left group | moving");
  machine.deactivate(P, D);
  machine.settle();
  expect(stations(machine)[P]).toBe("deactivated | moving");
});

test("GIVEN a row of several DVIPAs WHEN some of them moved THEN the station tells how many are active", () => {
  const machine = Machine.of(manyDvipas(2, 30));
  machine.start();
  expect(stations(machine)).toMatchObject({ "SY01.TCPIP": "active | active", "SY02.TCPIP": "backup 200 | backup" });
  machine.deactivate("SY01.TCPIP", machine.model.dvipas[0]!.address);
  machine.settle();
  expect(stations(machine)).toMatchObject({
    "SY01.TCPIP": "active 14/15 | active",
    "SY02.TCPIP": "active 1/15 | active",
  });
});
