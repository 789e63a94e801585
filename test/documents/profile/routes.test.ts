import { route } from "../../../src/documents/profile";
import { canonical, childrenIn, said } from "../../support/profile";

const block = (...lines: string[]) => ["BEGINRoutes", ...lines.map((line) => ` ${line}`), "ENDRoutes"].join("\n");

describe("ROUTE", () => {
  test.each([
    ["10.1.0.0 255.255.0.0", "10.1.0.0/16"],
    ["10.1.0.0/16", "10.1.0.0/16"],
    ["10.1.1.1 HOST", "10.1.1.1/32"],
    ["2001:0DB8:0:A1B::/64", "2001:db8:0:a1b::/64"],
    ["fe80::1 host", "fe80::1/128"],
    ["default", "DEFAULT"],
    ["DEFAULT6", "DEFAULT6"],
    ["&NET./24", "&NET./24"],
  ])("GIVEN the destination %s WHEN parsed THEN it is %s", (written, destination) => {
    const text = block(`ROUTE ${written} = OSA1`);

    expect(childrenIn(text)).toEqual([{ destination, nextHop: "=", interfaceName: "OSA1" }]);
    expect(canonical(text)).toBe(`BEGINROUTES\n  ROUTE ${destination} = OSA1\nENDROUTES\n`);
  });

  test("GIVEN its options WHEN parsed THEN they are typed", () => {
    expect(childrenIn(block("Route DEFAULT 10.1.1.254 OSA1 MTU DEFAULTSIZE REPL ROUNDTRIPG 0.125 NODELAYA"))).toEqual([
      {
        destination: "DEFAULT",
        nextHop: "10.1.1.254",
        interfaceName: "OSA1",
        mtu: "DEFAULTSIZE",
        replaceable: true,
        roundTripGain: 0.125,
        delayAcks: false,
      },
    ]);
  });

  test("GIVEN system symbols WHEN parsed THEN they are kept", () => {
    expect(
      childrenIn(block("ROUTE DEFAULT &GATEWAY OSA1500", "ROUTE &NET. &MASK. = OSA1", "ROUTE 10.1.1.0 &MASK. = OSA1")),
    ).toEqual([
      { destination: "DEFAULT", nextHop: "&GATEWAY", interfaceName: "OSA1500" },
      { destination: "&NET. &MASK.", nextHop: "=", interfaceName: "OSA1" },
      { destination: "10.1.1.0 &MASK.", nextHop: "=", interfaceName: "OSA1" },
    ]);
  });

  test("GIVEN what is no destination WHEN parsed THEN the forms are named", () => {
    expect(said(block("ROUTE 10.1.1.0 = OSA1"))[0]).toContain(
      "ROUTE: found 10.1.1.0 =, expected an IPv4 address with a mask",
    );
    expect(() => route({ destination: "10.1.1.0", nextHop: "=", interfaceName: "A" })).toThrow("Expected IPv4 address");
  });
});
