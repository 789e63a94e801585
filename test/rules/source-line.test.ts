import { AssemblyTexts } from "../../src/model/assembly-texts";
import { pointed, SourceLines, SourceText } from "../../src/rules/source-line";
import { assemblyOf } from "../support/assembly";

/** The lines of a text as they may be shown. */
function shown(kind: "ipsec" | "iked" | "profile" | "text", text: string): (string | undefined)[] {
  const source = new SourceText(text, kind);
  return text.split("\n").map((_, i) => source.line(i + 1));
}

test("GIVEN a line and a column WHEN pointed at THEN the line has its number, and a caret stands below the column", () => {
  expect(pointed("IPCONFIG TTL 64", 12, 10)).toBe("   12 | IPCONFIG TTL 64\n      |          ^");
  expect(pointed("IPCONFIG", 1)).toBe("    1 | IPCONFIG\n      | ^");
});

test("GIVEN tabs before the column WHEN pointed at THEN they are below too, so that the caret stands right", () => {
  expect(pointed("\tTTL\t64", 1, 6)).toBe("    1 | \tTTL\t64\n      | \t   \t^");
});

test("GIVEN a column behind the line WHEN pointed at THEN the caret stands behind the last word", () => {
  expect(pointed("ABC   ", 1, 90)).toBe("    1 | ABC\n      |    ^");
});

test.each([1, 40, 90, 150, 299])(
  "GIVEN a long line and the column %d WHEN pointed at THEN it is cut around the column",
  (column) => {
    const line = Array.from({ length: 300 }, (_, i) => String.fromCharCode(33 + (i % 90))).join("");
    const [text, caret] = pointed(line, 1, column).split("\n") as [string, string];
    expect(text.length).toBeLessThan(120);
    expect(text[caret.length - 1]).toBe(line[column - 1]);
    expect(line).toContain(text.slice(8).replaceAll("…", ""));
  },
);

test("GIVEN control characters WHEN pointed at THEN they do not reach the terminal", () => {
  expect(pointed("A\x1b[31mB", 1, 1)).toBe("    1 | A\ufffd[31mB\n      | ^");
});

test("GIVEN keys in a policy WHEN its lines are shown THEN they are hidden, and references are not", () => {
  const text = [
    "KeyExchangeRule R1",
    "{",
    "  SharedKey Ascii topsecret",
    "  SharedKey Ascii secret://web-psk",
    "  SharedKye Ascii topsecret",
    "}",
    "IpManVpnAction M1",
    "{",
    "  AuthInboundSa 256 topsecret",
    "}",
    "KeyExchangeRuel R2",
    "{",
    "  SharedKye Ascii topsecret",
    "}",
  ].join("\n");
  const lines = shown("ipsec", text);
  expect(lines.join("\n")).not.toContain("topsecret");
  expect(lines[2]).toBe("  SharedKey (not shown)");
  expect(lines[3]).toBe("  SharedKey Ascii secret://web-psk");
  expect(lines[8]).toBe("  AuthInboundSa (not shown)");
  expect(lines[0]).toBe("KeyExchangeRule R1");
});

test("GIVEN a community name in a profile WHEN its lines are shown THEN it is hidden, on the record of its keyword or the next", () => {
  const lines = shown(
    "profile",
    "IPCONFIG TTL 64\nSACONFIG COMMUNITY topsecret AGENT 161\nSACONFIG COMMUNITY\n  topsecret\n",
  );
  expect(lines.slice(0, 3)).toEqual(["IPCONFIG TTL 64", "SACONFIG COMMUNITY (not shown)", "SACONFIG COMMUNITY"]);
  expect(lines[3]).not.toContain("topsecret");
});

