import { parseIpsecPolicy } from "../../../src/documents/ipsec";
import { readPolicy, type UnresolvedReference } from "../../../src/model/policy";
import { GOLD, goldPolicy, goldRule } from "../../support/filter-policies";

function read(...texts: string[]) {
  const unresolved: UnresolvedReference[] = [];
  const policy = readPolicy(
    texts.map((text, i) => ({ file: `file${i}`, document: parseIpsecPolicy(text) })),
    unresolved,
  );
  return { policy, unresolved: unresolved.map(({ file, keyword, name }) => `${file}: ${keyword} ${name}`) };
}

/** The names of the rules that protect addresses. */
const protecting = (policy: ReturnType<typeof read>["policy"], ...addresses: string[]) =>
  addresses.map((address) =>
    policy
      .protecting(address)
      .map(({ name }) => name)
      .join(),
  );

const rule = (name: string, attributes: string) =>
  `IpFilterRule ${name}\n{\n${attributes}\nIpGenericFilterActionRef ipsec\nIpDynVpnActionRef gold\n}\n`;

test("GIVEN rules inline, by reference and in a group WHEN the policy is read THEN they stand in the order the stack tries them", () => {
  const { policy, unresolved } = read(
    `IpFilterPolicy\n{\n${goldRule("A", "10.1.0.1")}IpFilterRuleRef B\nIpFilterGroupRef G\n${goldRule("E", "10.1.0.5")}}\n` +
      `${goldRule("B", "10.1.0.2")}IpFilterGroup G\n{\nIpFilterRuleRef D\n${goldRule("C", "10.1.0.3")}}\n${goldRule("D", "10.1.0.4")}${GOLD}`,
  );
  expect(unresolved).toEqual([]);
  expect(policy.rules.map(({ name }) => name)).toEqual(["A", "B", "D", "C", "E"]);
  expect(policy.rules[0]).toMatchObject({
    file: "file0",
    action: "IpSec",
    dynamicAction: "gold",
    manualAction: undefined,
  });
});

test("GIVEN every way to give addresses WHEN protection is asked for THEN each is resolved", () => {
  const { policy, unresolved } = read(
    `IpFilterPolicy\n{\n${[
      rule("INLINE", "IpSourceAddr 10.1.0.1"),
      rule("RANGE", "IpSourceAddr 10.1.0.2-10.1.0.3"),
      rule("PREFIX", "IpSourceAddrSet 10.2.0.0/24"),
      rule("ADDRESS", "IpSourceAddrRef one"),
      rule("SET", "IpSourceAddrSetRef set"),
      rule("GROUP", "IpSourceAddrGroupRef group"),
      rule("ALL6", "IpSourceAddr All6"),
    ].join("")}}\n` +
      "IpAddr one\n{\nAddr 10.1.0.4\n}\nIpAddrSet set\n{\nPrefix 10.3.0.0/24\n}\nIpAddrSet set2\n{\nRange 10.4.0.1-10.4.0.9\n}\n" +
      `IpAddrGroup group\n{\nIpAddr\n{\nAddr 10.1.0.5\n}\nIpAddrSetRef set2\n}\n${GOLD}`,
  );
  expect(unresolved).toEqual([]);
  expect(
    protecting(
      policy,
      "10.1.0.1",
      "10.1.0.3",
      "10.2.0.9",
      "10.1.0.4",
      "10.3.0.1",
      "10.1.0.5",
      "10.4.0.2",
      "2001:db8::1",
      "10.9.0.1",
    ),
  ).toEqual(["INLINE", "RANGE", "PREFIX", "ADDRESS", "SET", "GROUP", "GROUP", "ALL6", ""]);
});

test("GIVEN a rule without an address WHEN protection is asked for THEN it covers all; one with an address that cannot be read covers none", () => {
  expect(protecting(read(`IpFilterPolicy\n{\n${rule("ANY", "")}}\n${GOLD}`).policy, "10.1.0.1", "2001:db8::1")).toEqual(
    ["ANY", "ANY"],
  );
  expect(
    protecting(read(`IpFilterPolicy\n{\n${rule("BAD", "IpSourceAddr 10.1.0.999")}}\n${GOLD}`).policy, "10.1.0.1"),
  ).toEqual([""]);
});

test("GIVEN exact and wide rules for an address WHEN protection is asked for THEN they come in the order of the policy", () => {
  const { policy } = read(
    goldPolicy(goldRule("WIDE1", "10.1.0.0/16") + goldRule("EXACT", "10.1.0.1") + goldRule("WIDE2", "All")),
  );
  expect(protecting(policy, "10.1.0.1", "10.1.0.2")).toEqual(["WIDE1,EXACT,WIDE2", "WIDE1,WIDE2"]);
});

