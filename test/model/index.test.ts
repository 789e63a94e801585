import { Assembly, interfacesOf, owners, readModel, sourceAddress } from "cdkplex/model";
import { assemblyOf } from "../support/assembly";
import { DVIPA, securedSysplex } from "../support/secured-sysplex";

test("GIVEN an assembly WHEN a program reads its model THEN questions are asked of the same sub-path", () => {
  const { manifest, files } = securedSysplex();
  const model = readModel(new Assembly(manifest, files));
  expect(owners(model, model.dvipasAt(DVIPA)[0]!).now.owner).toBe("SYSA.TCPIP");
});

test("GIVEN a stack WHEN a program asks for its source address THEN its interfaces give it", () => {
  const profile = "INTERFACE A DEFINE IPAQENET PORTNAME PA IPADDR 10.1.1.1/24\n";
  const { manifest, files } = assemblyOf({ SYSA: { stacks: { TCPIP: profile } } });
  const model = readModel(new Assembly(manifest, files));
  const stack = model.stacks[0]!;
  expect(interfacesOf(stack).all.map(({ name }) => name)).toEqual(["A"]);
  expect(sourceAddress(model, { stack, destination: "10.8.0.1" }).source).toBe("10.1.1.1");
});
