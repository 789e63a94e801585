#!/usr/bin/env node
/** Makes dist/ of src/, anew: the types of the package, its files, the page of `cdkplex graph`, and the command. */
import { spawnSync } from "node:child_process";
import { chmodSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const run = (...args) => {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
};

rmSync(join(root, "dist"), { recursive: true, force: true });
run(createRequire(import.meta.url).resolve("typescript/bin/tsc"), "-p", "tsconfig.json");
run("scripts/bundle.mjs");
run("scripts/page.mjs");
// npm makes the command of a package executable when it installs it, and not that of the checkout.
chmodSync(join(root, "dist/cli/main.js"), 0o755);
