#!/usr/bin/env node
/** Puts the script of the page of `cdkplex graph --format html` together: src/graph/page to dist/graph/page.js, or to FILE. */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild-wasm";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

// Nothing of Node.js is given to it: an import of a module of Node.js fails here.
await build({
  entryPoints: [join(root, "src/graph/page/main.ts")],
  outfile: process.argv[2] ?? join(root, "dist/graph/page.js"),
  bundle: true,
  minify: true,
  platform: "browser",
  format: "iife",
  target: "es2022",
  charset: "ascii",
  legalComments: "none",
  logLevel: "warning",
});
