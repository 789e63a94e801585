import { isPlausible } from "../../src/language/plausible";
import { int, name } from "../../src/language/values";

test.each([
  ["&RANK.", true],
  ["1&RANK.", true],
  ["A&RANK.", false],
  ["10", false],
  ["&1", false],
])("GIVEN a whole number WHEN the word is %s THEN that it becomes one is %s", (word, expected) => {
  expect(isPlausible(int(1, 254), word)).toBe(expected);
});

test("GIVEN a name WHEN a symbol stands among its characters THEN it may become one, in quotation marks it is a string", () => {
  expect(isPlausible(name(8), "TCP&SYSCLONE.")).toBe(true);
  expect(isPlausible(name(8), '"&SYSCLONE."')).toBe(false);
});
