import { Statement, statementOf } from "../../src/language/statement";
import { box, plug, shelf, shelfEntry, wire } from "../support/small-language";

describe("a statement factory", () => {
  test("GIVEN operands WHEN called THEN the statement has the full keyword and the operands", () => {
    const statement = wire({ rank: 5, ends: ["10.1.1.1"], to: { all: true } });

    expect(statement).toBeInstanceOf(Statement);
    expect(statement.keyword).toBe("WIRED");
    expect(statement.value).toEqual({ rank: 5, ends: ["10.1.1.1"], to: { all: true } });
    expect([statement.state, statement.children, statement.location]).toEqual(["understood", [], undefined]);
  });

  test("GIVEN children WHEN called THEN they are kept", () => {
    expect(box({ locked: true }, [plug({ kind: "FLAT" })]).children[0]!.keyword).toBe("PLUG");
    expect(shelf({}, [shelfEntry({ place: 1, item: "CUP" })]).children[0]!.keyword).toBe("");
  });
});

describe("statementOf", () => {
  test("GIVEN operands in the form a parser reads them WHEN called THEN the statement is the one the factory makes", () => {
    const value = { rank: 5, ends: ["10.1.1.1"], to: { all: true as const } };
    expect(statementOf(wire, value)).toEqual(wire(value));
    expect(statementOf(wire, value).value).toBe(value);
    expect(statementOf(box, { locked: true }, [plug({ kind: "FLAT" })])).toEqual(
      box({ locked: true }, [plug({ kind: "FLAT" })]),
    );
  });

  test("GIVEN operands that do not go together WHEN called THEN it is refused", () => {
    const ends = ["10.1.1.1", "10.1.1.2", "10.1.1.3"];
    expect(() => statementOf(wire, { ends, to: { all: true } })).toThrow("a wire has two ends.");
  });
});
