import type { SystemEntry } from "../../src/model/manifest";
import { swsa128 } from "../../src/rules/swsa128";
import { findingsOf } from "../support/findings";
import { profiles } from "../support/profiles";

const found = (...entries: Partial<SystemEntry>[]) => {
  const named = entries.map((entry, i) => [`SYS${"ABC"[i]}`, entry] as const);
  const texts = Object.fromEntries(named.map(([name]) => [name, ""]));
  return findingsOf(swsa128, profiles(texts, Object.fromEntries(named)));
};

test.each<[string, readonly Partial<SystemEntry>[]]>([
  ["each has its own", [{ sysclone: "A1" }, { sysclone: "B1" }, { symbols: { SYSCLONE: "C1" } }]],
  ["none is known", [{}, {}]],
  ["other symbols are equal", [{ sysclone: "A1", symbols: { TT: "21" } }, { symbols: { TT: "21" } }]],
])("GIVEN systems WHEN %s THEN nothing is found", (_, entries) => {
  expect(found(...entries)).toEqual([]);
});

test("GIVEN systems with one SYSCLONE WHEN the rule judges THEN they are one error", () => {
  expect(found({ sysclone: "A1" }, { sysclone: "B1" }, { symbols: { sysclone: "A1" } })).toMatchObject([
    {
      severity: "error",
      system: "SYSC",
      message: "SYSA and SYSC have the SYSCLONE A1: expected one of its own for each.",
      fix: "Give SYSC another SYSCLONE.",
    },
  ]);
});
