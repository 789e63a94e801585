import { Stryker } from "@stryker-mutator/core";

/** Mutates each source file of the argument, runs its tests on every mutant, and writes a line of JSON for each file. */
for (const { file, tests } of JSON.parse(process.argv[2])) {
  process.env.CDKPLEX_TESTS = JSON.stringify(tests);
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
