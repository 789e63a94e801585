#!/usr/bin/env node
/** Writes the classes of src/l1 from dist/, and removes those that are no longer generated. `npm run l1` builds first. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const { files } = require("./l1/files.cjs");

const room = join(dirname(dirname(fileURLToPath(import.meta.url))), "src/l1");
const written = files(require("cdkplex/documents"));

for (const folder of new Set([...written.keys()].map(dirname))) {
  mkdirSync(join(room, folder), { recursive: true });
  for (const file of readdirSync(join(room, folder))) {
    if (!written.has(`${folder}/${file}`)) rmSync(join(room, folder, file));
  }
}
for (const [file, text] of written) writeFileSync(join(room, file), text);
console.log(`${written.size} files in src/l1`);
