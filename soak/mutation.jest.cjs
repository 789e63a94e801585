/** Runs one test file, which CDKPLEX_TEST names, for the mutation tests of `npm run soak`. */
const base = require("../jest.config.js");

/** @type {import("jest").Config} */
module.exports = {
  ...base,
  rootDir: "..",
  roots: ["<rootDir>/test"],
  testMatch: [`<rootDir>/${process.env.CDKPLEX_TEST}`],
};
