import {
  ipAddrSet,
  ipFilterPolicy,
  ipFilterRule,
  ipGenericFilterAction,
  ipService,
  keyExchangePolicy,
} from "../../src/documents/ipsec";
import { Findings, Match, Template } from "../../src/testing";
import { addWeb, SECURITY, threeStacks } from "./sysplex-fixture";

const tn3270 = () =>
  ipFilterRule({ name: "TN3270", ipDestAddr: "198.51.100.0/24", ipGenericFilterActionRef: "permit" }, [
    ipService({ protocol: "TCP", sourcePortRange: { low: 23 }, direction: { direction: "Bidirectional" } }),
  ]);

describe("IpSecurityPolicy", () => {
  test("GIVEN filter rules THEN they stand behind those of secured DVIPAs and before the rule for other traffic", () => {
    const { plex, a } = threeStacks();
    addWeb(plex, a).secure(SECURITY);
    a.policy.add(ipFilterPolicy({ filterLogging: "Off" }, [tn3270()]));
    const template = Template.fromPolicy(a.policy);
    template.statementCountIs("IpFilterPolicy", 1);
    template.hasStatement("IpFilterPolicy", { filterLogging: "Off", preDecap: "Off", allowOnDemand: true });
    expect(template.findStatements("IpFilterRule").map(({ operands }) => operands.name)).toEqual([
      "web_IKE_1",
      "web_IPSEC_1",
      "web_DENY",
      "TN3270",
      "OTHER_TRAFFIC",
    ]);
  });

  test("GIVEN a stack without secured DVIPAs THEN it gets the policy that was added", () => {
    const { app, a } = threeStacks();
    a.policy.add(ipFilterPolicy({}, [tn3270()]));
    expect(app.assemble().manifest.systems[0]!.pagent).toEqual({ file: "SYSA/etc/pagent.conf" });
    Template.fromPolicy(a.policy).hasStatement("IpFilterRule", { name: "TN3270" });
    Template.fromPolicy(a.policy).hasNoStatement("KeyExchangePolicy");
  });

  test("GIVEN other statements THEN they stand behind the policy, and key exchange is merged", () => {
    const { plex, a } = threeStacks();
    addWeb(plex, a).secure(SECURITY);
    a.policy.add(
      ipAddrSet({ name: "clients", prefix: "198.51.100.0/24" }),
      keyExchangePolicy({ livenessInterval: 60 }),
    );
    const template = Template.fromPolicy(a.policy);
    template.hasStatement("IpAddrSet", { name: "clients" });
    template.statementCountIs("KeyExchangePolicy", 1);
    template.hasStatement("KeyExchangePolicy", { livenessInterval: 60, howToInitiate: "IKEv2", allowNat: false });
    expect(template.findStatements("IpAddrSet")[0]).toMatchObject({ construct: "PLEX1/SYSA/TCPIP/Policy" });
  });

  test("GIVEN text THEN it is read and checked like any other", () => {
    const { app, a } = threeStacks();
    a.policy.addText("IpGenericFilterAction  audit\n{\n  IpFilterAction  Permit\n  IpFilterLogging  Yes\n}\n");
    expect(a.policy.hasText).toBe(true);
    Template.fromPolicy(a.policy).hasStatement("IpGenericFilterAction", { name: "audit", ipFilterAction: "Permit" });
    a.policy.addText("IpGenericFilterAction  bad\n{\n  IpFilterAction  Perhaps\n}\n");
    Findings.fromApp(app).hasFinding("DOC001", {
      dataset: "/etc/ipsec.TCPIP.conf",
      message: Match.stringLikeRegexp("Perhaps"),
    });
  });

  test("GIVEN one statement for two stacks THEN each policy has it", () => {
    const { a, b } = threeStacks();
    const audit = ipGenericFilterAction({ name: "audit", ipFilterAction: "Permit" });
    for (const stack of [a, b]) stack.policy.add(ipFilterPolicy({}, [tn3270()]), audit);
    for (const stack of [a, b]) {
      const [found] = Template.fromPolicy(stack.policy).findStatements("IpGenericFilterAction", { name: "audit" });
      expect(found!.construct).toBe(`${stack.node.path}/Policy`);
    }
  });
});
