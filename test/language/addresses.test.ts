import fc from "fast-check";
import * as ipaddr from "ipaddr.js";
import {
  addressRange,
  canonicalIp,
  covers,
  familyOf,
  ipv4Number,
  isIpv4,
  isIpv6,
  maskLength,
  maskOf,
  overlap,
} from "../../src/language/addresses";
import { runs } from "../support/runs";

describe("IPv4", () => {
  test.each(["0.0.0.0", "10.1.1.1", "255.255.255.255"])("GIVEN %s WHEN judged THEN it is an address", (text) => {
    expect(isIpv4(text)).toBe(true);
    expect(canonicalIp(text)).toBe(text);
    expect(familyOf(text)).toBe(4);
  });

  test.each(["10.1.1", "10.1.1.256", "10.1.1.01", "10..1.1", "10.1.1.1.", "a.b.c.d", "", "10.1.1.1/24", "1.2.3.4.5"])(
    'GIVEN "%s" WHEN judged THEN it is no address',
    (text) => {
      expect(isIpv4(text)).toBe(false);
      expect(canonicalIp(text)).toBeUndefined();
    },
  );

  test("GIVEN an address WHEN made a number THEN it orders", () => {
    expect(ipv4Number("10.1.1.1")).toBe(167837953);
    expect(ipv4Number("255.255.255.255")).toBe(4294967295);
  });

  test("GIVEN every prefix length WHEN made a mask THEN the mask gives it back", () => {
    for (let length = 0; length <= 32; length++) expect(maskLength(maskOf(length))).toBe(length);
    expect([maskOf(0), maskOf(20), maskOf(32)]).toEqual(["0.0.0.0", "255.255.240.0", "255.255.255.255"]);
    expect(maskLength("255.0.255.0")).toBeUndefined();
    expect(maskLength("10.1.1.1")).toBeUndefined();
  });
});

describe("IPv6", () => {
  test.each([
    ["2001:0DB8::151:0001", "2001:db8::151:1"],
    ["0:0:0:0:0:0:0:0", "::"],
    ["1:0:0:2:0:0:0:3", "1:0:0:2::3"],
    ["1:0:2:0:3:0:4:0", "1:0:2:0:3:0:4:0"],
    ["::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8"],
    ["FE80::1", "fe80::1"],
    ["::ffff:1.2.3.4", "::ffff:102:304"],
    ["::1.2.3.4", "::102:304"],
  ])("GIVEN %s WHEN brought to its one spelling THEN it is %s", (text, canonical) => {
    expect(canonicalIp(text)).toBe(canonical);
    expect(familyOf(text)).toBe(6);
  });

  test.each([
    ":",
    ":::",
    "1::2::3",
    "1:2:3:4:5:6:7",
    "1:2:3:4:5:6:7:8:9",
    "12345::",
    "1:2:3:4:5:6:7:8::",
    "g::",
    ":1::",
    "1:",
    "fe80::1%eth0",
    "::1.2.3",
  ])('GIVEN "%s" WHEN judged THEN it is no address', (text) => {
    expect(isIpv6(text)).toBe(false);
    expect(canonicalIp(text)).toBeUndefined();
  });

  test("GIVEN any address WHEN brought to its one spelling THEN it is the one of RFC 5952", () => {
    const texts = fc.oneof(fc.ipV6(), fc.string({ unit: fc.constantFrom(..."0:1aF"), maxLength: 20 }));
    fc.assert(
      fc.property(texts, (text) => {
        fc.pre(text.includes(":") && !text.includes("."));
        const valid = ipaddr.IPv6.isValid(text);

        expect(canonicalIp(text)).toBe(valid ? ipaddr.IPv6.parse(text).toRFC5952String() : undefined);
      }),
      runs(),
    );
  });
});

describe("addressRange", () => {
  test("GIVEN a subnet WHEN made a range THEN it covers its addresses and no others", () => {
    const subnet = addressRange("10.1.2.3/24")!;

    expect(covers(subnet, addressRange("10.1.2.255")!)).toBe(true);
    expect(covers(subnet, addressRange("10.1.3.0")!)).toBe(false);
  });

  test("GIVEN addresses of two families WHEN compared THEN they have nothing in common", () => {
    expect(covers(addressRange("::/0")!, addressRange("10.1.1.1")!)).toBe(false);
    expect(overlap(addressRange("::/0")!, addressRange("10.1.1.1")!)).toBe(false);
  });

  test.each([
    ["10.1.1.0-10.1.1.9", "10.1.1.9-10.1.1.20", true],
    ["10.1.1.0/24", "10.1.1.7", true],
    ["10.1.1.0-10.1.1.9", "10.1.1.10-10.1.1.20", false],
  ])("GIVEN the ranges %s and %s WHEN compared THEN both ways it is %s that they overlap", (a, b, expected) => {
    const [left, right] = [addressRange(a)!, addressRange(b)!];
    expect([overlap(left, right), overlap(right, left)]).toEqual([expected, expected]);
  });

  test("GIVEN an IPv6 subnet WHEN made a range THEN it ends at its last address", () => {
    expect(addressRange("2001:db8::/126")).toEqual({
      family: 6,
      first: 0x20010db8000000000000000000000000n,
      last: 0x20010db8000000000000000000000003n,
    });
  });

  test.each(["10.1.1.1/33", "10.1.1.9-10.1.1.1", "10.1.1.1-::1", "x", "10.1.1.1/", "::/129"])(
    "GIVEN %s WHEN made a range THEN there is none",
    (text) => expect(addressRange(text)).toBeUndefined(),
  );
});
