import { readModel } from "../../src/model/read";
import { sourceAddress, type SourceQuestion } from "../../src/model/source-address";
import { assemblyOf } from "../support/assembly";

/** SYSB owns the DVIPA 10.3.0.2 and distributes 10.3.0.3 to SYSA; SYSA backs up 10.3.0.4 of it. */
const SYSB = `IPCONFIG DYNAMICXCF 10.9.0.2 255.255.255.0 1
VIPADYNAMIC
VIPADEFINE MOVEABLE IMMEDIATE 255.255.255.255 10.3.0.2 10.3.0.3 10.3.0.4
VIPADISTRIBUTE DEFINE 10.3.0.3 PORT 443 DESTIP 10.9.0.1
ENDVIPADYNAMIC
`;

function answer(profile: string, question: Partial<SourceQuestion> = {}) {
  const model = readModel(assemblyOf({ SYSA: { stacks: { TCPIP: profile } }, SYSB: { stacks: { TCPIP: SYSB } } }));
  const { source, notKnown, reasons } = sourceAddress(model, {
    stack: model.stacks[0]!,
    destination: "10.8.0.1",
    job: "cics",
    ...question,
  });
  const last = reasons.at(-1)!;
  return { source, notKnown, why: last.text, line: last.statement?.location?.line, reasons };
}

const LINKS = `DEVICE VD1 VIRTUAL 0
LINK V1 VIRTUAL 0 VD1
DEVICE VD2 VIRTUAL 0
LINK V2 VIRTUAL 0 VD2
DEVICE OSA1 MPCIPA
LINK L1 IPAQENET OSA1
DEVICE OSA2 MPCIPA
LINK L2 IPAQENET OSA2
DEVICE OSA3 MPCIPA
LINK L3 IPAQENET OSA3
HOME 10.1.1.1 L1
     10.2.0.1 V1
     10.1.2.1 L2
     10.2.0.2 V2
     10.1.3.1 L3
`;
const via = (name: string) => `BEGINROUTES\nROUTE DEFAULT 10.1.1.254 ${name} MTU 1492\nENDROUTES\n`;
const SOURCEVIPA = "IPCONFIG SOURCEVIPA\n";

describe("GIVEN DEVICE, LINK and HOME", () => {
  test.each([
    ["L1", "10.1.1.1", "no static VIPA stands before L1 in HOME: the address of L1"],
    ["L2", "10.2.0.1", "SOURCEVIPA: V1 is the static VIPA before L2 in HOME"],
    ["L3", "10.2.0.2", "SOURCEVIPA: V2 is the static VIPA before L3 in HOME"],
  ])("WHEN packets leave by %s with SOURCEVIPA THEN the source is %s", (link, source, why) => {
    expect(answer(LINKS + SOURCEVIPA + via(link))).toMatchObject({ source, why, notKnown: undefined });
    expect(answer(LINKS + SOURCEVIPA + via(link), { protocol: "UDP" }).source).toBe(source);
  });

  test("WHEN SOURCEVIPA is off THEN the source is the address of the link", () => {
    expect(answer(LINKS + via("L3"))).toMatchObject({ source: "10.1.3.1", line: 10 });
    expect(answer(`${LINKS}${SOURCEVIPA}IPCONFIG NOSOURCEVIPA\n${via("L3")}`).source).toBe("10.1.3.1");
  });

  test("WHEN the link before is not defined THEN it is not known whether it is a VIPA", () => {
    const { source, notKnown } = answer(LINKS.replace("LINK V2", "LINK X2") + SOURCEVIPA + via("L3"));
    expect(source).toBeUndefined();
    expect(notKnown).toBe("the profile does not define V2, which stands before L3 in HOME");
  });

  test("WHEN no route is known THEN neither is the source, unless every interface gives the same", () => {
    expect(answer(LINKS + SOURCEVIPA).notKnown).toBe(
      "no static route of the profile leads to 10.8.0.1, and the interfaces give 10.1.1.1, 10.2.0.1 or 10.2.0.2",
    );
    const same = answer(
      LINKS.replace(/HOME 10.1.1.1 L1\n/, "HOME")
        .replace(/ +10.2.0.2 V2\n/, "")
        .replace(/DEVICE OSA1.*\n.*\n/, "") + SOURCEVIPA,
    );
    expect(same.source).toBe("10.2.0.1");
    expect(same.reasons[0]!.text).toContain("every interface gives the same source");
  });
});

