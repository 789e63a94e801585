import { deploymentOrder } from "../../src/model/deployment-order";
import { readModel } from "../../src/model/read";
import { assemblyOf } from "../support/assembly";
import { securedSysplex } from "../support/secured-sysplex";

const labels = (assembly: Parameters<typeof readModel>[0]) =>
  deploymentOrder(readModel(assembly)).map(({ label }) => label);
const vipas = (...statements: string[]) => ({
  stacks: { TCPIP: `VIPADYNAMIC ${statements.join(" ")} ENDVIPADYNAMIC\n` },
});
const define = (address: string) => `VIPADEFINE 255.255.255.0 ${address}`;
const backup = (address: string) => `VIPABACKUP 100 ${address}`;

test("GIVEN an owner with a backup and targets WHEN stacks are ordered THEN the owner is last", () => {
  expect(labels(securedSysplex()).at(-1)).toBe("SYSA.TCPIP");
});

test("GIVEN a chain of owners and backups WHEN stacks are ordered THEN each backup goes before its owner", () => {
  const assembly = assemblyOf({
    SYSA: vipas(define("10.2.0.1")),
    SYSB: vipas(backup("10.2.0.1"), define("10.2.0.2")),
    SYSC: vipas(backup("10.2.0.2")),
  });

  expect(labels(assembly)).toEqual(["SYSC.TCPIP", "SYSB.TCPIP", "SYSA.TCPIP"]);
});

test("GIVEN stacks that back each other up WHEN ordered THEN the one that waits for fewest is first, each once", () => {
  const assembly = assemblyOf({
    SYSA: vipas(define("10.2.0.1"), backup("10.2.0.2")),
    SYSB: vipas(define("10.2.0.2"), backup("10.2.0.1"), define("10.2.0.3")),
    SYSC: vipas(backup("10.2.0.3")),
  });

  expect(labels(assembly)).toEqual(["SYSC.TCPIP", "SYSA.TCPIP", "SYSB.TCPIP"]);
});

test("GIVEN stacks without DVIPAs WHEN ordered THEN they keep the order of the manifest", () => {
  const plain = { stacks: { TCPIP: "IPCONFIG TTL 64\n" } };

  expect(labels(assemblyOf({ SYSB: plain, SYSA: plain }))).toEqual(["SYSB.TCPIP", "SYSA.TCPIP"]);
});
