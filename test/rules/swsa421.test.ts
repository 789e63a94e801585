import { swsa421 } from "../../src/rules/swsa421";
import { changedPolicies, lineOf, type Replacements } from "../support/changed-files";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, securedSysplex } from "../support/secured-sysplex";

const MAIN = [/HowToInitiate IKEv2/g, "HowToInitiate Main"] as const;
const PSK = ["HowToAuthPeers RsaSignature", "HowToAuthPeers PresharedKey"] as const;
const NAME = ["Identity IpAddr 10.9.0.0/16", "Identity Fqdn *.example.com"] as const;
const owner = (...replacements: Replacements) => changedPolicies({ owner: replacements });

test("GIVEN main mode with a pre-shared key WHEN the peers have names THEN it points at the rule", () => {
  const assembly = owner(MAIN, PSK, NAME);
  const findings = findingsOf(swsa421, assembly);
  expect(placesOf(findings)).toEqual([
    `${FILES.ownerPolicy}:${lineOf(assembly, FILES.ownerPolicy, "KeyExchangeRule WEB\n")} warning SYSA.TCPIP`,
  ]);
  expect(findings[0]).toMatchObject({
    message:
      "Found the remote Identity Fqdn with main mode and a pre-shared key in KeyExchangeRule WEB, for the protected DVIPA 203.0.113.10: expected an IpAddr identity.",
    fix: "Give the remote endpoint of KeyExchangeRule WEB in /etc/ipsec.conf an IpAddr Identity, or use IKEv2.",
  });
});

test.each<[string, Replacements]>([
  ["peers that are known by their addresses", [MAIN, PSK]],
  ["peers without an identity", [MAIN, PSK, ["Identity IpAddr 10.9.0.0/16", ""]]],
  ["certificates", [MAIN, NAME]],
  ["aggressive mode", [[/HowToInitiate IKEv2/g, "HowToInitiate Aggressive"], PSK, NAME]],
  ["IKEv2", [PSK, NAME]],
  ["an action that is not there", [MAIN, PSK, NAME, ["KeyExchangeAction ike", "KeyExchangeAction other"]]],
])("GIVEN %s WHEN the rule judges THEN it finds nothing", (_, replacements) => {
  expect(findingsOf(swsa421, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa421, owner(...replacements))).toEqual([]);
});

test("GIVEN an exchange that a peer can start in main mode alone WHEN its identity is a name THEN it is found", () => {
  const respond = [/KeyExchangeAction ike\n{\n/, "KeyExchangeAction ike\n{\n  HowToRespondIKEv1 Main\n"] as const;
  expect(findingsOf(swsa421, owner(respond, PSK, NAME))).toHaveLength(1);
  expect(findingsOf(swsa421, owner([respond[0], respond[1].replace("Main", "Aggressive")], PSK, NAME))).toEqual([]);
});

test("GIVEN several offers WHEN one of them uses a pre-shared key THEN it is found", () => {
  const second = [
    "  KeyExchangeOffer\n",
    "  KeyExchangeOffer\n  {\n    HowToAuthPeers PresharedKey\n  }\n  KeyExchangeOffer\n",
  ] as const;
  expect(findingsOf(swsa421, owner(MAIN, second, NAME))).toHaveLength(1);
});
