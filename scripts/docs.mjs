#!/usr/bin/env node
/** Writes the generated pages of docs/ from dist/, and removes pages that are no longer generated. `npm run docs` builds first. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const { pages } = require("./docs/pages.cjs");

const docs = join(dirname(dirname(fileURLToPath(import.meta.url))), "docs");
const written = pages({
  rules: require("cdkplex/rules"),
  documents: require("cdkplex/documents"),
  simulator: require("cdkplex/simulator"),
});

for (const folder of ["statements", "schemas"]) {
  mkdirSync(join(docs, folder), { recursive: true });
  for (const file of readdirSync(join(docs, folder))) {
    if (!written.has(`${folder}/${file}`)) rmSync(join(docs, folder, file));
  }
}
for (const [file, text] of written) writeFileSync(join(docs, file), text);
console.log(`${written.size} pages in docs/`);
