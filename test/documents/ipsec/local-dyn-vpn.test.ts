import { localDynVpnPolicy, localDynVpnRule } from "../../../src/documents/ipsec";
import { policyLines, policyMessages, policyStatement } from "../../support/policy";

describe("LocalDynVpnPolicy", () => {
  test("GIVEN the manual's spelling of a rule WHEN it is read THEN it is typed", () => {
    const lines = [
      "LocalDynVpnRule SA",
      "{",
      "LocalIP 10.1.1.1",
      "RemoteIP 10.4.4.100",
      "LocalDataPort 23",
      "Protocol tcp",
      "Autoactivate yes",
      "}",
    ];

    expect(policyMessages(...lines)).toEqual([]);
    expect(policyStatement(...lines).value).toEqual({
      name: "SA",
      localIp: "10.1.1.1",
      remoteIp: "10.4.4.100",
      localDataPort: 23,
      protocol: "TCP",
      autoActivate: true,
    });
  });

  test("GIVEN rules and references WHEN the policy is printed and read THEN it is the same", () => {
    const policy = localDynVpnPolicy({ localDynVpnRuleRef: ["A"], localDynVpnGroupRef: ["G"] }, [
      localDynVpnRule({ name: "R" }),
    ]);
    const read = policyStatement(...policyLines(policy));

    expect(read.value).toEqual(policy.value);
    expect(read.children).toHaveLength(1);
  });
});
