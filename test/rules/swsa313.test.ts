import { swsa313 } from "../../src/rules/swsa313";
import { findingsOf, placesOf } from "../support/findings";
import { DVIPA, FILES, filterRule, policyOf, profilesAlone, securedSysplex } from "../support/secured-sysplex";

const WEB = filterRule("WEB", DVIPA);
const owner = (text: string) => findingsOf(swsa313, securedSysplex({ [FILES.ownerPolicy]: [/[^]*/, text] }));

test("GIVEN unique names WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa313, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa313, profilesAlone())).toEqual([]);
});

test("GIVEN one name for statements of two kinds, or in two cases WHEN the rule judges THEN it finds nothing", () => {
  expect(owner(policyOf(WEB + filterRule("web", DVIPA)))).toEqual([]);
  expect(
    owner(`${policyOf(WEB)}IpService gold\n{\n}\nIpAddr\n{\n  Addr 10.1.1.1\n}\nIpAddr\n{\n  Addr 10.1.1.2\n}\n`),
  ).toEqual([]);
});

test("GIVEN two actions with one name WHEN they differ THEN it is an error at the second", () => {
  const findings = owner(`${policyOf(WEB)}IpGenericFilterAction permit\n{\n  IpFilterAction Deny\n}\n`);
  const line = policyOf(WEB).split("\n").length;
  expect(placesOf(findings)).toEqual([`${FILES.ownerPolicy}:${line} error SYSA`]);
  expect(findings[0]!.message).toMatch(
    /^SYSA\/etc\/ipsec.conf has two statements IpGenericFilterAction permit: the first is on line \d+. Expected one.$/,
  );
  expect(findings[0]!.fix).toBe("Rename one IpGenericFilterAction permit, and what refers to it.");
});

test("GIVEN two actions with one name WHEN they say the same THEN it is a warning", () => {
  const findings = owner(`${policyOf(WEB)}IpGenericFilterAction permit\n{\n  IpFilterAction   PERMIT\n}\n`);
  expect(findings.map(({ severity, fix }) => [severity, fix])).toEqual([
    ["warning", "Remove one IpGenericFilterAction permit."],
  ]);
  expect(findings[0]!.message).toContain(", and says the same. Expected one.");
});

test("GIVEN two rules with one name WHEN they stand in the policy and in a group THEN it is found", () => {
  expect(owner(policyOf(WEB + WEB)).map(({ severity }) => severity)).toEqual(["warning"]);
  const group = `IpFilterGroup more\n{\n${filterRule("WEB", DVIPA, "10.8.0.1")}}\n`;
  expect(owner(policyOf(WEB) + group).map(({ severity }) => severity)).toEqual(["error"]);
});

test.each([
  ["other services", "Protocol TCP", "Protocol UDP"],
  ["an attribute that is not known", "IpDestAddr", "Strange 1\n    IpDestAddr"],
])("GIVEN two rules with one name WHEN they differ in %s THEN it is an error", (_, from, to) => {
  expect(owner(policyOf(WEB + WEB.replace(from, to))).map(({ severity }) => severity)).toEqual(["error"]);
});

test("GIVEN services with one name inside two rules WHEN the rule judges THEN it finds nothing: nothing can refer to them", () => {
  const named = (rule: string) => rule.replace("IpService", "IpService HTTP");
  expect(owner(policyOf(named(WEB) + named(filterRule("WEB2", DVIPA))))).toEqual([]);
});

test("GIVEN two rules with one name WHEN their operands stand in another order THEN they say the same", () => {
  const other = WEB.replace(/( +IpSourceAddr.*\n)( +IpDestAddr.*\n)/, "$2$1");
  expect(owner(policyOf(WEB + other)).map(({ severity }) => severity)).toEqual(["warning"]);
});

test("GIVEN two statements of one stack for IKED WHEN the rule judges THEN it is not a policy file", () => {
  const twice = "NssStackConfig TCPIP\n{\n}\n".repeat(2);
  expect(findingsOf(swsa313, securedSysplex({ "SYSA/etc/security/iked.conf": [/$/, twice] }))).toEqual([]);
});

test.each([
  ["IpFilterAction Permit", "IpFilterAction Strange"],
  ["IpFilterAction Strange", "IpFilterAction Odd"],
  ["IpFilterAction Permit\n  IpFilterLogging Strange", "IpFilterAction Permit\n  IpFilterLogging Odd"],
  ["IpFilterAction Permit\n  IpFilterLogging Strange", "IpFilterAction Permit"],
])("GIVEN two actions with one name WHEN one says %j and one %j THEN it is an error", (first, second) => {
  const action = (text: string) => `IpGenericFilterAction twice\n{\n  ${text}\n}\n`;
  expect(owner(policyOf(WEB) + action(first) + action(second)).map(({ severity }) => severity)).toEqual(["error"]);
});
