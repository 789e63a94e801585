import fc from "fast-check";
import { sameMeaning } from "../../src/documents/compare";
import { diffDocuments } from "../../src/documents/diff";
import { languages, type DocumentKind } from "../../src/documents/kinds";
import { arbitraryDocument } from "../support/arbitrary-statements";
import { runs } from "../support/runs";
import { FreeFormStatements, keywordsOf, respelled, spellingsOf } from "../support/free-form-statements";

const differences = (kind: DocumentKind, a: string, b: string) => {
  const { parse } = languages[kind];
  return diffDocuments(kind, parse(a), parse(b));
};
const lines = (kind: DocumentKind, a: string, b: string) =>
  differences(kind, a, b).map(
    ({ kind: how, keyword, identity, operands, moved }) =>
      `${how} ${keyword} ${identity}${operands.map(({ operand }) => ` ${operand}`).join("")}${moved === true ? " moved" : ""}`,
  );

const free = new FreeFormStatements(languages.profile.types);
const policies = languages.ipsec.types.keywords().map(({ target }) => target);

describe("a difference is found exactly where the meaning is not the same", () => {
  test.each([
    ["profile" as const, free.document()],
    ["ipsec" as const, arbitraryDocument(policies)],
    ["iked" as const, arbitraryDocument(languages.iked.types.keywords().map(({ target }) => target))],
  ])("GIVEN two documents of kind %s, whole and in part WHEN compared THEN both agree", (kind, documents) => {
    fc.assert(
      fc.property(documents, documents, fc.nat(6), (a, b, cut) => {
        const { print } = languages[kind];
        const [first, second] = [print(a), print(b)];
        const reversed = print({ ...a, statements: a.statements.toReversed() });
        const shorter = print({ ...a, statements: a.statements.filter((_, i) => i !== cut) });
        for (const other of [first, second, reversed, shorter]) {
          expect(differences(kind, first, other).length === 0).toBe(sameMeaning(kind, first, other));
        }
        expect(differences(kind, first, first)).toEqual([]);
      }),
      runs(0.06),
    );
  });

  test("GIVEN another spelling of a profile WHEN compared THEN there is no difference", () => {
    const spellings = spellingsOf(keywordsOf(languages.profile.types));
    fc.assert(
      fc.property(
        free.document(),
        fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })),
        (document, stream) => {
          const text = languages.profile.print(document);
          const other = respelled(text, spellings, () => stream.next().value as number);
          expect(differences("profile", text, other)).toEqual([]);
        },
      ),
      runs(0.06),
    );
  });
});

test("GIVEN a profile WHEN statements are added, removed and changed THEN each is named by what it is about", () => {
  const a =
    "VIPADYNAMIC\n VIPADEFINE 255.255.255.0 10.1.1.1\n VIPABACKUP 100 10.1.1.2\nENDVIPADYNAMIC\nPORT 80 TCP WEB\n";
  const b =
    "VIPADYNAMIC\n VIPABACKUP 200 10.1.1.2\n VIPABACKUP 10.1.1.3\nENDVIPADYNAMIC\nPORT 80 TCP WEB2\n 443 TCP WEB\n";
  expect(lines("profile", a, b)).toEqual([
    "removed VIPADEFINE 10.1.1.1",
    "changed VIPABACKUP 10.1.1.2 rank",
    "added VIPABACKUP 10.1.1.3",
    "changed PORT 80 TCP jobName",
    "added PORT 443 TCP",
  ]);
  const [, changed] = differences("profile", a, b);
  expect(changed).toMatchObject({ within: ["VIPADYNAMIC"], operands: [{ operand: "rank", old: 100, new: 200 }] });
  expect([changed!.old!.statement.location!.line, changed!.new!.statement.location!.line]).toEqual([3, 2]);
});

test.each<[string, DocumentKind, string, string, string[]]>([
  ["option statements", "profile", "IPCONFIG SOURCEVIPA\nTCPCONFIG TTLS", "TCPCONFIG TTLS\nIPCONFIG SOURCEVIPA", []],
  [
    "DVIPAs",
    "profile",
    "VIPADYN VIPAB 10.1.1.1 VIPAB 10.1.1.2 ENDVIPADYN",
    "VIPADYN VIPAB 10.1.1.2 VIPAB 10.1.1.1 ENDVIPADYN",
    [],
  ],
  [
    "DVIPAs around a VIPADELETE",
    "profile",
    "VIPADYN VIPADEL 10.1.1.1 VIPAB 10.1.1.1 ENDVIPADYN",
    "VIPADYN VIPAB 10.1.1.1 VIPADEL 10.1.1.1 ENDVIPADYN",
    ["changed VIPADELETE 10.1.1.1 moved"],
  ],
  [
    "one statement given twice",
    "profile",
    "IPCONFIG TTL 5\nIPCONFIG TTL 6",
    "IPCONFIG TTL 6\nIPCONFIG TTL 5",
    ["changed IPCONFIG  moved"],
  ],
  [
    "filter rules",
    "ipsec",
    "IpFilterPolicy\n{\nIpFilterRuleRef a\nIpFilterRuleRef b\n}\n",
    "IpFilterPolicy\n{\nIpFilterRuleRef b\nIpFilterRuleRef a\n}\n",
    ["changed IpFilterRuleRef a moved"],
  ],
  [
    "structures and a preference list",
    "cfrm",
    "DATA TYPE(CFRM)\nDEFINE POLICY NAME(P)\nSTRUCTURE NAME(A) SIZE(1) PREFLIST(X,Y)\nSTRUCTURE NAME(B) SIZE(1) PREFLIST(X)\n",
    "DATA TYPE(CFRM)\nDEFINE POLICY NAME(P)\nSTRUCTURE NAME(B) SIZE(1) PREFLIST(X)\nSTRUCTURE NAME(A) SIZE(1) PREFLIST(Y,X)\n",
    ["changed STRUCTURE A prefList"],
  ],
  ["start options", "vtam", "XCFGRPID=2,XCFINIT=YES", "XCFINIT=YES\nXCFGRPID=2", []],
])("GIVEN %s in another order WHEN compared THEN it counts where it has a meaning", (_what, kind, a, b, expected) => {
  expect(lines(kind, a, b)).toEqual(expected);
});

