import { identityCovers } from "../../../src/model/policy";
import type { Identity } from "../../../src/documents/ipsec";
import { identityKey } from "../../../src/model/policy/security-endpoint";

const of = (type: Identity["type"], value: string): Identity => ({ type, value });

test.each([
  [of("IpAddr", "10.9.0.0/16"), of("IpAddr", "10.9.0.1"), true],
  [of("IpAddr", "10.9.0.1-10.9.0.9"), of("IpAddr", "10.9.0.10"), false],
  [of("IpAddr", "2001:db8::/32"), of("IpAddr", "10.9.0.1"), false],
  [of("Fqdn", "*.example.com"), of("Fqdn", "HOST.example.COM"), true],
  [of("Fqdn", "*.example.com"), of("Fqdn", "example.com"), false],
  [of("Fqdn", "host.example.com"), of("UserAtFqdn", "host.example.com"), false],
  [of("UserAtFqdn", "*@example.com"), of("UserAtFqdn", "me@example.com"), true],
  [of("X500dn", "CN=A,O=B"), of("X500dn", "cn=a,o=b"), true],
  [of("X500dn", "CN=A,O=B"), of("X500dn", "CN=A,O=C"), false],
  [undefined, of("KeyID", "x"), true],
])("GIVEN the identity %o of a policy WHEN a peer is %o THEN it is covered: %s", (pattern, peer, covered) => {
  expect(identityCovers(pattern, peer)).toBe(covered);
});

test("GIVEN key identities WHEN they are compared THEN case counts, unlike in names", () => {
  const keyId = (value: string): Identity => ({ type: "KeyID", form: "Ascii", value });
  expect(identityKey(keyId("a"))).not.toBe(identityKey(keyId("A")));
  expect(identityKey(of("Fqdn", "A.b"))).toBe(identityKey(of("Fqdn", "a.B")));
  expect(identityCovers(keyId("a"), keyId("a"))).toBe(true);
});
