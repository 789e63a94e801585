import { Dvipa, System, Stack } from "../../src";
import { globalconfig, port, portEntry, portrange, portrangeEntry, tcpconfig } from "../../src/documents";
import { Findings, Match, Template } from "../../src/testing";
import { addStack, addWeb, emptySysplex, IKE, SECURITY, threeStacks } from "./sysplex-fixture";

/** SYSA owns a secured DVIPA, SYSB backs it up, SYSB and SYSC serve it. */
function web() {
  const { app, plex, a, b, c } = threeStacks({ vtamGroupId: 11, tcpGroupId: 21 });
  const dvipa = addWeb(plex, a, [b])
    .distribute({ ports: [443], targets: [b, c] })
    .secure(SECURITY);
  return { app, plex, a, b, c, dvipa };
}

describe("a secured DVIPA", () => {
  test("GIVEN secure() alone THEN DVIPSEC is on the owner and every backup, not on mere targets", () => {
    const { plex, a, b, c } = threeStacks();
    const d = addStack(plex, "D");
    addWeb(plex, a, [b, c])
      .distribute({ ports: [443], targets: [c, d] })
      .secure(SECURITY);
    for (const stack of [a, b, c]) Template.fromStack(stack).hasStatement("IPSEC", { dvipsec: {} });
    Template.fromStack(d).hasStatement("IPSEC", { dvipsec: Match.absent() });
    Template.fromStack(d).statementCountIs("IPSECRULE", 1, { protocol: "OSPF" });
    Findings.fromSysplex(plex).hasNoErrors();
  });

  test("GIVEN an IPv4 DVIPA THEN IPCONFIG IPSECURITY is on owner, backups and targets, IPCONFIG6 IPSECURITY nowhere", () => {
    const { plex, a, b, c } = web();
    const d = addStack(plex, "D");
    for (const stack of [a, b, c]) {
      Template.fromStack(stack).hasStatement("IPCONFIG", { ipSecurity: true });
      Template.fromStack(stack).hasStatement("IPCONFIG6", { ipSecurity: Match.absent() });
    }
    Template.fromStack(d).hasStatement("IPCONFIG", { ipSecurity: Match.absent() });
  });

  test("GIVEN an IPv6 DVIPA THEN IPCONFIG6 IPSECURITY is on, too, and default rules for IPv6", () => {
    const { plex, a, b, c } = threeStacks();
    const dvipa = addWeb(plex, a, [b], { address: "2001:db8::10" });
    dvipa.distribute({ ports: [443], targets: [c] }).secure({ peers: ["2001:db8:99::/64"], ike: IKE });
    for (const stack of [a, b, c]) {
      Template.fromStack(stack).hasStatement("IPCONFIG", { ipSecurity: true });
      Template.fromStack(stack).hasStatement("IPCONFIG6", { ipSecurity: Match.anyValue() });
    }
    Template.fromStack(a).statementCountIs("IPSEC6RULE", 2);
    Template.fromStack(b).hasStatement("IPSEC6RULE", { protocol: "UDP", sourcePort: { low: 500 } });
    Findings.fromSysplex(plex).hasNoErrors();
  });

  test("GIVEN no secured DVIPA THEN there is no IP security", () => {
    const { plex, a, b } = threeStacks();
    addWeb(plex, a, [b]);
    Template.fromStack(a).hasNoStatement("IPSEC");
    Template.fromStack(a).hasStatement("IPCONFIG", { ipSecurity: Match.absent() });
    Template.fromStack(a).hasNoStatement("PORT");
  });

  test("GIVEN a local filter on one DVIPA THEN DVLOCALFLTR is where that DVIPA is held", () => {
    const { plex, a, b, c } = threeStacks();
    addWeb(plex, a, [b]).secure({ ...SECURITY, localFilter: true });
    new Dvipa(plex, "mail", { address: "203.0.113.25", owner: c, backups: [{ stack: b }] }).secure(SECURITY);
    Template.fromStack(b).hasStatement("IPSEC", { dvipsec: { dvLocalFilter: true } });
    Template.fromStack(c).hasStatement("IPSEC", { dvipsec: { dvLocalFilter: Match.absent() } });
  });
});

