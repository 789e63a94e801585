import { parseIpsecPolicy } from "../../../src/documents/ipsec";
import { PolicyDefinitions, type UnresolvedReference } from "../../../src/model/policy/definitions";
import { block } from "../../support/filter-policies";

const definitions = (unresolved: UnresolvedReference[], ...texts: string[]) =>
  new PolicyDefinitions(
    texts.map((text, i) => ({ file: `file${i}`, document: parseIpsecPolicy(text) })),
    unresolved,
  );

test("GIVEN a name in both files WHEN it is looked up THEN the stack's own file wins, and what it means is made once", () => {
  const found = definitions([], block("IpAddr A", "Addr 10.1.0.1"), block("IpAddr A", "Addr 10.1.0.2"));
  const [from] = found.all("IpAddr");
  let made = 0;
  const make = () => found.resolve("IpAddr", "A", from!, ({ statement }) => [++made, statement.value.addr]);
  expect([make(), make()]).toEqual([
    [1, "10.1.0.1"],
    [1, "10.1.0.1"],
  ]);
});

test("GIVEN a name that stands for nothing WHEN it is looked up twice THEN it is reported once", () => {
  const unresolved: UnresolvedReference[] = [];
  const found = definitions(unresolved, block("IpAddr A", "Addr 10.1.0.1"));
  const [from] = found.all("IpAddr");
  expect([
    found.find("IpAddrSet", "X", "file0", from!.statement),
    found.find("IpAddrSet", "X", "f", from!.statement),
  ]).toEqual([undefined, undefined]);
  expect(unresolved).toMatchObject([{ file: "file0", keyword: "IpAddrSet", name: "X" }]);
});

test("GIVEN several policies WHEN one is asked for THEN it is the last one of the stack's own file, or else of the common one", () => {
  const own = block("KeyExchangePolicy", "LivenessInterval 1") + block("KeyExchangePolicy", "LivenessInterval 2");
  const common = block("KeyExchangePolicy", "LivenessInterval 3") + block("IpFilterPolicy", "AllowOnDemand Yes");
  const found = definitions([], own, common);
  expect(found.policy("KeyExchangePolicy")).toMatchObject({
    file: "file0",
    statement: { value: { livenessInterval: 2 } },
  });
  expect(found.policy("IpFilterPolicy")?.file).toBe("file1");
  expect(found.policy("LocalDynVpnPolicy")).toBeUndefined();
});
