import { everyStatement, languages, type DocumentKind, type PlacedStatement } from "../../src/documents/kinds";
import { shownOperand, shownText, shownValue } from "../../src/documents/shown";

/** The statement with a keyword in a text. */
function placed(kind: DocumentKind, keyword: string, text: string): PlacedStatement {
  const language = languages[kind];
  return [...everyStatement(language, language.parse(text))].find(({ statement }) => statement.keyword === keyword)!;
}

const rule = (...lines: string[]) =>
  placed("ipsec", "KeyExchangeRule", `KeyExchangeRule R\n{\n  KeyExchangeActionRef A\n${lines.join("\n")}\n}\n`);
const parms = (operands: string) =>
  placed("profile", "VIPASMPARMS", `VIPADYNAMIC\n  VIPASMPARMS ${operands}\nENDVIPADYNAMIC\n`);

describe("values", () => {
  test("GIVEN secrets WHEN shown THEN something else stands in their place, and the rest is as it is", () => {
    expect(shownValue(rule("  SharedKey Ascii HUSH"))).toEqual({
      name: "R",
      keyExchangeActionRef: "A",
      sharedKey: "(not shown)",
    });
    expect(shownValue(parms("SMMCAST 224.0.0.1 SMPASSWORD HUSH"))).toEqual({
      multicastGroup: "224.0.0.1",
      password: "(not shown)",
    });
    expect(shownValue(placed("profile", "SACONFIG", "SACONFIG COMMUNITY Hush AGENT 161\n"))).toEqual({
      community: "(not shown)",
      agentPort: 161,
    });
  });

  test("GIVEN operands within operands and lists WHEN shown THEN all of them are", () => {
    const text =
      "VIPADYNAMIC\n VIPADISTRIBUTE 10.1.1.1 PORT 80 443 DESTIP 10.9.0.1 WEIGHT 5 10.9.0.2\nENDVIPADYNAMIC\n";
    const statement = placed("profile", "VIPADISTRIBUTE", text);
    expect(shownValue(statement)).toEqual(statement.statement.value);
    expect(shownValue(statement)).toMatchObject({
      ports: [80, 443],
      destinations: { targets: [{ address: "10.9.0.1", weight: 5 }, { address: "10.9.0.2" }] },
    });
  });

  test("GIVEN an operand that is undefined, or that has no description WHEN shown THEN it is left out, or as it is", () => {
    const { statement, type } = placed("profile", "TCPCONFIG", "TCPCONFIG TTLS\n");
    const value = { ttls: true, nagle: undefined, other: [1] };
    const other = { statement: { ...statement, value } as never, type, parent: undefined };
    expect(Object.entries(shownValue(other))).toEqual([
      ["ttls", true],
      ["other", [1]],
    ]);
    expect(shownValue({ ...other, type: undefined })).toEqual({ ttls: true, other: [1] });
  });
});

describe("text that is kept", () => {
  test("GIVEN a statement that is understood WHEN shown THEN there is no text", () => {
    expect(shownText(placed("profile", "TCPCONFIG", "TCPCONFIG TTLS\n"))).toBeUndefined();
  });

  test("GIVEN statements in part understood, passed through and unknown WHEN shown THEN their text is", () => {
    const text = "TORCH 1\nTCPCONFIG TTLS TORCH\nGATEWAY\n  9.1 = L 1500 HOST\n";
    expect(shownText(placed("profile", "TCPCONFIG", text))).toBe("TCPCONFIG TTLS TORCH");
    expect(shownText(placed("profile", "GATEWAY", text))).toBe("GATEWAY\n  9.1 = L 1500 HOST");
    expect(shownText(placed("profile", "TORCH", text))).toBe("TORCH 1");
  });

  test("GIVEN kept attributes of a block in braces WHEN shown THEN they are, without what was understood", () => {
    expect(shownText(placed("iked", "IkeConfig", "IkeConfig\n{\n  Echo Yes\n  Torch 1\n}\n"))).toBe("Torch 1");
  });

  test("GIVEN text of a statement that can hold a secret WHEN shown THEN something else stands in its place", () => {
    expect(shownText(parms("SMPASSWORD HUSH TORCH"))).toBe("(not shown)");
    expect(shownText(rule("  SharedKey HUSH"))).toBe("(not shown)");
  });
});

describe("one operand", () => {
  test("GIVEN an operand WHEN shown THEN it is as it is in the value", () => {
    const statement = rule("  SharedKey Ascii HUSH");
    expect(shownOperand(statement, "sharedKey", { form: "Ascii", key: "HUSH" })).toBe("(not shown)");
    expect(shownOperand(statement, "keyExchangeActionRef", "A")).toBe("A");
    expect(shownOperand(statement, "sharedKey", undefined)).toBeUndefined();
  });

  test("GIVEN the text of a statement that can hold a secret WHEN shown THEN something else stands in its place", () => {
    expect(shownOperand(parms("SMPORT 1"), "text", "SMPASSWORD HUSH")).toBe("(not shown)");
    expect(shownOperand(parms("SMPORT 1"), "rest", "SMPASSWORD HUSH")).toBe("(not shown)");
    expect(shownOperand(parms("SMPORT 1"), "text", undefined)).toBeUndefined();
    expect(shownOperand(placed("profile", "TCPCONFIG", "TCPCONFIG TTLS\n"), "text", "TORCH")).toBe("TORCH");
  });
});
