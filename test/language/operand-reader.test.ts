import { lamp, parse, said, wire } from "../support/small-language";
import type { Statement } from "../../src/language/statement";

const only = (text: string) => {
  const { statements, diagnostics } = parse(text);
  expect(diagnostics).toEqual([]);
  expect(statements).toHaveLength(1);
  return statements[0] as Statement<string, Record<string, unknown>>;
};
const wireIn = (operands: string) => {
  const { statements, diagnostics } = parse(`BEGINBOX\n WIRED ${operands}\nENDBOX`);
  const child = statements[0]!.children[0] as Statement<string, ReturnType<typeof wire>["value"]>;
  return { child, diagnostics };
};

describe("operands", () => {
  test("GIVEN operands in any order WHEN read THEN each is found", () => {
    expect(only('LAMP desk OFF POWER 60 MODE SLO ROOMS 1 2 3 TITLE "Hi there"').value).toEqual(
      lamp({ name: "DESK", on: false, power: 60, mode: "SLOW", rooms: [1, 2, 3], title: "Hi there" }).value,
    );
  });

  test("GIVEN an option WHEN read THEN its own operands belong to it", () => {
    expect(only("LAMP A DIM 5 SMOOTH POW 9").value).toEqual({ name: "A", dim: { level: 5, smooth: true }, power: 9 });
  });

  test("GIVEN lower case, abbreviations and record ends WHEN read THEN it is the same", () => {
    expect(only("lamp a\n  pow\n  60 mode\nfast").value).toEqual({ name: "A", power: 60, mode: "FAST" });
  });

  test("GIVEN a positional operand that may be missing WHEN read THEN the next takes the token", () => {
    expect(wireIn("10.1.1.1 TO ALL").child.value).toEqual({ ends: ["10.1.1.1"], to: { all: true } });
    expect(wireIn("7 10.1.1.1 TO ALL").child.value.rank).toBe(7);
  });

  test("GIVEN groups that repeat WHEN read THEN each begins with its first operand", () => {
    expect(wireIn("10.1.1.1 TO 10.2.2.2 WEIGHT 5 10.2.2.3 10.2.2.4 WEIGHT 6").child.value.to).toEqual({
      targets: [{ address: "10.2.2.2", weight: 5 }, { address: "10.2.2.3" }, { address: "10.2.2.4", weight: 6 }],
    });
  });

  test("GIVEN a keyword as the value of a required operand WHEN read THEN it is the value", () => {
    expect(only("LAMP LAMP ON").value).toEqual({ name: "LAMP", on: true });
    expect(only("LAMP A DIM 5 SHELF HOLD").value).toEqual({ name: "A", dim: { level: 5, shelf: "HOLD" } });
  });

  test("GIVEN a list that is given twice WHEN read THEN it goes on", () => {
    expect(only("LAMP A ROOMS 1 ROOMS 2 3").value["rooms"]).toEqual([1, 2, 3]);
  });
});

describe("an operand keyword that is a statement too", () => {
  test("GIVEN it begins a record, no deeper than the statement WHEN read THEN it is the statement", () => {
    const { statements } = parse("LAMP A DIM 5\nSHELF 1 CUP");

    expect(statements.map(({ keyword }) => keyword)).toEqual(["LAMP", "SHELF"]);
  });

  test("GIVEN it stands deeper or on the same record WHEN read THEN it is the operand", () => {
    expect(only("LAMP A DIM 5\n  SHELF CUP").value["dim"]).toEqual({ level: 5, shelf: "CUP" });
    expect(only("LAMP A DIM 5 SHELF CUP").value["dim"]).toEqual({ level: 5, shelf: "CUP" });
  });
});

describe("system symbols", () => {
  test("GIVEN a symbol where a value stands WHEN read THEN it is kept as text", () => {
    expect(only("LAMP &NAME. POWER &pow. ROOMS 1 &R").value).toEqual({
      name: "&NAME.",
      power: "&POW.",
      rooms: [1, "&R"],
    });
  });

  test("GIVEN a symbol that may be one of two operands WHEN read THEN the required one has it", () => {
    expect(wireIn("&A. TO ALL").child.value).toEqual({ ends: ["&A."], to: { all: true } });
    expect(wireIn("&R. &A. TO ALL").child.value).toMatchObject({ rank: "&R.", ends: ["&A."] });
    expect(wireIn("&R. 10.1.1.1 TO ALL").child.value).toMatchObject({ rank: "&R.", ends: ["10.1.1.1"] });
  });

  test("GIVEN a symbol with other characters around it WHEN read THEN a number has digits only", () => {
    expect(wireIn("10.1.1.&X. TO ALL").child.value).toMatchObject({ ends: ["10.1.1.&X."] });
  });
});

