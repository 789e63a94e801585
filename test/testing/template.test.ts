import { Dvipa, Rank, System, type Stack } from "../../src";
import { autolog, autologEntry, start, type ProfileStatement } from "../../src/documents";
import { ExpectationError, Match, Template, TestError } from "../../src/testing";
import { addWeb, emptySysplex, SECURITY, threeStacks } from "../constructs/sysplex-fixture";

/** SYSA owns a secured DVIPA, SYSB and SYSC back it up, SYSB serves it. */
function web() {
  const { plex, a, b, c } = threeStacks({ vtamGroupId: 11, tcpGroupId: 21 });
  const dvipa = addWeb(plex, a, [b]).addBackup(c, { rank: Rank.of(100) });
  dvipa.distribute({ ports: [443], targets: [b] }).secure(SECURITY);
  return { plex, a, b, c, dvipa };
}

function failureOf(assertion: () => void): string {
  try {
    assertion();
  } catch (error) {
    expect(error).toBeInstanceOf(ExpectationError);
    return (error as Error).message;
  }
  throw new Error("Expected the assertion to fail.");
}

describe("hasStatement", () => {
  test("GIVEN a statement, a substatement, an entry, a rule, a start option THEN it is found", () => {
    const { plex, a, b } = web();
    const profile = Template.fromStack(a);
    profile.hasStatement("GLOBALCONFIG", { xcfGroupId: 21 });
    profile.hasStatement("VIPADEFINE", { mask: "255.255.255.255", addresses: ["203.0.113.10"] });
    profile.hasStatement("IPSECRULE", { protocol: "UDP", sourcePort: { low: 500 } });
    profile.hasStatement("PORT", { port: 500, protocol: "UDP", jobName: "IKED" });
    profile.hasStatement("IPSEC", { dvipsec: {} });
    profile.hasStatement("VIPADYNAMIC");
    Template.fromPolicy(b.policy).hasStatement("IpFilterRule", { ipSourceAddr: "203.0.113.10" });
    Template.fromPolicy(b.policy).hasStatement("LocalSecurityEndpoint", { location: "203.0.113.10" });
    Template.fromStartList(b.system.startList).hasStatement("XCFGRPID", { value: 11 });
    Template.fromCfrmPolicy(plex.cfrmPolicy).hasStatement("STRUCTURE", { name: "EZBDVIPA1121" });
    Template.fromCfrmPolicy(plex.cfrmPolicy).hasStatement("DEFINE POLICY", { name: "CFRMPOL1" });
  });

  test("GIVEN matchers THEN they decide", () => {
    const { a } = web();
    const profile = Template.fromStack(a);
    profile.hasStatement("VIPADISTRIBUTE", { method: Match.absent(), ports: Match.arrayWith([443]) });
    profile.hasStatement("VIPADISTRIBUTE", { destinations: { targets: [{ address: "10.1.1.2" }] } });
    profile.hasStatement("GLOBALCONFIG", Match.objectEquals({ xcfGroupId: 21 }));
  });

  test("GIVEN a wrong operand THEN the message shows the closest statement, its line and what differs", () => {
    const { c } = web();
    const closest = () => Template.fromStack(c).hasStatement("VIPABACKUP", { rank: 200, addresses: ["203.0.113.10"] });
    expect(failureOf(closest)).toBe(
      [
        'TCPIP.PROFILE(SYSC) of SYSC.TCPIP has no VIPABACKUP with { rank: 200, addresses: ["203.0.113.10"] }.',
        "The closest is on line 14, from PLEX1/web:",
        "  | VIPABACKUP 100 203.0.113.10",
        "  rank: expected 200, found 100",
      ].join("\n"),
    );
  });

  test("GIVEN several statements THEN the closest is the one that differs least", () => {
    const { plex, a, b } = web();
    new Dvipa(plex, "mail", { address: "203.0.113.25", owner: b, backups: [{ stack: a, rank: Rank.of(200) }] });
    const message = failureOf(() =>
      Template.fromStack(b).hasStatement("PORT", { port: 4500, protocol: "UDP", jobName: "IKE2" }),
    );
    expect(message).toContain('| 4500 UDP IKED\n  jobName: expected "IKE2", found "IKED"');
  });

  test("GIVEN a keyword that does not occur THEN the message lists those that do", () => {
    const { c } = web();
    expect(failureOf(() => Template.fromStack(c).hasStatement("VIPADEFINE"))).toBe(
      "TCPIP.PROFILE(SYSC) of SYSC.TCPIP has no VIPADEFINE.\n" +
        "It has GLOBALCONFIG, IPCONFIG, IPCONFIG6, IPSEC, IPSECRULE, PORT, VIPADYNAMIC, VIPABACKUP.",
    );
  });

  test("GIVEN text that cannot be read THEN the message says so", () => {
    const { a } = web();
    a.profile.addText("VIPADYNAMIC\n  VIPADEFINE 203.0.113\nENDVIPADYNAMIC");
    const message = failureOf(() => Template.fromStack(a).hasStatement("VIPADEFINE", { addresses: ["203.0.113.0"] }));
    expect(message).toMatch(/Line 16 could not be read: VIPADEFINE: found 203\.0\.113,/);
  });

  test("GIVEN a stack without a policy THEN the message says that it gets none", () => {
    const { a, plex } = threeStacks();
    addWeb(plex, a);
    expect(failureOf(() => Template.fromPolicy(a.policy).hasStatement("KeyExchangePolicy"))).toBe(
      "the stack SYSA.TCPIP (which gets no IP security policy) has no KeyExchangePolicy.",
    );
  });
});

