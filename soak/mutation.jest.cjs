/** Runs the test files that CDKPLEX_TESTS lists, for the mutation tests of `npm run soak`. */
const base = require("../jest.config.js");

/** @type {import("jest").Config} */
module.exports = {
  ...base,
  rootDir: "..",
  roots: ["<rootDir>/test"],
  testMatch: JSON.parse(process.env.CDKPLEX_TESTS).map((test) => `<rootDir>/${test}`),
};
