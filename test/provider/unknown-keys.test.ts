import { hideUnknownKeys } from "../../src/provider/unknown-keys";

const known = `KeyExchangeAction a
{
  SharedKey   Ascii secret://web-psk
  HowToInitiate Main
}
Password secret://login
`;

describe("A text that something else changed", () => {
  test("GIVEN no other key WHEN keys are hidden THEN it is as it was", () => {
    const text = known.replace("Main", "Aggressive");
    expect(hideUnknownKeys(text, known)).toBe(text);
  });

  test.each([
    ["SharedKey Ascii other", "SharedKey Ascii secret://?"],
    ["sharedkey HEX 0102 ", "sharedkey HEX secret://? "],
    ["  SharedKey  other # was secret", "  SharedKey  secret://? secret://? secret://? secret://?"],
    ["# SharedKey Ascii commented", "# SharedKey Ascii secret://?"],
    ["#SharedKey Ascii commented", "#SharedKey Ascii secret://?"],
    ["Password other", "Password secret://?"],
    ["SharedKey Ascii secret://web-psk", "SharedKey Ascii secret://web-psk"],
    ["HowToInitiate other", "HowToInitiate other"],
  ])("GIVEN the line %j WHEN keys are hidden THEN it is %j", (line, hidden) => {
    expect(hideUnknownKeys(`${line}\n`, known)).toBe(`${hidden}\n`);
  });

  test("GIVEN a text whose key was hidden before WHEN another is found THEN it is hidden too", () => {
    const before = hideUnknownKeys("SharedKey Ascii first\n", known);
    expect(hideUnknownKeys("SharedKey Ascii second\n", before)).toBe("SharedKey Ascii secret://?\n");
  });

  test("GIVEN no reference was ever deployed WHEN a shared key is found THEN it is hidden, but not one the program has in clear", () => {
    expect(hideUnknownKeys("SharedKey Ascii found\n", "IkeConfig\n")).toBe("SharedKey Ascii secret://?\n");
    expect(hideUnknownKeys("SharedKey Ascii clear ; moved\n", "SharedKey Ascii clear\n")).toBe(
      "SharedKey Ascii clear secret://? secret://?\n",
    );
  });
});
