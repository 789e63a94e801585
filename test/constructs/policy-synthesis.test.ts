import { Dvipa } from "../../src";
import { Template } from "../../src/testing";
import { addWeb, SECURITY, threeStacks } from "./sysplex-fixture";

/** SYSA owns a DVIPA, SYSB backs it up, SYSC only serves it. */
function web() {
  const { app, plex, a, b, c } = threeStacks();
  const dvipa = addWeb(plex, a, [b]).distribute({ ports: [443], targets: [c] });
  return { app, plex, a, b, c, dvipa };
}

/** Names of actions tell their content. */
const DVPN = "DVPN_AES_GCM_16_256_82034b";
const KEA = "KEA_PresharedKey_192b6b";

describe("who gets what", () => {
  test("GIVEN a secured DVIPA THEN filter rules are on owner, backup and target, key exchange on owner and backup only", () => {
    const { a, b, c, dvipa } = web();
    dvipa.secure(SECURITY);
    const [owner, backup, target] = [a, b, c].map((stack) => Template.fromPolicy(stack.policy));
    for (const template of [owner!, backup!, target!]) {
      template.hasStatement("IpFilterRule", {
        name: "web_IPSEC_1",
        ipSourceAddr: "203.0.113.10",
        ipDestAddr: "198.51.100.0/24",
        ipGenericFilterActionRef: "ipsec",
        ipDynVpnActionRef: DVPN,
      });
      template.hasStatement("IpDynVpnAction", { name: DVPN });
      template.hasStatement("IpFilterRule", {
        name: "web_DENY",
        ipServiceGroupRef: "TCP_UDP",
        ipGenericFilterActionRef: "deny",
      });
    }
    for (const template of [owner!, backup!]) {
      template.hasStatement("KeyExchangeRule", { name: "web_KER_1", keyExchangeActionRef: KEA });
      template.hasStatement("KeyExchangeAction", { name: KEA, howToAuthMe: "PresharedKey" });
      template.hasStatement("IpFilterRule", { name: "web_IKE_1", ipGenericFilterActionRef: "permit" });
    }
    target!.hasNoStatement("KeyExchangePolicy");
    target!.hasNoStatement("KeyExchangeAction");
    target!.hasNoStatement("IpFilterRule", { name: "web_IKE_1" });
    expect(backup!.text).toBe(owner!.text);
  });

  test("GIVEN no secured DVIPA THEN there is no policy, no pagent and no IKED", () => {
    const { app, a } = web();
    expect(Template.fromPolicy(a.policy).text).toBe("");
    expect(app.assemble().manifest.systems[0]).toMatchObject({ pagent: undefined, iked: undefined });
  });

  test("GIVEN two DVIPAs of which one is secured THEN the other is other traffic", () => {
    const { plex, a, dvipa } = web();
    dvipa.secure(SECURITY);
    new Dvipa(plex, "plain", { address: "203.0.113.30", owner: a });
    expect(Template.fromPolicy(a.policy).text).not.toContain("203.0.113.30");
  });
});

describe("ipsecPolicyOf", () => {
  test("GIVEN owner and mere target THEN their policies are whole", () => {
    const { a, c, dvipa } = web();
    dvipa.secure(SECURITY);
    expect(Template.fromPolicy(a.policy).text).toMatchSnapshot("owner");
    expect(Template.fromPolicy(c.policy).text).toMatchSnapshot("target");
  });

  test("GIVEN a policy THEN its statements know the constructs they follow from", () => {
    const { a, dvipa } = web();
    dvipa.secure(SECURITY);
    const template = Template.fromPolicy(a.policy);
    expect(template.findStatements("IpDynVpnAction")[0]!.construct).toBe("PLEX1/web");
    expect(template.findStatements("IpFilterPolicy")[0]!.construct).toBe("PLEX1/SYSA/TCPIP");
    expect(template.findStatements("IpFilterRule").map(({ construct }) => construct)).toEqual([
      "PLEX1/web",
      "PLEX1/web",
      "PLEX1/web",
      "PLEX1/SYSA/TCPIP",
    ]);
  });
});
