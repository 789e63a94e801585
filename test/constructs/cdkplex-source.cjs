// With `node --require` this file, TypeScript programs run as they are, and "cdkplex" is the source of this repository.
const Module = require("node:module");
const { join } = require("node:path");
require("../support/typescript.cjs");

const source = join(__dirname, "../../src");
const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, ...others) {
  const name = /^cdkplex(?:\/(.*))?$/.exec(request);
  return resolve.call(this, name === null ? request : join(source, name[1] ?? "", "index.ts"), ...others);
};
