import { swsa403 } from "../../src/rules/swsa403";
import { changedPolicies, lineOf, sharedByBackups, type Replacements } from "../support/changed-files";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, securedSysplex } from "../support/secured-sysplex";

const POLICY = lineOf(securedSysplex(), FILES.ownerPolicy, "KeyExchangePolicy");
const RULE = lineOf(securedSysplex(), FILES.ownerPolicy, "KeyExchangeRule WEB");
const backup = (...replacements: Replacements) => findingsOf(swsa403, changedPolicies({ backup: replacements }));
const key = (text: string) => [/KeyExchangeActionRef ike/g, `KeyExchangeActionRef ike\n    SharedKey ${text}`] as const;

test("GIVEN policies that say the same WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa403, securedSysplex())).toEqual([]);
});

test("GIVEN other names, and another spelling of the same WHEN the rule judges THEN it finds nothing", () => {
  expect(
    backup(
      [/KeyExchangeRule WEB/g, "KeyExchangeRule OTHER"],
      [/(KeyExchangeActionRef|KeyExchangeAction) ike/g, "$1 other"],
      ["Location 203.0.113.10", "Location 203.0.113.10/32"],
    ),
  ).toEqual([]);
});

test("GIVEN a target that has other offers WHEN the rule judges THEN it finds nothing: a target needs no key exchange", () => {
  expect(findingsOf(swsa403, changedPolicies({ target: [["Group14", "Group19"]] }))).toEqual([]);
});

test("GIVEN an action with another group WHEN the rule judges THEN one finding names the DVIPAs and the attribute", () => {
  const findings = backup(["DHGroup Group14", "DHGroup Group19"]);
  expect(placesOf(findings)).toEqual([`${FILES.backupPolicy}:${RULE} error SYSB.TCPIP`]);
  expect(findings[0]).toMatchObject({
    message:
      "SYSB.TCPIP exchanges keys for the protected DVIPAs 203.0.113.10 and 2001:db8::10 in another way than SYSA.TCPIP: " +
      "the KeyExchangeRules WEB and WEB differ in DHGroup, expected the same.",
    fix: "Make DHGroup of the KeyExchangeRules WEB and WEB6 what the KeyExchangeRules WEB and WEB6 of SYSA.TCPIP have.",
  });
});

test("GIVEN two DVIPAs that differ in different ways WHEN the rule judges THEN there are two findings", () => {
  const findings = backup(
    ["Identity IpAddr 10.9.0.0/16", "Identity IpAddr 10.9.0.0/16\n      CaLabel root"],
    [
      /KeyExchangeActionRef ike(?![^]*KeyExchangeActionRef)/,
      "KeyExchangeActionRef ike\n    SharedKey Ascii secret://web6",
    ],
  );
  expect(findings.map(({ severity, message }) => `${severity} ${/differ in \w+/.exec(message)![0]}`)).toEqual([
    "error differ in CaLabel",
    "warning differ in SharedKey",
  ]);
});

test("GIVEN a backup without a rule for some peers WHEN the rule judges THEN the finding names peers and rule", () => {
  const findings = backup([/Location 10.9.0.0\/16/, "Location 10.9.0.0/17"]);
  expect(findings.map(({ message, fix }) => [message, fix])).toEqual([
    [
      "SYSB.TCPIP exchanges keys for the protected DVIPA 203.0.113.10 in another way than SYSA.TCPIP: for the peer 10.9.128.0-10.9.255.255 found the KeyExchangeRule none, expected one that does what WEB does.",
      "Give both policies a KeyExchangeRule for 10.9.128.0-10.9.255.255, or neither.",
    ],
  ]);
  expect(placesOf(findings)).toEqual([`${FILES.backupPolicy}:${POLICY} error SYSB.TCPIP`]);
});

test("GIVEN one peer that lacks a rule WHEN the rule judges THEN it is named alone", () => {
  const one = [["Location 10.9.0.0/16", "Location 10.9.0.1"]] as const;
  const two = [["Location 10.9.0.0/16", "Location 10.9.0.2"]] as const;
  const findings = findingsOf(swsa403, changedPolicies({ owner: one, backup: two }));
  expect(findings[0]!.message).toContain("for the peer 10.9.0.1 found the KeyExchangeRule none");
});

test("GIVEN a backup some of whose rules could not be read WHEN peers lack one THEN it may be there, and nothing is found", () => {
  expect(
    backup(
      [/Location 10.9.0.0\/16/, "Location 10.9.0.0/17"],
      ["  KeyExchangeRule WEB6", "  KeyExchangeRuleRef elsewhere\n  KeyExchangeRule WEB6"],
    ),
  ).toEqual([]);
});

test("GIVEN another shared key WHEN the rule judges THEN it is an error, and no message shows a key", () => {
  const findings = findingsOf(
    swsa403,
    changedPolicies({ owner: [key("Ascii one-key")], backup: [key("Ascii other-key")] }),
  );
  expect(placesOf(findings)).toEqual([`${FILES.backupPolicy}:${RULE} error SYSB.TCPIP`]);
  expect(JSON.stringify(findings)).not.toMatch(/(one|other)-key/);
});

