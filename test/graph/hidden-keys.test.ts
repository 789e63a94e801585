import { withoutKeys } from "../../src/graph/hidden-keys";

const hide = (text: string, kind: "ipsec" | "profile" | undefined = "ipsec") =>
  withoutKeys(new Map([["f", text]]), () => kind).get("f")!;

test("GIVEN pre-shared keys WHEN they are hidden THEN their texts are gone, and equal ones stay equal in any form", () => {
  const text = [
    "SharedKey Ascii aB1",
    "  sharedkey Hex 0x614231",
    "SharedKey Ascii other # mine",
    "SharedKey open sesame",
  ];
  const lines = hide(text.join("\n")).split("\n");
  expect(lines).toEqual([
    "SharedKey Ascii hidden-1",
    "  sharedkey Ascii hidden-1",
    "SharedKey Ascii hidden-2",
    "SharedKey Ascii hidden-3",
  ]);
});

test("GIVEN manual keys WHEN they are hidden THEN indexes stay", () => {
  expect(hide("AuthInboundSa 300 0x0102\n  EncryptOutboundSa 301 0x0304\nAuthOutboundSa 302 0x0102")).toBe(
    "AuthInboundSa 300 hidden-1\n  EncryptOutboundSa 301 hidden-2\nAuthOutboundSa 302 hidden-1",
  );
});

test("GIVEN references to secrets and other texts WHEN keys are hidden THEN they stay", () => {
  const text = "SharedKey Ascii secret://web-psk\nAuthInboundSa 300 secret://manual\nIpDestAddr All";
  expect(hide(text)).toBe(text);
  expect(hide("; SharedKey Ascii x", "profile")).toBe("; SharedKey Ascii x");
});

test("GIVEN a file of no known kind WHEN keys are hidden THEN those in it are, too", () => {
  expect(hide("SharedKey Ascii sesame", undefined)).not.toContain("sesame");
});
