import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/program";
import { memoryConsole } from "../support/cli";
import { securedSysplex } from "../support/secured-sysplex";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "rules-"));
  securedSysplex().write(join(directory, "out"));
});
afterEach(() => rmSync(directory, { recursive: true }));

const RULE = `{
  code: "NET001", title: "There are no stacks", severity: "warning", why: "To see them.", fix: "None.", reference: "None",
  *check({ stacks }) { for (const { file } of stacks) yield { message: "It is there.", fix: "None.", at: { file } }; },
}`;

function module(text: string): string {
  const file = join(directory, "rules.js");
  writeFileSync(file, text);
  return file;
}

async function ran(...args: string[]) {
  const console = memoryConsole();
  return { exitCode: await run(args, console), ...console.written };
}

test.each([
  ["one rule", `module.exports = ${RULE};`],
  ["a list of rules", `module.exports = [${RULE}];`],
  ["rules by name", `exports.rules = [${RULE}];`],
  ["a default export", `exports.default = ${RULE};`],
])(
  "GIVEN a module with %s WHEN an assembly is checked THEN they judge it, and SARIF describes them",
  async (_what, text) => {
    const file = module(text);
    const out = join(directory, "out");
    const { exitCode, stdout } = await ran("check", out, "--rules", file, "--fail-on", "warning", "--format", "sarif");
    expect(exitCode).toBe(1);
    const [{ results, tool }] = JSON.parse(stdout).runs;
    expect(results.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(["NET001", "NET001", "NET001"]);
    expect(tool.driver.rules[results[0].ruleIndex].id).toBe("NET001");
  },
);

test("GIVEN a module WHEN rules are listed and explained THEN its rules are among them", async () => {
  const file = module(`module.exports = ${RULE};`);
  expect((await ran("rules", "--rules", file)).stdout).toMatch(/^NET001 +warning +There are no stacks$/m);
  expect((await ran("explain", "net001", "--rules", file)).stdout).toContain("Why: To see them.");
});

test.each([
  ["is not there", undefined, "Cannot find module"],
  ["does not load", "throw new Error('no luck');", "no luck. Expected"],
  ["has no rule", "module.exports = 42;", "42 is not a rule."],
  ["has a code of cdkplex", `module.exports = { ...${RULE}, code: "SWSA900" };`, "those begin with SWSA"],
])(
  "GIVEN a module that %s WHEN an assembly is checked THEN it ends with 2, and the message says why",
  async (_what, text, why) => {
    const file = text === undefined ? join(directory, "nowhere.js") : module(text);
    const { exitCode, stdout, stderr } = await ran("check", join(directory, "out"), "--rules", file);
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(`cdkplex: The rules of ${file} cannot be loaded: `);
    expect(stderr).toContain(why);
    expect(stderr).not.toContain("    at ");
  },
);
