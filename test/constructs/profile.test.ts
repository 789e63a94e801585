import { ipsec, ipsecrule, start, tcpconfig, vipadefine, vipadynamic } from "../../src/documents";
import { Findings, Match, Template } from "../../src/testing";
import { addWeb, SECURITY, threeStacks } from "./sysplex-fixture";

describe("add", () => {
  test("GIVEN statements THEN they stand in the profile in their order, written by the construct Profile", () => {
    const { a } = threeStacks();
    a.profile.add(tcpconfig({ restrictLowPorts: true }), start({ name: "OSA1" })).add(start({ name: "OSA2" }));
    const template = Template.fromStack(a);
    template.hasStatement("TCPCONFIG", { restrictLowPorts: true });
    expect(template.findStatements("START")).toMatchObject([
      { operands: { name: "OSA1" }, construct: "PLEX1/SYSA/TCPIP/Profile" },
      { operands: { name: "OSA2" }, construct: "PLEX1/SYSA/TCPIP/Profile" },
    ]);
  });

  test("GIVEN operands that are wrong THEN the error names them", () => {
    expect(() => start({ name: "TOOLONGANINTERFACE" })).toThrow("START name is");
    expect(() => vipadefine({ addresses: ["203.0.113"] })).toThrow('VIPADEFINE addresses is "203.0.113".');
  });

  test("GIVEN VIPADYNAMIC blocks THEN they are merged with what follows from DVIPAs", () => {
    const { plex, a } = threeStacks();
    addWeb(plex, a);
    a.profile.add(vipadynamic({}, [vipadefine({ mask: "255.255.255.0", addresses: ["203.0.113.77"] })]));
    const template = Template.fromStack(a);
    template.statementCountIs("VIPADYNAMIC", 1);
    expect(template.findStatements("VIPADEFINE").map(({ operands }) => operands.addresses[0])).toEqual([
      "203.0.113.10",
      "203.0.113.77",
    ]);
  });

  test("GIVEN an IPSEC block THEN it is merged with what secured DVIPAs need", () => {
    const { plex, a, b } = threeStacks();
    addWeb(plex, a, [b]).secure(SECURITY);
    const everything = { source: "*", destination: "*", protocol: "*", routing: "EITHER" } as const;
    a.profile.add(ipsec({ log: true }, [ipsecrule(everything)]));
    const template = Template.fromStack(a);
    template.statementCountIs("IPSEC", 1);
    template.hasStatement("IPSEC", Match.objectEquals({ dvipsec: {}, log: true }));
    template.statementCountIs("IPSECRULE", 1);
    template.hasStatement("IPSECRULE", everything);
  });

  test("GIVEN an IPSEC block without rules THEN it gets those that let routing and key exchange pass", () => {
    const { plex, a } = threeStacks();
    addWeb(plex, a).secure(SECURITY);
    a.profile.add(ipsec({ logImplicit: true, dvipsec: { dvLocalFilter: true } }));
    const template = Template.fromStack(a);
    template.hasStatement("IPSEC", Match.objectEquals({ dvipsec: { dvLocalFilter: true }, logImplicit: true }));
    template.statementCountIs("IPSECRULE", 2);
  });
});

describe("addText", () => {
  test("GIVEN text THEN it is read into statements, comments kept", () => {
    const { a } = threeStacks();
    a.profile.addText("; the site's own\nTCPCONFIG RESTRICTL ; abbreviated\nARPAGE 5\n; the end\n");
    const { text } = Template.fromStack(a);
    expect(text).toContain("; the site's own\nTCPCONFIG RESTRICTLOWPORTS ; abbreviated\n");
    expect(text).toContain("; the end");
    Template.fromStack(a).hasStatement("ARPAGE", { minutes: 5 });
    expect(a.profile.hasText).toBe(true);
  });

  test("GIVEN text that breaks its syntax THEN the member has it as it is, and DOC001 names line, data set and construct", () => {
    // GIVEN
    const { app, a } = threeStacks();
    // WHEN
    a.profile.addText("TCPCONFIG RESTRICTLOWPORTS\nSTART OSA1\nVIPADYNAMIC\n  VIPADEFINE 203.0.113\nENDVIPADYNAMIC\n");
    // THEN
    const { text } = Template.fromStack(a);
    const line = text.split("\n").findIndex((record) => record.includes("VIPADEFINE 203.0.113")) + 1;
    expect(line).toBe(7);
    Findings.fromApp(app).hasFinding("DOC001", {
      system: "SYSA",
      stack: "TCPIP",
      dataset: "TCPIP.PROFILE(SYSA)",
      line,
      message: Match.stringLikeRegexp("found 203.0.113, expected an IP address"),
      construct: "PLEX1/SYSA/TCPIP/Profile",
    });
    expect(() => app.synth()).toThrow("DOC001");
  });

  test("GIVEN text with an unknown statement THEN it is kept, and DOC002 warns", () => {
    const { app, a } = threeStacks();
    a.profile.addText("NEWSTMT OPERAND 7\n");
    expect(Template.fromStack(a).text).toContain("NEWSTMT OPERAND 7");
    Findings.fromApp(app).hasFinding("DOC002", { severity: "warning", system: "SYSA", line: 4 });
    Findings.fromApp(app).hasNoErrors();
  });

  test("GIVEN text that breaks a rule THEN the rule finds it", () => {
    const { app, plex, a, b } = threeStacks();
    addWeb(plex, a, [b]).secure(SECURITY);
    b.profile.addText("IPSEC LOGENABLE\nENDIPSEC\nIPSEC DVIPSEC\nENDIPSEC\n");
    Findings.fromApp(app).hasFinding("SWSA007", { system: "SYSB" });
  });
});

