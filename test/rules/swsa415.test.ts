import { swsa415 } from "../../src/rules/swsa415";
import { changedPolicies, lineOf, type Replacements } from "../support/changed-files";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, securedSysplex } from "../support/secured-sysplex";

const FIPS = ["IpFilterPolicy\n{", "IpFilterPolicy\n{\n  FIPS140 Yes"] as const;
const PHASE2 = "HowToEncrypt AES_CBC KeyLength 256\n    HowToAuth ESP HMAC_SHA2_256_128";
const found = (...owner: Replacements) => findingsOf(swsa415, changedPolicies({ owner }));
const severities = (...owner: Replacements) =>
  found(...owner).map(({ severity, message }) => [severity, /Found (.*?) in /.exec(message)![1]]);

test("GIVEN strong algorithms WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa415, securedSysplex())).toEqual([]);
  expect(found(FIPS)).toEqual([]);
});

test("GIVEN a weak algorithm WHEN the rule judges THEN one finding for the file names the offer and the DVIPAs", () => {
  const assembly = changedPolicies({ owner: [[PHASE2, "HowToEncrypt 3DES\n    HowToAuth ESP HMAC_SHA2_256_128"]] });
  const findings = findingsOf(swsa415, assembly);
  expect(placesOf(findings)).toEqual([
    `${FILES.ownerPolicy}:${lineOf(assembly, FILES.ownerPolicy, "IpDataOffer\n")} warning SYSA.TCPIP`,
  ]);
  expect(findings[0]).toMatchObject({
    message:
      "Found HowToEncrypt 3DES in IpDataOffer of IpDynVpnAction gold, for the protected DVIPAs 203.0.113.10 and 2001:db8::10: expected AES, SHA2 and group 14 or higher.",
    fix: "Use a stronger algorithm in IpDataOffer of IpDynVpnAction gold of /etc/ipsec.conf, and at the peers.",
  });
});

const WEAK: readonly (readonly [string, string, string | RegExp, string, "error" | "warning"])[] = [
  ["an encryption of data", "HowToEncrypt DES", PHASE2, "HowToEncrypt DES", "error"],
  ["an encryption of data", "HowToEncrypt 3DES", PHASE2, "HowToEncrypt 3DES", "warning"],
  ["an authentication of data", "HowToAuth HMAC_MD5", "ESP HMAC_SHA2_256_128", "ESP HMAC_MD5", "error"],
  ["a group for secrecy", "InitiateWithPfs Group1", "Initiation Either", "InitiateWithPfs Group1", "error"],
  ["a group for secrecy", "InitiateWithPfs Group2", "Initiation Either", "InitiateWithPfs Group2", "warning"],
  [
    "a group that is accepted",
    "AcceptablePfs Group2",
    "Initiation Either",
    "AcceptablePfs Group14\n  AcceptablePfs Group2",
    "warning",
  ],
  [
    "an encryption of key exchanges",
    "HowToEncrypt DES",
    /HowToEncrypt AES_CBC KeyLength 256\n( +HowToAuthMsgs)/,
    "HowToEncrypt DES\n$1",
    "error",
  ],
  ["a hash of IKEv1 messages", "HowToAuthMsgs MD5", "HowToAuthMsgs SHA2_256", "HowToAuthMsgs MD5", "error"],
  [
    "a hash of IKEv2 messages",
    "HowToVerifyMsgs HMAC_MD5_96",
    "HowToVerifyMsgs HMAC_SHA2_256_128",
    "HowToVerifyMsgs HMAC_MD5_96",
    "error",
  ],
  [
    "a pseudo-random function",
    "PseudoRandomFunction HMAC_MD5",
    "PseudoRandomFunction HMAC_SHA2_256",
    "PseudoRandomFunction HMAC_MD5",
    "error",
  ],
  ["a group of key exchanges", "DHGroup Group1", "DHGroup Group14", "DHGroup Group1", "error"],
  ["a group of key exchanges", "DHGroup Group2", "DHGroup Group14", "DHGroup Group2", "warning"],
];
test.each(WEAK)(
  "GIVEN %s, %s WHEN it is weak THEN it is found, and FIPS 140 mode says how bad",
  (_, text, from, to, inFips) => {
    expect(severities([from, to])).toEqual([["warning", text]]);
    const findings = found([from, to], FIPS);
    expect(findings.map(({ severity }) => severity)).toEqual([inFips]);
    expect(findings[0]!.message).toContain(
      inFips === "error"
        ? "expected an algorithm that FIPS 140 mode allows."
        : "expected AES, SHA2 and group 14 or higher.",
    );
  },
);

