import * as fc from "fast-check";
import { unifiedDiff } from "../../src/cli/unified-diff";
import { runs } from "../support/runs";

const lines = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => `${from + i}\n`).join("");

test("GIVEN a line that changed WHEN compared THEN it stands among three lines before and behind it", () => {
  const before = lines(1, 20);
  expect(unifiedDiff("F", before, before.replace("\n10\n", "\nten\n"))).toBe(
    "--- F\n+++ F\n@@ -7,7 +7,7 @@\n 7\n 8\n 9\n-10\n+ten\n 11\n 12\n 13\n",
  );
});

test("GIVEN changes far from each other WHEN compared THEN each has a place of its own, numbered in both texts", () => {
  const before = lines(1, 30);
  const after = `0\n${before.replace("\n25\n", "\n")}`;
  expect(unifiedDiff("F", before, after)).toBe(
    "--- F\n+++ F\n@@ -1,3 +1,4 @@\n+0\n 1\n 2\n 3\n@@ -22,7 +23,6 @@\n 22\n 23\n 24\n-25\n 26\n 27\n 28\n",
  );
});

test("GIVEN equal texts WHEN compared THEN there is nothing; GIVEN CR LF THEN it is not shown", () => {
  expect(unifiedDiff("F", "a\n", "a\n")).toBe("");
  expect(unifiedDiff("F", "a\r\n", "b\r\n")).toBe("--- F\n+++ F\n@@ -1,1 +1,1 @@\n-a\n+b\n");
});

test("GIVEN lines that may not be seen WHEN compared THEN they are shown as told", () => {
  const shown = unifiedDiff("F", "key\na\n", "key\nb\n", (side, line) => (line === 1 ? "(not shown)" : side));
  expect(shown).toBe("--- F\n+++ F\n@@ -1,2 +1,2 @@\n (not shown)\n-before\n+after\n");
});

test("GIVEN any two texts WHEN compared THEN what is said makes the one of the other", () => {
  const text = fc
    .array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 12 })
    .map((all) => all.map((l) => `${l}\n`).join(""));
  fc.assert(
    fc.property(text, text, (before, after) => {
      fc.pre(before !== "" && after !== "");
      const rest = before.split("\n").slice(0, -1);
      let at = 0;
      const made: string[] = [];
      for (const line of unifiedDiff("F", before, after).split("\n").slice(2, -1)) {
        const from = /^@@ -(\d+),(\d+)/.exec(line);
        if (from !== null) {
          const start = Number(from[1]) - (from[2] === "0" ? 0 : 1);
          while (at < start) made.push(rest[at++]!);
        } else if (line.startsWith("+")) made.push(line.slice(1));
        else {
          expect(rest[at++]).toBe(line.slice(1));
          if (line.startsWith(" ")) made.push(line.slice(1));
        }
      }
      expect([...made, ...rest.slice(at)].map((line) => `${line}\n`).join("")).toBe(after);
    }),
    runs(),
  );
});
