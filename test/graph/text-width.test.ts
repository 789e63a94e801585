import * as fc from "fast-check";
import { fitting, textWidth, wrapped } from "../../src/graph/text-width";
import { runs } from "../support/runs";

test("GIVEN texts WHEN their width is estimated THEN it grows with their length and size, and wide letters are wider", () => {
  expect(textWidth("", 12)).toBe(0);
  expect(textWidth("MMMM", 12)).toBeGreaterThan(textWidth("iiii", 12));
  expect(textWidth("iiii", 12, true)).toBe(textWidth("MMMM", 12, true));
  expect(textWidth("abc", 24)).toBeCloseTo(2 * textWidth("abc", 12));
});

test("GIVEN any text with room for an ellipsis WHEN it is fitted THEN it fits, and is cut only where it has to be", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 15, max: 300 }), (text, width) => {
      const fitted = fitting(text, width, 12);
      expect(textWidth(fitted, 12)).toBeLessThanOrEqual(width);
      if (textWidth(text, 12) <= width) expect(fitted).toBe(text);
      else expect(fitted.endsWith("…")).toBe(true);
    }),
    runs(),
  );
});

test("GIVEN words WHEN they are wrapped THEN lines fit, and all words are there unless lines run out", () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { maxLength: 30 });
  fc.assert(
    fc.property(words, fc.integer({ min: 90, max: 300 }), (list, width) => {
      const lines = wrapped(list.join(" "), width, 12);
      for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(width);
      expect(lines.join(" ")).toBe(list.join(" "));
      expect(wrapped(list.join(" "), width, 12, 2).length).toBeLessThanOrEqual(2);
    }),
    runs(),
  );
});
