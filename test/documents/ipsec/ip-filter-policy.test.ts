import {
  ipFilterGroup,
  ipFilterGroupRef,
  ipFilterPolicy,
  ipFilterRule,
  ipFilterRuleRef,
} from "../../../src/documents/ipsec";
import { policyLines, policyStatement } from "../../support/policy";

const rule = (name: string) => ipFilterRule({ name, ipGenericFilterActionRef: "permit" });

describe("IpFilterPolicy", () => {
  test("GIVEN rules inline and by name WHEN the policy is printed and read THEN their order is kept", () => {
    const policy = ipFilterPolicy({ preDecap: "On", filterLogImplicit: false }, [
      ipFilterRuleRef({ name: "A" }),
      rule("B"),
      ipFilterGroupRef({ name: "C" }),
      ipFilterRuleRef({ name: "D" }),
    ]);
    const lines = policyLines(policy);

    expect(lines.filter((line) => /Ref |Rule /.test(line) && !line.includes("Action"))).toEqual([
      "IpFilterRuleRef A",
      "IpFilterRule B",
      "IpFilterGroupRef C",
      "IpFilterRuleRef D",
    ]);
    const read = policyStatement(...lines);
    expect(read.value).toEqual({ preDecap: "On", filterLogImplicit: false });
    expect(read.children.map((child) => (child.value as { name: string }).name)).toEqual(["A", "B", "C", "D"]);
  });

  test("GIVEN a group WHEN it is read THEN its rules keep their order, too", () => {
    const group = policyStatement(
      ...policyLines(ipFilterGroup({ name: "G" }, [rule("X"), ipFilterRuleRef({ name: "Y" })])),
    );

    expect(group.children.map(({ keyword }) => keyword)).toEqual(["IpFilterRule", "IpFilterRuleRef"]);
  });
});
