import { identityCovers } from "../../../src/model/policy";
import type { Identity } from "../../../src/documents/ipsec";
import { caLabelsKey, endpointKey, identityKey } from "../../../src/model/policy/security-endpoint";
import { block, policyFrom } from "../../support/filter-policies";

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

test.each([
  [of("Fqdn", "a.example.com"), of("Fqdn", "A.EXAMPLE.com"), true],
  [of("Fqdn", "a.example.com"), of("Fqdn", "b.example.com"), false],
  [of("UserAtFqdn", "me@example.com"), of("UserAtFqdn", "you@example.com"), false],
  [of("IpAddr", "no address"), of("IpAddr", "10.9.0.1"), false],
])("GIVEN the identity %o without a wildcard WHEN a peer is %o THEN it is covered: %s", (pattern, peer, covered) => {
  expect(identityCovers(pattern, peer)).toBe(covered);
});

describe("GIVEN endpoints of a tunnel", () => {
  const rule = (local: string, remote: string, more = "") => {
    const start = policyFrom(
      block("IpFilterPolicy", block("IpFilterRule R", "IpLocalStartActionRef S")) +
        block("IpLocalStartAction S", local, remote) +
        more,
    ).rules[0]!.localStart!;
    return { local: start.local!, remote: start.remote! };
  };
  const local = block("LocalSecurityEndpoint", "Location 10.1.0.1", "Identity Fqdn own.example.com");
  const remote = (...lines: string[]) => block("RemoteSecurityEndpoint", "Location 10.9.0.0/16", ...lines);

  test("WHEN they stand inline THEN each has its place, its identity and, of the remote one, its authorities", () => {
    const read = rule(local, remote("Identity IpAddr 10.9.0.1", "CaLabel CA2", "CaLabel CA1"));
    expect(read.local).toMatchObject({
      name: undefined,
      file: "file0",
      identity: { type: "Fqdn", value: "own.example.com" },
      caLabels: [],
    });
    expect(read.remote).toMatchObject({ identity: { type: "IpAddr", value: "10.9.0.1" }, caLabels: ["CA2", "CA1"] });
    expect([read.local.location.key, read.remote.location.key]).toEqual(["10.1.0.1", "10.9.0.0/16"]);
    expect(rule(local, remote()).remote).toMatchObject({ identity: undefined, caLabels: [] });
  });

  test("WHEN they are referred to THEN they mean the same, and have their names", () => {
    const named = rule(
      "LocalSecurityEndpointRef here",
      "RemoteSecurityEndpointRef there",
      block("LocalSecurityEndpoint here", "Location 10.1.0.1", "Identity Fqdn own.example.com") +
        block("RemoteSecurityEndpoint there", "Location 10.9.0.0/16"),
    );
    expect([named.local.name, named.remote.name]).toEqual(["here", "there"]);
    const inline = rule(local, remote());
    expect(endpointKey(named.local)).toBe(endpointKey(inline.local));
    expect(endpointKey(named.remote)).toBe(endpointKey(inline.remote));
  });

  test("WHEN they are compared by key THEN place, identity and authorities count, the order of these does not", () => {
    const keyOf = (...lines: string[]) => endpointKey(rule(local, remote(...lines)).remote);
    const keys = [
      keyOf(),
      keyOf("Identity IpAddr 10.9.0.1"),
      keyOf("CaLabel CA1"),
      keyOf("CaLabel CA1", "CaLabel CA2"),
      endpointKey(rule(local, remote()).local),
      endpointKey(undefined),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    expect(keyOf("CaLabel CA2", "CaLabel CA1")).toBe(keys[3]);
    expect([caLabelsKey([]), caLabelsKey(["b", "a"])]).toEqual(["", "a,b"]);
    const labels = ["b", "a"];
    caLabelsKey(labels);
    expect(labels).toEqual(["b", "a"]);
  });
});
