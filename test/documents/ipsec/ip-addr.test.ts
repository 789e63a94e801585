import { ipAddr, ipAddrGroup, ipAddrSet } from "../../../src/documents/ipsec";
import { policyLines, policyMessages } from "../../support/policy";

describe("addresses by name", () => {
  test("GIVEN a group WHEN it is printed THEN inline addresses come before references", () => {
    const group = ipAddrGroup({ name: "PEERS", ipAddrRef: ["A"], ipAddrSetRef: ["S"] }, [
      ipAddr({ addr: "10.1.1.1" }),
      ipAddrSet({ range: "10.1.2.1-10.1.2.9" }),
    ]);

    expect(policyLines(group)).toEqual(
      "IpAddrGroup PEERS|{|IpAddr|{|Addr 10.1.1.1|}|IpAddrSet|{|Range 10.1.2.1-10.1.2.9|}|IpAddrRef A|IpAddrSetRef S|}".split(
        "|",
      ),
    );
  });

  test("GIVEN a set without addresses, or with both forms WHEN it is made or read THEN it is refused", () => {
    expect(() => ipAddrSet({ name: "S" })).toThrow("IpAddrSet: it has neither Prefix nor Range. Expected one of them.");
    expect(policyMessages("IpAddrSet S", "{", "Prefix 10.1.0.0/16", "Range 10.1.1.1-10.1.1.2", "}")).toEqual([
      "error: IpAddrSet S: it has both Prefix and Range. Expected one of them.",
    ]);
  });
});
