import { Construct } from "constructs";
import { Authentication, DataOffer, Dvipa, Identity, KeyExchange, Peer } from "../../src";
import { Findings, Match, Template } from "../../src/testing";
import { decide, PROTOCOL_NUMBERS, type Packet } from "../../src/model/policy";
import { readModel } from "../../src/model/read";
import { addWeb, IKE, SECURITY, threeStacks } from "./sysplex-fixture";

/** SYSA owns a DVIPA, SYSB backs it up, SYSC only serves it. */
function web() {
  const { app, plex, a, b, c } = threeStacks();
  const dvipa = addWeb(plex, a, [b]).distribute({ ports: [443], targets: [c] });
  return { app, plex, a, b, c, dvipa };
}

describe("traffic", () => {
  test("GIVEN distributed ports THEN they are protected", () => {
    const { a, dvipa } = web();
    dvipa.secure(SECURITY);
    Template.fromPolicy(a.policy).hasStatement("IpService", {
      protocol: "TCP",
      sourcePortRange: Match.objectEquals({ low: 443 }),
      direction: { direction: "Bidirectional" },
      routing: "Either",
    });
  });

  test("GIVEN several peers and ports THEN there is a rule for each", () => {
    const { a, dvipa } = web();
    dvipa.secure({
      ...SECURITY,
      peers: ["198.51.100.7", "192.0.2.0/24"],
      traffic: [{ port: 443 }, { protocol: "UDP" }],
    });
    const names = Template.fromPolicy(a.policy)
      .findStatements("IpFilterRule", { name: Match.stringLikeRegexp("^web_IPSEC") })
      .map(({ operands }) => [operands.name, operands.ipDestAddr]);
    expect(names).toEqual([
      ["web_IPSEC_1", "198.51.100.7"],
      ["web_IPSEC_1_2", "198.51.100.7"],
      ["web_IPSEC_2", "192.0.2.0/24"],
      ["web_IPSEC_2_2", "192.0.2.0/24"],
    ]);
  });

  test.each([
    ["TCP", 443, "IpSec"],
    ["TCP", 80, "Deny"],
    ["UDP", 443, "Deny"],
    ["UDP", 500, "Permit"],
    ["ICMP", undefined, "Permit"],
  ] as const)(
    "GIVEN a secured port WHEN a peer sends %s to port %s THEN the owner finds %s",
    (protocol, port, action) => {
      const { app, dvipa } = web();
      dvipa.secure(SECURITY);
      const [owner] = readModel(app.assemble()).stacks;
      const packet: Packet = {
        direction: "Inbound",
        local: dvipa.address,
        remote: "198.51.100.7",
        protocol: PROTOCOL_NUMBERS[protocol],
        localPort: port,
        remotePort: port === 500 ? 500 : port && 50000,
        routing: "Local",
      };
      expect(decide(owner!.policy!, packet).action).toBe(action);
    },
  );

  test("GIVEN an IPv6 DVIPA THEN the rule that denies the rest is for IPv6", () => {
    const { plex, a } = threeStacks();
    addWeb(plex, a, [], { address: "2001:db8::10" }).secure({ peers: ["2001:db8:99::7"], ike: IKE });
    Template.fromPolicy(a.policy).hasStatement("IpFilterRule", { name: "web_DENY", ipDestAddr: "All6" });
  });
});

