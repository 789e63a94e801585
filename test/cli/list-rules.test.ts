import { run } from "../../src/cli/program";
import { descriptions } from "../../src/rules/descriptions";
import { memoryConsole } from "../support/cli";

test("GIVEN the rules WHEN they are listed THEN each is a line with code, severity and title", async () => {
  const console = memoryConsole();
  expect(await run(["rules"], console)).toBe(0);
  const lines = console.written.stdout.trimEnd().split("\n");
  expect(lines).toHaveLength(descriptions.length);
  expect(lines).toContain("SWSA002  error    Every backup of a protected DVIPA has DVIPSEC");
});

test("GIVEN JSON WHEN the rules are listed THEN everything about each is told", async () => {
  const console = memoryConsole();
  expect(await run(["rules", "--format", "json"], console)).toBe(0);
  const { schema, rules } = JSON.parse(console.written.stdout) as { schema: string; rules: { code: string }[] };
  expect(schema).toBe("cdkplex/rules/1");
  expect(rules.map(({ code }) => code)).toEqual(descriptions.map(({ code }) => code));
  expect(rules.find(({ code }) => code === "SWSA003")).toMatchObject({
    severity: "error",
    title: "A stack with DVIPSEC has IPCONFIG IPSECURITY",
    why: expect.stringContaining("ignores the whole IPSEC block"),
    example: { bad: expect.stringContaining("IPSEC DVIPSEC"), good: expect.stringContaining("IPSECURITY") },
  });
});
