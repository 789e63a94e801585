import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { createInterface } from "node:readline";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const FOLDERS = ["src/rules", "src/model"];
const WORKERS = availableParallelism();
/** Tries of each property while a mutant is judged. */
const RUNS = 100;
/** Least share of changes that the tests notice, percent. */
const BAR = 85;

const filesIn = (folder) =>
  readdirSync(ROOT + folder, { recursive: true })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => `${folder}/${file}`)
    .sort();

/** Files that a file imports, of this project, for more than their types. */
function importsOf(file) {
  const text = readFileSync(ROOT + file, "utf8");
  return [...text.matchAll(/(?:^(?:import|export) (?!type )[^;]*? from |require\()"(\.[^"]+)"/gm)].map(
    ([, path]) => `${posix.join(posix.dirname(file), path)}.ts`,
  );
}

/**
 * The tests of each file of a folder: its own, and those of the same folder that import it; without any, those of the files
 * that import it.
 */
function testsByFile(folder) {
  const sources = filesIn(folder);
  const tests = filesIn(folder.replace(/^src/, "test")).filter((file) => file.endsWith(".test.ts"));
  const imports = new Map([...sources, ...tests].map((file) => [file, importsOf(file)]));
  const importers = (among, file) => among.filter((other) => imports.get(other).includes(file));
  const testsOf = (file, below = []) => {
    const own = file.replace(/^src/, "test").replace(/ts$/, "test.ts");
    const direct = new Set([...tests.filter((test) => test === own), ...importers(tests, file)]);
    const above = importers(sources, file).filter((other) => !below.includes(other));
    return direct.size > 0 ? direct : new Set(above.flatMap((other) => [...testsOf(other, [...below, file])]));
  };
  return sources.map((file) => ({ file, tests: [...testsOf(file)] }));
}

/** Judges the changes of one file: how many the tests notice, and which they miss; undefined when that fails. */
async function judge(file, tests) {
  const worker = spawn(process.execPath, ["soak/mutation-worker.mjs", file], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, CDKPLEX_RUNS: String(RUNS), CDKPLEX_TESTS: JSON.stringify(tests) },
  });
  let result;
  for await (const line of createInterface(worker.stdout)) if (line.startsWith("{")) result = JSON.parse(line);
  if (result === undefined) return undefined;
  console.log(`  ${file}: ${result.noticed} of ${result.noticed + result.missed.length}`);
  for (const missed of result.missed) console.log(`    ${missed.replace(/\s+/g, " ").slice(0, 120)}`);
  return result;
}

/** Judges files in several processes at a time: each takes the next one, for some take very long. */
async function judgeAll(chosen) {
  const waiting = [...chosen];
  const results = [];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      results.push(await judge(next.file, next.tests));
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, work));
  return results.filter((result) => result !== undefined);
}

/**
 * Changes the rules and the model in thousands of small ways, and counts how many changes the tests notice. Returns how many
 * of the two folders are below the bar.
 */
export async function mutation({ files } = {}) {
  const chosen = FOLDERS.flatMap(testsByFile).filter(
    ({ file, tests }) => tests.length > 0 && (files === undefined || files.some((part) => file.includes(part))),
  );
  const results = await judgeAll(chosen);
  let failures = 0;
  for (const folder of FOLDERS) {
    const isIn = ({ file }) => file.startsWith(`${folder}/`);
    const found = results.filter(isIn);
    const unjudged = chosen.filter(isIn).length - found.length;
    if (found.length + unjudged === 0) continue;
    const noticed = found.reduce((sum, result) => sum + result.noticed, 0);
    const all = found.reduce((sum, result) => sum + result.noticed + result.missed.length, 0);
    const score = (100 * noticed) / all;
    const incomplete = unjudged > 0 ? `, ${unjudged} files were not judged` : "";
    console.log(`${folder}: ${noticed} of ${all} changes noticed, ${score.toFixed(1)} %, bar ${BAR} %${incomplete}`);
    if (!(score >= BAR) || unjudged > 0) failures++;
  }
  return failures;
}