const INTERFACES = `INTERFACE SV DEFINE VIRTUAL IPADDR 10.2.0.1
INTERFACE A DEFINE IPAQENET PORTNAME PA IPADDR 10.1.1.1/24 SOURCEVIPAINTERFACE SV
INTERFACE B DEFINE IPAQENET PORTNAME PB IPADDR 10.1.2.1/24
`;

describe("GIVEN INTERFACE statements", () => {
  test.each([
    ["A", "10.2.0.1", "SOURCEVIPA with SOURCEVIPAINTERFACE SV of A", 2],
    ["B", "10.1.2.1", "B has no SOURCEVIPAINTERFACE: the address of B", 3],
  ])("WHEN packets leave by %s THEN its own SOURCEVIPAINTERFACE decides", (name, source, why, line) => {
    expect(answer(INTERFACES + SOURCEVIPA + via(name))).toMatchObject({ source, why, line });
  });

  test("WHEN SOURCEVIPAINTERFACE names no static VIPA THEN the source is not known", () => {
    const { notKnown } = answer(INTERFACES.replace("INTERFACE SV", "INTERFACE SX") + SOURCEVIPA + via("A"));
    expect(notKnown).toBe("SOURCEVIPAINTERFACE SV of A names no static VIPA of the profile");
  });

  test("WHEN packets go to a peer over dynamic XCF THEN SOURCEVIPAINTERFACE of DYNAMICXCF decides", () => {
    const xcf = (more: string) => `${SOURCEVIPA}IPCONFIG DYNAMICXCF 10.9.0.1 255.255.255.0 1${more}\n`;
    const to = { destination: "10.9.0.2" };
    expect(answer(INTERFACES + xcf(" SOURCEVIPAINTERFACE SV"), to).source).toBe("10.2.0.1");
    expect(answer(INTERFACES + xcf(""), to).source).toBe("10.9.0.1");
    expect(answer(LINKS + xcf(""), to).notKnown).toContain("no manual says where its links stand in the HOME list");
  });

  test("WHEN the destination is the stack itself THEN the source is not known", () => {
    expect(answer(INTERFACES + SOURCEVIPA + via("A"), { destination: "10.1.2.1" }).notKnown).toContain(
      "10.1.2.1 is an address of B",
    );
  });
});

test("GIVEN IPv6 interfaces WHEN packets leave THEN SOURCEVIPAINTERFACE gives the source, or the one address", () => {
  const v6 = (operands: string) => `IPCONFIG6 SOURCEVIPA
INTERFACE V6 DEFINE VIRTUAL6 IPADDR 2001:db8::5
INTERFACE A6 DEFINE IPAQENET6 PORTNAME P IPADDR ${operands}
BEGINROUTES
ROUTE DEFAULT6 2001:db8::ff A6 MTU 1492
ENDROUTES
`;
  const to = { destination: "2001:db8:7::1" };
  expect(answer(v6("2001:db8::1 SOURCEVIPAINTERFACE V6"), to).source).toBe("2001:db8::5");
  expect(answer(v6("2001:db8::1"), to).source).toBe("2001:db8::1");
  expect(answer(v6("2001:db8::1 2001:db8::2"), to).notKnown).toContain("A6 has no one address");
});

