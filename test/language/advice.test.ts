import { operandAdvice, statementAdvice, withArticle } from "../../src/language/advice";
import { box, lamp, types } from "../support/small-language";

describe("advice", () => {
  test("GIVEN an operand of another statement WHEN asked THEN that statement is named", () => {
    expect(operandAdvice("LOCKED", lamp.spec.group, types)).toBe("It is an operand of BEGINBOX: move it there.");
  });

  test("GIVEN a misspelt operand WHEN asked THEN the nearest is named", () => {
    expect(operandAdvice("POWR", lamp.spec.group, types)).toBe("Did you mean POWER?");
    expect(operandAdvice("XYZZY", lamp.spec.group, types)).toBe("Correct the operand if it is misspelt.");
  });

  test("GIVEN a misspelt statement WHEN asked THEN the nearest in reach is named", () => {
    expect(statementAdvice("PLUGG", box.spec.children, types)).toBe("Did you mean PLUG?");
    expect(statementAdvice("BEGINBIX", undefined, types)).toBe("Did you mean BEGINBOX?");
    expect(statementAdvice("X".repeat(99), types)).toBe("Correct the keyword if it is misspelt.");
  });

  test.each([
    ["IPv4 address", "an IPv4 address"],
    ["name of 1 to 8 characters", "a name of 1 to 8 characters"],
    ["UNRSV or whole number from 1 to 5", "UNRSV or a whole number from 1 to 5"],
    ["one of TCP, UDP", "one of TCP, UDP"],
    ["*", "*"],
    ["port, or a range n-m", "a port, or a range n-m"],
  ])("GIVEN %s WHEN put into a sentence THEN it is %s", (what, sentence) => {
    expect(withArticle(what)).toBe(sentence);
  });
});
