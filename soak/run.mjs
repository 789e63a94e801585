import { parseArgs } from "node:util";
import { hostile } from "./hostile.mjs";
import { linear } from "./linear.mjs";
import { machine } from "./machine.mjs";
import { mutation } from "./mutation.mjs";
import { properties } from "./properties.mjs";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: String(Date.now() % 1_000_000_000) },
    sequences: { type: "string", default: "100000" },
    inputs: { type: "string", default: "1000000" },
    kind: { type: "string", multiple: true },
    file: { type: "string", multiple: true },
    only: { type: "string", multiple: true, default: ["properties", "hostile", "linear", "machine", "mutation"] },
  },
});
const seed = Number(values.seed);
const parts = {
  properties: () => properties(),
  hostile: () => hostile({ seed, inputs: Number(values.inputs), kinds: values.kind }),
  linear: () => linear({ kinds: values.kind }),
  machine: () => machine({ seed, sequences: Number(values.sequences) }),
  mutation: () => mutation({ files: values.file }),
};

console.log(`seed ${seed}`);
let failures = 0;
for (const name of values.only) {
  const part = parts[name];
  if (part === undefined)
    throw new Error(`There is no part ${name}. Expected one of ${Object.keys(parts).join(", ")}.`);
  console.log(`\n${name}`);
  failures += await part();
}
console.log(failures === 0 ? "\nAll is well." : `\n${failures} failures.`);
process.exitCode = failures === 0 ? 0 : 1;