describe("GIVEN TCPSTACKSOURCEVIPA", () => {
  const profile = (vipa: string, sourceVipa = " SOURCEVIPA") =>
    `IPCONFIG${sourceVipa} TCPSTACKSOURCEVIPA ${vipa}\nIPCONFIG DYNAMICXCF 10.9.0.1 255.255.255.0 1\n${INTERFACES}${via("A")}VIPADYNAMIC
VIPADEFINE MOVEABLE IMMEDIATE 255.255.255.255 10.3.0.1
VIPABACKUP 100 10.3.0.4
VIPARANGE 255.255.255.0 10.4.0.0
ENDVIPADYNAMIC
`;

  test.each([
    ["a static VIPA", "10.2.0.1"],
    ["a DVIPA the stack owns", "10.3.0.1"],
    ["a DVIPA the stack is a target of", "10.3.0.3"],
  ])("WHEN it is %s THEN it is the source of TCP without bind()", (_what, vipa) => {
    expect(answer(profile(vipa))).toMatchObject({ source: vipa, line: 1 });
  });

  test.each<[string, string, Partial<SourceQuestion>, string | undefined, string]>([
    ["an address the stack does not have", "10.5.0.1", {}, undefined, "10.5.0.1 is no address of SYSA.TCPIP"],
    ["a DVIPA the stack only backs up", "10.3.0.4", {}, undefined, "SYSB.TCPIP owns it"],
    ["used by UDP", "10.3.0.1", { protocol: "UDP" }, undefined, "SOURCEVIPA with"],
    ["used after bind()", "10.3.0.1", { bind: "any" }, undefined, "it is for connect() without bind()"],
    ["coded without SOURCEVIPA", "10.3.0.1", {}, "", "IPCONFIG has no SOURCEVIPA, which it needs"],
  ])("WHEN it is %s THEN it does not count", (_what, vipa, question, sourceVipa, why) => {
    const { source, reasons } = answer(profile(vipa, sourceVipa), question);
    expect(source).toBe(sourceVipa === "" ? "10.1.1.1" : "10.2.0.1");
    expect(reasons.map(({ text }) => text).join("\n")).toContain(why);
  });

  test("WHEN an application has to activate it THEN it is not known", () => {
    expect(answer(profile("10.4.0.7")).notKnown).toContain("(VIPARANGE)");
  });

  test("WHEN SRCIP matches THEN SRCIP comes first, for TCP only", () => {
    const both = `${profile("10.3.0.1")}SRCIP\nJOBNAME CICS 10.1.2.1\nENDSRCIP\n`;
    expect(answer(both)).toMatchObject({ source: "10.1.2.1", line: 15 });
    expect(answer(both, { job: "IMS" }).source).toBe("10.3.0.1");
    expect(answer(both, { protocol: "UDP" }).source).toBe("10.2.0.1");
    expect(answer(both, { bind: "any" }).source).toBe("10.1.2.1");
  });

  test("WHEN SRCIP designates an address that is not active THEN it is not known", () => {
    const { notKnown } = answer(`${profile("10.3.0.1")}SRCIP\nJOBNAME CICS 10.3.0.4\nENDSRCIP\n`);
    expect(notKnown).toContain("10.3.0.4 is designated, but the DVIPA 10.3.0.4 is not active on SYSA.TCPIP");
  });
});

test("GIVEN bind() to an address WHEN the job connects THEN nothing else counts", () => {
  expect(answer(INTERFACES, { bind: "10.1.2.1" })).toMatchObject({ source: "10.1.2.1", line: undefined });
});

test("GIVEN PORT with BIND WHEN a job binds the port to any address THEN the address of PORT is the source", () => {
  const port = (job: string) => `${INTERFACES}${via("B")}PORT\n  3000 TCP ${job} BIND 10.2.0.1\n`;
  const bound = { bind: "any", port: 3000 };
  expect(answer(port("CICS"), bound)).toMatchObject({ source: "10.2.0.1", line: 8 });
  expect(answer(port("IMS"), bound).source).toBe("10.1.2.1");
  expect(answer(port("OMVS"), bound).notKnown).toContain("for OMVS, which may be the job");
  expect(answer(port("CICS"), { ...bound, protocol: "UDP" }).source).toBe("10.1.2.1");
});

