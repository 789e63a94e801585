import {
  cidr,
  decimal,
  int,
  ip,
  ipv4,
  ipv4Mask,
  ipv6,
  name,
  oneOf,
  portOrRange,
  quoted,
  scaled,
  word,
  type ValueType,
} from "../../src/language/values";

/** What a token becomes, and how that is printed. */
function through<T>(type: ValueType<T>, token: string): [T | undefined, string | undefined] {
  const value = type.parse(token);
  return [value, value === undefined ? undefined : type.print(value)];
}

describe("int", () => {
  test("GIVEN digits WHEN parsed THEN the value is a number", () => {
    expect(through(int(1, 254), "007")).toEqual([7, "7"]);
    expect(int(1, 254).parse("-1")).toBeUndefined();
    expect(int(1, 254).parse("1x")).toBeUndefined();
    expect(int(1, 254).parse("")).toBeUndefined();
    expect(int(1, 254).parse("1".repeat(13))).toBeUndefined();
  });

  test("GIVEN a value outside the range WHEN judged THEN the range is named", () => {
    expect(int(1, 254).outside!(255)).toBe("whole number from 1 to 254");
    expect(int(1, 254).outside!(254)).toBeUndefined();
  });

  test("GIVEN a range that a rule judges WHEN asked THEN the type does not", () => {
    expect(int(1, 254, { judgedBy: "SWSA107" }).outside).toBeUndefined();
  });

  test("GIVEN a range nobody is sure of WHEN asked THEN the type says so", () => {
    expect(int(1, 254, { sure: false }).sure).toBe(false);
  });
});

describe("decimal", () => {
  test.each([
    ["0.125", 0.125, "0.125"],
    [".5", 0.5, "0.5"],
    ["100", 100, "100"],
    ["3.", 3, "3"],
  ])("GIVEN %s WHEN parsed THEN it is %d", (token, value, print) => {
    expect(through(decimal(0, 1000), token)).toEqual([value, print]);
  });

  test("GIVEN what is no number WHEN parsed THEN there is no value", () => {
    expect(decimal(0, 1).parse("1.2.3")).toBeUndefined();
    expect(decimal(0, 1).parse(".")).toBeUndefined();
    expect(decimal(0, 1).outside!(2)).toBe("number from 0 to 1");
  });
});

describe("scaled", () => {
  test.each([
    ["64K", 65536, "64K"],
    ["65536", 65536, "64K"],
    ["1m", 1048576, "1M"],
    ["65535", 65535, "65535"],
    ["0", 0, "0"],
  ])("GIVEN %s WHEN parsed THEN it is %d bytes", (token, value, print) => {
    expect(through(scaled(0, 2 ** 31), token)).toEqual([value, print]);
  });

  test("GIVEN a statement without M WHEN printed THEN it stays at K", () => {
    expect(scaled(0, 2 ** 31, { largest: "K" }).print(1048576)).toBe("1024K");
  });
});

describe("addresses", () => {
  test("GIVEN a token of one family WHEN parsed THEN only its types take it", () => {
    expect([ipv4, ipv6, ip].map((type) => type.parse("10.1.1.1"))).toEqual(["10.1.1.1", undefined, "10.1.1.1"]);
    expect([ipv4, ipv6, ip].map((type) => type.parse("2001:DB8::1"))).toEqual([
      undefined,
      "2001:db8::1",
      "2001:db8::1",
    ]);
  });

  test("GIVEN an address with a length WHEN parsed THEN family and length are looked at", () => {
    expect(cidr(4, 6).parse("10.1.0.0/16")).toBe("10.1.0.0/16");
    expect(cidr(4, 6).parse("2001:DB8::/032")).toBe("2001:db8::/32");
    expect(cidr(6).parse("10.1.0.0/16")).toBeUndefined();
    expect(cidr(4).parse("10.1.0.0/33")).toBeUndefined();
    expect(cidr(4).parse("10.1.0.0")).toBeUndefined();
  });

  test("GIVEN a mask WHEN parsed THEN it has to be contiguous", () => {
    expect(ipv4Mask.parse("255.255.240.0")).toBe("255.255.240.0");
    expect(ipv4Mask.parse("255.0.255.0")).toBeUndefined();
  });
});

describe("words and names", () => {
  test("GIVEN a word with small letters WHEN shortened THEN it is the word", () => {
    expect(word("BIDIrectional", "INBound").parse("inb")).toBe("INBOUND");
    expect(word("BIDIrectional", "INBound").parse("IN")).toBeUndefined();
  });

  test("GIVEN a name WHEN parsed THEN it is folded and its length is looked at", () => {
    expect(name(8).parse("tcpip")).toBe("TCPIP");
    expect(name(8).parse("LONGERNAME")).toBeUndefined();
    expect(name(8).parse('A"B')).toBeUndefined();
    expect(name(8).parse("A;B")).toBeUndefined();
  });

  test("GIVEN a string WHEN parsed THEN the marks go and the case stays", () => {
    expect(through(quoted(20), '"D=TcpData"')).toEqual(["D=TcpData", '"D=TcpData"']);
    expect(through(quoted(20), "plain")).toEqual(["plain", '"plain"']);
    expect(quoted(3).parse('"long"')).toBeUndefined();
    expect(quoted(3).parse('"x')).toBeUndefined();
    expect(quoted(9).outside!("a;b")).toBe("string without a semicolon");
  });
});

describe("portOrRange", () => {
  test("GIVEN a port or a range WHEN parsed THEN both are taken", () => {
    expect(portOrRange.parse("443")).toBe(443);
    expect(portOrRange.parse("8000-8010")).toBe("8000-8010");
    expect(portOrRange.parse("9-8")).toBeUndefined();
    expect(portOrRange.outside!("60000-70000")).toBe("port from 1 to 65535");
    expect(portOrRange.outside!(443)).toBeUndefined();
  });
});

describe("oneOf", () => {
  const type = oneOf(word("UNRSV"), int(1, 65535));

  test("GIVEN several types WHEN parsed THEN the first that fits takes the token", () => {
    expect(type.parse("unrsv")).toBe("UNRSV");
    expect(type.parse("80")).toBe(80);
    expect(type.parse("x")).toBeUndefined();
    expect(type.expects).toBe("UNRSV or whole number from 1 to 65535");
  });

  test("GIVEN a value WHEN judged and printed THEN its own type does it", () => {
    expect(type.outside!(70000)).toBe("whole number from 1 to 65535");
    expect(type.outside!("UNRSV")).toBeUndefined();
    expect(oneOf(word("AUTO"), scaled(0, 2 ** 20)).print(65536)).toBe("64K");
  });

  test("GIVEN a type nobody is sure of WHEN combined THEN the whole is not sure", () => {
    expect(oneOf(word("A"), int(1, 2, { sure: false })).sure).toBe(false);
    expect(type.sure).toBe(true);
  });
});
