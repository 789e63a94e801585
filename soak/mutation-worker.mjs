import { Stryker } from "@stryker-mutator/core";

/** Mutates the source file of the argument, runs the tests of CDKPLEX_TESTS on every mutant, and writes the result as JSON. */
const file = process.argv[2];
const mutants = await new Stryker({
  testRunner: "jest",
  plugins: ["@stryker-mutator/jest-runner"],
  coverageAnalysis: "perTest",
  ignoreStatic: true,
  mutate: [file],
  // Words of messages are left alone.
  mutator: { excludedMutations: ["StringLiteral"] },
  jest: { configFile: "soak/mutation.jest.cjs", enableFindRelatedTests: false },
  concurrency: 1,
  disableTypeChecks: false,
  reporters: [],
  logLevel: "error",
  tempDirName: `.cdkplex/mutation-${process.pid}`,
  ignorePatterns: ["dist", "docs", "examples", ".cdkplex", "tools", "bench"],
}).runMutationTest();
const noticed = mutants.filter(({ status }) => status === "Killed" || status === "Timeout").length;
const missed = mutants
  .filter(({ status }) => status === "Survived" || status === "NoCoverage")
  .map(({ location, mutatorName, replacement }) => `${location.start.line}: ${mutatorName} ${replacement}`);
console.log(JSON.stringify({ file, noticed, missed }));
