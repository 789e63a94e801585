import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const WORKERS = 2;
/** Tries of each property while a mutant is judged. */
const RUNS = 100;
/** Least share of changes that the tests notice, percent. */
const BAR = 85;

/** Source files of a folder that have a test of their own. */
function filesOf(folder) {
  return readdirSync(`${ROOT}src/${folder}`, { recursive: true })
    .map((file) => `src/${folder}/${file}`)
    .filter((file) => file.endsWith(".ts") && existsSync(ROOT + file.replace(/^src/, "test").replace(/ts$/, "test.ts")))
    .sort();
}

async function work(files, found) {
  const worker = spawn(process.execPath, ["soak/mutation-worker.mjs", ...files], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, CDKPLEX_RUNS: String(RUNS) },
  });
  for await (const line of createInterface(worker.stdout)) {
    if (!line.startsWith("{")) continue;
    const result = JSON.parse(line);
    found.push(result);
    const all = result.noticed + result.missed.length;
    console.log(`  ${result.file}: ${result.noticed} of ${all}`);
    for (const missed of result.missed) console.log(`    ${missed.replace(/\s+/g, " ").slice(0, 120)}`);
  }
}

/**
 * Changes the rules and the model in thousands of small ways, and counts how many changes the test of the same file notices.
 * Returns how many of the two folders are below the bar.
 */
export async function mutation({ files } = {}) {
  let failures = 0;
  for (const folder of ["rules", "model"]) {
    const chosen = filesOf(folder).filter((file) => files === undefined || files.some((part) => file.includes(part)));
    if (chosen.length === 0) continue;
    const found = [];
    const shares = Array.from({ length: WORKERS }, (_, i) => chosen.filter((_file, n) => n % WORKERS === i));
    await Promise.all(shares.filter((share) => share.length > 0).map((share) => work(share, found)));
    const noticed = found.reduce((sum, result) => sum + result.noticed, 0);
    const all = found.reduce((sum, result) => sum + result.noticed + result.missed.length, 0);
    const score = (100 * noticed) / all;
    const incomplete = found.length < chosen.length ? `, ${chosen.length - found.length} files were not judged` : "";
    console.log(
      `src/${folder}: ${noticed} of ${all} changes noticed, ${score.toFixed(1)} %, bar ${BAR} %${incomplete}`,
    );
    if (!(score >= BAR) || incomplete !== "") failures++;
  }
  return failures;
}
