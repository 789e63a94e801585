import { singleFailures } from "../../../src/model/questions/failures";
import { readModel } from "../../../src/model/read";
import { assemblyOf } from "../../support/assembly";
import { withTopology } from "../../support/topology";

test("GIVEN some stacks WHEN single failures are listed THEN each stack and each of their systems fails once", () => {
  const model = readModel(
    assemblyOf({
      SYSA: { stacks: { TCPIP: "", TCPIP2: "" } },
      SYSB: { stacks: { TCPIP: "" } },
      SYSC: { stacks: { TCPIP: "" } },
    }),
  );
  const [a, , b] = model.stacks;
  const failures = singleFailures(model, [b!, a!, a!]);
  expect(failures.map(({ kind, name, stacks }) => [kind, name, stacks.map(({ label }) => label)])).toEqual([
    ["stack", "SYSA.TCPIP", ["SYSA.TCPIP"]],
    ["stack", "SYSB.TCPIP", ["SYSB.TCPIP"]],
    ["system", "SYSA", ["SYSA.TCPIP", "SYSA.TCPIP2"]],
    ["system", "SYSB", ["SYSB.TCPIP"]],
  ]);
});

test("GIVEN CPCs WHEN single failures are listed THEN each CPC of the stacks fails once, with all that runs in it", () => {
  const one = { stacks: { TCPIP: "" } };
  const systems = { SYSA: "CPC1", SYSB: "CPC1", SYSC: "CPC2" };
  const model = readModel(withTopology(assemblyOf({ SYSA: one, SYSB: one, SYSC: one, SYSD: one }), { systems }));
  const failures = singleFailures(model, model.stacks.slice(0, 1));
  expect(failures.map(({ kind, name, stacks }) => [kind, name, stacks.length])).toEqual([
    ["stack", "SYSA.TCPIP", 1],
    ["system", "SYSA", 1],
    ["cpc", "CPC1", 2],
  ]);
});
