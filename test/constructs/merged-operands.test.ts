import { mergedOperands } from "../../src/constructs/merged-operands";
import { Statement } from "../../src/language/statement";

function statement(construct: string | undefined, value: object) {
  const made = new Statement("IkeConfig", value);
  made.construct = construct;
  return made;
}

describe("mergedOperands", () => {
  test("GIVEN statements that agree THEN the operands of all are there, those without a value left out", () => {
    const one = statement("A", { keyRing: "r", echo: true, list: [1, 2], fips140: undefined });
    const two = statement("B", { fips140: true, list: [1, 2] });
    expect(mergedOperands([one, two])).toEqual({ keyRing: "r", echo: true, list: [1, 2], fips140: true });
    expect(mergedOperands([])).toEqual({});
  });

  test("GIVEN statements that disagree THEN the error names operand and both constructs", () => {
    const [one, two] = [statement("A", { keyRing: "r" }), statement("B", { keyRing: "s" })];
    expect(() => mergedOperands([one, two])).toThrow(
      "B: keyRing of IkeConfig is defined by A already. Expected one definition.",
    );
    expect(() => mergedOperands([one, statement(undefined, { keyRing: "s" })])).toThrow(
      "IkeConfig: keyRing of IkeConfig is defined by A already.",
    );
  });
});
