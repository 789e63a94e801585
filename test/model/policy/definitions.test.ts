import { parseIpsecPolicy } from "../../../src/documents/ipsec";
import { AddressSet } from "../../../src/model/address-set";
import {
  PolicyDefinitions,
  type AddressOperands,
  type UnresolvedReference,
} from "../../../src/model/policy/definitions";
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

describe("addresses", () => {
  const TEXTS =
    block("IpAddr one", "Addr 10.1.0.4") +
    block("IpAddrSet net", "Prefix 10.3.0.0/24") +
    block("IpAddrSet range", "Range 10.4.0.1-10.4.0.9") +
    block("IpAddrSet neither", "") +
    block(
      "IpAddrGroup all",
      block("IpAddr", "Addr 10.1.0.5"),
      block("IpAddrSet", "Prefix 10.6.0.0/24"),
      "IpAddrRef one",
      "IpAddrRef missing",
      "IpAddrSetRef range",
      "IpAddrSetRef gone",
    ) +
    block("IpAddrGroup empty", "");
  const none = { own: undefined, ref: undefined, setRef: undefined, groupRef: undefined, keyword: "IPSOURCEADDR" };
  function of(operands: Partial<AddressOperands>, rule = "") {
    const unresolved: UnresolvedReference[] = [];
    const found = definitions(unresolved, TEXTS + block("IpFilterPolicy", block("IpFilterRule R", rule)));
    const statement = found.policy("IpFilterPolicy")!.statement.children[0]!;
    const set = found.addresses("file0", statement, { ...none, ...operands });
    return { set, key: set.key, unresolved: unresolved.map(({ keyword, name }) => `${keyword} ${name}`) };
  }

  test("GIVEN all of a family, or of both WHEN they are read THEN they are those sets, whatever stands beside", () => {
    expect(of({ own: "All", ref: "one" }).set).toBe(AddressSet.all);
    expect(of({ own: "All4" }).set).toBe(AddressSet.all4);
    expect(of({ own: "All6" }).set).toBe(AddressSet.all6);
  });

  test.each<[string, Partial<AddressOperands>, string, string[]]>([
    ["an address", { own: "10.1.0.1" }, "10.1.0.1", []],
    ["a set in place", { set: "10.2.0.0/24" }, "10.2.0.0/24", []],
    ["an address and a set in place", { own: "10.1.0.1", set: "10.2.0.0/24" }, "10.1.0.1,10.2.0.0/24", []],
    ["a name of an address", { ref: "one" }, "10.1.0.4", []],
    ["a name of a subnet", { setRef: "net" }, "10.3.0.0/24", []],
    ["a name of a range", { setRef: "range" }, "10.4.0.1-10.4.0.9", []],
    ["a name of a set with neither", { setRef: "neither" }, "", []],
    ["an address and names", { own: "10.1.0.1", ref: "one", setRef: "net" }, "10.1.0.1,10.1.0.4,10.3.0.0/24", []],
    [
      "a group of addresses, sets and names",
      { groupRef: "all" },
      "10.1.0.4,10.1.0.5,10.4.0.1-10.4.0.9,10.6.0.0/24",
      ["IpAddr missing", "IpAddrSet gone"],
    ],
    ["a group of nothing", { groupRef: "empty" }, "", []],
    [
      "names that stand for nothing",
      { ref: "x", setRef: "y", groupRef: "z" },
      "",
      ["IpAddr x", "IpAddrSet y", "IpAddrGroup z"],
    ],
    ["an address, and a name that stands for nothing", { own: "10.1.0.1", ref: "x" }, "10.1.0.1", ["IpAddr x"]],
  ])("GIVEN %s WHEN they are read THEN they are those addresses", (_what, operands, key, unresolved) => {
    expect(of(operands)).toMatchObject({ key, unresolved });
  });

  test("GIVEN no address WHEN they are read THEN they are all, unless one stands there that could not be read", () => {
    expect(of({}).set).toBe(AddressSet.all);
    expect(of({}, "IpSourceAddr 10.1.0.x").set).toBe(AddressSet.none);
    expect(of({}, "IpDestAddr 10.1.0.x").set).toBe(AddressSet.all);
  });

  test("GIVEN the same address in two rules WHEN they are read THEN they share what it means", () => {
    const found = definitions([], TEXTS + block("IpFilterPolicy", block("IpFilterRule R", "")));
    const statement = found.policy("IpFilterPolicy")!.statement.children[0]!;
    const read = (operands: Partial<AddressOperands>) => found.addresses("file0", statement, { ...none, ...operands });
    expect(read({ own: "10.1.0.4" })).toBe(read({ ref: "one" }));
  });
});

test("GIVEN statements of a keyword WHEN all are asked for THEN each name is there once, in order; none where there are none", () => {
  const found = definitions(
    [],
    block("IpAddr A", "Addr 10.1.0.1") + block("IpAddr B", "Addr 10.1.0.2") + block("IpAddr A", "Addr 10.1.0.3"),
    block("IpAddr C", "Addr 10.1.0.4"),
  );
  expect([...found.all("IpAddr")].map(({ file, statement }) => [file, statement.value.addr])).toEqual([
    ["file0", "10.1.0.1"],
    ["file0", "10.1.0.2"],
    ["file1", "10.1.0.4"],
  ]);
  expect([...found.all("IpAddrGroup")]).toEqual([]);
});