test("GIVEN a structure that moved to another policy WHEN compared THEN it is removed and added", () => {
  const a = "DEFINE POLICY NAME(P)\nCF NAME(C)\nDEFINE POLICY NAME(Q)\n";
  const b = "DEFINE POLICY NAME(P)\nDEFINE POLICY NAME(Q)\nCF NAME(C)\n";
  expect(lines("cfrm", a, b).sort()).toEqual(["added CF C", "removed CF C"]);
});

test("GIVEN statements known in part WHEN compared THEN what is known differs by operand, and the rest is one more", () => {
  const [changed] = differences("profile", "IPCONFIG NEWWORD 3 TTL 5", "ipconfig ttl 6 NEWWORD 4");
  expect(changed!.operands).toEqual([
    { operand: "ttl", old: 5, new: 6 },
    { operand: "rest", old: "NEWWORD 3", new: "NEWWORD 4" },
  ]);
  const [known] = differences("profile", "IPCONFIG NEWWORD 3 TTL 5", "IPCONFIG TTL 5");
  expect(known!.operands).toEqual([{ operand: "rest", old: "NEWWORD 3", new: undefined }]);
});

test("GIVEN unknown words among others WHEN only their place differs THEN the texts are told", () => {
  const [changed] = differences("profile", "IPCONFIG NEWWORD TTL 5", "IPCONFIG TTL 5 NEWWORD");
  expect(changed!.operands).toEqual([
    { operand: "text", old: "IPCONFIG NEWWORD TTL 5", new: "IPCONFIG TTL 5 NEWWORD" },
  ]);
});

test("GIVEN operands in another order WHEN compared THEN what the statement is about is the same", () => {
  const a = "IPCONFIG6 DYNAMICXCF ::1 SOURCEVIPAINTERFACE A SMCD";
  const b = "IPCONFIG6 DYNAMICXCF ::1 SMCD SOURCEVIPAINTERFACE A";
  expect(lines("profile", a, b)).toEqual([]);
  expect(lines("profile", a, b.replace("::1", "::2"))).toEqual(["changed IPCONFIG6  dynamicXcf"]);
});

test("GIVEN lists of one keyword WHEN one goes THEN those that stay are paired with each other", () => {
  expect(lines("profile", "PORT 80 TCP A\nPORT 443 TCP B\n", "PORT 443 TCP B\n")).toEqual([
    "removed PORT ",
    "removed PORT 80 TCP",
  ]);
});

test("GIVEN inline offers among references WHEN one goes THEN it is the only difference", () => {
  const a = "IpDynVpnAction a\n{\nIpDataOfferRef b\nIpDataOffer\n{\n}\nIpDataOfferRef c\n}\n";
  const b = "IpDynVpnAction a\n{\nIpDataOfferRef b\nIpDataOfferRef c\n}\n";
  expect(lines("ipsec", a, b)).toEqual(["removed IpDataOffer "]);
  expect(lines("ipsec", b, a)).toEqual(["added IpDataOffer "]);
  expect(lines("ipsec", a, a.replace("Ref c", "Ref d"))).toEqual([
    "added IpDataOfferRef d",
    "removed IpDataOfferRef c",
  ]);
});

test.each<[string, DocumentKind, string, string, string[]]>([
  [
    "IPSECRULE",
    "profile",
    "IPSEC\nIPSECRULE * * NOLOG PROTO TCP\nIPSECRULE * * NOLOG PROTO UDP\nENDIPSEC",
    "IPSEC\nIPSECRULE * * NOLOG PROTO UDP\nIPSECRULE * * NOLOG PROTO TCP\nENDIPSEC",
    ["changed IPSECRULE * * moved"],
  ],
  [
    "IpFilterRule",
    "ipsec",
    "IpFilterPolicy\n{\nIpFilterRule a\n{\n}\nIpFilterRule b\n{\n}\n}\n",
    "IpFilterPolicy\n{\nIpFilterRule b\n{\n}\nIpFilterRule a\n{\n}\n}\n",
    ["changed IpFilterRule a moved"],
  ],
  ["PORT", "profile", "PORT 80 TCP A\n 443 TCP B", "PORT 443 TCP B\n 80 TCP A", []],
  [
    "PORT of one port",
    "profile",
    "PORT 80 TCP A\n 80 TCP B",
    "PORT 80 TCP B\n 80 TCP A",
    ["changed PORT 80 TCP moved"],
  ],
])(
  "GIVEN entries of %s in another order WHEN compared THEN they moved where the first match wins",
  (_what, kind, a, b, expected) => {
    expect(lines(kind, a, b)).toEqual(expected);
  },
);
