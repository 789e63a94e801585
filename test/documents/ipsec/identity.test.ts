import { localIdentity, remoteIdentity } from "../../../src/documents/ipsec/identity";

describe("identities", () => {
  test.each([
    ["ipaddr 10.1.1.9", { type: "IpAddr", value: "10.1.1.9" }],
    ["Fqdn host.example.com", { type: "Fqdn", value: "host.example.com" }],
    ["UserAtFqdn me@example.com", { type: "UserAtFqdn", value: "me@example.com" }],
    ["X500dn CN=Zone B,T=IKE Server,O=ibm", { type: "X500dn", value: "CN=Zone B,T=IKE Server,O=ibm" }],
    ["KEYID hex 0A1B", { type: "KeyID", form: "Hex", value: "0A1B" }],
  ])("GIVEN %s WHEN it is read THEN type and value are apart", (token, value) => {
    expect(localIdentity.parse(token)).toEqual(value);
    expect(localIdentity.parse(localIdentity.print(value as never))).toEqual(value);
  });

  test.each(["10.1.1.9", "IpAddr", "IpAddr host", "Fqdn a b", "KeyID 0A1B", "Email me@example.com"])(
    "GIVEN %s WHEN it is read THEN it is no identity",
    (token) => {
      expect(localIdentity.parse(token)).toBeUndefined();
    },
  );

  test("GIVEN wildcards WHEN they are read THEN a peer can have them", () => {
    expect(remoteIdentity.parse("IpAddr 10.1.0.0/16")).toEqual({ type: "IpAddr", value: "10.1.0.0/16" });
    expect(remoteIdentity.parse("Fqdn *.example.com")).toEqual({ type: "Fqdn", value: "*.example.com" });
    expect(localIdentity.parse("IpAddr 10.1.0.0/16")).toBeUndefined();
  });
});
