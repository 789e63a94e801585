import { Assembly } from "../../src/model/assembly";
import { swsa420 } from "../../src/rules/swsa420";
import { changedPolicies, lineOf, type Replacements } from "../support/changed-files";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, securedSysplex } from "../support/secured-sysplex";

const PSK = [
  /HowToInitiate IKEv2\n {2}KeyExchangeOffer/,
  "HowToInitiate IKEv2\n  HowToAuthMe PresharedKey\n  KeyExchangeOffer",
] as const;
const IKEV1 = ["HowToAuthPeers RsaSignature", "HowToAuthPeers PresharedKey"] as const;
const key = (text: string) => [/KeyExchangeActionRef ike/g, `KeyExchangeActionRef ike\n    ${text}`] as const;
const owner = (...replacements: Replacements) => changedPolicies({ owner: replacements });

test("GIVEN certificates, or a reference to a secret WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa420, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa420, owner(PSK, key("SharedKey Ascii secret://web")))).toEqual([]);
});

test.each([
  ["IKEv2", PSK],
  ["IKEv1", IKEV1],
])("GIVEN pre-shared keys in %s WHEN there is none THEN one finding names both rules", (_, how) => {
  const assembly = owner(how);
  const findings = findingsOf(swsa420, assembly);
  expect(placesOf(findings)).toEqual([
    `${FILES.ownerPolicy}:${lineOf(assembly, FILES.ownerPolicy, "KeyExchangeRule WEB\n")} error SYSA.TCPIP`,
  ]);
  expect(findings[0]).toMatchObject({
    message:
      "Found HowToAuthMe or HowToAuthPeers PresharedKey and no SharedKey in KeyExchangeRule WEB and KeyExchangeRule WEB6, for the protected DVIPAs 203.0.113.10 and 2001:db8::10: expected a SharedKey.",
    fix: "Code SharedKey in KeyExchangeRule WEB and KeyExchangeRule WEB6 of /etc/ipsec.conf, or authenticate by certificates.",
  });
});

test("GIVEN a key in clear text WHEN the rule judges THEN it is a warning that does not show it", () => {
  const findings = findingsOf(swsa420, owner(PSK, key("SharedKey Ascii open-sesame")));
  expect(findings.map(({ severity }) => severity)).toEqual(["warning"]);
  expect(findings[0]).toMatchObject({
    message:
      "Found a SharedKey in clear text in KeyExchangeRule WEB and KeyExchangeRule WEB6, for the protected DVIPAs 203.0.113.10 and 2001:db8::10: expected a reference secret://NAME.",
    fix: "Keep the key outside, and refer to it by secret://NAME in KeyExchangeRule WEB and KeyExchangeRule WEB6 of /etc/ipsec.conf.",
  });
  expect(JSON.stringify(findings)).not.toContain("open-sesame");
});

test("GIVEN a key that cannot be read WHEN the rule judges THEN it may be there, and nothing is found", () => {
  expect(findingsOf(swsa420, owner(PSK, key("SharedKey Octal 777")))).toEqual([]);
});

test("GIVEN an action that is not there WHEN the rule judges THEN it is not known what it needs", () => {
  expect(findingsOf(swsa420, owner(PSK, ["KeyExchangeAction ike", "KeyExchangeAction other"]))).toEqual([]);
});

test("GIVEN what is in effect on a target WHEN keys are in clear text THEN they have to be; one that is missing is found", () => {
  const inEffect = ({ manifest, files }: Assembly) => new Assembly(manifest, files, undefined, true);
  expect(findingsOf(swsa420, inEffect(owner(PSK, key("SharedKey Ascii open-sesame"))))).toEqual([]);
  expect(findingsOf(swsa420, inEffect(owner(PSK)))).toHaveLength(1);
});
