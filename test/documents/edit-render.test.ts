import { render } from "../../src/documents/edit-render";
import { everyStatement, languages, type DocumentKind } from "../../src/documents/kinds";

/** The statements of a text with what stands around them. */
function placed(kind: DocumentKind, text: string) {
  return [...everyStatement(languages[kind], languages[kind].parse(text))];
}

test("GIVEN a statement of a block WHEN rendered THEN it stands as in canonical text, or at the column that is asked for", () => {
  const { profile } = languages;
  const [block, backup] = placed("profile", "vipadyn\nvipab 10.1.1.1\nendvipadyn\n");
  expect(render(profile, backup!.statement, block)).toEqual(["  VIPABACKUP 10.1.1.1"]);
  expect(render(profile, backup!.statement, block, { indent: 5 })).toEqual(["     VIPABACKUP 10.1.1.1"]);
  expect(render(profile, block!.statement, undefined)).toEqual([
    "VIPADYNAMIC",
    "  VIPABACKUP 10.1.1.1",
    "ENDVIPADYNAMIC",
  ]);
  expect(render(profile, block!.statement, undefined, { headOnly: true })).toEqual([
    "VIPADYNAMIC",
    "  VIPABACKUP 10.1.1.1",
  ]);
});

test("GIVEN an entry with comments WHEN rendered THEN they stand before it, and the list does not", () => {
  const [list, entry] = placed("profile", "PORT\n; c\n 80 TCP WEB ; d\n");
  expect(render(languages.profile, entry!.statement, list, { indent: 1 })).toEqual([" ; c", " 80 TCP WEB ; d"]);
});

test("GIVEN a statement deep in a policy WHEN rendered THEN the braces around it are left out", () => {
  const [policy, rule] = placed("ipsec", "IpFilterPolicy\n{\nIpFilterRule a\n{\nIpGenericFilterActionRef b\n}\n}\n");
  expect(render(languages.ipsec, rule!.statement, policy, { indent: 0 })).toEqual([
    "IpFilterRule                a",
    "{",
    "  IpGenericFilterActionRef  b",
    "}",
  ]);
});

test("GIVEN records that would be too long WHEN moved THEN they stay where canonical text has them", () => {
  const [ipconfig] = placed("profile", "IPCONFIG SOURCEVIPA TTL 5");
  const canonical = render(languages.profile, ipconfig!.statement, undefined);
  expect(render(languages.profile, ipconfig!.statement, undefined, { indent: 70 })).toEqual(canonical);
});

test("GIVEN a comment in a policy of column 1 WHEN rendered THEN it does not end the in-stream data", () => {
  const [policy] = placed("cfrm", "/* c */\nDEFINE POLICY NAME(A)\n".replace(/^/, " "));
  expect(render(languages.cfrm, policy!.statement, undefined, { indent: 0 })).toEqual([
    " /* c */",
    "DEFINE POLICY NAME(A)",
  ]);
});

test("GIVEN an item of a start list WHEN rendered THEN its records are those of canonical text at any column", () => {
  const [item] = placed("vtam", "   netid=NET1\n");
  expect(render(languages.vtam, item!.statement, undefined, { indent: 3 })).toEqual(["NETID=NET1"]);
});

test("GIVEN a statement WHEN rendered THEN where it stands is not touched", () => {
  const [item] = placed("vtam", "* c\n   netid=NET1\n");
  render(languages.vtam, item!.statement, undefined);
  expect(item!.statement.location).toMatchObject({ line: 2, column: 4 });
});
