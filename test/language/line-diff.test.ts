import fc from "fast-check";
import { linesOfBoth } from "../../src/language/line-diff";

const signs = (before: string, after: string) =>
  linesOfBoth([...before], [...after])
    .map(({ sign, number }) => `${sign}${number}`)
    .join("");

test("GIVEN two texts WHEN their lines are compared THEN each line is in one of them or in both, by its number", () => {
  expect(signs("abc", "abc")).toBe(" 1 2 3");
  expect(signs("abc", "ac")).toBe(" 1-2 3");
  expect(signs("ac", "abc")).toBe(" 1+2 2");
  expect(signs("", "ab")).toBe("+1+2");
  expect(signs("ab", "")).toBe("-1-2");
});

test("GIVEN any two texts WHEN their lines are compared THEN both can be read from the result, and none is longer than it has to be", () => {
  const lines = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 12 });
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const both = linesOfBoth(before, after);
      const of = (text: readonly string[], other: string) =>
        both.filter(({ sign }) => sign !== other).map(({ sign, number }) => (sign === " " ? before : text)[number - 1]);
      expect(of(before, "+")).toEqual(before);
      expect(of(after, "-")).toEqual(after);
      expect(both.filter(({ sign }) => sign === " ")).toHaveLength(longestInBoth(before, after));
    }),
  );
});

/** How many lines two texts have in common at most, in order. */
function longestInBoth([first, ...before]: readonly string[], after: readonly string[]): number {
  if (first === undefined) return 0;
  const without = longestInBoth(before, after);
  const at = after.indexOf(first);
  return at < 0 ? without : Math.max(without, 1 + longestInBoth(before, after.slice(at + 1)));
}
