import { Identity } from "../../src";

describe("Identity", () => {
  test.each([
    [Identity.ipAddress("203.0.113.10"), "IpAddr", "203.0.113.10"],
    [Identity.ipAddress("198.51.100.0/24"), "IpAddr", "198.51.100.0/24"],
    [Identity.fqdn("*.example.com"), "Fqdn", "*.example.com"],
    [Identity.userAtFqdn("ike@example.com"), "UserAtFqdn", "ike@example.com"],
    [Identity.x500("CN=web,O=Example,C=US"), "X500dn", "CN=web,O=Example,C=US"],
  ])("GIVEN an identity (%#) THEN it has its type and value", (identity, type, value) => {
    expect(identity).toMatchObject({ type, value });
  });

  test("GIVEN an address that is none THEN the error names it", () => {
    expect(() => Identity.ipAddress("203.0.113")).toThrow(
      'The identity is "203.0.113". Expected an IP address or a subnet.',
    );
  });

  test.each([() => Identity.fqdn("two words"), () => Identity.userAtFqdn("")])(
    "GIVEN a name that is not one word (%#) THEN it is refused",
    (make) => expect(make).toThrow("Expected one word without blanks."),
  );

  test.each(["", " CN=web", "#1", "CN=a #1", "CN=a\nCN=b"])(
    "GIVEN a distinguished name that cannot stand on a line (%#) THEN it is refused",
    (name) => {
      expect(() => Identity.x500(name)).toThrow(
        `The identity is ${JSON.stringify(name)}. Expected a distinguished name on one line`,
      );
    },
  );
});