test("GIVEN references to different secrets WHEN the rule judges THEN they may be equal, and it is a warning", () => {
  const findings = findingsOf(
    swsa403,
    changedPolicies({ owner: [key("Ascii secret://a")], backup: [key("Ascii secret://b")] }),
  );
  expect(findings.map(({ severity, message }) => [severity, message])).toEqual([
    ["warning", expect.stringContaining("SYSB.TCPIP may exchange keys for")],
  ]);
  const more = findingsOf(
    swsa403,
    changedPolicies({ owner: [key("Ascii secret://a")], backup: [key("Ascii secret://b"), ["Group14", "Group19"]] }),
  );
  expect(more.map(({ severity, message }) => [severity, message])).toEqual([
    ["error", expect.stringContaining("differ in DHGroup and SharedKey")],
  ]);
});

test("GIVEN differences in the identity or AllowNat alone WHEN the rule judges THEN they are for other rules", () => {
  expect(backup(["Identity IpAddr 203.0.113.10", "Identity Fqdn sysb.example.com"])).toEqual([]);
  expect(backup(["KeyExchangePolicy\n{", "KeyExchangePolicy\n{\n  AllowNat Yes"])).toEqual([]);
});

test("GIVEN a difference that only the defaults of two releases make WHEN the rule judges THEN it is for another rule", () => {
  const unset = [[/ {4}DHGroup Group14\n/, ""]] as const;
  const old = { SYSB: { release: "V2R1" } } as const;
  expect(findingsOf(swsa403, changedPolicies({ all: unset }, old))).toEqual([]);
  const given = findingsOf(swsa403, changedPolicies({ backup: unset }, old));
  expect(given.map(({ message }) => message)).toEqual([expect.stringContaining("differ in DHGroup")]);
  const theirs = findingsOf(swsa403, changedPolicies({ owner: unset }, old));
  expect(theirs.map(({ message }) => message)).toEqual([expect.stringContaining("differ in DHGroup")]);
});

test("GIVEN two offers of which one differs by default and one by what is given WHEN the rule judges THEN it is found", () => {
  const offer = "  KeyExchangeOffer\n  {\n    DHGroup Group5\n  }\n";
  const add = (group: string) =>
    [
      [/ {4}DHGroup Group14\n/, ""],
      [/}\n$/, offer.replace("Group5", group) + "}\n"],
    ] as const;
  const findings = findingsOf(
    swsa403,
    changedPolicies({ owner: add("Group5"), backup: add("Group14") }, { SYSB: { release: "V2R1" } }),
  );
  expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining("DHGroup")]);
});

test("GIVEN an owner without any rule WHEN the rule judges THEN that is for another rule", () => {
  const none = [[/Location 203.0.113.10/, "Location 203.0.113.99"]] as const;
  expect(findingsOf(swsa403, changedPolicies({ owner: none }))).toEqual([]);
  expect(findingsOf(swsa403, changedPolicies({ backup: none }))).toEqual([]);
});

test("GIVEN pre-shared keys WHEN one side has none THEN it is an error; with certificates it may be of no use", () => {
  const psk = ["RsaSignature", "PresharedKey"] as const;
  const severities = (...all: Replacements) =>
    findingsOf(swsa403, changedPolicies({ all, owner: [key("Ascii secret://web")] })).map(({ severity }) => severity);
  expect(severities(psk)).toEqual(["error"]);
  expect(severities()).toEqual(["warning"]);
});

test.each([
  ["HowToAuthPeers", [["    HowToAuthPeers RsaSignature\n", ""]]],
  [
    "CertificateURLLookupPreference",
    [["LivenessInterval 30\n", "LivenessInterval 30\n  CertificateURLLookupPreference Tolerate\n"]],
  ],
] as const)(
  "GIVEN %s on one side alone WHEN the rule judges THEN the default is not known, and it is a warning",
  (name, change) => {
    expect(backup(...change).map(({ severity, message }) => [severity, message])).toEqual([
      ["warning", expect.stringMatching(`may exchange keys .* differ in ${name}, expected the same`)],
    ]);
    expect(backup(...change, ["Group14", "Group19"]).map(({ severity }) => severity)).toEqual(["error"]);
  },
);

test("GIVEN a backup with a rule for more peers WHEN the rule judges THEN the owner has none for them", () => {
  const more =
    "  KeyExchangeRule MORE\n  {\n    RemoteSecurityEndpoint\n    {\n      Location 10.7.0.1\n    }\n    KeyExchangeActionRef ike\n  }\n";
  const findings = backup([/(?= {2}KeyExchangeRule WEB6)/, more]);
  expect(findings[0]!.message).toContain("for the peer 10.7.0.1 found the KeyExchangeRule MORE, expected none.");
});