describe("ports of IKED", () => {
  test("GIVEN owner and backup THEN 500 and 4500 are reserved once; on a mere target not", () => {
    const { a, b, c } = web();
    for (const stack of [a, b]) {
      Template.fromStack(stack).statementCountIs("PORT", 2);
      Template.fromStack(stack).hasStatement("PORT", { port: 500, protocol: "UDP", jobName: "IKED" });
      Template.fromStack(stack).hasStatement("PORT", { port: 4500, protocol: "UDP", jobName: "IKED" });
    }
    Template.fromStack(c).hasNoStatement("PORT");
  });

  test("GIVEN two secured DVIPAs on a stack THEN the ports are reserved once", () => {
    const { plex, a, b } = web();
    new Dvipa(plex, "mail", { address: "203.0.113.25", owner: a, backups: [{ stack: b }] }).secure(SECURITY);
    Template.fromStack(a).statementCountIs("PORT", 2);
  });

  test("GIVEN ports that the program reserves THEN only the others are added", () => {
    const { a, b } = web();
    a.profile.add(port({}, [portEntry({ port: 500, protocol: "UDP", jobName: "IKED2" })]));
    b.profile.addText("PORT\n 500 UDP IKED\n 4500 UDP IKED\n 443 TCP HTTPD\n");
    const profile = Template.fromStack(a);
    profile.statementCountIs("PORT", 2);
    profile.hasStatement("PORT", { port: 500, jobName: "IKED2" });
    profile.hasStatement("PORT", { port: 4500, jobName: "IKED" });
    Template.fromStack(b).statementCountIs("PORT", 3);
  });

  test("GIVEN TCP port 500 or a range over it THEN UDP 500 is still reserved unless the range is UDP", () => {
    const { a, b } = web();
    a.profile.add(port({}, [portEntry({ port: 500, protocol: "TCP", jobName: "SERVER" })]));
    b.profile.add(portrange({}, [portrangeEntry({ firstPort: 500, ports: 1, protocol: "UDP", jobName: "IKED" })]));
    Template.fromStack(a).hasStatement("PORT", { port: 500, protocol: "UDP", jobName: "IKED" });
    Template.fromStack(b).hasNoStatement("PORT", { port: 500 });
    Template.fromStack(b).hasStatement("PORT", { port: 4500 });
  });
});

describe("distribution", () => {
  test("GIVEN a distributed DVIPA THEN SYSPLEXROUTING is on all its stacks, DATAGRAMFWD on those that may distribute", () => {
    const { plex, a, b, c } = web();
    const d = addStack(plex, "D");
    for (const stack of [a, b]) {
      Template.fromStack(stack).hasStatement("IPCONFIG", { sysplexRouting: true, datagramForwarding: true });
    }
    Template.fromStack(c).hasStatement("IPCONFIG", { sysplexRouting: true, datagramForwarding: Match.absent() });
    Template.fromStack(d).hasStatement("IPCONFIG", { sysplexRouting: Match.absent() });
  });
});

describe("profileOf", () => {
  test("GIVEN owner, backup and target THEN their members are whole", () => {
    const { a, b, c } = web();
    expect(Template.fromStack(a).text).toMatchSnapshot("owner");
    expect(Template.fromStack(b).text).toMatchSnapshot("backup");
    expect(Template.fromStack(c).text).toMatchSnapshot("target");
  });

  test("GIVEN an IPv6 DVIPA THEN the owner's member is whole", () => {
    const { plex, a, b } = threeStacks();
    const dvipa = addWeb(plex, a, [b], { address: "2001:db8::10" });
    dvipa.distribute({ ports: [443], targets: "ALL" }).secure({ peers: ["2001:db8:99::/64"], ike: IKE });
    expect(Template.fromStack(a).text).toMatchSnapshot();
  });

  test("GIVEN statements that set the stack's own THEN the program's stand behind them, so that they count", () => {
    const { a } = web();
    a.profile.add(globalconfig({ sysplexMonitor: { recovery: true } }));
    const found = Template.fromStack(a).findStatements("GLOBALCONFIG");
    expect(found.map(({ operands }) => operands)).toEqual([{ xcfGroupId: 21 }, { sysplexMonitor: { recovery: true } }]);
  });

  test("GIVEN a profile of the program's statements only THEN the header stands in it once, however often it is made", () => {
    const { plex } = emptySysplex();
    const stack = new Stack(new System(plex, "SYSA", { sysclone: "0A" }), "TCPIP");
    stack.profile.add(tcpconfig({ restrictLowPorts: true }));
    const first = Template.fromStack(stack).text;
    expect(first).toBe(
      "; cdkplex PLEX1/SYSA/TCPIP: change the program, not this member.\nTCPCONFIG RESTRICTLOWPORTS\n",
    );
    expect(Template.fromStack(stack).text).toBe(first);
  });
});

describe("several stacks on a system", () => {
  test("GIVEN a DVIPA between two stacks of one system THEN each has its part", () => {
    // GIVEN
    const { plex, a } = threeStacks();
    const second = new Stack(a.system, "TCPIPB", { dynamicXcf: "10.1.1.9/24" });
    // WHEN
    addWeb(plex, a, [second]).secure(SECURITY);
    // THEN
    Template.fromStack(second).hasStatement("VIPABACKUP", { rank: 200 });
    Template.fromStack(second).hasStatement("IPSEC", { dvipsec: {} });
    Template.fromPolicy(second.policy).hasStatement("KeyExchangeRule", { name: "web_KER_1" });
    Findings.fromSysplex(plex).hasNoErrors();
  });
});