test.each([
  ["HowToAuth AES128_XCBC_96", "ESP HMAC_SHA2_256_128", "ESP AES128_XCBC_96"],
  ["HowToVerifyMsgs AES128_XCBC_96", "HowToVerifyMsgs HMAC_SHA2_256_128", "HowToVerifyMsgs AES128_XCBC_96"],
  ["PseudoRandomFunction AES128_XCBC", "PseudoRandomFunction HMAC_SHA2_256", "PseudoRandomFunction AES128_XCBC"],
])("GIVEN %s WHEN the stack is in FIPS 140 mode THEN it is an error, and nothing otherwise", (text, from, to) => {
  expect(severities([from, to])).toEqual([]);
  expect(severities([from, to], FIPS)).toEqual([["error", text]]);
});

describe("values that are left to their defaults", () => {
  const phase2 = [[/ +HowToEncrypt AES_CBC KeyLength 256\n +HowToAuth ESP HMAC_SHA2_256_128\n/, ""]] as const;
  const phase1 = [
    [/KeyExchangeOffer\n  {[^}]*}/, "KeyExchangeOffer\n  {\n    HowToAuthPeers RsaSignature\n  }"],
  ] as const;
  const texts = (owner: Replacements, release?: "V2R1" | "V2R2") =>
    findingsOf(swsa415, changedPolicies({ owner }, release === undefined ? {} : { SYSA: { release } })).map(
      ({ message }) => /Found (.*?) in /.exec(message)![1],
    );

  test("GIVEN V2R1 WHEN data offers say nothing THEN DES and MD5 are found as its defaults", () => {
    expect(texts(phase2, "V2R1")).toEqual([
      "HowToAuth HMAC_MD5 (the default of the release)",
      "HowToEncrypt DES (the default of the release)",
    ]);
  });

  test("GIVEN V2R1 WHEN algorithms are not known THEN the defaults do not stand for them", () => {
    expect(
      texts(
        [
          ["DHGroup Group14", "DHGroup Group31"],
          ["HowToAuth ESP HMAC_SHA2_256_128", "HowToAuth ESP NEW"],
        ],
        "V2R1",
      ),
    ).toEqual([]);
  });

  test("GIVEN V2R1 WHEN key exchange offers say nothing THEN IKEv1 attributes count only where IKEv1 starts", () => {
    const ikev1 = [/HowToInitiate IKEv2/g, "HowToInitiate Main"] as const;
    expect(texts(phase1, "V2R1")).toEqual([
      "DHGroup Group1 (the default of the release)",
      "HowToEncrypt DES (the default of the release)",
    ]);
    expect(texts([...phase1, ikev1], "V2R1")).toContain("HowToAuthMsgs MD5 (the default of the release)");
  });

  test.each([[undefined], ["V2R2"]] as const)(
    "GIVEN the release %s WHEN offers say nothing THEN nothing is found",
    (release) => {
      expect(texts([...phase1, ...phase2], release)).toEqual([]);
    },
  );
});

test("GIVEN the old form of a group WHEN the rule judges THEN it is one finding by that name", () => {
  const findings = findingsOf(swsa415, changedPolicies({ owner: [["Initiation Either", "Pfs Group1"]] }));
  expect(findings.map(({ message }) => message)).toEqual([expect.stringMatching(/^Found Pfs Group1 in /)]);
  const mixed = [["Initiation Either", "Pfs Group1\n  InitiateWithPfs Group14"]] as const;
  expect(findingsOf(swsa415, changedPolicies({ owner: mixed })).map(({ message }) => message)).toEqual([
    expect.stringMatching(/^Found Pfs Group1 in /),
  ]);
});
