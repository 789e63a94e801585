import { swsa408 } from "../../src/rules/swsa408";
import { changedFiles, changedPolicies, lineOf, WITHOUT_BACKUP, type Replacements } from "../support/changed-files";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, securedSysplex } from "../support/secured-sysplex";

const NAT = ["KeyExchangePolicy\n{", "KeyExchangePolicy\n{\n  AllowNat Yes"] as const;
const behind = (identity: string, location = "10.9.0.0/16"): Replacements => [
  [/Identity IpAddr 10.9.0.0\/16\n( +)Location 10.9.0.0\/16/, `Identity ${identity}\n$1Location ${location}`],
];
const found = (...replacements: Replacements) => findingsOf(swsa408, changedPolicies({ owner: replacements }));

test("GIVEN peers that are where they say WHEN NAT is allowed THEN nothing is found", () => {
  expect(findingsOf(swsa408, securedSysplex())).toEqual([]);
  expect(found(NAT)).toEqual([]);
});

test.each([
  ["IpAddr 10.9.1.0/24", "10.9.0.0/16"],
  ["IpAddr 10.0.0.0/8", "10.9.0.0/16"],
  ["IpAddr 10.9.0.1", "10.9.0.1"],
  ["IpAddr 192.168.1.1", "All"],
  ["Fqdn peer.example.com", "10.9.0.0/16"],
])("GIVEN peers with the identity %s at %s WHEN NAT is allowed THEN no NAT is known of", (identity, location) => {
  expect(found(NAT, ...behind(identity, location))).toEqual([]);
});

test.each([
  ["IpAddr 192.168.1.1", "10.9.0.1"],
  ["IpAddr 192.168.1.0/24", "10.9.0.0/16"],
])("GIVEN peers with the identity %s at %s WHEN NAT is allowed THEN it is an info", (identity, location) => {
  const assembly = changedPolicies({ owner: [NAT, ...behind(identity, location)] });
  const findings = findingsOf(swsa408, assembly);
  expect(placesOf(findings)).toEqual([
    `${FILES.ownerPolicy}:${lineOf(assembly, FILES.ownerPolicy, "KeyExchangeRule WEB\n")} info SYSA.TCPIP`,
  ]);
  expect(findings[0]).toMatchObject({
    message:
      "Found AllowNat Yes and peers whose Identity is not among their Location in KeyExchangeRule WEB, for the protected DVIPA 203.0.113.10: the peers are behind a NAT. After a takeover those behind a NAPT, and security gateways, have to start the tunnels themselves.",
    fix: "See that the peers of KeyExchangeRule WEB start their tunnels, or reach them without a NAT.",
  });
});

test("GIVEN peers behind a NAT WHEN NAT is not allowed, or the DVIPA does not move THEN nothing is found", () => {
  const peers = behind("IpAddr 192.168.1.1", "10.9.0.1");
  expect(found(...peers)).toEqual([]);
  const alone = { ...WITHOUT_BACKUP, [FILES.ownerPolicy]: [NAT, ...peers] };
  expect(findingsOf(swsa408, changedFiles(securedSysplex(), alone))).toEqual([]);
});

test.each([
  ["no identity", "  Identity IpAddr 10.9.0.0/16\n", ""],
  ["an identity that is no address", "Identity IpAddr 10.9.0.0/16", "Identity UserAtFqdn me@10.1.1.1"],
])("GIVEN peers with %s WHEN NAT is allowed THEN no NAT is known of", (_what, from, to) => {
  expect(found(NAT, [new RegExp(`(KeyExchangeRule WEB\\n[^]*?)${from}`), `$1${to}`])).toEqual([]);
});

test.each([
  ["one of several places", "IpAddr 10.9.0.5", "10.9.0.0/24", 0],
  ["a range that holds the place", "IpAddr 10.9.0.0-10.9.0.9", "10.9.0.5", 0],
  ["a range that begins in the place and ends behind it", "IpAddr 10.9.0.5-10.9.0.20", "10.9.0.0-10.9.0.9", 0],
  ["a place beside", "IpAddr 10.9.1.0", "10.9.0.0-10.9.0.255", 1],
])(
  "GIVEN peers that name %s WHEN NAT is allowed THEN they are behind a NAT, or not",
  (_what, identity, location, count) => {
    expect(found(NAT, ...behind(identity, location))).toHaveLength(count);
  },
);

test("GIVEN an action that allows NAT, or forbids it WHEN the policy says otherwise THEN the action counts", () => {
  const peers = behind("IpAddr 192.168.1.1", "10.9.0.1");
  const own = (value: string) => ["KeyExchangeAction ike\n{", `KeyExchangeAction ike\n{\n  AllowNat ${value}`] as const;
  expect(found(own("Yes"), ...peers)).toHaveLength(1);
  expect(found(NAT, own("No"), ...peers)).toEqual([]);
  expect(
    found(NAT, ...peers, [/(KeyExchangeRule WEB\n[^]*?)KeyExchangeActionRef ike/, "$1KeyExchangeActionRef lost"]),
  ).toEqual([]);
});
