import fc from "fast-check";
import { formOf, identityOf, keyed, stable, wordsIn } from "../../src/documents/meaning";
import { languages, type DocumentKind } from "../../src/documents/kinds";
import type { Statement } from "../../src/language/statement";
import { runs } from "../support/runs";

const parsed = (kind: DocumentKind, text: string) => languages[kind].parse(text).statements as readonly Statement[];
const only = (kind: DocumentKind, text: string) => {
  const [statement, ...others] = parsed(kind, text);
  expect(others).toEqual([]);
  return statement!;
};
const inBlock = (text: string) => only("profile", text).children as readonly Statement[];

/** The groups of the statements of a text, numbered in the order they come up. */
function groups(kind: DocumentKind, scope: string, statements: readonly Statement[]): number[] {
  const seen: string[] = [];
  return keyed(kind, scope, statements).map(({ group }) => {
    if (!seen.includes(group)) seen.push(group);
    return seen.indexOf(group);
  });
}

describe("what a statement is about", () => {
  test.each([
    ["INTERFACE OSA1 DEFINE IPAQENET PORTNAME P IPADDR 10.1.1.1/24", "OSA1"],
    ["START OSA1", "OSA1"],
    ["TCPCONFIG TTLS", ""],
    ["INCLUDE A.B(C)", "A.B(C)"],
    ["DEVICE OSAP MPCIPA", "OSAP"],
  ])("GIVEN %s THEN its name tells it apart", (text, identity) => {
    expect(identityOf(only("profile", text))).toBe(identity);
  });

  test.each([
    ["VIPADYNAMIC\n VIPADEFINE 255.255.255.0 10.1.1.1 10.1.1.2\nENDVIPADYNAMIC", "10.1.1.1 10.1.1.2"],
    ["VIPADYNAMIC\n VIPADISTRIBUTE 10.1.1.1 PORT 80 DESTIP ALL\nENDVIPADYNAMIC", "10.1.1.1"],
    ["VIPADYNAMIC\n VIPAROUTE 10.9.0.1 10.2.0.1\nENDVIPADYNAMIC", "10.9.0.1"],
    ["SRCIP\n JOBNAME A* 10.1.1.1\nENDSRCIP", "A*"],
    ["SRCIP\n DESTINATION 10.0.0.0/8 10.1.1.1\nENDSRCIP", "10.0.0.0/8"],
    ["BEGINROUTES\n ROUTE 10.0.0.0/8 = OSA1\nENDROUTES", "10.0.0.0/8"],
    ["IPSEC\n IPSECRULE 10.1.1.1 * PROTOCOL TCP\nENDIPSEC", "10.1.1.1 *"],
    ["PORT 80 TCP WEB", "80 TCP"],
    ["PORTRANGE 5000 10 UDP WEB", "5000 10 UDP"],
    ["HOME 10.1.1.1 L1", "10.1.1.1 L1"],
    ["AUTOLOG FTPD JOBNAME FTPD1 ENDAUTOLOG", "FTPD"],
    ["NETACCESS DEFAULT RES ENDNETACCESS", "DEFAULT"],
  ])("GIVEN %j THEN what stands in the block is told apart by %s", (text, identity) => {
    expect(inBlock(text).map(identityOf)).toEqual([identity]);
  });

  test("GIVEN statements of other languages THEN their names tell them apart", () => {
    expect(identityOf(only("ipsec", "IpAddr A\n{\n  Addr 10.1.1.1\n}\n"))).toBe("A");
    expect(identityOf(only("pagent", "CommonIPSecConfig /etc/x\n"))).toBe("/etc/x");
    expect(identityOf(only("cfrm", "STRUCTURE NAME(S1) SIZE(1M) PREFLIST(CF1)\n"))).toBe("S1");
    expect(identityOf(only("vtam", "XCFGRPID=2\n"))).toBe("");
    expect(identityOf(only("pagent", "constructor\n"))).toBe("");
  });
});

