import { table } from "../../src/cli/table";

test("GIVEN rows of different widths WHEN they are a table THEN the columns are equally wide, without blanks at the end", () => {
  expect(
    table(
      ["A", "Long"],
      [
        ["wide", "b"],
        ["x", ""],
      ],
    ),
  ).toBe("A     Long\nwide  b\nx\n");
});
