import { Rank } from "../../src";

describe("Rank", () => {
  test.each([1, 100, 254])("GIVEN %d THEN it is a rank", (value) => {
    expect(Rank.of(value).value).toBe(value);
    expect(`${Rank.of(value)}`).toBe(String(value));
  });

  test.each([0, 255, -1, 1.5, NaN])("GIVEN %d THEN the error says what a rank is", (value) => {
    expect(() => Rank.of(value)).toThrow(
      new RangeError(
        `The backup rank is ${value}. Expected a whole number from 1 to 254, the highest takes over first.`,
      ),
    );
  });
});
