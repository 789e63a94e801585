import { Stryker } from "@stryker-mutator/core";

/** Mutates each source file of the arguments, runs its own test on every mutant, and writes a line of JSON for each file. */
for (const file of process.argv.slice(2)) {
  process.env.CDKPLEX_TEST = file.replace(/^src/, "test").replace(/\.ts$/, ".test.ts");
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
}