describe("what a statement is compared by", () => {
  test("GIVEN two statements about the same thing THEN their keys are equal, and those of others are not", () => {
    const keys = keyed("profile", "", parsed("profile", "TCPCONFIG TTLS\nTCPCONFIG NAGLE\nSTART A\nSTART B\nSTOP A\n"));
    expect(keys.map(({ key }) => key)).toEqual(["TCPCONFIG ", "TCPCONFIG ", "START A", "START B", "STOP A"]);
  });

  test("GIVEN structures of two policies THEN one of the same name is another in the other policy", () => {
    const structure = "STRUCTURE NAME(S) SIZE(1M) PREFLIST(C)\n";
    const text = `${structure}DEFINE POLICY NAME(A)\n${structure}${structure}DEFINE POLICY NAME(B)\n${structure}`;
    const keys = keyed("cfrm", "", parsed("cfrm", text)).map(({ key }) => key);
    expect(keys[2]).toBe(keys[3]);
    expect(new Set(keys).size).toBe(keys.length - 1);
  });

  test("GIVEN a profile THEN the order counts among interfaces and among ports only", () => {
    const text = "TCPCONFIG TTLS\nSTART A\nSOMAXCONN 5\nSTOP A\nPORT 80 TCP W\nPORTRANGE 90 2 TCP W\nTCPCONFIG NAGLE\n";
    expect(groups("profile", "", parsed("profile", text))).toEqual([0, 1, 2, 1, 3, 3, 0]);
    expect(groups("obeyfile", "", parsed("obeyfile", text))).toEqual([0, 1, 2, 1, 3, 3, 0]);
  });

  test.each(["INCLUDE A.B", "DELETE LINK L"])(
    "GIVEN %s in a profile THEN nothing may be moved across it",
    (disruptive) => {
      const text = `TCPCONFIG TTLS\n${disruptive}\nSTART A\nSOMAXCONN 5\n`;
      expect(groups("profile", "", parsed("profile", text))).toEqual([0, 0, 0, 0]);
    },
  );

  test("GIVEN a block of DVIPAs THEN the order counts once something is deleted", () => {
    const lines = ["VIPADYNAMIC", "VIPABACKUP 10.1.1.1", "VIPABACKUP 10.1.1.2", "VIPAROUTE 10.9.0.1 10.2.0.1"];
    const block = (...more: string[]) => inBlock([...lines, ...more, "ENDVIPADYNAMIC"].join("\n"));
    expect(groups("profile", "VIPADYNAMIC", block())).toEqual([0, 1, 2]);
    expect(groups("profile", "VIPADYNAMIC", block("VIPADELETE 10.1.1.3"))).toEqual([0, 0, 0, 0]);
    expect(groups("profile", "VIPADYNAMIC", block("VIPAROUTE DELETE 10.9.0.1 10.2.0.1"))).toEqual([0, 0, 0, 0]);
  });

  test("GIVEN rules of the default filter THEN the order counts in each family", () => {
    const rules = inBlock("IPSEC\nIPSECRULE * * LOG\nIPSEC6RULE * * LOG\nIPSECRULE * * NOLOG\nENDIPSEC");
    expect(groups("profile", "IPSEC", rules)).toEqual([0, 1, 0]);
  });

  test("GIVEN a list of procedures or addresses THEN the order counts", () => {
    expect(groups("profile", "AUTOLOG", inBlock("AUTOLOG A\nB ENDAUTOLOG"))).toEqual([0, 0]);
    expect(groups("profile", "HOME", inBlock("HOME 10.1.1.1 A\n10.1.1.2 B"))).toEqual([0, 0]);
  });

  test("GIVEN policy statements THEN the order counts within a block, not outside", () => {
    const text = "IpAddr A\n{\n  Addr 10.1.1.1\n}\nIpAddr B\n{\n  Addr 10.1.1.2\n}\n";
    expect(groups("ipsec", "", parsed("ipsec", text))).toEqual([0, 1]);
    expect(groups("ipsec", "IpAddrGroup", parsed("ipsec", text))).toEqual([0, 0]);
  });

  test("GIVEN start options THEN the order counts among the occurrences of one, and among traces", () => {
    const text = "XCFGRPID=2\nTRACE,TYPE=VTAM\nXCFINIT=YES\nNOTRACE,TYPE=IO\nXCFGRPID=3\n";
    expect(groups("vtam", "", parsed("vtam", text))).toEqual([0, 1, 2, 1, 0]);
  });
});

