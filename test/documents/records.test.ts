import { NOT_IN_CODE_PAGE, recordLimit } from "../../src/documents/records";

test("GIVEN each character of ISO 8859-1 WHEN looked for THEN all but control characters are in code page IBM-1047", () => {
  const outside = Array.from({ length: 256 }, (_, point) => point).filter((point) =>
    NOT_IN_CODE_PAGE.test(String.fromCharCode(point)),
  );
  const controls = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
  expect(outside).toEqual([...controls(0, 8), ...controls(11, 31), ...controls(127, 159)]);
});

test.each(["€", "–", "“", "𝒳", "\uFEFF", "\u200B"])(
  "GIVEN %j WHEN looked for THEN it is not in the code page",
  (character) => {
    expect(NOT_IN_CODE_PAGE.test(`IPCONFIG ${character}`)).toBe(true);
  },
);

test("GIVEN kinds of texts WHEN their records are asked for THEN a profile has the longest", () => {
  expect((["profile", "obeyfile", "text", "vtam", "cfrm"] as const).map(recordLimit)).toEqual([256, 256, 256, 80, 80]);
});
