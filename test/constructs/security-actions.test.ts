import { Authentication, DataOffer, Dvipa, KeyExchange } from "../../src";
import { Findings, Match, Template } from "../../src/testing";
import { IKE, SECURITY, threeStacks } from "./sysplex-fixture";

test("GIVEN DVIPAs that are secured alike THEN they share the actions of a policy, whose names are the same on each stack", () => {
  // GIVEN
  const { app, plex, a, b } = threeStacks();
  const dvipas = [1, 2, 3].map((i) => {
    return new Dvipa(plex, `D${i}`, {
      address: `203.0.113.${i}`,
      owner: i < 3 ? a : b,
      backups: [{ stack: i < 3 ? b : a }],
    });
  });
  // WHEN each has objects of its own
  for (const dvipa of dvipas) {
    const ike = KeyExchange.ikev2({ authentication: Authentication.preSharedKey("psk") });
    dvipa.secure({ peers: ["198.51.100.0/24"], ike, offers: [DataOffer.aesGcm(256)] });
  }
  // THEN
  const [first, second] = [a, b].map((stack) => {
    const template = Template.fromPolicy(stack.policy);
    template.statementCountIs("IpDynVpnAction", 1);
    template.statementCountIs("KeyExchangeAction", 1);
    const [rule] = template.findStatements("IpFilterRule", { name: "D1_IPSEC_1" });
    const [exchange] = template.findStatements("KeyExchangeRule", { name: "D1_KER_1" });
    return [rule!.operands.ipDynVpnActionRef, exchange!.operands.keyExchangeActionRef];
  });
  expect(first).toEqual([
    expect.stringMatching(/^DVPN_AES_GCM_16_256_[0-9a-f]{6}$/),
    expect.stringMatching(/^KEA_PresharedKey_[0-9a-f]{6}$/),
  ]);
  expect(second).toEqual(first);
  Findings.fromApp(app).hasNoErrors();
});

test("GIVEN securities that differ in one property THEN they have different actions", () => {
  // GIVEN
  const { app, plex, a, b } = threeStacks();
  const ways = [
    SECURITY,
    { ...SECURITY, vpnLife: 0 },
    { ...SECURITY, offers: [DataOffer.aesCbc(256)] },
    { ...SECURITY, offers: [DataOffer.aesGcm(256, { lifetime: 120 })] },
    { ...SECURITY, ike: KeyExchange.ikev2({ ...IKE.props, reauthInterval: 60 }) },
    { ...SECURITY, ike: KeyExchange.ikev2({ authentication: Authentication.certificate({ method: "ECDSA-256" }) }) },
  ];
  // WHEN
  ways.forEach((way, i) => {
    const place = { address: `203.0.113.${i + 1}`, owner: a, backups: [{ stack: b }] };
    new Dvipa(plex, `D${i}`, place).secure(way);
  });
  // THEN
  const template = Template.fromPolicy(a.policy);
  template.statementCountIs("IpDynVpnAction", 4);
  template.statementCountIs("KeyExchangeAction", 3);
  template.hasStatement("KeyExchangeAction", { name: Match.stringLikeRegexp("^KEA_ECDSA_256_") });
  Findings.fromApp(app).hasNoErrors();
});