describe("what a statement says", () => {
  const form = (kind: DocumentKind, text: string) => formOf(kind, only(kind, text));

  test.each([
    ["profile", "IPCONFIG TTL 5 SOURCEVIPA", "ipconfig sourcevipa\n  ttl 5"],
    ["profile", "TORCH a  b ; note", "TORCH\n a b"],
    ["profile", "IPCONFIG TTL 5 TORCH 1", "IPCONFIG TTL 5\n  TORCH 1 ; note"],
    ["cfrm", "CF NAME(A) TORCH(1)", "CF /* note */ NAME(A)\n TORCH(1)"],
    ["ipsec", "Torch\n{\n  A  1\n}", "Torch # note\n{\n\n A 1\n}"],
    ["vtam", "XCFGRPID=2", " XCFGRPID=02 "],
  ] as const)("GIVEN two spellings of a %s statement THEN they say the same", (kind, a, b) => {
    expect(form(kind, a)).toBe(form(kind, b));
  });

  test.each([
    ["profile", "IPCONFIG TTL 5", "IPCONFIG TTL 6"],
    ["profile", "TORCH a b", "TORCH a c"],
    ["profile", "IPCONFIG TTL 5 TORCH 1", "IPCONFIG TTL 5 TORCH 2"],
    ["profile", "VIPADYNAMIC ENDVIPADYNAMIC", "VIPADYNAMIC"],
    ["profile", "START A", "STOP A"],
    ["vtam", "TRACE,TYPE=VTAM", "TRACE,TYPE=IO"],
  ] as const)("GIVEN two %s statements that differ THEN they do not say the same", (kind, a, b) => {
    expect(form(kind, a)).not.toBe(form(kind, b));
  });

  test("GIVEN job control THEN blanks within a record count, those behind it do not", () => {
    expect(wordsIn("parentheses", "JCL", "//A  JOB  \n//B EXEC")).toBe("//A  JOB\n//B EXEC");
  });

  test("GIVEN kept text of each notation THEN its words are left, without layout and comments", () => {
    expect(wordsIn("free-form", "TORCH", "TORCH  a ; note\n   b")).toBe("TORCH a b");
    expect(wordsIn("braces", "Torch", "Torch  a # note\n\n  { \n}")).toBe("Torch a\n{\n}");
    expect(wordsIn("parentheses", "TORCH", "TORCH(1) /* a\n b */\n  X(2)")).toBe("TORCH(1) X(2)");
    expect(wordsIn("assignments", "TORCH", "TORCH=(1, 2)")).toBe("TORCH=(1, 2)");
  });
});

describe("a value as text", () => {
  /** The same value with its members the other way round. */
  const reversed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(reversed);
    if (typeof value !== "object" || value === null) return value;
    const members = Object.entries(value).map(([name, member]) => [name, reversed(member)] as const);
    return Object.fromEntries(members.toReversed());
  };

  test("GIVEN any value THEN its text is JSON of it, whatever the order of its members", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(stable(value))).toEqual(JSON.parse(JSON.stringify(value)));
        expect(stable(reversed(value))).toBe(stable(value));
      }),
      runs(),
    );
  });

  test("GIVEN members without a value, and lists THEN the ones are left out, and the order of the others counts", () => {
    expect(stable({ b: undefined, a: 1 })).toBe('{"a":1}');
    expect(stable([1, 2])).not.toBe(stable([2, 1]));
    expect(stable(undefined)).toBe("null");
  });
});
