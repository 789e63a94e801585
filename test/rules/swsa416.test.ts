import { swsa416 } from "../../src/rules/swsa416";
import { changedPolicies, lineOf } from "../support/changed-files";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, securedSysplex } from "../support/secured-sysplex";

const PHASE2 = "HowToEncrypt AES_CBC KeyLength 256\n    HowToAuth ESP HMAC_SHA2_256_128";
const owner = (encrypt: string, auth: string) =>
  changedPolicies({ owner: [[PHASE2, `HowToEncrypt ${encrypt}\n    HowToAuth ${auth}`]] });

test.each([
  ["AES_CBC KeyLength 128", "ESP HMAC_SHA2_256_128"],
  ["AES_CBC", "AH HMAC_SHA1"],
  ["AES_CBC", "ESP Null"],
  ["AES_GCM_16 KeyLength 128", "ESP Null"],
  ["DoNot", "ESP AES_GMAC_128"],
  ["DoNot", "AH AES_GMAC_256"],
  ["DoNot", "ESP HMAC_SHA1"],
])("GIVEN %s with %s WHEN the rule judges THEN it finds nothing", (encrypt, auth) => {
  expect(findingsOf(swsa416, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa416, owner(encrypt, auth))).toEqual([]);
});

test.each([
  [
    "AES_GCM_16 KeyLength 128",
    "ESP HMAC_SHA1",
    "AES_GCM_16 with HowToAuth ESP HMAC_SHA1, expected HowToAuth ESP Null,",
  ],
  ["AES_GCM_16", "AH Null", "AES_GCM_16 with HowToAuth AH Null, expected HowToAuth ESP Null,"],
  ["AES_CBC", "ESP AES_GMAC_128", "AES_CBC with HowToAuth ESP AES_GMAC_128, expected HowToEncrypt DoNot,"],
  ["3DES", "ESP AES_GMAC_256", "3DES with HowToAuth ESP AES_GMAC_256, expected HowToEncrypt DoNot,"],
  ["AES_CBC", "AH Null", "AES_CBC with HowToAuth AH Null, expected an algorithm that authenticates,"],
  [
    "DoNot",
    "ESP Null",
    "DoNot with HowToAuth ESP Null, expected an algorithm that encrypts, or one that authenticates,",
  ],
])("GIVEN %s with %s WHEN the rule judges THEN it is an error", (encrypt, auth, found) => {
  const assembly = owner(encrypt, auth);
  const findings = findingsOf(swsa416, assembly);
  expect(placesOf(findings)).toEqual([
    `${FILES.ownerPolicy}:${lineOf(assembly, FILES.ownerPolicy, "IpDataOffer\n")} error SYSA.TCPIP`,
  ]);
  expect(findings[0]).toMatchObject({
    message: `Found HowToEncrypt ${found} in IpDataOffer of IpDynVpnAction gold, for the protected DVIPAs 203.0.113.10 and 2001:db8::10.`,
    fix: "Correct HowToEncrypt or HowToAuth in IpDataOffer of IpDynVpnAction gold of /etc/ipsec.conf.",
  });
});

test("GIVEN an algorithm that is not known WHEN the rule judges THEN the default does not stand for it", () => {
  expect(findingsOf(swsa416, owner("AES_GCM_16", "ESP NEW"))).toEqual([]);
  expect(findingsOf(swsa416, owner("NEW", "ESP AES_GMAC_128"))).toEqual([]);
});

test("GIVEN AES_GCM_16 without HowToAuth WHEN the default authenticates THEN it is found", () => {
  const assembly = changedPolicies({ owner: [[PHASE2, "HowToEncrypt AES_GCM_16"]] });
  expect(findingsOf(swsa416, assembly).map(({ message }) => message)).toEqual([
    expect.stringContaining("AES_GCM_16 with HowToAuth ESP HMAC_SHA1 (the default), expected HowToAuth ESP Null,"),
  ]);
});
