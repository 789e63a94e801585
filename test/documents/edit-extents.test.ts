import { extentsOf, lineStartsOf } from "../../src/documents/edit-extents";
import { everyStatement, languages, nameOf, type DocumentKind } from "../../src/documents/kinds";

/** What the extents of a text hold: of each statement its name and its words, and its head where that is less. */
function extents(kind: DocumentKind, text: string): string[][] {
  const language = languages[kind];
  const document = language.parse(text);
  const found = extentsOf(language, text, document);
  return [...everyStatement(language, document)].map((placed) => {
    const { start, end, headEnd } = found.get(placed.statement)!;
    const whole = text.slice(start, end);
    const head = text.slice(start, headEnd);
    return head === whole ? [nameOf(placed), whole] : [nameOf(placed), whole, head];
  });
}

test("GIVEN line ends of every kind WHEN asked THEN lines begin where the language sees them end", () => {
  expect(lineStartsOf(languages.vtam, "a\nb\r\n\rc")).toEqual([0, 2, 5, 6]);
  expect(lineStartsOf(languages.profile, "a\nb\r\n\rc")).toEqual([0, 2, 5]);
});

test("GIVEN a profile WHEN read THEN blocks reach to the word that ends them, lists to their last entry", () => {
  const text = "; c\nvipadyn ; d\n VIPABACKUP 10.1.1.1 ; e\n ENDVIPADYN ; f\nPORT\n 80 TCP WEB\n  SHAREPORT ; g\n";
  expect(extents("profile", text)).toEqual([
    ["VIPADYNAMIC", text.slice(4, text.indexOf(" ; f")), "vipadyn"],
    ["VIPABACKUP", "VIPABACKUP 10.1.1.1"],
    ["PORT", "PORT\n 80 TCP WEB\n  SHAREPORT", "PORT"],
    ["PORT", "80 TCP WEB\n  SHAREPORT"],
  ]);
});

test("GIVEN a block without an end WHEN read THEN it has no word that ends it", () => {
  const { parse } = languages.profile;
  const text = "VIPADYNAMIC\n VIPABACKUP 10.1.1.1\n";
  const document = parse(text);
  const extent = extentsOf(languages.profile, text, document).get(document.statements[0]!)!;
  expect(extent.close).toBeUndefined();
  expect(text.slice(extent.start, extent.end)).toBe(text.trimEnd());
});

test("GIVEN a policy WHEN read THEN a block opens and closes with its own braces", () => {
  const text =
    "IpDynVpnAction a # x\n{ # y\n  IpDataOffer b\n  {\n  }\n  IpDataOfferRef c # z\n} # end\nNewThing q\n{\n a\n}";
  const document = languages.ipsec.parse(text);
  const found = extentsOf(languages.ipsec, text, document);
  const action = found.get(document.statements[0]!)!;
  expect(text.slice(action.start, action.open)).toBe("IpDynVpnAction a # x\n{");
  expect(text.slice(action.close, action.end)).toBe("}");
  expect(extents("ipsec", text).map(([, whole]) => whole)).toEqual([
    text.slice(0, text.indexOf(" # end")),
    "IpDataOffer b\n  {\n  }",
    "NewThing q\n{\n a\n}",
  ]);
});

test("GIVEN a job with sequence numbers WHEN read THEN neither they nor remarks belong to a statement", () => {
  const number = (record: string) => `${record.padEnd(72)}00000100`;
  const jcl = "//S EXEC PGM=IXCMIAPU\r\n//SYSIN DD *";
  const text = [jcl, number("  DATA TYPE(CFRM) /* c */"), number("  DEFINE POLICY"), number("   NAME(P)"), "/*"].join(
    "\r\n",
  );
  expect(extents("cfrm", text)).toEqual([
    ["JCL", jcl],
    ["DATA", "DATA TYPE(CFRM)"],
    ["DEFINE POLICY", text.slice(text.indexOf("DEFINE"), text.indexOf("NAME(P)") + 7)],
    ["JCL", "/*"],
  ]);
});

test("GIVEN a start list WHEN an item goes on in the next record THEN it reaches to its last character", () => {
  const long = `ASYDE=(${"A".repeat(64)}\r\n* c\r\n    BB),NETID=N  remark\r\n`;
  expect(extents("vtam", `HOSTSA=1,XCFINIT=YES,\r\n${long}`)).toEqual([
    ["HOSTSA", "HOSTSA=1"],
    ["XCFINIT", "XCFINIT=YES"],
    ["ASYDE", long.slice(0, long.indexOf(",NETID"))],
    ["NETID", "NETID=N"],
  ]);
});
