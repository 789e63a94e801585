import {
  addressesFromTo,
  addressesOrAll,
  addressPrefix,
  filterName,
  lifesize,
  lifesizeLimits,
  lifetimeLimits,
  portRange,
  protocol,
  sharedKey,
  specifiedAddress,
  userName,
} from "../../../src/documents/ipsec/values";

describe("values of IP security statements", () => {
  test.each([
    ["10.1.1.1", "10.1.1.1"],
    ["10.1.1.0/24", "10.1.1.0/24"],
    ["10.1.1.1-10.1.1.9", "10.1.1.1-10.1.1.9"],
    ["ALL", "All"],
    ["all4", "All4"],
    ["All6", "All6"],
    ["2001:DB8:0:0::1", "2001:db8::1"],
    ["2001:DB8::/032", "2001:db8::/32"],
    ["2001:db8::1-2001:db8::0F", "2001:db8::1-2001:db8::f"],
  ])("GIVEN %s WHEN it is read as addresses THEN its one spelling is %s", (token, value) => {
    expect(addressesOrAll.parse(token)).toBe(value);
  });

  test.each([
    "10.1.1.300",
    "10.1.1.0/33",
    "10.1.1.9-10.1.1.1",
    "10.1.1.1-2001:db8::1",
    "10.1.1.1-",
    "Any",
    "2001:db8::/129",
  ])("GIVEN %s WHEN it is read as addresses THEN it is none", (token) => {
    expect(addressesOrAll.parse(token)).toBeUndefined();
  });

  test("GIVEN one address WHEN a prefix or a range is expected THEN it is none", () => {
    expect(addressPrefix.parse("10.1.1.1")).toBeUndefined();
    expect(addressesFromTo.parse("10.1.1.1")).toBeUndefined();
  });

  test("GIVEN the unspecified address WHEN an endpoint is expected THEN it is judged", () => {
    expect(specifiedAddress.outside!("0.0.0.0")).toBeDefined();
    expect(specifiedAddress.outside!(specifiedAddress.parse("0::0")!)).toBeDefined();
    expect(specifiedAddress.outside!("10.1.1.1")).toBeUndefined();
  });

  test.each([
    ["500", { low: 500 }, "500"],
    ["1024 65535", { low: 1024, high: 65535 }, "1024 65535"],
    ["1024:65535", { low: 1024, high: 65535 }, "1024 65535"],
    ["1024-65535", { low: 1024, high: 65535 }, "1024 65535"],
  ])("GIVEN ports %s WHEN they are read THEN blank, colon and hyphen mean the same", (token, value, printed) => {
    expect(portRange.parse(token)).toEqual(value);
    expect(portRange.print(value)).toBe(printed);
  });

  test("GIVEN ports that cannot be WHEN they are judged THEN the message says why", () => {
    expect(portRange.outside!({ low: 1, high: 65536 })).toBe("ports from 0 to 65535");
    expect(portRange.outside!({ low: 2, high: 1 })).toBe("the first port not above the last");
    expect(portRange.parse("1-2:3")).toBeUndefined();
  });

  test("GIVEN a protocol by number or name WHEN it is read THEN a name is its one spelling", () => {
    expect(["6", "tcp", "17", "58", "all", "47"].map(protocol.parse)).toEqual([
      "TCP",
      "TCP",
      "UDP",
      "ICMPv6",
      "All",
      47,
    ]);
    expect(protocol.outside!(256)).toBeDefined();
    expect(protocol.parse("GRE")).toBeUndefined();
    expect(protocol.open).toBe(true);
  });

  test("GIVEN lifetimes and lifesizes WHEN they are read THEN None is a value of lifesizes only", () => {
    expect(lifetimeLimits.parse("120 480")).toEqual({ minimum: 120, maximum: 480 });
    expect(lifetimeLimits.parse("None")).toBeUndefined();
    expect([lifesize.parse("none"), lifesize.parse("5000")]).toEqual(["None", 5000]);
    expect([lifesizeLimits.parse("NONE"), lifesizeLimits.parse("1 2")]).toEqual(["None", { minimum: 1, maximum: 2 }]);
    expect(lifesizeLimits.print({ minimum: 1, maximum: 2 })).toBe("1 2");
  });

  test("GIVEN a shared key WHEN it is read THEN everything after its form is the key, and it is a secret", () => {
    expect(sharedKey.parse("ascii The Eagle")).toEqual({ form: "Ascii", key: "The Eagle" });
    expect(sharedKey.parse("Hex secret://peer-9")).toEqual({ form: "Hex", key: "secret://peer-9" });
    expect(sharedKey.parse("TheEagle")).toBeUndefined();
    expect(sharedKey.secret).toBe(true);
  });

  test("GIVEN names WHEN they are judged THEN only names of filter rules and actions have no comma and no leading hyphen", () => {
    expect([filterName.outside!("-a"), filterName.outside!("a,b")]).not.toContain(undefined);
    expect(filterName.outside!("Rule~1")).toBeUndefined();
    expect(filterName.outside!("x".repeat(33))).toBeDefined();
    expect(userName.outside!("-a,b")).toBeUndefined();
  });
});
