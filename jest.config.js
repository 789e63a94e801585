/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test", "<rootDir>/examples"],
  testMatch: ["**/*.test.ts"],
  // No test is about time: this only ends one that hangs.
  testTimeout: 300_000,
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      {
        jsc: { target: "es2023", parser: { syntax: "typescript" } },
        module: { type: "commonjs", ignoreDynamic: true },
      },
    ],
  },
  moduleNameMapper: {
    "^cdkplex$": "<rootDir>/src/index.ts",
    "^cdkplex/(documents|l1|model|rules|simulator|provider|testing)$": "<rootDir>/src/$1/index.ts",
    "^cdkplex/(provider/dynamic|testing/jest)$": "<rootDir>/src/$1.ts",
  },
};
