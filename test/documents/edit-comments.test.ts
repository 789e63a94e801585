import { COMMENT_LINE, keptComments, LINE_REST } from "../../src/documents/edit-comments";
import { extentsOf } from "../../src/documents/edit-extents";
import { languages, type DocumentKind } from "../../src/documents/kinds";
import { Statement } from "../../src/language/statement";

/** The comments that are kept when the first statement of a text has another value. */
function kept(kind: DocumentKind, text: string, value: Readonly<Record<string, unknown>>) {
  const language = languages[kind];
  const document = language.parse(text);
  const old = document.statements[0]!;
  const extent = extentsOf(language, text, document).get(old)!;
  return keptComments(language, text, old, new Statement(old.keyword, value), extent);
}

test.each([
  ["free-form", "  ; c", "IPCONFIG ; c"],
  ["braces", "\t# c", "{ # c"],
  ["parentheses", "  /* c */", "CF /* c */"],
  ["assignments", "* c", " * c"],
] as const)("GIVEN %s WHEN a line is %j THEN it is a comment, and %j is not", (notation, comment, other) => {
  expect(COMMENT_LINE[notation].test(comment)).toBe(true);
  expect(COMMENT_LINE[notation].test(other)).toBe(false);
});

test.each([
  ["free-form", ["", "  ", " ; c", ";c"], [" IPCONFIG"]],
  ["braces", ["", " # c"], ["#c", " }"]],
  ["parentheses", ["", " /* c */ /* d */", "   00000100", " /* c */ ABC00100 "], [" SIZE(1)", " /* c */ X"]],
  ["assignments", ["", ",", ",  remark", "  remark"], [",XCFINIT=YES"]],
] as const)("GIVEN %s WHEN a line goes on THEN comments go with the statement, words do not", (notation, yes, no) => {
  for (const rest of yes) expect([rest, LINE_REST[notation].test(rest)]).toEqual([rest, true]);
  for (const rest of no) expect([rest, LINE_REST[notation].test(rest)]).toEqual([rest, false]);
});

test.each([
  ["profile", "IPCONFIG ; one\n  TTL 5 ; behind\n", [" one"]],
  ["cfrm", "DEFINE /* one */ POLICY /* two */ NAME(A) /* behind */\n", ["one", "two"]],
  ["vtam", `NETID=${"A".repeat(65)}\n* one\n  A  behind\n`, [" one"]],
] as const)("GIVEN a statement of kind %s WHEN it changes THEN comments within it are kept", (kind, text, before) => {
  expect(kept(kind, text, {})).toEqual({ before });
});

test("GIVEN no comment within a statement WHEN it changes THEN none is kept", () => {
  expect(kept("profile", "; above\nIPCONFIG TTL 5 ; behind\n", { ttl: 6 })).toBeUndefined();
  expect(kept("iked", "IkeConfig\n{\n}\n", {})).toBeUndefined();
});

test("GIVEN a block in braces WHEN operands go THEN their comments stay at its end", () => {
  const text = `# above
IkeConfig # header
# before the brace
{ # open
  # level
  IkeSyslogLevel 1 # one
  IkeRetries 3 # three
  # last
}
`;
  expect(kept("iked", text, { ikeRetries: 4 })).toEqual({
    before: [" before the brace"],
    after: " header",
    open: " open",
    end: [" level", " one", " last"],
    operands: { ikeRetries: [{ after: " three" }] },
  });
});

test("GIVEN the values of a list WHEN there are fewer THEN the comments of those that go stay at the end", () => {
  const text = "IpDynVpnAction a\n{\n  IpDataOfferRef b # first\n  IpDataOfferRef c # second\n}\n";
  expect(kept("ipsec", text, { name: "a", ipDataOfferRef: ["b"] })).toMatchObject({
    end: [" second"],
    operands: { ipDataOfferRef: [{ after: " first" }] },
  });
});