describe("hasNoStatement", () => {
  test("GIVEN no such statement THEN it holds", () => {
    const { b } = web();
    Template.fromStack(b).hasNoStatement("VIPADEFINE");
    Template.fromStack(b).hasNoStatement("VIPABACKUP", { rank: 100 });
  });

  test("GIVEN one THEN the message shows where it is", () => {
    const { b } = web();
    expect(failureOf(() => Template.fromStack(b).hasNoStatement("PORT", { port: 500 }))).toBe(
      "TCPIP.PROFILE(SYSB) of SYSB.TCPIP has PORT with { port: 500 }, and none was expected. " +
        "It is on line 11, from PLEX1/SYSB/TCPIP:\n  | 500 UDP IKED",
    );
  });
});

describe("statementCountIs", () => {
  test("GIVEN entries THEN each counts, with the operands of its list", () => {
    const { a } = web();
    a.profile.add(
      autolog({ waitTime: 5 }, [autologEntry({ procedure: "FTPD" }), autologEntry({ procedure: "OMPROUTE" })]),
    );
    const profile = Template.fromStack(a);
    profile.statementCountIs("PORT", 2);
    profile.statementCountIs("AUTOLOG", 2);
    profile.statementCountIs("AUTOLOG", 1, { procedure: "OMPROUTE", waitTime: 5 });
    profile.statementCountIs("BEGINROUTES", 0);
  });

  test("GIVEN another number THEN the message lists those found", () => {
    const { a } = web();
    expect(failureOf(() => Template.fromStack(a).statementCountIs("PORT", 1))).toBe(
      "TCPIP.PROFILE(SYSA) of SYSA.TCPIP has PORT 2 times. Expected once.\n  line 11: 500 UDP IKED\n  line 12: 4500 UDP IKED",
    );
  });
});

describe("findStatements", () => {
  test("GIVEN statements THEN they come in order, with typed operands, line, text and construct", () => {
    const { a } = web();
    expect(Template.fromStack(a).findStatements("PORT", { protocol: "UDP" })).toEqual([
      {
        keyword: "PORT",
        operands: { port: 500, protocol: "UDP", jobName: "IKED" },
        line: 11,
        text: "500 UDP IKED",
        construct: "PLEX1/SYSA/TCPIP",
      },
      expect.objectContaining({ line: 12, text: "4500 UDP IKED" }),
    ]);
    const [define] = Template.fromStack(a).findStatements("VIPADEFINE");
    const addresses: readonly string[] = define!.operands.addresses;
    expect(addresses).toEqual(["203.0.113.10"]);
  });
});