test("GIVEN a block of which one statement has a password WHEN another one is not understood THEN it is shown, and an unknown one is not", () => {
  const known = "  VIPADISTRIBUTE NEWWORD 203.0.113.10 DESTIP ALL";
  const text = `VIPADYNAMIC\n${known}\n  VIPASMPARAMS SMPASWORD SESAME\nENDVIPADYNAMIC\n`;
  const source = new SourceText(text, "profile");
  expect([source.line(2), source.line(3)]).toEqual([known, "  VIPASMPARAMS (not shown)"]);
});

test("GIVEN a text without a language, or a line that is not there WHEN shown THEN it is as it is, or nothing", () => {
  expect(shown("text", "SharedKey Ascii visible")).toEqual(["SharedKey Ascii visible"]);
  expect(new SourceText("A", "profile").line(2)).toBe(undefined);
});

describe("GIVEN lines that may hold a secret WHEN they are shown", () => {
  const lines = (kind: "ipsec" | "profile", ...text: string[]) => shown(kind, text.join("\n"));

  test("THEN a statement with a misspelt operand is hidden behind its first word, on all its lines; others are not", () => {
    expect(
      lines(
        "profile",
        "IPCONFIG TTL 64 NEWOPERAND visible",
        "SACONFIG COMUNITY topsecret",
        "  AGENT 161 more",
        "IPCONFIG TTL 64",
        "NOSUCHSTATEMENT visible",
        "SACONFIG AGENT 161",
      ),
    ).toEqual([
      "IPCONFIG TTL 64 NEWOPERAND visible",
      "SACONFIG (not shown)",
      "  AGENT (not shown)",
      "IPCONFIG TTL 64",
      "NOSUCHSTATEMENT visible",
      "SACONFIG AGENT 161",
    ]);
  });

  test("THEN what stands on the next line that is not blank belongs to the keyword before it", () => {
    expect(lines("profile", "SACONFIG community", "", "   ", "   topsecret AGENT 161", "IPCONFIG TTL 5")).toEqual([
      "SACONFIG community",
      "",
      "   ",
      " (not shown)",
      "IPCONFIG TTL 5",
    ]);
  });

  test("THEN in a block that is known only lines with keywords that it does not have are hidden", () => {
    expect(
      lines(
        "ipsec",
        "KeyExchangeRule R1",
        "{",
        "  keyexchangeactionref gold",
        "  SharedKye Ascii topsecret",
        "  LocalSecurityEndpoint",
        "  {",
        "    Location 10.1.0.1",
        "  }",
        "}",
        "IpFilterRule F",
        "{",
        "  NewOperand visible",
        "}",
      ),
    ).toEqual([
      "KeyExchangeRule R1",
      "{",
      "  keyexchangeactionref gold",
      "  SharedKye (not shown)",
      "  LocalSecurityEndpoint",
      "  {",
      "    Location 10.1.0.1",
      "  }",
      "}",
      "IpFilterRule F",
      "{",
      "  NewOperand visible",
      "}",
    ]);
  });

  test("THEN in a block that is not known everything behind the first words is hidden", () => {
    expect(
      lines("ipsec", "KeyExchangeRuel R2", "{", "  Kye Ascii topsecret", "}", "IpAddr A", "{", "  Addr 10.1.0.1", "}"),
    ).toEqual(["KeyExchangeRuel (not shown)", "{", "  Kye (not shown)", "}", "IpAddr A", "{", "  Addr 10.1.0.1", "}"]);
  });

  test.each([
    ["SharedKey Ascii secret://web-psk", true],
    ["SharedKey secret://web.psk_1", true],
    ["SharedKey Ascii    secret://web-psk  ", true],
    ["SharedKey Ascii secret://web-psk topsecret", false],
    ["SharedKey Ascii topsecret secret://web-psk", false],
    ["SharedKey topsecret:secret://web-psk", false],
    ["SharedKey", true],
  ])("THEN %j is shown when it holds nothing but a reference", (line, visible) => {
    const [, , found] = lines("ipsec", "KeyExchangeRule R1", "{", line, "}");
    expect(found).toBe(visible ? line : "SharedKey (not shown)");
  });

  test("THEN keys of blocks inside blocks, and of entries, are hidden in any spelling", () => {
    const [, , inbound, outbound, encrypt] = lines(
      "ipsec",
      "IpManVpnAction M",
      "{",
      "  authinboundsa 300 topsecret",
      "  AuthOutboundSa 300 topsecret",
      "  EncryptInboundSa 300 topsecret",
      "}",
    );
    expect([inbound, outbound, encrypt]).toEqual([
      "  authinboundsa (not shown)",
      "  AuthOutboundSa (not shown)",
      "  EncryptInboundSa (not shown)",
    ]);
  });
});

