import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";

/**
 * The directory that holds the Pulumi CLI: what `CDKPLEX_PULUMI_BIN` names, else what `scripts/pulumi-cli.mjs` finds or
 * gets. Call it at the top level of a test file, where no test's time limit runs: without a CLI at hand it takes minutes.
 *
 * @throws if there is no CLI and none can be had: a test that needs it then fails, and is never skipped
 */
export function pulumiBin(): string {
  const script = resolve(__dirname, "../../scripts/pulumi-cli.mjs");
  return (
    process.env.CDKPLEX_PULUMI_BIN ||
    execFileSync(process.execPath, [script], { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] }).trim()
  );
}

/**
 * The environment to run `pulumi` in so that its state, its settings and its passphrase are those of one test: it has
 * none of the developer's own `PULUMI_` variables, and keeps everything in the directory. A program that runs in it
 * imports cdkplex from `dist/`, which `scripts/prepare.sh` brings up to date (`./verify` does so before the tests).
 */
export function pulumiEnvironment(directory: string): NodeJS.ProcessEnv {
  const state = join(directory, "state");
  mkdirSync(state, { recursive: true });
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith("PULUMI_"));
  return {
    ...Object.fromEntries(inherited),
    PATH: `${pulumiBin()}${delimiter}${process.env.PATH}`,
    PULUMI_BACKEND_URL: `file://${state}`,
    PULUMI_HOME: join(directory, "home"),
    PULUMI_CONFIG_PASSPHRASE: "",
    PULUMI_SKIP_UPDATE_CHECK: "true",
  };
}
