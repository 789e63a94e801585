import { StatementError } from "../../src/language/errors";
import { castEntry, lamp, plug, wire } from "../support/small-language";

describe("operands a program gives", () => {
  test("GIVEN operands in their one spelling WHEN called THEN the object is kept as it is", () => {
    const value = { name: "A", power: 5 };

    expect(lamp(value).value).toBe(value);
  });

  test("GIVEN other spellings WHEN called THEN they are brought to the one a parser reads", () => {
    expect(lamp({ name: "desk" }).value.name).toBe("DESK");
    expect(wire({ ends: ["2001:DB8::1"], to: { targets: [{ address: "FE80::1" }] } }).value).toEqual({
      ends: ["2001:db8::1"],
      to: { targets: [{ address: "fe80::1" }] },
    });
  });

  test("GIVEN an empty list WHEN called THEN the operand is left out", () => {
    expect(lamp({ name: "A", rooms: [] }).value).toEqual({ name: "A" });
  });

  test("GIVEN a system symbol WHEN called THEN it is kept as it is", () => {
    expect(lamp({ name: "A", power: "&POWER." as unknown as number }).value.power).toBe("&POWER.");
  });
});

describe("operands that are refused", () => {
  const refused = (make: () => unknown) => {
    expect(make).toThrow(StatementError);
    try {
      make();
    } catch (error) {
      return (error as Error).message;
    }
    return undefined;
  };

  test("GIVEN no value for a required operand WHEN called THEN the operand and its meaning are named", () => {
    expect(refused(() => wire({ ends: ["10.1.1.1"] } as never))).toBe('WIRED needs "to" (Targets). Give it a value.');
    expect(refused(() => wire({ ends: [], to: { all: true } }))).toBe('WIRED needs "ends" (Ends). Give it a value.');
  });

  test("GIVEN an operand that is not described WHEN called THEN the known ones are named", () => {
    expect(refused(() => plug({ kind: "FLAT", colour: 1 } as never))).toBe(
      'PLUG has no operand "colour". Expected one of kind.',
    );
    expect(refused(() => plug({ kind: "FLAT", constructor: 1 } as never))).toContain('no operand "constructor"');
  });

  test("GIVEN a wrong value WHEN called THEN value and expectation are named", () => {
    expect(refused(() => lamp({ name: "A", power: 500 }))).toBe(
      "LAMP power is 500. Expected whole number from 1 to 100.",
    );
    expect(refused(() => lamp({ name: "TOOLONGNAME" }))).toBe(
      'LAMP name is "TOOLONGNAME". Expected name of 1 to 8 characters.',
    );
    expect(refused(() => lamp({ name: "A", mode: "MEDIUM" as never }))).toBe(
      'LAMP mode is "MEDIUM". Expected one of FAST, SLOW.',
    );
    expect(refused(() => wire({ ends: ["10.1.1.1"], to: { all: false as never } }))).toBe(
      "WIRED to all is false. Expected true, or no value at all.",
    );
    expect(refused(() => lamp({ name: "A", rooms: 5 as never }))).toBe(
      "LAMP rooms is 5. Expected a list: put the value in an array.",
    );
  });

  test("GIVEN operands that do not go together WHEN called THEN the statement says why", () => {
    expect(refused(() => wire({ ends: ["10.1.1.1", "10.1.1.2", "10.1.1.3"], to: { all: true } }))).toBe(
      "WIRED: a wire has two ends. Remove some.",
    );
  });

  test("GIVEN an entry of a list WHEN called THEN the list is named", () => {
    expect(refused(() => castEntry({} as never))).toBe('CAST needs "actor" (Actor). Give it a value.');
  });

  test("GIVEN a value outside a range nobody is sure of WHEN called THEN it is accepted", () => {
    expect(lamp({ name: "A", guess: 50 }).value.guess).toBe(50);
  });
});
