import { pointed, SourceText } from "../../src/rules/source-line";

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

test("GIVEN a text without a language, or a line that is not there WHEN shown THEN it is as it is, or nothing", () => {
  expect(shown("text", "SharedKey Ascii visible")).toEqual(["SharedKey Ascii visible"]);
  expect(new SourceText("A", "profile").line(2)).toBe(undefined);
});