describe("GIVEN PORT with BIND", () => {
  const ports = (...entries: string[]) =>
    `${INTERFACES}${via("B")}PORT\n${entries.map((entry) => `  ${entry}\n`).join("")}`;
  const bound = { bind: "any", port: 3000 };
  const OWN = "10.1.2.1";

  test.each<[string, string[], Partial<SourceQuestion>, string | undefined]>([
    ["the job in other letters", ["3000 TCP CICS BIND 10.2.0.1"], { job: "Cics" }, "10.2.0.1"],
    ["any job", ["3000 TCP * BIND 10.2.0.1"], { job: "IMS" }, "10.2.0.1"],
    ["jobs with a wildcard", ["3000 TCP CI* BIND 10.2.0.1"], {}, undefined],
    ["jobs with a wildcard for one character", ["3000 TCP CIC? BIND 10.2.0.1"], {}, undefined],
    ["a job whose name only ends with OMVS", ["3000 TCP XOMVS BIND 10.2.0.1"], {}, OWN],
    ["a job whose name only begins with OMVS", ["3000 TCP OMVSX BIND 10.2.0.1"], {}, OWN],
    ["no job", ["3000 TCP CICS BIND 10.2.0.1"], { job: undefined }, OWN],
    ["another port before", ["2999 TCP CICS BIND 10.2.0.9", "3000 TCP CICS BIND 10.2.0.1"], {}, "10.2.0.1"],
    ["no address", ["3000 TCP CICS"], {}, OWN],
    ["an address of the other family", ["3000 TCP CICS BIND 2001:db8::1"], {}, OWN],
    ["a port that is not bound", ["3000 TCP CICS BIND 10.2.0.1"], { port: undefined }, OWN],
    ["a socket that is not bound to any address", ["3000 TCP CICS BIND 10.2.0.1"], { bind: undefined }, OWN],
  ])("WHEN it is for %s THEN it counts, or not", (_what, entries, question, source) => {
    expect(answer(ports(...entries), { ...bound, ...question }).source).toBe(source);
  });

  test.each([
    ["reserves the port before", "PORTRANGE 2990 11 TCP OMVS\n", OWN],
    ["ends before the port", "PORTRANGE 2990 10 TCP OMVS\n", "10.2.0.1"],
    ["begins behind the port", "PORTRANGE 3001 10 TCP OMVS\n", "10.2.0.1"],
    ["is for the other protocol", "PORTRANGE 2990 11 UDP OMVS\n", "10.2.0.1"],
    ["comes after another PORT for the port", "PORT 3000 TCP IMS\nPORTRANGE 2990 11 TCP OMVS\n", "10.2.0.1"],
  ])("WHEN a PORTRANGE %s THEN the earlier of the two statements counts", (_what, before, source) => {
    expect(answer(before + ports("3000 TCP CICS BIND 10.2.0.1"), bound).source).toBe(source);
  });
});