describe("what is wrong", () => {
  test("GIVEN a wrong value WHEN read THEN found and expected are named where it stands", () => {
    expect(said("LAMP A POWER lots ON")).toEqual([
      "1:14 error LAMP POWER: found lots, expected a whole number from 1 to 100. Give POWER a whole number from 1 to 100.",
    ]);
  });

  test("GIVEN a value outside its range WHEN read THEN it is kept and reported", () => {
    expect(said("LAMP A POWER 500")[0]).toContain("1:14 error LAMP POWER: 500 was found, expected a whole number");
    expect(said("LAMP A GUESS 50")[0]).toContain("1:14 warning LAMP GUESS: 50 was found");
    expect(parse("LAMP A GUESS 50").statements[0]).toMatchObject({ state: "understood", value: { guess: 50 } });
  });

  test("GIVEN a missing value WHEN read THEN what stands in its place is named", () => {
    expect(said("LAMP A POWER")).toEqual([
      "1:8 error LAMP POWER: a whole number from 1 to 100 is missing before the end of the data set. Give POWER a whole number from 1 to 100.",
    ]);
    expect(said("LAMP\nKEEP x")[0]).toContain("LAMP: a name of 1 to 8 characters is missing before KEEP on line 2.");
  });

  test("GIVEN a missing operand with a keyword WHEN read THEN the keyword is named", () => {
    expect(wireIn("10.1.1.1").diagnostics[0]!.message).toBe("WIRED: TO is missing before ENDBOX on line 3.");
  });

  test("GIVEN a keyword of two words without the second WHEN read THEN the choices are named", () => {
    expect(said("LAMP A MODE MEDIUM")[0]).toContain("LAMP MODE: found MEDIUM, expected one of FAST, SLOW.");
  });

  test("GIVEN keywords that exclude each other WHEN read THEN both are named, once repeated is fine", () => {
    expect(said("LAMP A ON OFF")).toEqual(["1:11 error LAMP: ON and OFF exclude each other. Keep one of ON and OFF."]);
    expect(said("LAMP A ON ON")).toEqual([]);
  });

  test("GIVEN a value twice WHEN read THEN the last is taken with a warning", () => {
    expect(said("LAMP A POWER 5 POWER 6")).toEqual([
      "1:22 warning LAMP: POWER is given twice, and the last one is taken. Keep one POWER.",
    ]);
    expect(parse("LAMP A POWER 5 POWER 6").statements[0]).toMatchObject({ value: { power: 6 } });
  });

  test("GIVEN an operand that is not known WHEN read THEN those behind it are still understood", () => {
    const { statements } = parse("LAMP A NEON 5 POWER 9 DIM 5 WILD SMOOTH ON");

    expect(statements[0]).toMatchObject({
      state: "partial",
      value: { name: "A", power: 9, dim: { level: 5, smooth: true }, on: true },
      rest: "NEON 5 WILD",
      raw: "LAMP A NEON 5 POWER 9 DIM 5 WILD SMOOTH ON",
    });
  });

  test("GIVEN a misspelt or misplaced operand WHEN read THEN the advice says what it may be", () => {
    expect(said("LAMP A POWR 5")[0]).toContain("POWR is not a known operand");
    expect(said("LAMP A POWR 5")[0]).toContain("Did you mean POWER?");
    expect(said("BEGINBOX ROOMS 5 ENDBOX")[0]).toContain("It is an operand of LAMP: move it there.");
  });

  test("GIVEN a token that can be no operand WHEN read THEN it is an error", () => {
    expect(said("LAMP A 5")[0]).toBe(
      "1:8 error LAMP: 5 was found where an operand was expected. Correct or remove it.",
    );
  });

  test("GIVEN operands that do not go together WHEN read THEN the statement says why", () => {
    const { child, diagnostics } = wireIn("10.1.1.1 10.1.1.2 10.1.1.3 TO ALL");

    expect(child.state).toBe("malformed");
    expect(diagnostics[0]).toMatchObject({ line: 2, column: 2, message: "WIRED: a wire has two ends." });
  });
});
