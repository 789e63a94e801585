import { arg, choice, flag, option, optionalArgs, param, params, repeated, required } from "../../src/language/grammar";
import { ParenthesesPrinter } from "../../src/language/parentheses-printer";
import { Statement, statement, type StatementType } from "../../src/language/statement";
import { int, name, word } from "../../src/language/values";

const box = statement(
  "BOX",
  { title: "", source: "" },
  {
    name: required(param("NAME", name(8), "Name")),
    width: param("WIDTH", int(1, 9), "Width"),
    tags: params("TAGS", name(16), "Tags"),
    notes: repeated(param("NOTE", name(8), "Notes")),
    open: flag("OPEN", "Open"),
    colour: choice({ RED: "red", BLUE: "blue" }, "Colour"),
    lid: option("LID", { kind: arg(word("FLAT"), "Kind"), extras: optionalArgs(name(8), "Extras") }, "Lid"),
  },
);
const type = box as unknown as StatementType;
const block = { depth: 1, inline: false };
const inline = { depth: 0, inline: true };

function print(statement: Statement, layout = block): string {
  const printer = new ParenthesesPrinter();
  printer.statement(statement, type, layout);
  return printer.text();
}

test("GIVEN operands of every kind WHEN printed in a block THEN each has a record, in the order of the description", () => {
  const statement = box({
    lid: { kind: "FLAT", extras: ["P", "Q"] },
    colour: "red",
    open: true,
    notes: ["N1", "N2"],
    tags: ["X", "Y"],
    name: "A",
  });
  expect(print(statement)).toBe(
    [
      ...["  BOX NAME(A)", "    TAGS(X,Y)", "    NOTE(N1)", "    NOTE(N2)", "    OPEN", "    RED"],
      "    LID(FLAT,P,Q)\n",
    ].join("\n"),
  );
  expect(statement.location).toEqual({ line: 1, column: 3, endLine: 7 });
});

test("GIVEN an inline layout WHEN printed THEN operands fill records of 71 columns", () => {
  const notes = Array.from({ length: 8 }, (_, i) => `NOTE000${i}`);
  const text = print(box({ name: "A", notes }), inline);
  expect(text).toBe(
    "BOX NAME(A) NOTE(NOTE0000) NOTE(NOTE0001) NOTE(NOTE0002) NOTE(NOTE0003)\n" +
      "  NOTE(NOTE0004) NOTE(NOTE0005) NOTE(NOTE0006) NOTE(NOTE0007)\n",
  );
});

test("GIVEN a list longer than a record WHEN printed THEN it breaks behind a comma", () => {
  const tags = Array.from({ length: 8 }, (_, i) => `STRUCTURE_NAME_${i}`);
  const lines = print(box({ name: "A", tags })).split("\n");
  expect(lines.slice(1)).toEqual([
    "    TAGS(STRUCTURE_NAME_0,STRUCTURE_NAME_1,STRUCTURE_NAME_2,",
    "      STRUCTURE_NAME_3,STRUCTURE_NAME_4,STRUCTURE_NAME_5,",
    "      STRUCTURE_NAME_6,STRUCTURE_NAME_7)",
    "",
  ]);
});

test("GIVEN comments WHEN printed THEN they stand before the statement, never in column 1, and cannot end early", () => {
  const statement = box({ name: "A" });
  statement.comments = { before: ["one", "", "end */ here"], after: "two" };
  expect(print(statement)).toBe("  /* one */\n  /* */\n  /* end * / here */\n  /* two */\n  BOX NAME(A)\n");
  expect(statement.location?.line).toBe(5);
});

test("GIVEN operands kept as text WHEN printed THEN they follow, one to a record", () => {
  const statement = box({ name: "A" });
  statement.rest = "HEIGHT(3(x y) z) DEPTH(1)";
  expect(print(statement)).toBe("  BOX NAME(A)\n    HEIGHT(3(x y) z)\n    DEPTH(1)\n");
});

test("GIVEN a statement kept as text WHEN printed THEN only its first record moves", () => {
  const statement = new Statement("ANY", {});
  statement.raw = "ANY NAME(A)\n        more(1)";
  expect(print(statement)).toBe("  ANY NAME(A)\n        more(1)\n");
});

test("GIVEN kept text that looks like job control WHEN printed THEN it does not begin in column 1", () => {
  const statement = new Statement("//X", {});
  statement.raw = `//X ${"y".repeat(68)}`;
  expect(print(statement, inline)).toBe(` ${statement.raw}\n`);
});

test("GIVEN text to print as it is WHEN printed THEN the printer says where it stands", () => {
  const printer = new ParenthesesPrinter();
  printer.comments(["one"]);
  expect(printer.verbatim("//A\n//B")).toEqual({ line: 2, column: 1, endLine: 3 });
  expect(printer.text()).toBe(" /* one */\n//A\n//B\n");
});
