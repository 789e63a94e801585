import { Construct } from "constructs";
import { cfrm, iked, ipsec, pagent, profile, vtam } from "../../src/l1";
import { Findings, Testing } from "../../src/testing";
import { addWeb, SECURITY, threeStacks } from "../constructs/sysplex-fixture";

/** A secured, distributed DVIPA with statements of every language beside it. */
function mixed() {
  const { app, plex, a, b, c } = threeStacks({ vtamGroupId: 11, tcpGroupId: 21 });
  addWeb(plex, a, [b])
    .distribute({ ports: [443], targets: [b, c] })
    .secure(SECURITY);

  const site = new Construct(a, "Site");
  new profile.Tcpconfig(site, "Tcp", { restrictLowPorts: true, ttls: true });
  const ports = new profile.Port(site, "Ports");
  new profile.PortEntry(ports, "Ftp", { port: 21, protocol: "TCP", jobName: "FTPD1", noAutolog: true });
  const dvipas = new profile.Vipadynamic(site, "Dvipas");
  new profile.Viparange(dvipas, "Batch", { mask: "255.255.255.240", address: "203.0.113.32" });
  const security = new profile.Ipsec(site, "Ipsec", { log: true });
  const everything = { source: "*", destination: "*", protocol: "*", routing: "LOCAL" } as const;
  new profile.Ipsecrule(security, "All", everything);
  new profile.Syscontact(site, "Contact", { text: "SYSCONTACT\n  Network, extension 4711\nENDSYSCONTACT" });

  const filters = new ipsec.IpFilterPolicy(a, "Filters", { filterLogging: "Off" });
  const rule = new ipsec.IpFilterRule(filters, "Ssh", {
    name: "SSH",
    ipSourceAddr: "All",
    ipDestAddr: "10.0.0.0/8",
    ipGenericFilterActionRef: "permit",
  });
  new ipsec.IpService(rule, "Service", { protocol: "TCP", sourcePortRange: { low: 22 } });

  new vtam.Netid(a.system, "Netid", { value: "NETA" });
  new pagent.LogLevel(a.system, "Log", { level: 31 });
  new pagent.TTLSConfig(a, "Ttls", { text: "TTLSConfig /etc/ttls.conf" });
  new iked.IkeConfig(a.system, "Iked", { ikeSyslogLevel: 15 });
  new cfrm.Structure(plex, "Generic", { name: "ISTGENERIC", size: 20480, prefList: ["CF01", "CF02"] });
  return { app, plex };
}

test("GIVEN statements of each language beside a secured DVIPA THEN the rules find no errors", () => {
  Findings.fromApp(mixed().app).hasNoErrors();
});

test("GIVEN statements of each language beside a secured DVIPA THEN the members of its owner are as they were", () => {
  const files = Object.entries(Testing.synth(mixed().plex)).filter(([file]) => !/^SYS[BC]/.test(file));
  for (const [file, text] of files) expect(`${file}\n\n${text}`).toMatchSnapshot(file);
});

test("GIVEN the statements THEN the manifest knows the construct of each line", () => {
  const { artifacts, files } = mixed().app.assemble();
  const lineOf = (file: string, path: string) => {
    const { constructs = {} } = artifacts.find((artifact) => artifact.file === file)!;
    const lines = Object.entries(constructs).filter(([, construct]) => construct === path);
    return lines.map(([line]) => files.get(file)!.split("\n")[Number(line) - 1]!.trim().replace(/ +/g, " "));
  };
  const PROFILE = "SYSA/TCPIP.PROFILE/SYSA";
  expect(lineOf(PROFILE, "PLEX1/SYSA/TCPIP/Site/Ports/Ftp")).toEqual(["21 TCP FTPD1 NOAUTOLOG"]);
  expect(lineOf(PROFILE, "PLEX1/SYSA/TCPIP/Site/Dvipas/Batch")).toEqual(["VIPARANGE 255.255.255.240 203.0.113.32"]);
  expect(lineOf(PROFILE, "PLEX1/SYSA/TCPIP/Site/Contact")).toEqual(["SYSCONTACT"]);
  expect(lineOf("SYSA/etc/ipsec.TCPIP.conf", "PLEX1/SYSA/TCPIP/Filters/Ssh")).toEqual(["IpFilterRule SSH"]);
  expect(lineOf("SYSA/etc/pagent.conf", "PLEX1/SYSA/Log")).toEqual(["LogLevel 31"]);
  expect(lineOf("SYSA/etc/security/iked.conf", "PLEX1/SYSA/Iked")).toEqual(["IkeConfig"]);
});
