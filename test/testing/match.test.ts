import { Match } from "../../src/testing";
import { differences, show } from "../../src/testing/match";

const matches = (pattern: unknown, found: unknown) => differences(pattern, found).length === 0;

describe("plain values", () => {
  test("GIVEN an object THEN the found one may have more properties, at any depth", () => {
    const found = { rank: 200, backup: { rank: 1, moveable: "IMMEDIATE" } };
    expect(matches({ rank: 200 }, found)).toBe(true);
    expect(matches({ backup: { rank: 1 } }, found)).toBe(true);
    expect(matches({}, found)).toBe(true);
    expect(matches({ rank: 100 }, found)).toBe(false);
    expect(matches({ backup: { rank: 2 } }, found)).toBe(false);
    expect(matches({ backup: {} }, { rank: 200 })).toBe(false);
  });

  test("GIVEN a property that is undefined THEN there must be none", () => {
    expect(matches({ mask: undefined }, {})).toBe(true);
    expect(matches({ mask: undefined }, { mask: "255.255.255.0" })).toBe(false);
  });

  test("GIVEN a list THEN the found one has these elements, in this order", () => {
    expect(matches([1, 2], [1, 2])).toBe(true);
    expect(matches([1, 2], [2, 1])).toBe(false);
    expect(matches([1], [1, 2])).toBe(false);
    expect(matches([{ address: "a" }], [{ address: "a", weight: 10 }])).toBe(true);
    expect(matches([], "text")).toBe(false);
  });

  test("GIVEN a number and the same digits as text THEN they differ", () => {
    expect(matches(443, "443")).toBe(false);
  });
});

describe("differences", () => {
  test("GIVEN several wrong operands THEN each is named with what was expected and found", () => {
    const pattern = { rank: 100, addresses: ["203.0.113.11"], destinations: { targets: [{ weight: 20 }, {}] } };
    const found = {
      rank: 200,
      addresses: ["203.0.113.10"],
      destinations: { targets: [{ weight: 10 }, { weight: 1 }] },
    };
    expect(differences(pattern, found)).toEqual([
      { operand: "rank", expected: "100", found: "200" },
      { operand: "addresses", expected: '["203.0.113.11"]', found: '["203.0.113.10"]' },
      { operand: "destinations.targets[0].weight", expected: "20", found: "10" },
    ]);
  });

  test("GIVEN an operand that is not coded THEN it is found to have no value", () => {
    expect(differences({ moveable: "WHENIDLE" }, {})).toEqual([
      { operand: "moveable", expected: '"WHENIDLE"', found: "no value" },
    ]);
  });
});

describe("Match", () => {
  test("anyValue: GIVEN a value, false and 0 included THEN it matches; GIVEN none THEN not", () => {
    for (const value of ["x", 0, false, {}]) expect(matches({ a: Match.anyValue() }, { a: value })).toBe(true);
    expect(differences({ a: Match.anyValue() }, {})).toEqual([
      { operand: "a", expected: "any value", found: "no value" },
    ]);
  });

  test("absent: GIVEN no value THEN it matches; GIVEN one THEN not", () => {
    expect(matches({ a: Match.absent() }, {})).toBe(true);
    expect(differences({ a: Match.absent() }, { a: 1 })).toEqual([{ operand: "a", expected: "no value", found: "1" }]);
  });

  test("objectLike: GIVEN more properties THEN it matches", () => {
    expect(matches(Match.objectLike({ a: { b: 1 } }), { a: { b: 1, c: 2 }, d: 3 })).toBe(true);
    expect(matches(Match.objectLike({ a: 1 }), { a: 2 })).toBe(false);
  });

  test("objectEquals: GIVEN more properties, at any depth THEN it does not match", () => {
    expect(matches(Match.objectEquals({ a: { b: 1 } }), { a: { b: 1 } })).toBe(true);
    expect(matches(Match.objectEquals({ a: { b: 1 } }), { a: { b: 1, c: 2 } })).toBe(false);
    expect(differences({ x: Match.objectEquals({ a: 1 }) }, { x: { a: 1, d: 3 } })).toEqual([
      { operand: "x.d", expected: "no value", found: "3" },
    ]);
  });

  test("arrayWith: GIVEN further elements THEN it matches, as long as the order is kept", () => {
    expect(matches(Match.arrayWith([443]), [80, 443])).toBe(true);
    expect(matches(Match.arrayWith([80, 443]), [80, 81, 443])).toBe(true);
    expect(matches(Match.arrayWith([443, 80]), [80, 443])).toBe(false);
    expect(matches(Match.arrayWith([{ address: "a" }]), [{ address: "b" }, { address: "a", weight: 1 }])).toBe(true);
    expect(matches(Match.arrayWith([443, 443]), [443])).toBe(false);
    expect(matches(Match.arrayWith([1]), "1")).toBe(false);
  });

  test("arrayEquals: GIVEN elements with more properties THEN it does not match", () => {
    expect(matches(Match.arrayEquals([{ address: "a" }]), [{ address: "a" }])).toBe(true);
    expect(matches(Match.arrayEquals([{ address: "a" }]), [{ address: "a", weight: 1 }])).toBe(false);
  });

  test("stringLikeRegexp: GIVEN text with the expression in it THEN it matches", () => {
    expect(matches(Match.stringLikeRegexp("^web_"), "web_IKE_1")).toBe(true);
    expect(matches(Match.stringLikeRegexp(/ike/i), "web_IKE_1")).toBe(true);
    expect(matches(Match.stringLikeRegexp("^IKE"), "web_IKE_1")).toBe(false);
    expect(matches(Match.stringLikeRegexp("1"), 1)).toBe(false);
  });

  test("not: GIVEN what does not match THEN it does, a missing value included", () => {
    expect(matches({ a: Match.not(1) }, { a: 2 })).toBe(true);
    expect(matches({ a: Match.not(1) }, {})).toBe(true);
    expect(matches({ a: Match.not(Match.arrayWith([1])) }, { a: [1, 2] })).toBe(false);
    expect(differences({ a: Match.not(1) }, { a: 1 })).toEqual([{ operand: "a", expected: "not 1", found: "1" }]);
  });

  test("GIVEN matchers in a pattern THEN it is shown in words", () => {
    expect(show({ a: Match.arrayWith([1]), b: Match.absent(), c: "x", d: [true], e: {} })).toBe(
      '{ a: a list with [1] in this order, b: no value, c: "x", d: [true], e: {} }',
    );
    expect(show(Match.stringLikeRegexp("^a"))).toBe("text like /^a/");
    expect(show(Match.objectEquals({ a: 1 }))).toBe("exactly { a: 1 }");
  });
});
