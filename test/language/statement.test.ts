import { Statement } from "../../src/language/statement";
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
