import { run } from "../../src/cli/program";
import { rules } from "../../src/rules/all";
import { memoryConsole } from "../support/cli";

test.each(rules.map((rule) => [rule.code, rule] as const))(
  "GIVEN the code %s WHEN it is explained THEN title, reason, fix and reference are told",
  async (code, rule) => {
    const console = memoryConsole();
    expect(await run(["explain", code.toLowerCase()], console)).toBe(0);
    expect(console.written.stdout).toBe(
      `${code} (${rule.severity}): ${rule.title}\n\nWhy: ${rule.why}\nFix: ${rule.fix}\nSee: ${rule.reference}\n`,
    );
  },
);

test("GIVEN a code that no rule has WHEN it is explained THEN it ends with 2, and says where the codes are", async () => {
  const console = memoryConsole();
  expect(await run(["explain", "SWSA999"], console)).toBe(2);
  expect(console.written).toEqual({
    stdout: "",
    stderr: 'cdkplex: There is no rule SWSA999. Expected a code such as SWSA002: "cdkplex rules" lists them.\n',
  });
});
