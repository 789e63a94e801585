import { requestFor } from "../../src/graph/clients";
import { CLIENT, D, P, plex, policy, running } from "../simulator/plex";
import { Machine } from "../../src/simulator/machine";
import { manyDvipas } from "./many-dvipas";

const dvipa = (machine: Machine) => machine.model.dvipas[0]!;

test("GIVEN a protected DVIPA WHEN a client is proposed THEN it gets a tunnel, on a port that is distributed", () => {
  const machine = running();
  const before = machine.snapshot();
  const request = requestFor(machine, dvipa(machine));
  expect(request).toEqual({ client: "198.51.100.7", dvipa: D, port: 443, subplex: "EZBT1121" });
  expect(machine.snapshot()).toEqual(before);
  const { id } = machine.connect(request);
  machine.settle();
  expect(machine.connection(id)).toMatchObject({ status: "Established", protection: "dynamic" });
});

test.each([
  [CLIENT, CLIENT],
  ["10.9.0.0/16", "10.9.0.7"],
  ["10.9.1.4/30", "10.9.1.7"],
])("GIVEN a policy for the peers %s WHEN a client is proposed THEN it is %s", (remoteAddress, client) => {
  const machine = running({ policies: { SYSP: policy({ remoteAddress }) } });
  expect(requestFor(machine, dvipa(machine)).client).toBe(client);
});

test("GIVEN a DVIPA without a policy WHEN a client is proposed THEN it is established in clear", () => {
  const machine = Machine.of(manyDvipas(2, 2));
  machine.start();
  const { id } = machine.connect(requestFor(machine, dvipa(machine)));
  machine.settle();
  expect(machine.connection(id)).toMatchObject({ status: "Established", protection: "none", server: "SY01.TCPIP" });
});

test("GIVEN a DVIPA that no stack has WHEN a client is proposed THEN there is a proposal all the same", () => {
  const machine = Machine.of(plex());
  expect(requestFor(machine, dvipa(machine))).toMatchObject({ dvipa: D, port: 443 });
  expect(machine.ownerOf(D)).not.toBe(P);
});
