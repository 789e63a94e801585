import { ExpectationError, TestError } from "../../src/testing";

describe("ExpectationError", () => {
  test("GIVEN nothing like it THEN the message is one line", () => {
    expect(ExpectationError.noStatement("A(B)", "START", undefined, undefined, []).message).toBe("A(B) has no START.");
  });

  test("GIVEN a statement of several records THEN each is marked", () => {
    const statement = { line: 3, text: "IPCONFIG SYSPLEXROUTING\n         IPSECURITY" };
    const error = ExpectationError.unwantedStatement("A(B)", "IPCONFIG", { ttl: 3 }, statement);
    expect(error.message).toBe(
      "A(B) has IPCONFIG with { ttl: 3 }, and none was expected. It is on line 3:\n" +
        "  | IPCONFIG SYSPLEXROUTING\n  |          IPSECURITY",
    );
  });

  test("GIVEN counts THEN they are words", () => {
    expect(ExpectationError.wrongCount("A(B)", "PORT", undefined, 1, []).message).toBe(
      "A(B) has PORT 0 times. Expected once.",
    );
    expect(ExpectationError.unwantedCount("PORT", undefined, 1).message).toBe(
      "PORT stands once. Expected another number.",
    );
  });

  test("GIVEN an error THEN its name is not that of an assertion of Node.js, which Jest shows in another way", () => {
    expect(ExpectationError.noErrors().name).toBe("ExpectationError");
    expect(TestError.unknownCode("X", undefined).name).toBe("TestError");
  });
});

describe("TestError", () => {
  test("GIVEN an operand of a statement that is kept as text THEN the message says so", () => {
    expect(TestError.unknownOperand("TRANSLATE", "x", []).message).toBe(
      'TRANSLATE has no operand "x". Expected none, it is kept as text.',
    );
  });
});
