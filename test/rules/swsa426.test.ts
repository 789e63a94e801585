import { swsa426 } from "../../src/rules/swsa426";
import { changedPolicies, lineOf, type Replacements } from "../support/changed-files";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, securedSysplex } from "../support/secured-sysplex";

const owner = (...replacements: Replacements) => changedPolicies({ owner: replacements });
const MAIN = [/HowToInitiate IKEv2/g, "HowToInitiate Main"] as const;
const line = (word: string) => [new RegExp(` +${word} [^\n]*\n(?! +HowToAuthMsgs)(?=[^]*$)`), ""] as const;
const bare = [/ {2}KeyExchangeOffer\n  {[^}]*}/, "  KeyExchangeOffer\n  {\n  }"] as const;
const named = (replacements: Replacements) =>
  findingsOf(swsa426, owner(...replacements)).map(({ message }) =>
    /no (.*?) in (\w+) /.exec(message)!.slice(1, 3).join(": "),
  );

test("GIVEN offers that give everything WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa426, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa426, owner(MAIN))).toEqual([]);
});

test("GIVEN a data offer without its authentication WHEN the rule judges THEN it is an info that names offer and DVIPAs", () => {
  const assembly = owner([/ +HowToAuth ESP.*\n/, ""]);
  const findings = findingsOf(swsa426, assembly);
  expect(placesOf(findings)).toEqual([
    `${FILES.ownerPolicy}:${lineOf(assembly, FILES.ownerPolicy, "IpDataOffer\n")} info SYSA.TCPIP`,
  ]);
  expect(findings[0]).toMatchObject({
    message:
      "The default is relied on: no HowToAuth in IpDataOffer of IpDynVpnAction gold, for the protected DVIPAs 203.0.113.10 and 2001:db8::10. It depends on the release.",
    fix: "Code HowToAuth in IpDataOffer of IpDynVpnAction gold of /etc/ipsec.conf.",
  });
});

test("GIVEN an algorithm that is not known WHEN the rule judges THEN it is given, and no default", () => {
  expect(
    named([
      ["DHGroup Group14", "DHGroup Group31"],
      ["HowToAuth ESP HMAC_SHA2_256_128", "HowToAuth ESP NEW"],
    ]),
  ).toEqual([]);
});

test("GIVEN offers that say nothing WHEN IKEv2 starts THEN attributes of IKEv1 do not count", () => {
  expect(named([bare])).toEqual(["HowToEncrypt, HowToVerifyMsgs, PseudoRandomFunction and DHGroup: KeyExchangeOffer"]);
});

test("GIVEN offers that say nothing WHEN IKEv1 starts THEN attributes of IKEv2 do not count", () => {
  expect(named([bare, MAIN])).toEqual(["HowToEncrypt, HowToAuthMsgs and DHGroup: KeyExchangeOffer"]);
});

test.each([["HowToVerifyMsgs"], ["PseudoRandomFunction"], ["DHGroup"]])(
  "GIVEN a key exchange offer without %s WHEN the rule judges THEN it is named",
  (word) => {
    expect(named([line(word)])).toEqual([`${word}: KeyExchangeOffer`]);
  },
);

test("GIVEN a data offer without encryption WHEN the rule judges THEN it is named", () => {
  expect(named([[/ +HowToEncrypt [^\n]*\n( +HowToAuth ESP)/, "$1"]])).toEqual(["HowToEncrypt: IpDataOffer"]);
});
