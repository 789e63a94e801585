import { ConstructError } from "../../src";

describe("ConstructError", () => {
  test.each([
    [
      ConstructError.badName("PLEX1/S", "system name", "s", "1 to 8 characters"),
      'PLEX1/S: "s" is not a valid system name. Expected 1 to 8 characters. Give the construct another id.',
    ],
    [
      ConstructError.badAddress("PLEX1/web", "address", "x", "an IP address"),
      'PLEX1/web: address is "x". Expected an IP address. Correct the address.',
    ],
    [
      ConstructError.outOfRange("PLEX1", "vtamGroupId", 1, "a whole number from 2 to 31"),
      "PLEX1: vtamGroupId is 1. Expected a whole number from 2 to 31. Give such a value.",
    ],
    [
      ConstructError.familyMismatch("PLEX1/web", "The peer 2001:db8::7 is IPv6."),
      "PLEX1/web: The peer 2001:db8::7 is IPv6. Expected what the address family allows. " +
        "Remove the property, or use an address of the other family.",
    ],
    [ConstructError.invalid("PLEX1", ["a: one", "b: two"]), "PLEX1: the constructs are not valid.\n  a: one\n  b: two"],
  ])("GIVEN a problem (%#) THEN the message has construct, value, expectation and fix", (error, message) => {
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe("ConstructError");
    expect(error.message).toBe(message);
  });
});
