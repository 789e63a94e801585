import { run } from "../../src/cli/program";
import { parseProfile } from "../../src/documents/profile";
import { descriptions } from "../../src/rules/descriptions";
import type { RuleDescription } from "../../src/rules/rule";
import { memoryConsole } from "../support/cli";

function examplesOf({ example }: RuleDescription): string {
  if (example === undefined) return "";
  const indented = (text: string) => text.replace(/^/gm, "  ");
  return `\nBad:\n${indented(example.bad)}\n\nGood:\n${indented(example.good)}\n`;
}

test.each(descriptions.map((rule) => [rule.code, rule] as const))(
  "GIVEN the code %s WHEN it is explained THEN title, reason, fix and reference are told",
  async (code, rule) => {
    const console = memoryConsole();
    expect(await run(["explain", code.toLowerCase()], console)).toBe(0);
    expect(console.written.stdout).toBe(
      `${code} (${rule.severity}): ${rule.title}\n\nWhy: ${rule.why}\nFix: ${rule.fix}\nSee: ${rule.reference}\n${examplesOf(rule)}`,
    );
  },
);

test("GIVEN a code that no rule has WHEN it is explained THEN it ends with 2, and says where the codes are", async () => {
  const console = memoryConsole();
  expect(await run(["explain", "NOPE"], console)).toBe(2);
  expect(console.written).toEqual({
    stdout: "",
    stderr: 'cdkplex: There is no rule NOPE. Expected a code such as SWSA002: "cdkplex rules" lists them.\n',
  });
});

test("GIVEN a code that is nearly one WHEN it is explained THEN the one that is meant is told", async () => {
  const console = memoryConsole();
  expect(await run(["explain", "SWSA0002"], console)).toBe(2);
  expect(console.written.stderr).toContain("Did you mean SWSA002?");
});

test.each(descriptions.flatMap(({ code, example }) => (example === undefined ? [] : [[code, example.good] as const])))(
  "GIVEN the good example of %s THEN it follows the syntax",
  (_code, good) => {
    expect(parseProfile(`${good}\n`).diagnostics).toEqual([]);
  },
);