test("GIVEN rules that permit or deny WHEN protection is asked for THEN they protect nothing", () => {
  const permit = goldRule("PLAIN", "10.1.0.1").replace("ActionRef ipsec", "ActionRef permit");
  const { policy } = read(`${goldPolicy(permit)}IpGenericFilterAction permit\n{\nIpFilterAction Permit\n}\n`);
  expect(protecting(policy, "10.1.0.1")).toEqual([""]);
});

test("GIVEN a stack's file and a common file WHEN both have a policy THEN the stack's counts, and names are looked up in both, its own first", () => {
  const own = `IpFilterPolicy\n{\n${goldRule("OWN", "10.1.0.1")}IpFilterRuleRef SHARED\n}\n`;
  const common = `${goldPolicy(goldRule("COMMON", "10.1.0.2"))}${goldRule("SHARED", "10.1.0.3")}`;
  const { policy, unresolved } = read(own, common);
  expect(unresolved).toEqual([]);
  expect(policy.rules.map(({ name, file }) => `${file} ${name}`)).toEqual(["file0 OWN", "file1 SHARED"]);
  expect(read("# nothing of its own\n", common).policy.rules.map(({ name }) => name)).toEqual(["COMMON"]);
});

test("GIVEN two policies in a file WHEN it is read THEN the last one counts", () => {
  expect(
    read(goldPolicy(goldRule("A", "10.1.0.1")) + goldPolicy(goldRule("B", "10.1.0.1"))).policy.rules.map(
      ({ name }) => name,
    ),
  ).toEqual(["B"]);
});

test("GIVEN names that stand for nothing WHEN the policy is read THEN each is reported once, and the rest is read", () => {
  const { policy, unresolved } = read(
    `IpFilterPolicy\n{\nIpFilterRuleRef X\nIpFilterGroupRef X\n${rule("A", "IpSourceAddrSetRef X")}${rule("B", "IpSourceAddrSetRef X")}${goldRule("C", "10.1.0.1")}}\n`,
  );
  expect(unresolved).toEqual([
    "file0: IpFilterRule X",
    "file0: IpFilterGroup X",
    "file0: IpGenericFilterAction ipsec",
    "file0: IpDynVpnAction gold",
    "file0: IpAddrSet X",
  ]);
  expect(protecting(policy, "10.1.0.1")).toEqual(["C"]);
});

test("GIVEN an IpManVpnAction WHEN the policy is read THEN its local end is known", () => {
  const { policy } = read(
    "IpManVpnAction keys\n{\nLocalSecurityEndpointAddr 10.1.0.1\nRemoteSecurityEndpointAddr 10.9.0.1\n}\n",
  );
  expect(policy.manualActions).toMatchObject([{ name: "keys", file: "file0", localEndpoint: "10.1.0.1" }]);
});

test("GIVEN no IpFilterPolicy WHEN the policy is read THEN it has no rules, and the settings are the defaults", () => {
  const { policy } = read("# nothing\n");
  expect([policy.hasFilterPolicy, policy.rules, policy.manualActions, policy.keyExchange]).toEqual([
    false,
    [],
    [],
    undefined,
  ]);
  const values = Object.values(policy.settings).map(({ name, value, defaulted }) => [name, value, defaulted]);
  expect(values).toEqual([
    ["PreDecap", "Off", true],
    ["FilterLogging", "On", true],
    ["FilterLogImplicit", false, true],
    ["AllowOnDemand", false, true],
    ["FIPS140", false, true],
    ["ImplicitDiscardAction", "Silent", true],
  ]);
});

test("GIVEN settings of the IpFilterPolicy WHEN it is read THEN they are those, and not defaults", () => {
  const { policy } = read(
    "IpFilterPolicy\n{\nPreDecap On\nFilterLogging Off\nFilterLogImplicit Yes\nAllowOnDemand Yes\nFIPS140 Yes\nImplicitDiscardAction ICMP\n}\n",
  );
  expect(policy.hasFilterPolicy).toBe(true);
  expect(Object.values(policy.settings).map(({ value, defaulted }) => [value, defaulted])).toEqual([
    ["On", false],
    ["Off", false],
    [true, false],
    [true, false],
    [true, false],
    ["ICMP", false],
  ]);
});

