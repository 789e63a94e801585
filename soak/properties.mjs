import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const RUNS = 10_000;
const HOURS = 2;

/** Tries each property so often as no test run has time for; returns 1 when one does not hold. */
export function properties() {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const files = readdirSync(new URL("../test", import.meta.url), { recursive: true })
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => `test/${file}`)
    .filter((file) =>
      /support\/(runs|document-properties|edit-properties)"/.test(
        readFileSync(new URL(`../${file}`, import.meta.url), "utf8"),
      ),
    );
  const jest = createRequire(import.meta.url).resolve("jest/bin/jest");
  const { status } = spawnSync(
    process.execPath,
    [jest, "--runTestsByPath", ...files, `--testTimeout=${HOURS * 3_600_000}`],
    { cwd: root, stdio: "inherit", env: { ...process.env, CDKPLEX_RUNS: String(RUNS) } },
  );
  return status === 0 ? 0 : 1;
}