describe("GIVEN lines about as wide as is shown WHEN pointed at", () => {
  const line = (length: number) => Array.from({ length }, (_, i) => String.fromCharCode(97 + (i % 26))).join("");
  const [text, caret] = [0, 1].map(
    (i) => (length: number, column: number) => pointed(line(length), 1, column).split("\n")[i]!.slice(8),
  ) as [(length: number, column: number) => string, (length: number, column: number) => string];

  test("THEN 100 columns are shown whole, and of more the part around the column", () => {
    expect(text(100, 100)).toBe(line(100));
    expect(caret(100, 100)).toBe(`${" ".repeat(99)}^`);
    expect(text(101, 1)).toBe(`${line(100)}…`);
    expect(text(101, 101)).toBe(`…${line(101).slice(1)}`);
    expect(caret(101, 101)).toBe(`${" ".repeat(100)}^`);
    expect(text(300, 51)).toBe(`${line(300).slice(0, 100)}…`);
    expect(text(300, 52)).toBe(`…${line(300).slice(1, 101)}…`);
    expect(text(300, 250)).toBe(`…${line(300).slice(199, 299)}…`);
    expect(text(300, 251)).toBe(`…${line(300).slice(200)}`);
    expect(text(300, 300)).toBe(`…${line(300).slice(200)}`);
    expect(caret(300, 300)).toBe(`${" ".repeat(100)}^`);
  });

  test("THEN blanks at the beginning stay, so that the column is right, and columns before the first are the first", () => {
    expect(pointed("   ABC", 1, 4)).toBe("    1 |    ABC\n      |    ^");
    expect(pointed("ABC", 1, 0)).toBe("    1 | ABC\n      | ^");
    expect(pointed("ABC", 123456, 1)).toBe("123456 | ABC\n       | ^");
  });
});

test("GIVEN lines of files WHEN they are asked for again, or of a file that is not there THEN the answer is the same, or nothing", () => {
  const { manifest, files } = assemblyOf({
    SYSA: { stacks: { TCPIP: "SACONFIG COMMUNITY topsecret\r\nIPCONFIG\n" }, files: { "A.B(C)": "plain\n" } },
  });
  const source = new SourceLines(new AssemblyTexts(manifest, files));
  const profile = "SYSA/TCPIP.PROFILE/SYSA";
  for (let i = 0; i < 2; i++) {
    expect([source.line(profile, 1), source.line(profile, 2), source.line(profile, 9)]).toEqual([
      "SACONFIG COMMUNITY (not shown)",
      "IPCONFIG",
      undefined,
    ]);
    expect([source.line("SYSA/A.B/C", 1), source.line("nowhere", 1)]).toEqual(["plain", undefined]);
  }
});

test("GIVEN a long text that is not understood WHEN each of its lines is shown THEN it is not searched for each of them", () => {
  const source = new SourceText("FOO BAR\n".repeat(50_000), "profile");
  const before = performance.now();
  const lines = Array.from({ length: 50_000 }, (_, i) => source.line(i + 1));
  // A second is enough; a search for each line takes most of a minute.
  expect(performance.now() - before).toBeLessThan(15_000);
  expect(new Set(lines)).toEqual(new Set(["FOO BAR"]));
});
