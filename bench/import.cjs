"use strict";
/** Sample: the time one `require` takes in a fresh process. Argument: what to load. */
const { performance } = require("node:perf_hooks");

const [name] = process.argv.slice(2);
const start = performance.now();
require(name);
console.log(JSON.stringify({ milliseconds: performance.now() - start }));
