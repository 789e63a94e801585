import { haveSameKey, sharedKeyOf } from "../../../src/model/policy/shared-key";

const key = (form: "Ascii" | "Ebcdic" | "Hex", text: string) => sharedKeyOf({ form, key: text });

test("GIVEN the same octets in several forms WHEN keys are compared THEN they are the same; other octets are not", () => {
  expect(haveSameKey(key("Ascii", "aB1"), key("Hex", "614231"))).toBe(true);
  expect(haveSameKey(key("Ebcdic", "aB1"), key("Hex", "0x81C2F1"))).toBe(true);
  expect(haveSameKey(key("Ebcdic", " \\}~zZ9"), key("Hex", "40e0d0a1a9e9f9"))).toBe(true);
  expect(haveSameKey(key("Ascii", "aB1"), key("Ebcdic", "aB1"))).toBe(false);
});

test("GIVEN references to secrets WHEN keys are compared THEN one name is one key, and of others it is not known", () => {
  const one = key("Ascii", "secret://one");
  expect(one.secret).toBe("one");
  expect(haveSameKey(one, key("Ascii", "secret://one"))).toBe(true);
  expect(haveSameKey(one, key("Ascii", "secret://two"))).toBeUndefined();
  expect(haveSameKey(one, key("Hex", "secret://one"))).toBeUndefined();
  expect(haveSameKey(one, key("Ascii", "in clear"))).toBeUndefined();
  expect(haveSameKey(one, undefined)).toBe(false);
  expect(haveSameKey(undefined, undefined)).toBe(true);
});

test("GIVEN a key WHEN the model keeps it THEN its text is not in it", () => {
  expect(JSON.stringify(key("Ascii", "open-sesame"))).not.toContain("sesame");
});
