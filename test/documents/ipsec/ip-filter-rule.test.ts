import { ipFilterRule, ipService, ipTimeCondition } from "../../../src/documents/ipsec";
import { policyLines, policyMessages, policyStatement } from "../../support/policy";

describe("IpFilterRule", () => {
  test("GIVEN a rule WHEN it is printed THEN addresses, service and actions follow each other", () => {
    const rule = ipFilterRule(
      {
        name: "R1",
        ipSourceAddr: "10.1.1.1",
        ipDestAddrSet: "10.2.0.0/16",
        ipTimeConditionRef: ["NIGHT"],
        ipGenericFilterActionRef: "ipsec",
        ipDynVpnActionRef: "GOLD",
        ipLocalStartActionRef: "START",
      },
      [ipService({ protocol: "TCP" }), ipTimeCondition({ dayOfWeekMask: "0111110" })],
    );

    expect(policyLines(rule)).toEqual(
      (
        "IpFilterRule R1|{|IpSourceAddr 10.1.1.1|IpDestAddrSet 10.2.0.0/16|IpService|{|Protocol TCP|}|IpTimeCondition|{|" +
        "DayOfWeekMask 0111110|}|IpTimeConditionRef NIGHT|IpGenericFilterActionRef ipsec|IpDynVpnActionRef GOLD|" +
        "IpLocalStartActionRef START|}"
      ).split("|"),
    );
  });

  test("GIVEN a rule without action WHEN it is read THEN the error names what is missing", () => {
    expect(policyMessages("IpFilterRule R1", "{", "}")).toEqual([
      "error: IpFilterRule R1 has no IpGenericFilterActionRef. Expected name of another statement.",
    ]);
  });

  test("GIVEN a name that a rule cannot have WHEN it is read THEN it is an error", () => {
    expect(policyMessages("IpFilterRule a,b", "{", "IpGenericFilterActionRef p", "}")).toEqual([
      "error: IpFilterRule: name is a,b. Expected name without commas that does not begin with a hyphen.",
    ]);
  });

  test("GIVEN an address that is none WHEN it is read THEN the rest of the rule is understood", () => {
    const statement = policyStatement(
      "IpFilterRule R1",
      "{",
      "IpSourceAddr 10.1.1.300",
      "IpDestAddr all",
      "IpGenericFilterActionRef p",
      "}",
    );

    expect(statement.value).toEqual({ name: "R1", ipDestAddr: "All", ipGenericFilterActionRef: "p" });
    expect(statement).toMatchObject({ state: "malformed", rest: "IpSourceAddr 10.1.1.300" });
  });
});
