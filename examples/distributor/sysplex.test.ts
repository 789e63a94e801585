import { Findings, Match, Template, Testing } from "cdkplex/testing";
import { distributor } from "./sysplex";

const app = Testing.app();
const { plex, a, b, c, d } = distributor(app);

test("the rules find no errors", () => {
  Findings.fromApp(app).hasNoErrors();
});

test("SYSA distributes port 443 to the three other stacks", () => {
  Template.fromStack(a).hasStatement("VIPADISTRIBUTE", {
    method: "SERVERWLM",
    ports: [443],
    destinations: { targets: [{ address: "10.1.1.2" }, { address: "10.1.1.3" }, { address: "10.1.1.4" }] },
  });
});

test("SYSB takes over before SYSC; SYSD never does", () => {
  Template.fromStack(b).hasStatement("VIPABACKUP", { rank: 200 });
  Template.fromStack(c).hasStatement("VIPABACKUP", { rank: 100 });
  Template.fromStack(d).hasNoStatement("VIPADYNAMIC");
});

test("DVIPSEC is on owner and backups, and not on the stack that only serves", () => {
  for (const stack of [a, b, c]) Template.fromStack(stack).hasStatement("IPSEC", { dvipsec: Match.anyValue() });
  Template.fromStack(d).hasStatement("IPSEC", { dvipsec: Match.absent() });
  Template.fromStack(d).hasStatement("IPCONFIG", { ipSecurity: true });
});

test("the structure has the name that follows from the group ids", () => {
  Template.fromCfrmPolicy(plex.cfrmPolicy).hasStatement("STRUCTURE", {
    name: "EZBDVIPA1121",
    prefList: ["CF01", "CF02"],
    duplex: { mode: "ALLOWED" },
  });
});

test("a backup without DVIPSEC is found before it is deployed", () => {
  const broken = Testing.app();
  distributor(broken).b.profile.override("IPSEC", (operands) => ({ ...operands, dvipsec: undefined }));
  Findings.fromApp(broken).hasFinding("SWSA002", { system: "SYSB", stack: "TCPIP" });
});

test("the profile of the distributor", () => {
  expect(Template.fromStack(a).text).toMatchSnapshot();
});
