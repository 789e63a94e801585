import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { Assembly } from "../model/assembly";
import { MANIFEST } from "../model/manifest-file";
import { EXIT, type Console } from "./console";
import { CommandError } from "./errors";
import { readSettings, SETTINGS_FILE } from "./settings";

/** Exit codes of a shell that did not find the command, or may not run it. */
const NOT_RUN: ReadonlySet<number | null> = new Set([126, 127]);

/**
 * `cdkplex synth`: runs a program, which writes its assembly to the directory in `CDKPLEX_OUTDIR`, and says what was
 * written.
 *
 * @throws CommandError when there is no program, or it cannot be run, or it writes nothing
 */
export function synth(
  options: { readonly app?: string; readonly output?: string },
  { stdout, stderr, env }: Console,
): number {
  const settings = readSettings();
  const command = options.app ?? settings.app;
  if (command === undefined || command.trim() === "") throw CommandError.noApp(SETTINGS_FILE);
  const directory = options.output ?? settings.output ?? "cdkplex.out";
  const before = identityOf(directory);
  const { status, signal, error } = spawnSync(command, {
    shell: true,
    stdio: "inherit",
    env: { ...env, CDKPLEX_OUTDIR: resolve(directory) },
  });
  if (error !== undefined) throw CommandError.cannotRun(command, error.message);
  if (NOT_RUN.has(status)) throw CommandError.cannotRun(command, `the shell ended with ${status}`);
  if (status !== 0) {
    stderr.write(
      `cdkplex: the program "${command}" ended with ${signal ?? `exit code ${status}`}. Nothing was written.\n`,
    );
    return EXIT.findings;
  }
  const after = identityOf(directory);
  if (after === undefined || after === before) throw CommandError.nothingWritten(command, directory);
  const { manifest, artifacts } = Assembly.read(directory);
  const stacks = manifest.systems.reduce((sum, system) => sum + system.stacks.length, 0);
  stdout.write(
    `${manifest.sysplex}: ${count(manifest.systems.length, "system")}, ${count(stacks, "stack")}, ${count(artifacts.length, "file")} written to ${directory}\n`,
  );
  return EXIT.ok;
}

/** Tells one manifest from the next one written in its place. */
function identityOf(directory: string): string | undefined {
  const stats = statSync(join(directory, MANIFEST), { throwIfNoEntry: false });
  return stats === undefined ? undefined : `${stats.ino} ${stats.ctimeMs}`;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}
