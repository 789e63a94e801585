import { networkInterface } from "../../../src/documents/profile";
import { canonical, said, statementIn, valueIn } from "../../support/profile";

describe("INTERFACE", () => {
  test("GIVEN an OSA WHEN parsed THEN its operands are typed, in any order", () => {
    expect(
      valueIn(
        "INTERF OSAA DEFINE IPAQENET INBPERF DYNAMIC WORKLOADQ IPADDR 10.1.1.1/24 CHPIDTYPE OSD PORTNAME OSAPA MTU 1492 VLANID 100 VMAC 02000000000a ROUTEALL MONSYSPLEX SECCLASS 20 SMCR PFID 5",
      ),
    ).toEqual({
      name: "OSAA",
      define: "IPAQENET",
      inboundPerformance: { mode: "DYNAMIC", workloadQueue: true },
      addresses: ["10.1.1.1/24"],
      chpidType: "OSD",
      portName: "OSAPA",
      mtu: 1492,
      vlanId: 100,
      vmac: { address: "02000000000A", route: "ROUTEALL" },
      monitorSysplex: true,
      securityClass: 20,
      smcr: { pfid: 5 },
    });
  });

  test.each([
    ["INTERFACE SVIPA1 DEFINE VIRTUAL IPADDR 10.2.0.1", { define: "VIRTUAL", addresses: ["10.2.0.1"] }],
    ["INTERFACE V6 DEFINE VIRTUAL6 IPADDR 2001:db8::1 2001:DB8::2", { addresses: ["2001:db8::1", "2001:db8::2"] }],
    [
      "INTERFACE H DEFINE IPAQIDIO CHPID F4 IPADDR 10.5.0.1/24 READSTORAGE MAX IPBCAST",
      { chpid: "F4", ipBroadcast: true },
    ],
    ["INTERFACE E DEFINE EQENET DEVNUM 0B00 VMAC IPADDR 10.6.0.1/24", { deviceNumber: "0B00", vmac: {} }],
    ["INTERFACE O6 DEFINE IPAQENET6 PORTNAME P INTFID 6:7:8:9 IPADDR 2001:db8::/64", { interfaceId: "6:7:8:9" }],
    ["INTERFACE OSAA DELETE", { delete: true }],
    ["INTERFACE V6 ADDADDR 2001:db8::3", { addAddresses: ["2001:db8::3"] }],
  ])("GIVEN %s WHEN parsed THEN it is understood", (text, value) => {
    expect(statementIn(text).value).toMatchObject(value);
  });

  test("GIVEN a keyword as its name WHEN parsed THEN it is the name", () => {
    expect(valueIn("INTERFACE VIRTUAL DEFINE VIRTUAL IPADDR 10.2.0.1")).toMatchObject({ name: "VIRTUAL" });
    expect(valueIn("INTERFACE HOME DEFINE VIRTUAL IPADDR 10.2.0.1")).toMatchObject({ name: "HOME" });
  });

  test("GIVEN a DELETE statement behind it WHEN parsed THEN it is a statement", () => {
    expect(canonical("INTERFACE OSAA DELETE\nDELETE LINK L1")).toBe("INTERFACE OSAA DELETE\nDELETE LINK L1\n");
  });

  test("GIVEN no action, or two WHEN parsed THEN it says so", () => {
    expect(said("INTERFACE OSAA MTU 1492")).toEqual([
      "1 error INTERFACE: INTERFACE does not say one of DEFINE, DELETE, ADDADDR, DELADDR and DEPRADDR.",
    ]);
    expect(() => networkInterface({ name: "A", define: "VIRTUAL", delete: true })).toThrow("does not say one of");
  });
});
