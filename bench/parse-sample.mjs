/** Sample: reads a profile into typed statements. Arguments: the module that reads, the file. */
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { report } from "./report.cjs";

const [module, file] = process.argv.slice(2);
const { parse } = await import(module);
const text = readFileSync(file, "utf8");

const start = performance.now();
const statements = parse(text);
const seconds = (performance.now() - start) / 1000;
report({ seconds, statements: statements.reduce((sum, { children }) => sum + 1 + children.length, 0) });
