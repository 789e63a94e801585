import {
  arg,
  args,
  choice,
  flag,
  many,
  option,
  optionalArg,
  param,
  params,
  required,
} from "../../src/language/grammar";
import { parseFreeForm, type ParseOptions } from "../../src/language/parser";
import { printFreeForm, type PrintOptions } from "../../src/language/printer";
import { block, entry, indexStatements, listing, passThrough, statement } from "../../src/language/statement";
import { int, ip, name, quoted, word } from "../../src/language/values";

/** A small free-form language with one of everything, to try the kit on. */

const doc = { title: "Test", source: "Test" };

export const include = statement("INCLUDE", doc, { file: arg(name(44), "File") });

export const lamp = statement("LAMP", doc, {
  name: arg(name(8), "Name"),
  power: param("POWer", int(1, 100), "Watts"),
  guess: param("GUESS", int(1, 9, { sure: false }), "A range nobody is sure of"),
  rooms: params("ROOMS", int(1, 99), "Rooms"),
  title: param("TITLE", quoted(20), "Title"),
  on: choice({ ON: true, OFF: false }, "Whether it shines"),
  mode: choice({ "MODE FAST": "FAST", "MODE SLOw": "SLOW" }, "Mode"),
  dim: option(
    "DIM",
    { level: arg(int(0, 9), "Level"), smooth: flag("SMOOTH", "Smooth"), shelf: param("SHELF", name(8), "Shelf") },
    "Dimmed",
  ),
});

export const wire = statement(
  "WIREd",
  doc,
  {
    rank: optionalArg(int(1, 254), "Rank"),
    safe: flag("SAFE", "Safe"),
    ends: args(ip, "Ends"),
    to: required(
      option(
        "TO",
        {
          all: flag("ALL", "All"),
          targets: many({ address: arg(ip, "Target"), weight: param("WEIGHT", int(1, 99), "Weight") }, "Targets"),
        },
        "Targets",
      ),
    ),
  },
  {
    check: function* ({ ends }) {
      if (ends.length > 2) yield { message: "a wire has two ends.", fix: "Remove some." };
    },
  },
);

export const plug = statement("PLUG", doc, { kind: arg(word("ROUND", "FLAT"), "Kind") });

export const box = block("BEGINBox", "ENDBox", doc, { locked: flag("LOCKED", "Locked") }, [wire, plug, include]);

export const shelfEntry = entry("SHELF", {
  place: arg(int(1, 999), "Place"),
  item: arg(name(8), "Item"),
  fragile: flag("FRAGILE", "Fragile"),
});
export const shelf = listing("SHELF", undefined, doc, {}, shelfEntry);

export const castEntry = entry("CAST", { actor: arg(name(8), "Actor"), role: param("ROLE", name(8), "Role") });
export const cast = listing("CAST", "ENDCAST", doc, { size: optionalArg(int(1, 9), "Size") }, castEntry, [include]);

export const keep = passThrough("KEEP", { ...doc, obsolete: "Use LAMP in its place." });
export const hold = passThrough("HOLD", doc, "ENDHOLD");

export const types = indexStatements([include, lamp, box, shelf, cast, keep, hold]);

export const parse = (text: string, options?: ParseOptions) => parseFreeForm(text, types, options);
export const print = (document: ReturnType<typeof parse>, options?: PrintOptions) =>
  printFreeForm(document, types, options);

/** What a text prints as. */
export const printed = (text: string, options?: PrintOptions): string => print(parse(text), options);

/** The diagnostics of a text as one line each. */
export const said = (text: string, options?: ParseOptions): string[] =>
  parse(text, options).diagnostics.map((d) => `${d.line}:${d.column} ${d.severity} ${d.message} ${d.fix}`);
