import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";

const ROOT = resolve(__dirname, "../..");

/** Arguments of Node.js that start the command line as it is in `src`. */
export const CLI = ["--require", join(ROOT, "test/support/typescript.cjs"), join(ROOT, "src/cli/main.ts")];

/** Starts the command line in a process of its own. */
export function cdkplex(
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...CLI, ...args], {
    encoding: "utf8",
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
  });
  return { status, stdout, stderr };
}

/** A console that keeps what is written to it. */
export function memoryConsole(isTTY = false, env: Record<string, string> = {}) {
  const written = { stdout: "", stderr: "" };
  const stream = (name: "stdout" | "stderr") => ({
    isTTY,
    write: (text: string) => {
      written[name] += text;
    },
  });
  return { written, stdout: stream("stdout"), stderr: stream("stderr"), env };
}