describe("override", () => {
  test("GIVEN a change THEN it is made on each statement of the keyword, substatements included", () => {
    const { plex, a, b } = threeStacks();
    addWeb(plex, a, [b]).secure(SECURITY);
    a.profile
      .override("IPCONFIG", (operands) => ({ ...operands, sourceVipa: true }))
      .override("IPCONFIG", (operands) => ({ ...operands, ttl: 32 }))
      .override("VIPADEFINE", (operands) => ({ ...operands, moveable: "WHENIDLE" }));
    const template = Template.fromStack(a);
    template.hasStatement("IPCONFIG", { sourceVipa: true, ttl: 32, ipSecurity: true });
    template.hasStatement("VIPADEFINE", { moveable: "WHENIDLE", addresses: ["203.0.113.10"] });
    Template.fromStack(b).hasStatement("IPCONFIG", { sourceVipa: Match.absent() });
  });

  test("GIVEN a change to nothing THEN the statement is gone", () => {
    const { plex, a } = threeStacks();
    addWeb(plex, a).secure(SECURITY);
    a.profile.override("IPSECRULE", ({ protocol, ...others }) =>
      protocol === "OSPF" ? undefined : { protocol, ...others },
    );
    Template.fromStack(a).statementCountIs("IPSECRULE", 1);
    Template.fromStack(a).hasStatement("IPSECRULE", { protocol: "UDP" });
  });

  test("GIVEN DVIPSEC taken from a backup THEN SWSA002 names stack, data set, line and fix", () => {
    // GIVEN
    const { app, plex, a, b } = threeStacks();
    addWeb(plex, a, [b]).secure(SECURITY);
    // WHEN
    b.profile.override("IPSEC", ({ dvipsec: _dvipsec, ...others }) => others);
    // THEN
    Template.fromStack(b).hasStatement("IPSEC", { dvipsec: Match.absent() });
    Findings.fromApp(app).hasFinding("SWSA002", {
      severity: "error",
      system: "SYSB",
      stack: "TCPIP",
      file: "SYSB/TCPIP.PROFILE/SYSB",
      dataset: "TCPIP.PROFILE(SYSB)",
      line: Template.fromStack(b).findStatements("IPSEC")[0]!.line,
      message: Match.stringLikeRegexp("SYSB.TCPIP backs up the protected DVIPA 203.0.113.10"),
      fix: Match.stringLikeRegexp("Add DVIPSEC to the IPSEC statement of TCPIP.PROFILE\\(SYSB\\)"),
    });
    expect(() => app.synth()).toThrow("SWSA002");
  });

  test("GIVEN a change that makes what cannot be THEN the error names the operand", () => {
    const { app, plex, a } = threeStacks();
    addWeb(plex, a);
    a.profile.override("VIPADEFINE", (operands) => ({ ...operands, addresses: ["203.0.113"] }));
    expect(() => app.assemble()).toThrow('VIPADEFINE addresses is "203.0.113".');
  });

  test("GIVEN a change beside text that cannot be read THEN the text stays as it is", () => {
    const { a } = threeStacks();
    a.profile
      .addText("VIPADYNAMIC\n  VIPADEFINE 203.0.113\nENDVIPADYNAMIC\nIPCONFIG ARPTO 5\n")
      .override("IPCONFIG", (operands) => ({ ...operands, ttl: 32 }))
      .override("VIPADEFINE", (operands) => ({ ...operands, moveable: "WHENIDLE" }));
    expect(Template.fromStack(a).text).toContain("  VIPADEFINE 203.0.113\n");
  });
});
