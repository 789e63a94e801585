#!/usr/bin/env node
/**
 * Measures cdkplex beside its peers and prints each figure with its bar. It judges nothing: the exit code is 1 only when
 * something failed to run, 2 for a wrong option. Build first (`npm run build`): dist/ is what is measured.
 *
 *   npm run bench                        everything
 *   npm run bench -- --only synth        one benchmark; may be repeated
 *   npm run bench -- --aws-cdk           adds aws-cdk-lib to `synth`; installs it outside the checkout (190 MB)
 *   npm run bench -- --json              one JSON document on stdout, for scripts
 */
import { existsSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "./sample.mjs";
import { formatBenchmark } from "./table.mjs";

const NAMES = ["import", "parse", "synth", "check", "simulate", "up"];

function options() {
  try {
    const { values } = parseArgs({
      options: {
        json: { type: "boolean", default: false },
        only: { type: "string", multiple: true, default: NAMES },
        "aws-cdk": { type: "boolean", default: false },
      },
    });
    const unknown = values.only.find((name) => !NAMES.includes(name));
    if (unknown !== undefined) throw new Error(`--only ${unknown}: expected one of ${NAMES.join(", ")}`);
    return values;
  } catch (error) {
    console.error(`bench: ${error.message}`);
    return process.exit(2);
  }
}

const { json, only, "aws-cdk": awsCdk } = options();
if (!existsSync(join(ROOT, "dist/index.js"))) {
  console.error("bench: there is no dist/index.js; build first: npm run build");
  process.exit(1);
}

const machine = { node: process.version, cpus: cpus().length, cpu: cpus()[0].model };
if (!json) console.log(`Node.js ${machine.node}, ${machine.cpus} x ${machine.cpu}. Medians; one process a sample.`);

const benchmarks = [];
for (const name of NAMES.filter((candidate) => only.includes(candidate))) {
  const { about, measure } = await import(`./${name}.mjs`);
  const benchmark = { name, about, figures: [] };
  try {
    benchmark.figures = await measure({ awsCdk, say: (text) => console.error(`bench: ${name}: ${text}`) });
  } catch (error) {
    benchmark.error = error.message;
    process.exitCode = 1;
  }
  benchmarks.push(benchmark);
  if (!json) console.log(`\n${formatBenchmark(benchmark)}`);
}
if (json) console.log(JSON.stringify({ schema: "cdkplex/bench/1", ...machine, benchmarks }, undefined, 2));
