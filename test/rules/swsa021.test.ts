import type { Release } from "../../src/model/manifest";
import { swsa021 } from "../../src/rules/swsa021";
import { changedPolicies, lineOf, type Replacements } from "../support/changed-files";
import { findingsOf, placesOf } from "../support/findings";
import { FILES } from "../support/secured-sysplex";

const NO_AUTH: Replacements = [[/ +HowToAuth ESP.*\n/, ""]];
const NO_GROUP: Replacements = [[/ +DHGroup.*\n/, ""]];
const BARE: Replacements = [[/ {2}KeyExchangeOffer\n  {[^}]*}/, "  KeyExchangeOffer\n  {\n  }"]];
const MAIN: Replacements = [[/HowToInitiate IKEv2/g, "HowToInitiate Main"]];

const at = (
  changes: Parameters<typeof changedPolicies>[0],
  owner: Release | undefined = "V2R5",
  backup: Release | undefined = "V2R1",
) => changedPolicies(changes, { SYSA: { release: owner }, SYSB: { release: backup }, SYSC: { release: "V2R1" } });
const found = (assembly: ReturnType<typeof at>) =>
  findingsOf(swsa021, assembly).map(({ file, severity, message }) => [
    file,
    severity,
    /Found (.*?) in /.exec(message)![1],
  ]);

test("GIVEN systems of V2R1 and V2R5 WHEN offers give everything THEN nothing is found", () => {
  expect(findingsOf(swsa021, at({}))).toEqual([]);
});

test("GIVEN an authentication that both leave out WHEN the rule judges THEN each policy has one finding for both DVIPAs", () => {
  const assembly = at({ all: NO_AUTH });
  const findings = findingsOf(swsa021, assembly);
  const line = lineOf(assembly, FILES.ownerPolicy, "IpDataOffer\n");
  expect(placesOf(findings)).toEqual([
    `${FILES.ownerPolicy}:${line} error SYSA.TCPIP`,
    `${FILES.backupPolicy}:${line} error SYSB.TCPIP`,
  ]);
  expect(findings[0]).toMatchObject({
    message:
      "Found no HowToAuth in IpDataOffer of IpDynVpnAction gold, for the protected DVIPAs 203.0.113.10 and 2001:db8::10: the default of V2R1 is not that of the later levels that other stacks of the DVIPA have, expected the value.",
    fix: "Code HowToAuth in IpDataOffer of IpDynVpnAction gold of /etc/ipsec.conf.",
  });
});

test("GIVEN a group that both leave out WHEN its later default is not confirmed THEN it is a warning", () => {
  expect(found(at({ all: NO_GROUP }))).toEqual([
    [FILES.ownerPolicy, "warning", "no DHGroup"],
    [FILES.backupPolicy, "warning", "no DHGroup"],
  ]);
});

test("GIVEN key exchange offers that say nothing WHEN IKEv1 starts THEN HowToAuthMsgs counts, too", () => {
  const ikev2 = found(at({ all: BARE })).filter(([file]) => file === FILES.ownerPolicy);
  expect(ikev2.map(([, severity, text]) => `${severity} ${text}`).sort()).toEqual([
    "error no HowToEncrypt",
    "warning no DHGroup",
  ]);
  const ikev1 = found(at({ all: [...BARE, ...MAIN] })).filter(([file]) => file === FILES.ownerPolicy);
  expect(ikev1.map(([, , text]) => text)).toContain("no HowToAuthMsgs");
});

test.each<[string, ReturnType<typeof at>]>([
  ["one of them leaves it out", at({ owner: NO_AUTH })],
  ["the other leaves out something else", at({ owner: NO_AUTH, backup: NO_GROUP })],
  ["a mere target is at V2R1", at({ all: NO_AUTH }, "V2R5", "V2R4")],
  ["both are at V2R1", at({ all: NO_AUTH }, "V2R1", "V2R1")],
  ["the level of one is not known", changedPolicies({ all: NO_AUTH }, { SYSB: { release: "V2R1" } })],
])(
  "GIVEN V2R1 in the sysplex WHEN %s THEN the offers do not differ by default, and nothing is found",
  (_, assembly) => {
    expect(findingsOf(swsa021, assembly)).toEqual([]);
  },
);
