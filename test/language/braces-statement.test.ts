import { box, lid, ship } from "../support/box";

describe("statements in braces notation", () => {
  test("GIVEN a description WHEN a statement is made THEN its keyword keeps IBM's spelling", () => {
    const statement = box({ name: "b", size: 1 }, [lid({})]);

    expect(statement.keyword satisfies "Box").toBe("Box");
    expect(statement.children[0]!.keyword).toBe("Lid");
    expect(statement.value).toEqual({ name: "b", size: 1 });
  });

  test("GIVEN a value that is not of its kind WHEN a statement is made THEN the error tells both", () => {
    expect(() => ship({ to: "somewhere else" })).toThrow('Ship to is "somewhere else". Expected place.');
    expect(() => box({ name: "b", size: -1 })).toThrow("Box size is -1. Expected whole number from 0 to 4294967295.");
  });

  test("GIVEN no value for a required attribute WHEN a statement is made THEN the error names it", () => {
    expect(() => box({ name: "b" } as never)).toThrow('Box needs "size"');
  });

  test("GIVEN an attribute that is not described WHEN a statement is made THEN the error lists those that are", () => {
    expect(() => lid({ colour: "Red" } as never)).toThrow('Lid has no operand "colour". Expected one of name, color.');
  });

  test("GIVEN a secret that is not of its kind WHEN a statement is made THEN the error does not show it", () => {
    expect(() => box({ name: "b", size: 1, key: "hunter2" })).toThrow('Box key is "(not shown)". Expected key.');
  });

  test("GIVEN attributes that do not go together WHEN a statement is made THEN the error tells the fix", () => {
    expect(() => box({ name: "b", size: 0, open: true })).toThrow("Box: it is open and has no size. Give it a size.");
  });
});
