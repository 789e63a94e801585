import { parseIpsecPolicy } from "../../../src/documents/ipsec";
import { readPolicy } from "../../../src/model/policy";
import type { Release } from "../../../src/model/manifest";
import { block } from "../../support/filter-policies";

function ruleWith(release: Release | undefined, more: string, ...lines: string[]) {
  const rule = block("IpFilterRule R", "IpGenericFilterActionRef ipsec", ...lines);
  const text = block("IpFilterPolicy", rule) + block("IpGenericFilterAction ipsec", "IpFilterAction IpSec") + more;
  return readPolicy([{ file: "file", document: parseIpsecPolicy(text) }], [], release).rules[0]!;
}
const dynamic = (body: string, release?: Release) =>
  ruleWith(release, block("IpDynVpnAction A", body), "IpDynVpnActionRef A").dynamicVpn!;

test("GIVEN an action that says nothing WHEN it is read THEN it has the defaults of its release", () => {
  expect(dynamic(block("IpDataOffer", ""))).toMatchObject({
    name: "A",
    file: "file",
    initiation: { value: "Either", defaulted: true },
    vpnLife: { value: 1440 },
    initiateWithPfs: { value: "None" },
    acceptablePfs: { value: ["None"] },
    encapsulationIkev2: { value: "Either" },
    passthroughDf: { value: "Yes" },
    passthroughDscp: { value: true },
    offers: [
      {
        encapsulation: { value: "Tunnel" },
        encryption: { value: { algorithm: "AES_CBC", keyLength: 128 }, defaulted: true },
        authentication: { value: { protocol: "ESP", algorithm: "HMAC_SHA1" } },
        lifetimeProposed: { value: 240 },
        lifetimeAccepted: { value: { minimum: 120, maximum: 480 } },
        lifesizeProposed: { value: "None" },
        lifesizeAccepted: { value: "None" },
      },
    ],
  });
  expect(dynamic(block("IpDataOffer", ""), "V2R1").offers[0]).toMatchObject({
    encryption: { value: { algorithm: "DES" } },
    authentication: { value: { protocol: "ESP", algorithm: "HMAC_MD5" } },
  });
});

test("GIVEN old and new forms of the same values WHEN actions are read THEN their keys are equal", () => {
  const old = dynamic(
    `Pfs Group14\nPassthroughDF No\n${block("IpDataOffer", "HowToEncrypt AES\nHowToAuth ESP HMAC_SHA")}`,
  );
  const now = dynamic(
    `InitiateWithPfs Group14\nAcceptablePfs Group14\nPassthroughDF No Clear\n` +
      block("IpDataOffer x", "HowToEncrypt AES_CBC KeyLength 128\nHowToAuth ESP HMAC_SHA1"),
  );
  expect(old.key).toBe(now.key);
  expect(dynamic("VpnLife 60").key).not.toBe(dynamic("VpnLife 61").key);
});

test("GIVEN offers inline and by reference WHEN an action is read THEN they stand in order of preference", () => {
  const offers = block("IpDataOffer x", "HowToEncap Transport") + block("IpDataOffer y", "RefreshLifetimeProposed 300");
  const action = block("IpDynVpnAction A", block("IpDataOffer", ""), "IpDataOfferRef y", "IpDataOfferRef x");
  const rule = ruleWith(undefined, action + offers, "IpDynVpnActionRef A");
  expect(rule.dynamicVpn!.offers.map(({ name }) => name)).toEqual([undefined, "y", "x"]);
});

test("GIVEN a manual action WHEN it is read THEN its ends are known, and its keys are compared, but not kept", () => {
  const action = (key: string) =>
    ruleWith(
      undefined,
      block("IpManVpnAction M", "LocalSecurityEndpointAddr 10.1.0.1", `AuthInboundSa 300 ${key}`),
      "IpManVpnActionRef M",
    ).manualVpn!;
  expect(action("0xAB")).toMatchObject({
    localEndpoint: "10.1.0.1",
    remoteEndpoint: undefined,
    active: { value: true },
  });
  expect(action("0xAB").key).toBe(action("0xab").key);
  expect(action("0xAB").key).not.toBe(action("0xAC").key);
  expect(action("0xABCDEF").key).not.toContain("ABCDEF");
});

test("GIVEN a local start action WHEN its rule is read THEN it decides on demand before the policy, and keeps its endpoints", () => {
  const start = block(
    "IpLocalStartAction S",
    "AllowOnDemand Yes",
    block("RemoteSecurityEndpoint", "Location 10.9.0.1"),
  );
  const rule = ruleWith(undefined, start, "IpLocalStartActionRef S");
  expect(rule.allowOnDemand).toEqual({ name: "AllowOnDemand", value: true, defaulted: false });
  expect(rule.localStart?.remote?.location.only).toBe("10.9.0.1");
  expect(ruleWith(undefined, "").allowOnDemand).toEqual({ name: "AllowOnDemand", value: false, defaulted: true });
});
