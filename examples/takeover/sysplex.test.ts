import { Findings, simulate, Template, Testing } from "cdkplex/testing";
import { takeover } from "./sysplex";

const app = Testing.app();
const { plex, a, b, payroll } = takeover(app);
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

test("when SYSA fails SYSB has the DVIPA, and its IKE daemon negotiates the tunnel again", async () => {
  const sysplex = simulate(app);
  sysplex.connect(payroll, { client: "198.51.100.7", port: 5000 });
  expect(sysplex.ownerOf(payroll)).toBe(a);

  await sysplex.fail("SYSA");
  expect(sysplex.ownerOf(payroll)).toBe(b);
  expect(sysplex.tunnels(payroll)).toMatchObject([{ owner: "SYSB.TCPIP", status: "Installed", generation: 2 }]);

  await sysplex.repair("SYSA");
  expect(sysplex.ownerOf(payroll)).toBe(a);
});

test("without the IKE daemon of SYSB the tunnel waits for it", async () => {
  const sysplex = simulate(app);
  sysplex.connect(payroll, { client: "198.51.100.7", port: 5000 });
  await sysplex.fail("IKED of SYSB");
  await sysplex.fail(a);
  expect(sysplex.tunnels(payroll)).toMatchObject([{ status: "Recovering" }]);

  await sysplex.repair("IKED of SYSB");
  expect(sysplex.tunnels(payroll)).toMatchObject([{ owner: "SYSB.TCPIP", status: "Installed" }]);
});
