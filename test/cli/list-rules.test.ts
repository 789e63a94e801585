import { run } from "../../src/cli/program";
import { rules } from "../../src/rules/all";
import { memoryConsole } from "../support/cli";

test("GIVEN the rules WHEN they are listed THEN each is a line with code, severity and title", async () => {
  const console = memoryConsole();
  expect(await run(["rules"], console)).toBe(0);
  const lines = console.written.stdout.trimEnd().split("\n");
  expect(lines).toHaveLength(rules.length);
  expect(lines).toContain("SWSA002  error    Every backup of a protected DVIPA has DVIPSEC");
});
