import { Construct } from "constructs";
import { ConstructError, Sysplex } from "../../src";
import {
  checkAddress,
  checkDataset,
  checkGroupId,
  checkRange,
  checkSubnet,
  checkUnique,
  name8,
} from "../../src/constructs/names";
import { Testing } from "../../src/testing";

const problem = (path: string, text: string) => new ConstructError(`${path}: ${text}`);

describe("name8", () => {
  const named = (id: string) => () => name8(new Construct(Testing.app(), id), "system name");

  test.each(["A", "SYSA", "@SYS#$1", "ABCDEFGH"])("GIVEN the id %s THEN it is the name", (id) => {
    expect(named(id)()).toBe(id);
  });

  test.each(["ABCDEFGHI", "sysa", "1SYS", "SYS-A", "SYS A"])(
    "GIVEN the id %s THEN the error says what a name is",
    (id) => {
      expect(named(id)).toThrow(
        problem(
          id,
          `"${id}" is not a valid system name. Expected 1 to 8 characters A-Z 0-9 @ # $, the first not a digit. ` +
            "Give the construct another id.",
        ),
      );
    },
  );
});

describe("checkGroupId", () => {
  test.each([undefined, 2, 11, 31])("GIVEN %p THEN it is kept", (id) => {
    expect(checkGroupId("PLEX1", "tcpGroupId", id)).toBe(id);
  });

  test.each([0, 1, 32, -3, 2.5])("GIVEN %p THEN the error names property, value and range", (id) => {
    expect(() => checkGroupId("PLEX1", "tcpGroupId", id)).toThrow(
      problem("PLEX1", `tcpGroupId is ${id}. Expected a whole number from 2 to 31. Give such a value.`),
    );
  });
});

describe("checkRange", () => {
  test.each([undefined, 0, 14])("GIVEN %p of 0 to 14 THEN it passes", (value) => {
    expect(() => checkRange("S", "cost", value, 0, 14)).not.toThrow();
  });

  test.each([-1, 15, 1.5, NaN])("GIVEN %p of 0 to 14 THEN the error says so", (value) => {
    expect(() => checkRange("S", "cost", value, 0, 14)).toThrow("Expected a whole number from 0 to 14.");
  });
});

describe("checkAddress", () => {
  test("GIVEN addresses THEN they come back in their one spelling", () => {
    expect(checkAddress("D", "address", "203.0.113.10")).toBe("203.0.113.10");
    expect(checkAddress("D", "address", "2001:0DB8::00:0010")).toBe("2001:db8::10");
  });

  test.each(["203.0.113", "203.0.113.256", "203.0.113.010", "203.0.113.10/32", "web.example.com", "2001::db8::1", ""])(
    'GIVEN "%s" THEN the error names it',
    (value) => {
      expect(() => checkAddress("D", "address", value)).toThrow(
        problem("D", `address is "${value}". Expected an IP address. Correct the address.`),
      );
    },
  );

  test("GIVEN an address of the other family THEN the error names the family", () => {
    expect(() => checkAddress("D", "dynamicXcf6", "10.1.1.1", 6)).toThrow("Expected an IPv6 address.");
    expect(() => checkAddress("D", "address", "2001:db8::1", 4)).toThrow("Expected an IPv4 address.");
  });
});

describe("checkSubnet", () => {
  test("GIVEN address/prefix_length THEN it is taken apart", () => {
    expect(checkSubnet("S", "dynamicXcf", "10.1.1.1/24", 4)).toEqual({ address: "10.1.1.1", prefixLength: 24 });
    expect(checkSubnet("S", "x", "2001:DB8::1/64", 6)).toEqual({ address: "2001:db8::1", prefixLength: 64 });
  });

  test.each(["10.1.1.1", "10.1.1.1/33", "10.1.1.1/", "10.1.1/24", "10.1.1.1/24/1", "2001:db8::1/64", "10.1.1.1/-1"])(
    'GIVEN "%s" THEN the error shows an example',
    (value) => {
      expect(() => checkSubnet("S", "dynamicXcf", value, 4)).toThrow(
        problem(
          "S",
          `dynamicXcf is "${value}". Expected an IPv4 address/prefix_length, such as 10.1.1.1/24. Correct the address.`,
        ),
      );
    },
  );
});

describe("checkDataset", () => {
  test.each(["TCPIP.PROFILE(SYSA)", "SYS1.VTAMLST(ATCSTR0A)", "TCPIP.SYSA.PROFILE", "A.B-C.#D"])(
    "GIVEN %s THEN it is a data set",
    (name) => expect(checkDataset("S", "dataset", name)).toBe(name),
  );

  test.each([
    "tcpip.profile",
    "TCPIP..PROFILE",
    "TCPIP.PROFILE(SYS.A)",
    "TCPIP.TOOLONGQUAL",
    "/etc/profile",
    "../PROFILE",
    `${"ABCDEFGH.".repeat(5)}A`,
  ])("GIVEN %s THEN the error names it", (name) => {
    expect(() => checkDataset("S", "dataset", name)).toThrow(
      problem(
        "S",
        `dataset is "${name}". Expected a data set name of at most 44 characters, with a member name in parentheses for a ` +
          "partitioned data set. Give such a value.",
      ),
    );
  });
});

describe("checkUnique", () => {
  test("GIVEN another construct with the same key THEN the error names both", () => {
    // GIVEN
    const app = Testing.app();
    const plex = new Sysplex(app, "PLEX1");
    const first = new Construct(plex, "First");
    const second = new Construct(plex, "Second");
    const isPlain = (x: unknown): x is Construct => x === first || x === second;
    // THEN
    expect(() => checkUnique(second, plex, isPlain, "The key", () => "same")).toThrow(
      problem(
        "PLEX1/Second",
        "The key is defined by PLEX1/First already. Expected one definition. Remove one of the two, or change its value.",
      ),
    );
    expect(() => checkUnique(second, plex, isPlain, "The key", ({ node }) => node.id)).not.toThrow();
  });
});
