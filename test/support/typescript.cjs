// Lets `node --require` this file run the TypeScript of src/ as it is, so that tests can start the command line.
const { readFileSync } = require("node:fs");
const { transformSync } = require("@swc/core");

const options = {
  jsc: { target: "es2023", parser: { syntax: "typescript" } },
  module: { type: "commonjs", ignoreDynamic: true },
  swcrc: false,
};

require.extensions[".ts"] = (module, filename) => {
  module._compile(transformSync(readFileSync(filename, "utf8"), { ...options, filename }).code, filename);
};
