import { Findings, Template, Testing } from "cdkplex/testing";
import { statements } from "./sysplex";

const app = Testing.app();
const { plex, system, stack } = statements(app);
const template = Template.fromStack(stack);

test("the rules find no errors", () => {
  Findings.fromApp(app).hasNoErrors();
});

test("the standards of the site are in the profile", () => {
  template.hasStatement("TCPCONFIG", { restrictLowPorts: true });
  template.hasStatement("PORT", { port: 22, jobName: "SSHD*" });
  template.hasStatement("AUTOLOG", { procedure: "FTPD", jobName: "FTPD1" });
});

test("the range stands in one block with the DVIPA", () => {
  template.statementCountIs("VIPADYNAMIC", 1);
  template.hasStatement("VIPADEFINE", { addresses: ["203.0.113.10"] });
  template.hasStatement("VIPARANGE", { address: "203.0.113.32" });
});

test("VTAM has its names, the CFRM policy the structure, the Policy Agent the AT-TLS policy", () => {
  Template.fromStartList(system.startList).hasStatement("NETID", { value: "NETA" });
  Template.fromCfrmPolicy(plex.cfrmPolicy).hasStatement("STRUCTURE", { name: "ISTGENERIC" });
  const { files } = app.assemble();
  expect(files.get("SYSA/etc/pagent.TCPIP.conf")).toBe("TTLSConfig /etc/ttls.TCPIP.conf\n");
  expect(files.get("SYSA/etc/pagent.conf")).toContain("TcpImage TCPIP /etc/pagent.TCPIP.conf");
});