describe("GIVEN stacks of a sysplex", () => {
  /** What the first stack has as source with this TCPSTACKSOURCEVIPA; other systems have these profiles. */
  function chosen(
    vipa: string,
    own: string,
    others: Readonly<Record<string, string>>,
    question: Partial<SourceQuestion> = {},
  ) {
    const profile = `IPCONFIG SOURCEVIPA TCPSTACKSOURCEVIPA ${vipa}\nIPCONFIG DYNAMICXCF 10.9.0.1 255.255.255.0 1\n${INTERFACES}${via("B")}${own}`;
    const systems = Object.fromEntries(
      Object.entries(others).map(([name, text]) => [name, { stacks: { TCPIP: text } }]),
    );
    const model = readModel(assemblyOf({ SYSA: { stacks: { TCPIP: profile } }, ...systems }));
    const { source, notKnown, reasons } = sourceAddress(model, {
      stack: model.stacks[0]!,
      destination: "10.8.0.1",
      ...question,
    });
    return { source, notKnown, texts: reasons.map(({ text }) => text).join("\n") };
  }
  const xcf = (host: number) => `IPCONFIG DYNAMICXCF 10.9.0.${host} 255.255.255.0 1\n`;
  const vipas = (...statements: string[]) => `VIPADYNAMIC\n${statements.join("\n")}\nENDVIPADYNAMIC\n`;
  const define = "VIPADEFINE MOVEABLE IMMEDIATE 255.255.255.255 10.3.0.1";
  const distribute = (to: string) => `VIPADISTRIBUTE DEFINE 10.3.0.1 PORT 80 DESTIP ${to}`;

  test("WHEN another stack owns the DVIPA and distributes it to others THEN it is not active here", () => {
    const { source, texts } = chosen("10.3.0.1", "", { SYSB: xcf(2) + vipas(define, distribute("10.9.0.2")) });
    expect([source, texts.includes("the DVIPA 10.3.0.1 is not active on SYSA.TCPIP: SYSB.TCPIP owns it")]).toEqual([
      "10.1.2.1",
      true,
    ]);
  });

  test("WHEN another stack owns the DVIPA and this one is a target THEN it is the source", () => {
    const { source, texts } = chosen("10.3.0.1", "", { SYSB: xcf(2) + vipas(define, distribute("10.9.0.1 10.9.0.2")) });
    expect([source, texts.includes("SYSA.TCPIP is a target of 10.3.0.1")]).toEqual(["10.3.0.1", true]);
  });

  test.each(["GLOBALCONFIG XCFGRPID 9", "GLOBALCONFIG SYSPLEXMONITOR NOJOIN"])(
    "WHEN %s keeps this one from the group of the owner that names it as a target THEN the DVIPA is not active here",
    (config) => {
      const own = `${config}\n${vipas("VIPABACKUP 9 10.3.0.1")}`;
      const { source, texts } = chosen("10.3.0.1", own, { SYSB: xcf(2) + vipas(define, distribute("10.9.0.1")) });
      expect([source, texts.includes("10.3.0.1 is not active on SYSA.TCPIP: SYSB.TCPIP owns it")]).toEqual([
        "10.1.2.1",
        true,
      ]);
    },
  );

  test("WHEN this stack backs up a DVIPA without an owner THEN it is the source where it can be activated alone; beside another one it is not known", () => {
    const backup = (rank: number) => vipas(`VIPABACKUP ${rank} MOVEABLE IMMEDIATE 255.255.255.255 10.3.0.1`);
    expect(chosen("10.3.0.1", backup(5), {}).source).toBe("10.3.0.1");
    const lower = chosen("10.3.0.1", backup(5), { SYSB: backup(9) });
    expect(lower.notKnown).toMatch(/^10\.3\.0\.1 may be the source, but /);
    const without = chosen("10.3.0.1", vipas("VIPABACKUP 5 10.3.0.1"), {});
    expect([without.source, without.texts.includes("nobody owns it")]).toEqual(["10.1.2.1", true]);
  });

  test("WHEN a stack of another subplex owns the address THEN it is no address of this one", () => {
    const far = `GLOBALCONFIG XCFGRPID 9\n${vipas(define)}`;
    const { source, texts } = chosen("10.3.0.1", "", { SYSB: far });
    expect([source, texts.includes("10.3.0.1 is no address of SYSA.TCPIP")]).toEqual(["10.1.2.1", true]);
  });

  test("WHEN a range holds the address, or ends before it THEN an application may activate it, or not", () => {
    const range = vipas("VIPARANGE 255.255.255.0 10.4.0.0");
    expect(chosen("10.4.0.7", range, {}).notKnown).toBe(
      "10.4.0.7 may be the source, but 10.4.0.7 is active only while an application has activated it (VIPARANGE)",
    );
    expect(chosen("10.4.1.7", range, {}).source).toBe("10.1.2.1");
  });

  test("WHEN packets go to the dynamic XCF address of a stack THEN they leave over dynamic XCF if it is a peer", () => {
    const to = { destination: "10.9.0.2", protocol: "UDP" as const };
    expect(chosen("10.3.0.1", "", { SYSB: xcf(2) }, to).source).toBe("10.9.0.1");
    expect(chosen("10.3.0.1", "", { SYSB: `GLOBALCONFIG XCFGRPID 9\n${xcf(2)}` }, to).source).toBe("10.1.2.1");
  });
});

