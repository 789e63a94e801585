import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/program";
import { memoryConsole } from "./cli";

/** A directory for the texts of a test; removed after it. */
export function textFiles() {
  let directory = "";
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "texts-"));
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));
  return {
    path: (name: string) => join(directory, name),
    write: (name: string, text: string) => {
      writeFileSync(join(directory, name), text);
      return join(directory, name);
    },
  };
}

/** Runs the command line in this process. */
export async function ran(...args: string[]) {
  const console = memoryConsole();
  const exitCode = await run(args, console);
  return { exitCode, ...console.written };
}
