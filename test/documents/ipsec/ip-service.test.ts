import { ipService } from "../../../src/documents/ipsec";
import { policyLines, policyMessages, policyStatement } from "../../support/policy";

describe("IpService", () => {
  test("GIVEN every attribute WHEN the service is printed and read THEN it is the same", () => {
    const service = ipService({
      name: "WEB",
      sourcePortRange: { low: 80 },
      destinationPortRange: { low: 1024, high: 65535 },
      protocol: "TCP",
      direction: { direction: "Bidirectional", connect: "InboundConnect" },
      routing: "Local",
      securityClass: 0,
    });
    const lines = policyLines(service);

    expect(lines).toEqual([
      "IpService WEB",
      "{",
      "SourcePortRange 80",
      "DestinationPortRange 1024 65535",
      "Protocol TCP",
      "Direction Bidirectional InboundConnect",
      "Routing Local",
      "SecurityClass 0",
      "}",
    ]);
    expect(policyStatement(...lines).value).toEqual(service.value);
  });

  test("GIVEN a direction of one way WHEN it says who connects THEN that is ignored, with a warning", () => {
    expect(policyStatement("IpService S", "{", "Direction inbound InboundConnect", "}").value).toEqual({
      name: "S",
      direction: { direction: "Inbound" },
    });
    expect(policyMessages("IpService S", "{", "Direction inbound InboundConnect", "}")).toEqual([
      expect.stringContaining('warning: IpService S: "InboundConnect" after the last value of Direction is ignored.'),
    ]);
  });

  test("GIVEN types and codes WHEN they are read THEN Any is a value", () => {
    expect(policyStatement("IpService S", "{", "Protocol icmp", "Type 8", "Code any", "}").value).toEqual({
      name: "S",
      protocol: "ICMP",
      type: 8,
      code: "Any",
    });
  });

  test("GIVEN ports out of order, or a class out of range WHEN they are read THEN they are errors", () => {
    expect(policyMessages("IpService S", "{", "SourcePortRange 9 1", "SecurityClass 256", "}")).toEqual([
      "error: IpService S: SourcePortRange is 9 1. Expected the first port not above the last.",
      "error: IpService S: SecurityClass is 256. Expected whole number from 0 to 255.",
    ]);
  });
});