test("GIVEN time conditions inline and by reference WHEN a rule is read THEN it has them all, those inline first; names for nothing are reported", () => {
  const { policy, unresolved } = read(
    `IpFilterPolicy\n{\n${rule("R", "IpTimeConditionRef day\nIpTimeConditionRef night\nIpTimeCondition\n{\nDayOfWeekMask 1000000\n}\nIpService\n{\nProtocol TCP\n}")}${rule("PLAIN", "IpService\n{\nProtocol TCP\n}")}}\n` +
      `IpTimeCondition day\n{\nTimeOfDayRange 08:00-18:00\n}\n${GOLD}`,
  );
  expect(policy.rules.map(({ timeConditions }) => timeConditions.map(({ name, key }) => [name, key]))).toEqual([
    [
      [undefined, "DayOfWeekMask 1000000"],
      ["day", "TimeOfDayRange 08:00-18:00"],
    ],
    [],
  ]);
  expect(unresolved).toEqual(["file0: IpTimeCondition night"]);
});

test("GIVEN a rule that names nothing but what is missing WHEN it is read THEN each name is reported, and the rule keeps the names", () => {
  const { policy, unresolved } = read(
    "IpFilterPolicy\n{\nIpFilterRule\n{\nIpServiceRef s\nIpServiceGroupRef g\nIpGenericFilterActionRef a\nIpDynVpnActionRef d\nIpManVpnActionRef m\nIpLocalStartActionRef l\n}\n}\n",
  );
  expect([...unresolved].sort()).toEqual([
    "file0: IpDynVpnAction d",
    "file0: IpGenericFilterAction a",
    "file0: IpLocalStartAction l",
    "file0: IpManVpnAction m",
    "file0: IpService s",
    "file0: IpServiceGroup g",
  ]);
  expect(policy.rules).toMatchObject([
    { genericAction: "a", dynamicAction: "d", manualAction: "m", localStart: undefined },
  ]);
  const plain = read("IpFilterPolicy\n{\nIpFilterRule P\n{\n}\n}\n");
  expect(plain.unresolved).toEqual([]);
  expect(plain.policy.rules).toMatchObject([
    { name: "P", genericAction: undefined, dynamicVpn: undefined, manualVpn: undefined, localStart: undefined },
  ]);
});

test("GIVEN destinations in every way WHEN a rule is read THEN each is resolved as a source is", () => {
  const { policy, unresolved } = read(
    `IpFilterPolicy\n{\n${[
      "IpDestAddr 10.1.0.1",
      "IpDestAddrSet 10.2.0.0/24",
      "IpDestAddrRef one",
      "IpDestAddrSetRef set",
      "IpDestAddrGroupRef group",
      "IpDestAddr 10.1.0.x",
    ]
      .map((line, i) => rule(`R${i}`, line))
      .join("")}}\n` +
      "IpAddr one\n{\nAddr 10.1.0.4\n}\nIpAddrSet set\n{\nPrefix 10.3.0.0/24\n}\nIpAddrGroup group\n{\nIpAddrRef one\nIpAddrSetRef set\n}\n" +
      GOLD,
  );
  expect(unresolved).toEqual([]);
  expect(policy.rules.map(({ destination }) => destination.key)).toEqual([
    "10.1.0.1",
    "10.2.0.0/24",
    "10.1.0.4",
    "10.3.0.0/24",
    "10.1.0.4,10.3.0.0/24",
    "",
  ]);
});

test.each(["IpServiceRef", "IpServiceGroupRef"])(
  "GIVEN rules that name the same %s, which is not there WHEN the policy is read THEN that is noted once, and they are about nothing",
  (keyword) => {
    const rules = ["A", "B"].map((name) => rule(name, `IpSourceAddr 10.1.0.1\n${keyword} web`)).join("");
    const { policy, unresolved } = read(`IpFilterPolicy\n{\n${rules}}\n${GOLD}`);
    expect(unresolved).toEqual([`file0: ${keyword.slice(0, -3)} web`]);
    expect(policy.rules.map(({ services }) => services)).toEqual([[], []]);
  },
);

test("GIVEN a group of services that names one which is not there WHEN the policy is read THEN that is noted at the group", () => {
  const group = "IpServiceGroup web\n{\nIpServiceRef https\n}\n";
  const { unresolved } = read(
    `IpFilterPolicy\n{\n${rule("A", "IpSourceAddr 10.1.0.1\nIpServiceGroupRef web")}}\n${GOLD}`,
    group,
  );
  expect(unresolved).toEqual(["file1: IpService https"]);
});
