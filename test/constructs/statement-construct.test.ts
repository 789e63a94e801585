import { Construct } from "constructs";
import { Dvipa, Stack, StatementError } from "../../src";
import { cfrm, iked, ipsec, pagent, profile, StatementConstruct, vtam } from "../../src/l1";
import { Findings, Template } from "../../src/testing";
import { addWeb, SECURITY, threeStacks } from "./sysplex-fixture";

const dvipa = { mask: "255.255.255.0", addresses: ["203.0.113.77"] };

describe("scope", () => {
  test("GIVEN a statement in constructs that only group THEN it belongs to the stack around them", () => {
    const { a } = threeStacks();
    const group = new Construct(new Construct(a, "Site"), "Tcp");
    const statement = new profile.Tcpconfig(group, "Tcp", { restrictLowPorts: true });
    expect(statement.container).toBe(a);
    Template.fromStack(a).hasStatement("TCPCONFIG", { restrictLowPorts: true });
  });

  test("GIVEN a group within a block THEN the statement stands in the block", () => {
    const { a } = threeStacks();
    const block = new profile.Vipadynamic(a, "Dvipas");
    const statement = new profile.Vipadefine(new Construct(block, "Group"), "Web", dvipa);
    expect(statement.container).toBe(block);
    Template.fromStack(a).hasStatement("VIPADEFINE", { addresses: ["203.0.113.77"] });
  });

  test("GIVEN a substatement outside its block THEN the error names the block", () => {
    const { a } = threeStacks();
    expect(() => new profile.Vipadefine(a, "Web", dvipa)).toThrow(
      "PLEX1/SYSA/TCPIP/Web: VIPADEFINE cannot stand in PLEX1/SYSA/TCPIP, which is a Stack. " +
        "Expected the statement VIPADYNAMIC around it. Create it with such a scope.",
    );
  });

  test("GIVEN a statement in a block that does not hold it THEN the error says where it can stand", () => {
    const { a } = threeStacks();
    const ports = new profile.Port(a, "Ports");
    expect(() => new profile.Tcpconfig(ports, "Tcp")).toThrow(
      "TCPCONFIG cannot stand in PLEX1/SYSA/TCPIP/Ports, which is the statement PORT. Expected a Stack around it.",
    );
    expect(() => new profile.AutologEntry(ports, "Ftp", { procedure: "FTPD" })).toThrow(
      "An entry of AUTOLOG cannot stand in PLEX1/SYSA/TCPIP/Ports, which is the statement PORT. " +
        "Expected the statement AUTOLOG around it.",
    );
    const entry = new profile.PortEntry(ports, "Ssh", { port: 22, protocol: "TCP", jobName: "SSHD" });
    expect(() => new profile.Start(entry, "Osa", { name: "OSA1" })).toThrow("which is an entry of a list");
  });

  test("GIVEN a statement of another language in a block THEN it is refused", () => {
    const { a } = threeStacks();
    const block = new profile.Vipadynamic(a, "Dvipas");
    expect(() => new ipsec.IpFilterPolicy(block, "Filters")).toThrow("Expected a Stack around it.");
  });

  test("GIVEN the wrong home THEN the error names the right one", () => {
    const { app, plex, a } = threeStacks();
    expect(() => new profile.Tcpconfig(plex, "Tcp")).toThrow(
      "PLEX1/Tcp: TCPCONFIG cannot stand in PLEX1, which is a Sysplex. Expected a Stack around it.",
    );
    expect(() => new profile.Tcpconfig(app, "Tcp")).toThrow("Tcp: TCPCONFIG cannot stand outside a Sysplex.");
    expect(() => new vtam.Netid(a, "Netid", { value: "NETA" })).toThrow("Expected a System around it.");
    expect(() => new iked.IkeConfig(plex, "Iked")).toThrow("Expected a System around it.");
    expect(() => new pagent.LogLevel(plex, "Log", { level: 31 })).toThrow("Expected a System or a Stack around it.");
    expect(() => new cfrm.DeletePolicy(a, "Old", { name: "OLD" })).toThrow("Expected a Sysplex around it.");
  });

  test("GIVEN the StartList and the CfrmPolicy as scope THEN the statements are theirs", () => {
    const { plex, a } = threeStacks();
    new vtam.Netid(a.system.startList, "Netid", { value: "NETA" });
    new cfrm.DeletePolicy(plex.cfrmPolicy, "Old", { name: "OLD" });
    Template.fromStartList(a.system.startList).hasStatement("NETID", { value: "NETA" });
    expect(Template.fromCfrmPolicy(plex.cfrmPolicy).text).toContain("DELETE POLICY NAME(OLD)\n");
  });
});