describe("GIVEN IPv6 and TCPSTACKSOURCEVIPA", () => {
  const profile = (vipa: string, more = "") => `IPCONFIG6 SOURCEVIPA TCPSTACKSOURCEVIPA ${vipa}
INTERFACE V6 DEFINE VIRTUAL6 IPADDR 2001:db8::5
INTERFACE W6 DEFINE VIRTUAL6 IPADDR 2001:db8::6 2001:db8::7
INTERFACE A6 DEFINE IPAQENET6 PORTNAME P IPADDR 2001:db8::1
BEGINROUTES
ROUTE DEFAULT6 2001:db8::ff A6 MTU 1492
ENDROUTES
VIPADYNAMIC
VIPADEFINE DV6 2001:db8::9
ENDVIPADYNAMIC
${more}`;
  const to = { destination: "2001:db8:7::1" };

  test("WHEN it names an interface or a DVIPA THEN its one address is the source", () => {
    expect(answer(profile("V6"), to).source).toBe("2001:db8::5");
    expect(answer(profile("DV6"), to).source).toBe("2001:db8::9");
  });

  test("WHEN it names an interface with more addresses, or none THEN the source is not known", () => {
    expect(answer(profile("W6"), to).notKnown).toBe(
      "TCPSTACKSOURCEVIPA W6 of IPCONFIG6 has no one address in the profile",
    );
    expect(answer(profile("NOPE"), to).notKnown).toBe(
      "TCPSTACKSOURCEVIPA NOPE of IPCONFIG6 has no one address in the profile",
    );
  });

  test("WHEN SOURCEVIPA is off THEN it does not count, and the interface has its own address", () => {
    const { source, reasons } = answer(profile("V6", "IPCONFIG6 NOSOURCEVIPA\n"), to);
    expect(source).toBe("2001:db8::1");
    expect(reasons.map(({ text }) => text)).toEqual([
      "TCPSTACKSOURCEVIPA V6 of IPCONFIG6 does not count: IPCONFIG6 has no SOURCEVIPA, which it needs",
      "the static route to DEFAULT6 leads to A6",
      "IPCONFIG6 has no SOURCEVIPA: the address of A6",
    ]);
  });
});

test("GIVEN SOURCEVIPAINTERFACE of a static VIPA with several addresses WHEN packets leave THEN the source is not known", () => {
  const text = `IPCONFIG6 SOURCEVIPA
INTERFACE V6 DEFINE VIRTUAL6 IPADDR 2001:db8::5 2001:db8::6
INTERFACE A6 DEFINE IPAQENET6 PORTNAME P IPADDR 2001:db8::1 SOURCEVIPAINTERFACE V6
BEGINROUTES
ROUTE DEFAULT6 2001:db8::ff A6 MTU 1492
ENDROUTES
`;
  expect(answer(text, { destination: "2001:db8:7::1" }).notKnown).toBe(
    "SOURCEVIPAINTERFACE V6 of A6 names a static VIPA with no one address in the profile",
  );
});

test("GIVEN a link without an address in HOME, and LOOPBACK before another WHEN packets leave THEN it is said, and LOOPBACK is no VIPA", () => {
  const without = LINKS.replace(/ +10.1.3.1 L3\n/, "");
  expect(answer(without + SOURCEVIPA + via("L3")).notKnown).toBe("HOME has no address of L3");
  const loopback = LINKS.replace("HOME 10.1.1.1 L1", "HOME 10.1.0.9 LOOPBACK\n     10.1.1.1 L1");
  expect(answer(loopback + SOURCEVIPA + via("L1")).source).toBe("10.1.1.1");
});
