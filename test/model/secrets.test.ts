import { maskSecrets, resolveSecrets, secretNames, secretReference } from "../../src/model/secrets";

test("GIVEN a name of a secret WHEN its reference is made THEN it is one token; a name that cannot stand in one is refused", () => {
  expect(secretReference("web-psk")).toBe("secret://web-psk");
  expect(secretReference(`a${"b".repeat(63)}`)).toHaveLength(73);
  for (const name of ["", "-a", "a b", "a/b", `a${"b".repeat(64)}`]) {
    expect(() => secretReference(name)).toThrow(
      new RangeError(
        `Secret name "${name}" is not valid: expected 1 to 64 letters, digits, dots, underscores or hyphens, the first a letter or digit.`,
      ),
    );
  }
});

test("GIVEN a text WHEN its secrets are asked for THEN each name is there once, in order of appearance", () => {
  expect(secretNames("SharedKey Ascii secret://two\nSharedKey Hex secret://One.1\n# secret://two\n")).toEqual([
    "two",
    "One.1",
  ]);
  expect(secretNames("SharedKey Ascii plain\n")).toEqual([]);
});

test("GIVEN references WHEN they are resolved THEN values stand in their place as they are; a name without one is refused", () => {
  const text = "Ascii secret://one\nHex secret://two secret://one\n";
  expect(resolveSecrets(text, { one: "$&1", two: "" })).toBe("Ascii $&1\nHex  $&1\n");
  expect(resolveSecrets("no references", {})).toBe("no references");
  expect(() => resolveSecrets(text, { one: "1" })).toThrow(
    new RangeError(
      'The secret "two" has no value. Expected one entry per reference: give secrets: { "two": ... } to the deployment.',
    ),
  );
});

test("GIVEN a reference named as what every object has WHEN it is resolved without a value THEN it is refused", () => {
  for (const name of ["constructor", "toString"])
    expect(() => resolveSecrets(`Ascii secret://${name}`, {})).toThrow(`The secret "${name}" has no value.`);
});

describe("GIVEN values in a text that was read back", () => {
  test("WHEN they are masked THEN whole tokens are references again, and parts of words stay", () => {
    const secrets = { one: "top", two: "top.secret*" };
    expect(maskSecrets("Ascii top\n topmost untop top.secret* top", secrets)).toBe(
      "Ascii secret://one\n topmost untop secret://two secret://one",
    );
    expect(maskSecrets("top at the beginning is a keyword", secrets)).toBe("top at the beginning is a keyword");
  });

  test("WHEN a value holds another THEN the longer one is found first, in whatever order they are given", () => {
    const expected = " secret://long secret://short";
    expect(maskSecrets(" a b a", { short: "a", long: "a b" })).toBe(expected);
    expect(maskSecrets(" a b a", { long: "a b", short: "a" })).toBe(expected);
  });

  test("WHEN a value is empty, or of characters with a meaning in patterns THEN only the text itself is found", () => {
    expect(maskSecrets("A  B", { none: "" })).toBe("A  B");
    expect(maskSecrets(" a.c abc a+(c)", { dot: "a.c", group: "a+(c)" })).toBe(" secret://dot abc secret://group");
  });

  test("WHEN they are masked and resolved THEN the text is as it was", () => {
    const secrets = { a: "x$1y", b: "[q]" };
    const text = "Ascii x$1y\nHex [q]\n";
    expect(resolveSecrets(maskSecrets(text, secrets), secrets)).toBe(text);
  });
});