test("GIVEN a backup that knows the peers by another identity WHEN the rule judges THEN the message gives one", () => {
  const findings = backup(["Identity IpAddr 10.9.0.0/16", "Identity Fqdn peer.example.com"]);
  expect(findings.map(({ message }) => message)).toEqual([
    expect.stringContaining(
      "for the peer 10.9.0.0-10.9.255.255 with the Identity Fqdn peer.example.com found the KeyExchangeRule WEB, expected none; " +
        "for the peer 10.9.0.0-10.9.255.255 with the Identity IpAddr 10.9.0.0 found the KeyExchangeRule none, expected one that does what WEB does.",
    ),
  ]);
});

test("GIVEN a backup that lacks the rules for some peers of two DVIPAs WHEN the rule judges THEN all of them are named", () => {
  const findings = backup(
    [/Location 10.9.0.0\/16/, "Location 10.9.0.0/17"],
    [/Location 2001:db8:9::\/48/, "Location 2001:db8:9::/49"],
  );
  expect(findings.map(({ message, fix }) => [message, fix])).toEqual([
    [
      "SYSB.TCPIP exchanges keys for the protected DVIPAs 203.0.113.10 and 2001:db8::10 in another way than SYSA.TCPIP: " +
        "for the peers 10.9.128.0-10.9.255.255 and 2001:db8:9:8000::-2001:db8:9:ffff:ffff:ffff:ffff:ffff found the KeyExchangeRule none, expected one that does what WEB and WEB6 do.",
      "Give both policies a KeyExchangeRule for 10.9.128.0-10.9.255.255 and 2001:db8:9:8000::-2001:db8:9:ffff:ffff:ffff:ffff:ffff, or neither.",
    ],
  ]);
});

test("GIVEN a backup with more peers for one DVIPA and fewer for another WHEN the rule judges THEN both are named", () => {
  const findings = backup(
    [/Location 10.9.0.0\/16/, "Location 10.9.0.0/17"],
    [/Location 2001:db8:9::\/48/, "Location 2001:db8:8::/47"],
  );
  expect(findings.map(({ message }) => message)).toEqual([
    expect.stringContaining(
      "for the peer 10.9.128.0-10.9.255.255 found the KeyExchangeRule none, expected one that does what WEB does; " +
        "for the peer 2001:db8:8::-2001:db8:8:ffff:ffff:ffff:ffff:ffff found the KeyExchangeRule WEB6, expected none.",
    ),
  ]);
});

test("GIVEN a policy that two backups share WHEN it differs from that of the owner THEN one finding names both", () => {
  const findings = findingsOf(swsa403, sharedByBackups(["DHGroup Group14", "DHGroup Group19"]));
  expect(findings.map(({ message }) => message)).toEqual([
    expect.stringContaining("SYSB.TCPIP and SYSC.TCPIP exchange keys for the protected DVIPAs 203.0.113.10 and"),
  ]);
});

test("GIVEN an owner with an action that is not in the assembly WHEN the rule judges THEN it may be the same", () => {
  const lost = [/KeyExchangeActionRef ike/g, "KeyExchangeActionRef elsewhere"] as const;
  expect(findingsOf(swsa403, changedPolicies({ owner: [lost] })).map(({ severity }) => severity)).toEqual(["warning"]);
});

test("GIVEN a pre-shared key on the owner alone WHEN only its peers are said to use it THEN it is an error", () => {
  const unsaid = ["    HowToAuthPeers RsaSignature\n", ""] as const;
  const psk = ["RsaSignature", "PresharedKey"] as const;
  const owner = [key("Ascii secret://web"), psk];
  expect(
    findingsOf(swsa403, changedPolicies({ owner, backup: [unsaid] })).map(({ severity, message }) => [
      severity,
      message,
    ]),
  ).toEqual([["error", expect.stringContaining("differ in HowToAuthPeers and SharedKey")]]);
});

test.each([
  ["an action", [/KeyExchangeActionRef ike/g, "KeyExchangeActionRef elsewhere"], "KeyExchangeAction"],
  ["an offer", [/ {2}KeyExchangeOffer\n {2}{[^]*?}/, "  KeyExchangeOfferRef elsewhere"], "KeyExchangeOffer"],
] as const)(
  "GIVEN a backup with %s that is not in the assembly WHEN the rule judges THEN it may be the same, and is a warning",
  (_, change, aspect) => {
    expect(backup(change).map(({ severity, message }) => [severity, message])).toEqual([
      ["warning", expect.stringContaining(`may exchange keys for`)],
    ]);
    expect(backup(change)[0]!.message).toContain(`differ in ${aspect}, expected the same`);
  },
);

test.each([
  ["a location", ["Location 10.9.0.0/16", "LocationSetRef elsewhere"]],
  ["an endpoint", [/RemoteSecurityEndpoint\n {4}{[^}]*}/, "RemoteSecurityEndpointRef elsewhere"]],
] as const)("GIVEN peers by %s that is not there WHEN the rule judges THEN they may be the same", (_, change) => {
  expect(backup(change)).toEqual([]);
});