describe("operands", () => {
  test("GIVEN an operand out of range THEN the StatementError names the construct", () => {
    const { a } = threeStacks();
    const make = (id: string) => new profile.Tcpconfig(a, id, { connectInitInterval: 7 });
    expect(() => make("One")).toThrow(StatementError);
    expect(() => make("Two")).toThrow(
      "PLEX1/SYSA/TCPIP/Two: TCPCONFIG connectInitInterval is 7. Expected whole number from 100 to 3000.",
    );
  });

  test("GIVEN operands that do not go together THEN the StatementError names the construct", () => {
    const { a } = threeStacks();
    const block = new profile.Vipadynamic(a, "Dvipas");
    expect(() => new profile.Vipadefine(block, "Web", { addresses: ["203.0.113.77"] })).toThrow(
      "PLEX1/SYSA/TCPIP/Dvipas/Web: VIPADEFINE: there is no address mask before 203.0.113.77.",
    );
  });

  test("GIVEN a statement without the name that others refer to it by THEN it is refused where it stands alone", () => {
    const { a } = threeStacks();
    expect(() => new ipsec.IpService(a, "Service", { protocol: "All" })).toThrow(
      'PLEX1/SYSA/TCPIP/Service: IpService needs "name"',
    );
    const rule = new ipsec.IpFilterRule(a, "Rule", {
      name: "R",
      ipSourceAddr: "All",
      ipDestAddr: "All",
      ipGenericFilterActionRef: "Permit",
    });
    expect(new ipsec.IpService(rule, "Inline", { protocol: "All" }).container).toBe(rule);
  });
});

describe("what becomes of statements", () => {
  test("GIVEN statements THEN they stand in the order of the tree, behind those of add", () => {
    const { a } = threeStacks();
    const site = new Construct(a, "Site");
    new profile.Start(a, "Last", { name: "OSA3" });
    new profile.Start(site, "First", { name: "OSA2" });
    a.profile.addText("START OSA1\n");
    const names = Template.fromStack(a)
      .findStatements("START")
      .map(({ operands }) => operands.name);
    expect(names).toEqual(["OSA1", "OSA2", "OSA3"]);
  });

  test("GIVEN overrides of the profile THEN they apply to statements that are constructs", () => {
    const { a } = threeStacks();
    new profile.Tcpconfig(a, "Tcp", { restrictLowPorts: true });
    const block = new profile.Vipadynamic(a, "Dvipas");
    new profile.Vipadefine(block, "Web", dvipa);
    a.profile.override("TCPCONFIG", (operands) => ({ ...operands, ttls: true }));
    a.profile.override("VIPADEFINE", () => undefined);
    Template.fromStack(a).hasStatement("TCPCONFIG", { restrictLowPorts: true, ttls: true });
    Template.fromStack(a).hasNoStatement("VIPADEFINE");
  });

  test("GIVEN a statement that breaks a rule THEN the finding names its construct", () => {
    const { app, plex, a, b } = threeStacks();
    addWeb(plex, a).secure(SECURITY);
    const block = new profile.Vipadynamic(b, "Dvipas");
    new profile.Vipabackup(block, "Web", { rank: 255, addresses: ["203.0.113.10"] });
    Findings.fromApp(app).hasFinding("SWSA107", { construct: "PLEX1/SYSB/TCPIP/Dvipas/Web" });
  });

  test("GIVEN synthesis twice THEN both give the same", () => {
    const { app, a } = threeStacks();
    new profile.PortEntry(new profile.Port(a, "Ports"), "Ftp", { port: 21, protocol: "TCP", jobName: "FTPD" });
    expect([...app.assemble().files]).toEqual([...app.assemble().files]);
  });

  test("GIVEN blocks of VIPADYNAMIC and IPSEC THEN each becomes one with what follows from DVIPAs", () => {
    const { plex, a, b } = threeStacks();
    addWeb(plex, a, [b]).secure(SECURITY);
    const everything = { source: "*", destination: "*", protocol: "*", routing: "EITHER" } as const;
    for (const id of ["One", "Two"]) {
      new profile.Vipadefine(new profile.Vipadynamic(a, `Dvipas${id}`), "Own", {
        ...dvipa,
        addresses: [id === "One" ? "203.0.113.77" : "203.0.113.78"],
      });
      new profile.Ipsecrule(new profile.Ipsec(a, `Ipsec${id}`, { log: true }), "All", everything);
    }
    const template = Template.fromStack(a);
    template.statementCountIs("VIPADYNAMIC", 1);
    template.statementCountIs("VIPADEFINE", 3);
    template.statementCountIs("IPSEC", 1, { dvipsec: {}, log: true });
    template.statementCountIs("IPSECRULE", 2, everything);
  });

  test("GIVEN two IPSEC blocks that disagree THEN the error names both", () => {
    const { app, a } = threeStacks();
    new profile.Ipsec(a, "One", { log: true });
    new profile.Ipsec(a, "Two", { log: false });
    expect(() => app.assemble()).toThrow(
      "PLEX1/SYSA/TCPIP/Two: log of IPSEC is defined by PLEX1/SYSA/TCPIP/One already.",
    );
  });
});

test("GIVEN any construct THEN isStatementConstruct tells whether it is a statement", () => {
  const { plex, a } = threeStacks();
  expect(StatementConstruct.isStatementConstruct(new profile.Tcpconfig(a, "Tcp"))).toBe(true);
  for (const other of [a, new Dvipa(plex, "web", { address: "203.0.113.10", owner: a }), undefined, "x"]) {
    expect(StatementConstruct.isStatementConstruct(other)).toBe(false);
  }
  expect(Stack.isStack(a)).toBe(true);
});
