import { run } from "../../src/cli/program";
import { memoryConsole } from "../support/cli";

async function ran(...args: string[]) {
  const console = memoryConsole();
  const exitCode = await run(args, console);
  return { exitCode, ...console.written };
}

test("GIVEN --help WHEN the command line runs THEN it lists the commands, and that is no failure", async () => {
  const { exitCode, stdout, stderr } = await ran("--help");
  expect([exitCode, stderr]).toEqual([0, ""]);
  for (const command of ["synth", "check", "explain", "rules", "parse", "fmt", "diff"])
    expect(stdout).toContain(`  ${command}`);
  expect((await ran("check", "--help")).stdout).toContain("--fail-on <severity>");
});

test("GIVEN --version WHEN the command line runs THEN it prints the version of the package", async () => {
  const { version } = jest.requireActual("../../package.json") as { version: string };
  expect(await ran("--version")).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: "" });
});

test.each([
  [[], "Usage: cdkplex"],
  [["chek"], "Did you mean check?"],
  [["--nope"], "unknown option '--nope'"],
  [["check", "a", "b"], "too many arguments"],
  [["check", "--format", "xml"], "Allowed choices are text, json, sarif"],
  [["check", "--fail-on", "fatal"], "Allowed choices are error, warning, info"],
  [["explain"], "missing required argument 'code'"],
])(
  "GIVEN the arguments %j WHEN the command line runs THEN it ends with 2, and says why on stderr",
  async (args, message) => {
    const { exitCode, stdout, stderr } = await ran(...args);
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  },
);
