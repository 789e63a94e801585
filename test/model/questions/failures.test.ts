import { singleFailures } from "../../../src/model/questions/failures";
import { readModel } from "../../../src/model/read";
import { assemblyOf } from "../../support/assembly";

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
