import * as fc from "fast-check";
import { suggestion } from "../../src/language/suggestion";

const keywords = ["IpSourceAddr", "IpDestAddr", "IpSourceAddrRef", "Routing"];

describe("suggestion", () => {
  test.each([
    ["IpSorceAddr", "IpSourceAddr"],
    ["ipsourceaddress", "IpSourceAddr"],
    ["Rooting", "Routing"],
    ["IpDestAdr", "IpDestAddr"],
  ])("GIVEN %s WHEN a keyword is looked for THEN %s is meant", (word, meant) => {
    expect(suggestion(word, keywords)).toBe(meant);
  });

  test.each(["Frobnicate", "Ip", ""])("GIVEN %p WHEN a keyword is looked for THEN none is near", (word) => {
    expect(suggestion(word, keywords)).toBeUndefined();
  });

  test("GIVEN any words WHEN one is looked for THEN it is the first with the fewest changes, where those are few for its length", () => {
    const words = fc.string({ unit: fc.constantFrom("A", "B", "C", "1", "!", "a"), maxLength: 7 });
    fc.assert(
      fc.property(words, fc.array(words, { maxLength: 5 }), (word, candidates) => {
        const changes = candidates.map((candidate) => distance(word.toUpperCase(), candidate.toUpperCase()));
        const fewest = Math.min(...changes);
        const near = fewest < Math.floor(word.length / 4) + 1;
        expect(suggestion(word, candidates)).toBe(near ? candidates[changes.indexOf(fewest)] : undefined);
      }),
      { numRuns: 1000, seed: 20 },
    );
  });
});

/** Letters to insert, delete or replace to get from one word to the other, as they are defined. */
function distance(from: string, to: string): number {
  if (from === "" || to === "") return from.length + to.length;
  const [rest, other] = [from.slice(1), to.slice(1)];
  if (from[0] === to[0]) return distance(rest, other);
  return 1 + Math.min(distance(rest, other), distance(rest, to), distance(from, other));
}
