import { canonical, valueIn } from "../../support/profile";

describe("IPCONFIG6", () => {
  test("GIVEN IPv6 in any form WHEN parsed THEN it is kept in its one spelling", () => {
    expect(
      valueIn(
        "IPCONFIG6 DYNAMICXCF 2001:0DB8::151:0001 INTFID 6:7:8:9 SOURCEVIPAINT SVIPA1 SOURCEVIPA TCPSTACKSOURCEVIPA DVIPA1",
      ),
    ).toEqual({
      dynamicXcf: { address: "2001:db8::151:1", interfaceId: "6:7:8:9", sourceVipaInterface: "SVIPA1" },
      sourceVipa: true,
      tcpStackSourceVipa: "DVIPA1",
    });
  });

  test("GIVEN IPSECURITY WHEN parsed THEN the class of OSM interfaces belongs to it", () => {
    expect(valueIn("IPCONFIG6 IPSECURITY OSMSECCLASS 7")).toEqual({ ipSecurity: { osmSecurityClass: 7 } });
    expect(canonical("IPCONFIG6 TEMPADDRS PREFLIFETIME 12 IPSECURITY")).toBe(
      "IPCONFIG6 IPSECURITY TEMPADDRS PREFLIFETIME 12\n",
    );
  });
});
