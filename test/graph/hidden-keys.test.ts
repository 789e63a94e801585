import type { ArtifactKind } from "../../src/model/manifest";
import { withoutKeys } from "../../src/graph/hidden-keys";

const hide = (text: string, kind: ArtifactKind | undefined = "ipsec") =>
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
  const text =
    "SharedKey Ascii secret://web-psk\nAuthInboundSa 300 secret://manual\nIpFilterRule R\n{\n  IpDestAddr All\n}";
  expect(hide(text)).toBe(text);
  expect(hide("; SharedKey Ascii x", "profile")).toBe("; SharedKey Ascii x");
});

test("GIVEN a file of no known kind WHEN keys are hidden THEN those in it are, too", () => {
  expect(hide("SharedKey Ascii sesame", undefined)).not.toContain("sesame");
});

test.each<[string, ArtifactKind, string]>([
  ["a password of a profile", "profile", "VIPADYNAMIC\nVIPASMPARMS SMPASSWORD sesame\nENDVIPADYNAMIC"],
  ["a password of iked.conf", "iked", "NssStackConfig TCPIP\n{\n  UserId A AuthBy Password sesame\n}"],
  ["a misspelt key", "ipsec", "KeyExchangeRule K\n{\n  SharedKy Ascii sesame\n}"],
  ["a key on the line behind", "ipsec", "KeyExchangeRule K\n{\n  SharedKey\n  sesame\n}"],
])("GIVEN %s WHEN keys are hidden THEN it is, too, and the other lines stay", (_what, kind, text) => {
  const [lines, shown] = [text.split("\n"), hide(text, kind).split("\n")];
  expect(shown.filter((line, i) => line !== lines[i])).toEqual([expect.stringMatching(/\bhidden$/)]);
  expect(shown).toHaveLength(lines.length);
  expect(shown.join("\n")).not.toContain("sesame");
});
