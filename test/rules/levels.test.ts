import { arg, args, choice, compound, flag, many, option, param, params, since } from "../../src/language/grammar";
import type { Operands } from "../../src/language/grammar";
import { block, entry, listing, statement, type StatementType } from "../../src/language/statement";
import { int, word, type ValueType } from "../../src/language/values";
import { hasLevels, newerIn } from "../../src/rules/levels";

const doc = { title: "Test", source: "Test" };
/** Values above 9 are of V3R1. */
const size: ValueType<number> = { ...int(1, 99), since: (value) => (value > 9 ? "V3R1" : undefined) };
const old = int(1, 99);
const colour = compound(
  { expects: "colour", schema: {}, parse: (tokens) => tokens.take(), print: (value: string) => [value] },
  "Colour",
);

/** What is newer of these operands with these values. */
function found(operands: Operands, value: Readonly<Record<string, unknown>>): string[] {
  const { group } = statement("LAMP", doc, operands).spec;
  return Array.from(newerIn(group, value), ({ what, since: level }) => `${what} ${level}`);
}

test.each<[string, Operands, Readonly<Record<string, unknown>>, readonly string[]]>([
  ["a flag", { dim: since("V2R5", flag("DIM", "Dimmed")) }, { dim: true }, ["DIM V2R5"]],
  ["a flag that is not coded", { dim: since("V2R5", flag("DIM", "Dimmed")) }, {}, []],
  ["a flag of all levels", { dim: flag("DIM", "Dimmed") }, { dim: true }, []],
  ["a keyword with a value", { power: since("V2R5", param("POWer", old, "W")) }, { power: 5 }, ["POWER V2R5"]],
  ["a positional operand", { power: since("V2R5", arg(old, "W")) }, { power: 5 }, ["power V2R5"]],
  ["a choice", { on: since("V2R5", choice({ ON: true, OFF: false }, "On")) }, { on: false }, ["OFF V2R5"]],
  ["a new value", { power: param("POWER", size, "W") }, { power: 50 }, ["50 V3R1"]],
  ["an old value", { power: param("POWER", size, "W") }, { power: 5 }, []],
  ["a value of a keyword of all levels", { power: param("POWER", old, "W") }, { power: 50 }, []],
  ["a new positional value", { power: arg(size, "W") }, { power: 50 }, ["50 V3R1"]],
  ["new values among others", { rooms: params("ROOMS", size, "R") }, { rooms: [5, 50, 60] }, ["50 V3R1", "60 V3R1"]],
  ["new positional values", { rooms: args(size, "R") }, { rooms: [5, 50] }, ["50 V3R1"]],
  [
    "an operand of an option",
    { dim: option("DIM", { level: arg(size, "L") }, "D") },
    { dim: { level: 50 } },
    ["50 V3R1"],
  ],
  [
    "operands of a group that repeats",
    { dims: many({ level: arg(size, "L") }, "D") },
    { dims: [{ level: 50 }, { level: 5 }, { level: 60 }] },
    ["50 V3R1", "60 V3R1"],
  ],
  [
    "a new value of a new keyword",
    { power: since("V2R5", param("POWER", size, "W")) },
    { power: 50 },
    ["POWER V2R5", "50 V3R1"],
  ],
  ["an operand of several words", { colour }, { colour: "RED" }, []],
])("GIVEN %s WHEN asked what is newer THEN it is named with its level", (_, operands, value, expected) => {
  expect(found(operands, value)).toEqual(expected);
});

const plain = { power: param("POWER", old, "W"), kind: arg(word("A", "B"), "K"), dim: flag("DIM", "D"), colour };
const lamp = (operands: Operands) => statement("LAMP", doc, operands);
const newLamp = statement("NEWLAMP", doc, { ...plain, bright: since("V2R5", flag("BRIGHT", "B")) });
const of = (type: unknown) => type as StatementType;

test.each<[string, StatementType, boolean]>([
  ["operands of all levels", of(lamp(plain)), false],
  ["a new operand behind others", of(newLamp), true],
  ["new values", of(lamp({ power: param("POWER", size, "W") })), true],
  ["an option of all levels", of(lamp({ dim: option("DIM", plain, "D") })), false],
  ["new values in an option", of(lamp({ dim: option("DIM", { level: arg(size, "L") }, "D") })), true],
  ["substatements of all levels", of(block("ROOM", "ENDROOM", doc, {}, [lamp(plain)])), false],
  ["one new substatement", of(block("ROOM", "ENDROOM", doc, {}, [lamp(plain), newLamp])), true],
  ["entries of all levels", of(listing("ROOMS", undefined, doc, {}, entry("ROOMS", plain))), false],
  ["new entries", of(listing("ROOMS", undefined, doc, {}, entry("ROOMS", { level: arg(size, "L") }))), true],
])("GIVEN a statement with %s THEN it is known whether all levels have it", (_, type, expected) => {
  expect(hasLevels(type)).toBe(expected);
});
