/** The tests that judge the rules and the model, for the mutation tests of `npm run soak`. */
const base = require("../jest.config.js");

/** @type {import("jest").Config} */
module.exports = {
  ...base,
  rootDir: "..",
  roots: ["<rootDir>/test/rules", "<rootDir>/test/model"],
};
