import { parseIpsecPolicy } from "../../../src/documents/ipsec";
import { readPolicy, type UnresolvedReference } from "../../../src/model/policy";
import { block, policyFrom } from "../../support/filter-policies";

const rule = (name: string, ...lines: string[]) => block(`KeyExchangeRule ${name}`, ...lines);

test("GIVEN a policy that says nothing WHEN it is read THEN it has the defaults", () => {
  const policy = policyFrom(block("KeyExchangePolicy", "")).keyExchange!;
  expect(policy).toMatchObject({
    allowNat: { value: false, defaulted: true },
    natKeepAliveInterval: { value: 20 },
    livenessInterval: { value: 30 },
    howToInitiate: { value: "Main" },
    filterByIdentity: { value: false },
    bypassIpValidation: { value: false },
    certificateUrlLookup: { value: undefined },
    revocationChecking: { value: "Loose" },
    rules: [],
  });
});

test("GIVEN an action WHEN it is read THEN what it does not say is inherited from the policy, and offers have defaults", () => {
  const text =
    block("KeyExchangePolicy", "AllowNat Yes", "HowToInitiate IKEv2", rule("R", "KeyExchangeActionRef A")) +
    block(
      "KeyExchangeAction A",
      "HowToInitiate DoNot",
      "HowToRespond Main",
      block("KeyExchangeOffer", "DHGroup Group19"),
    );
  const [found] = policyFrom(text).keyExchange!.rules;
  expect(found!.action).toMatchObject({
    howToInitiate: { value: "DoNot", defaulted: false },
    allowNat: { value: true, defaulted: false },
    howToRespondIkev1: { value: "Main" },
    howToAuthMe: { value: "DigitalSignature", defaulted: true },
    reauthInterval: { value: 0 },
    revocationChecking: { value: "Loose", defaulted: true },
    offers: [
      {
        dhGroup: { value: "Group19", defaulted: false },
        encryption: { value: { algorithm: "AES_CBC", keyLength: 128 }, defaulted: true },
        authMessages: { value: "SHA1" },
        authPeers: { value: undefined },
        verifyMessages: { value: "HMAC_SHA1_96" },
        pseudoRandomFunction: { value: "HMAC_SHA1" },
        lifetimeProposed: { value: 480 },
        lifetimeAccepted: { value: { minimum: 240, maximum: 1440 } },
      },
    ],
  });
  const old = readPolicy([{ file: "f", document: parseIpsecPolicy(text.replace("DHGroup Group19", "")) }], [], "V2R1");
  expect(old.keyExchange!.rules[0]!.action!.offers[0]).toMatchObject({
    dhGroup: { value: "Group1" },
    encryption: { value: { algorithm: "DES" } },
    authMessages: { value: "MD5" },
  });
});

test("GIVEN rules inline, by reference and in a group WHEN the policy is read THEN they stand in order with their endpoints", () => {
  const text =
    block(
      "KeyExchangePolicy",
      rule(
        "A",
        block("LocalSecurityEndpoint", "Identity IpAddr 10.1.0.1", "Location 10.1.0.1"),
        "KeyExchangeActionRef X",
      ),
      "KeyExchangeRuleRef B",
      "KeyExchangeGroupRef G",
    ) +
    rule(
      "B",
      "LocalSecurityEndpointRef L",
      "RemoteSecurityEndpointRef R",
      "KeyExchangeActionRef X",
      "SharedKey Ascii k",
    ) +
    block(
      "KeyExchangeGroup G",
      rule("C", "LocalSecurityEndpointRef missing", "KeyExchangeActionRef X"),
      "KeyExchangeRuleRef B",
    ) +
    block("LocalSecurityEndpoint L", "LocationSetRef S") +
    block("RemoteSecurityEndpoint R", "Identity Fqdn *.example.com", "Location All4", "CaLabel my ca") +
    block("IpAddrSet S", "Prefix 10.1.0.0/16") +
    block("KeyExchangeAction X", "");
  const unresolved: UnresolvedReference[] = [];
  const policy = readPolicy([{ file: "f", document: parseIpsecPolicy(text) }], unresolved);
  expect(policy.keyExchange!.rules.map(({ name }) => name)).toEqual(["A", "B", "C", "B"]);
  expect(policy.keyExchangeRulesFor("10.1.0.1").map(({ name }) => name)).toEqual(["A", "B", "B"]);
  const b = policy.keyExchange!.rules[1]!;
  expect(b.remote).toMatchObject({ identity: { type: "Fqdn", value: "*.example.com" }, caLabels: ["my ca"] });
  expect(b.sharedKey?.secret).toBeUndefined();
  expect(b.sharedKey?.token).toMatch(/^key \d+$/);
  expect(policy.keyExchange!.rules[0]!.remote.location.unlimited).toBe(true);
  expect(unresolved.map(({ keyword, name }) => `${keyword} ${name}`)).toEqual(["LocalSecurityEndpoint missing"]);
});
