import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

/**
 * The Chromium of this machine: what `CDKPLEX_CHROMIUM` names, else what `scripts/chromium.mjs` finds, and with CI=true gets;
 * undefined where there is none. Call it at the top level of a test file, where no test's time limit runs.
 *
 * @throws with CI=true when there is none: tests in a browser are left out on machines of developers only
 */
export function chromium(): string | undefined {
  const script = resolve(__dirname, "../../scripts/chromium.mjs");
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { encoding: "utf8" });
  if (status === 0) return stdout.trim();
  if (process.env.CI === "true") throw new Error(`The tests of the page need Chromium. ${stderr}`);
  return undefined;
}