describe("key exchange", () => {
  test("GIVEN a pre-shared key THEN the policy has a reference to it", () => {
    const { a, dvipa } = web();
    dvipa.secure(SECURITY);
    Template.fromPolicy(a.policy).hasStatement("KeyExchangeRule", {
      sharedKey: { form: "Ascii", key: "secret://web-psk" },
    });
  });

  test("GIVEN certificates THEN there is no key, and both ends say who they are", () => {
    const { app, a, dvipa } = web();
    dvipa.secure({
      peers: [Peer.at("198.51.100.0/24", Identity.fqdn("*.example.com"))],
      ike: KeyExchange.ikev2({
        authentication: Authentication.certificate({
          localIdentity: Identity.x500("CN=web,O=Example,C=US"),
          caLabels: ["EXAMPLE CA", "EXAMPLE CA 2"],
          method: "ECDSA-384",
        }),
      }),
    });
    const template = Template.fromPolicy(a.policy);
    template.hasStatement("KeyExchangeRule", { name: "web_KER_1", sharedKey: Match.absent() });
    template.hasStatement("KeyExchangeAction", { howToAuthMe: "ECDSA-384" });
    template.hasStatement("LocalSecurityEndpoint", { identity: { type: "X500dn", value: "CN=web,O=Example,C=US" } });
    template.hasStatement("RemoteSecurityEndpoint", {
      identity: { type: "Fqdn", value: "*.example.com" },
      location: "198.51.100.0/24",
      caLabel: ["EXAMPLE CA", "EXAMPLE CA 2"],
    });
    Findings.fromApp(app).hasNoErrors();
  });

  test("GIVEN certificates and nothing else THEN the DVIPA is the local identity", () => {
    const { a, dvipa } = web();
    dvipa.secure({ ...SECURITY, ike: KeyExchange.ikev2({ authentication: Authentication.certificate({}) }) });
    const template = Template.fromPolicy(a.policy);
    template.hasStatement("LocalSecurityEndpoint", { identity: { type: "IpAddr", value: "203.0.113.10" } });
    template.hasStatement("RemoteSecurityEndpoint", { caLabel: Match.absent() });
    template.hasStatement("KeyExchangeAction", { howToAuthMe: "DigitalSignature" });
  });

  test("GIVEN NAT THEN UDP 4500 passes as well, and policy and action allow it", () => {
    const { a, dvipa } = web();
    const authentication = Authentication.preSharedKey("web-psk");
    dvipa.secure({ ...SECURITY, ike: KeyExchange.ikev2({ authentication, allowNat: true }) });
    const template = Template.fromPolicy(a.policy);
    template.hasStatement("IpFilterRule", { name: "web_IKE_NAT_1", ipGenericFilterActionRef: "permit" });
    template.hasStatement("IpService", {
      protocol: "UDP",
      sourcePortRange: { low: 4500 },
      destinationPortRange: { low: 0 },
    });
    template.hasStatement("KeyExchangePolicy", { allowNat: true });
    template.hasStatement("KeyExchangeAction", { allowNat: true });
  });

  test("GIVEN no NAT THEN UDP 4500 does not pass", () => {
    const { a, dvipa } = web();
    dvipa.secure(SECURITY);
    const template = Template.fromPolicy(a.policy);
    template.hasNoStatement("IpService", { sourcePortRange: { low: 4500 } });
    template.hasStatement("KeyExchangeAction", { allowNat: false });
  });

  test("GIVEN offers THEN they stand in their order with every value written", () => {
    const { a, dvipa } = web();
    dvipa.secure({
      ...SECURITY,
      vpnLife: 0,
      ike: KeyExchange.ikev2({
        authentication: Authentication.preSharedKey("web-psk"),
        offers: [
          { diffieHellmanGroup: 21, integrity: "HMAC_SHA2_512_256" },
          { keyLength: 128, lifetime: 60 },
        ],
        reauthInterval: 1440,
      }),
      offers: [
        DataOffer.aesCbc(128, "HMAC_SHA2_384_192", { encapsulation: "Transport", lifetime: 120 }),
        DataOffer.aesGcm(),
      ],
    });
    const template = Template.fromPolicy(a.policy);
    expect(template.findStatements("KeyExchangeOffer").map(({ operands }) => operands)).toMatchObject([
      { dhGroup: "Group21", howToVerifyMsgs: "HMAC_SHA2_512_256", refreshLifetimeProposed: 480 },
      {
        dhGroup: "Group19",
        howToEncrypt: { algorithm: "AES_CBC", keyLength: 128 },
        refreshLifetimeProposed: 60,
        refreshLifetimeAccepted: { minimum: 60, maximum: 1440 },
      },
    ]);
    expect(template.findStatements("IpDataOffer").map(({ operands }) => operands)).toMatchObject([
      {
        howToEncap: "Transport",
        howToEncrypt: { algorithm: "AES_CBC", keyLength: 128 },
        howToAuth: { protocol: "ESP", algorithm: "HMAC_SHA2_384_192" },
        refreshLifetimeProposed: 120,
      },
      { howToEncap: "Tunnel", howToEncrypt: { algorithm: "AES_GCM_16", keyLength: 256 } },
    ]);
    template.hasStatement("IpDynVpnAction", { vpnLife: 0 });
    template.hasStatement("KeyExchangeAction", { reauthInterval: 1440 });
  });
});

describe("names", () => {
  test("GIVEN a DVIPA secured twice THEN the second has names of its own", () => {
    const { app, a, dvipa } = web();
    dvipa.secure(SECURITY).secure({ peers: ["192.0.2.7"], ike: IKE });
    const template = Template.fromPolicy(a.policy);
    template.hasStatement("IpFilterRule", { name: "web_IPSEC_1" });
    template.hasStatement("IpFilterRule", { name: "web_IPSEC_2_1" });
    template.hasStatement("KeyExchangeRule", { name: "web_KER_2_1" });
    template.statementCountIs("IpFilterRule", 1, { name: "web_DENY" });
    Findings.fromApp(app).hasNoErrors();
  });

  test("GIVEN ids that are long, have other characters, or occur twice THEN names are unique and at most 32 characters", () => {
    // GIVEN
    const { app, plex, a, b } = threeStacks();
    const ids = ["payroll-service-of-the-north-a", "payroll-service-of-the-north-b", "a.b", "a_b", "web"];
    // WHEN
    const scopes = [...ids.map((id) => [plex, id] as const), [new Construct(plex, "Group"), "web"] as const];
    scopes.forEach(([scope, id], i) => {
      new Dvipa(scope, id, { address: `203.0.113.${i + 1}`, owner: a, backups: [{ stack: b }] }).secure(SECURITY);
    });
    // THEN
    for (const keyword of ["IpFilterRule", "IpDynVpnAction", "KeyExchangeRule", "KeyExchangeAction"] as const) {
      const names = Template.fromPolicy(a.policy)
        .findStatements(keyword)
        .map(({ operands }) => operands.name);
      expect(new Set(names).size).toBe(names.length);
      expect(names.filter((name) => name.length > 32)).toEqual([]);
    }
    Template.fromPolicy(a.policy).hasStatement("IpFilterRule", { name: "web_IPSEC_1" });
    Findings.fromApp(app).hasNoErrors();
  });
});