describe("what there cannot be", () => {
  test("GIVEN a misspelt keyword or operand THEN the test is in error, whatever it expects", () => {
    const profile = Template.fromStack(web().a);
    const keyword = "VIPADEFIN" as "VIPADEFINE";
    const message = 'No profile has a statement "VIPADEFIN". Expected one of its keywords. Did you mean VIPADEFINE?';
    expect(() => profile.hasStatement(keyword)).toThrow(new TestError(message));
    expect(() => profile.hasNoStatement(keyword)).toThrow(new TestError(message));
    expect(() => profile.statementCountIs(keyword, 0)).toThrow(new TestError(message));
    expect(() => profile.hasNoStatement("VIPABACKUP", { ranks: 1 } as object)).toThrow(
      'VIPABACKUP has no operand "ranks". Expected one of rank, tier, cpcScope, moveable,',
    );
    expect(() => profile.hasNoStatement("vipadefine" as "VIPADEFINE")).toThrow(TestError);
  });

  test("GIVEN a start option that is not described THEN it can be looked for", () => {
    const { plex } = emptySysplex();
    const startList = { options: { XCFINIT: "YES", HPRARB: "RESPMODE" } };
    const system = new System(plex, "SYSA", { sysclone: "0A", startList });
    const template = Template.fromStartList(system.startList);
    template.hasStatement("HPRARB" as "NETID", { value: "RESPMODE" });
    template.hasNoStatement("HPRPST" as "NETID");
  });

  test("GIVEN wrong types THEN the compiler stops them", () => {
    const typed = (stack: Stack) => {
      const profile = Template.fromStack(stack);
      // @ts-expect-error: no such keyword
      profile.hasStatement("VIPADEFIN");
      // @ts-expect-error: no such operand
      profile.hasStatement("VIPADEFINE", { adresses: ["203.0.113.10"] });
      // @ts-expect-error: a rank is a number
      profile.hasStatement("VIPABACKUP", { rank: "200" });
      // @ts-expect-error: no such protocol of a port
      profile.hasStatement("PORT", { protocol: "SCTP" });
      // @ts-expect-error: a statement of the policy
      profile.hasStatement("IpFilterRule");
      // @ts-expect-error: a group id is a number
      Template.fromStartList(stack.system.startList).hasStatement("XCFGRPID", { value: "11" });
    };
    expect(typed).toBeInstanceOf(Function);
  });
});

describe("text", () => {
  test("GIVEN a member THEN it is there as a whole", () => {
    const { b } = web();
    expect(Template.fromStack(b).text).toMatchSnapshot();
    expect(Template.fromStartList(b.system.startList).text).toBe("XCFINIT=YES\nXCFGRPID=11\n");
  });

  test("GIVEN a sysplex the rules find errors in THEN its members can be looked at", () => {
    const { plex, a, b } = threeStacks();
    addWeb(plex, a, [b]).secure(SECURITY);
    b.profile.override("IPSEC", () => undefined);
    Template.fromStack(b).hasNoStatement("IPSEC");
  });

  test("GIVEN one statement in the profiles of two stacks THEN each has its own line", () => {
    const { a, b } = threeStacks();
    const shared: ProfileStatement[] = [start({ name: "OSA1" })];
    a.profile.addText("TCPCONFIG RESTRICTLOWPORTS").add(...shared);
    b.profile.add(...shared);
    const found = [a, b].map((stack) => Template.fromStack(stack).findStatements("START")[0]);
    expect(found).toMatchObject([
      { line: 5, construct: "PLEX1/SYSA/TCPIP/Profile" },
      { line: 4, construct: "PLEX1/SYSB/TCPIP/Profile" },
    ]);
  });
});
