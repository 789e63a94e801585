import { Findings, Template, Testing } from "cdkplex/testing";
import { takeover } from "./sysplex";

const app = Testing.app();
const { plex, a, b } = takeover(app);
const owner = Template.fromStack(a);
const backup = Template.fromStack(b);

test("the rules find no errors", () => {
  Findings.fromApp(app).hasNoErrors();
});

test("SYSA owns the DVIPA, SYSB takes it over", () => {
  owner.hasStatement("VIPADEFINE", { addresses: ["203.0.113.20"] });
  backup.hasStatement("VIPABACKUP", { rank: 200, addresses: ["203.0.113.20"] });
  backup.hasNoStatement("VIPADEFINE");
});

test("the tunnels can move: DVIPSEC on both, one key exchange, and the structure", () => {
  for (const stack of [owner, backup]) stack.hasStatement("IPSEC", { dvipsec: {} });
  Template.fromPolicy(b.policy).hasStatement("KeyExchangeRule", {
    sharedKey: { form: "Ascii", key: "secret://payroll-psk" },
  });
  expect(Template.fromPolicy(b.policy).text).toBe(Template.fromPolicy(a.policy).text);
  Template.fromCfrmPolicy(plex.cfrmPolicy).hasStatement("STRUCTURE", { name: "EZBDVIPA", size: 48 * 1024 });
});
