/** Runs one sample: a process of its own, that prints its figures as JSON on the last line of its output. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";

/** Top directory of the checkout. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Runs a command to its end; `seconds` is the time from start to exit.
 *
 * @throws when it fails; the message ends with what the command wrote to stderr
 */
export async function run(command, args, options = {}) {
  const start = performance.now();
  const child = spawn(command, args, { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"], ...options });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text) => (stderr += text));
  const code = await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0) {
    const said = (stderr.trim() || stdout.trim()).split("\n").slice(-20).join("\n");
    throw new Error(`${command} ${args.join(" ")} ended with exit code ${code}\n${said}`);
  }
  return { seconds, stdout };
}

/** Runs a script of this directory; returns what it reports, and `processSeconds`, its time from start to exit. */
export async function sample(script, ...args) {
  const { seconds, stdout } = await run(process.execPath, [join(ROOT, "bench", script), ...args]);
  return { ...JSON.parse(stdout.trim().split("\n").at(-1)), processSeconds: seconds };
}

/**
 * Takes samples of several subjects in turns, so that a slow moment of the machine meets all of them, after one round that
 * does not count. Each subject is a function; returns the reports of each by its name.
 */
export async function takeSamples(count, subjects) {
  const reports = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]));
  for (let round = 0; round <= count; round++) {
    for (const [name, subject] of Object.entries(subjects)) {
      const report = await subject();
      if (round > 0) reports[name].push(report);
    }
  }
  return reports;
}

/** Calls `use` with a new directory outside the checkout, and removes it afterwards. */
export async function withDirectory(use) {
  const directory = mkdtempSync(join(tmpdir(), "cdkplex-bench-"));
  try {
    return await use(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
