import { randomBytes } from "node:crypto";
import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { CommandError } from "./errors";

/**
 * Replaces files by their new texts, each as a whole: a reader sees the old text or the new one. None is replaced when one
 * cannot be written.
 *
 * @throws CommandError when a file cannot be written
 */
export function replaceFiles(texts: ReadonlyMap<string, string>): void {
  const written: { readonly file: string; readonly path: string; readonly beside: string }[] = [];
  try {
    for (const [file, text] of texts) written.push({ file, ...orUnwritable(file, () => writeBeside(file, text)) });
    for (const { file, path, beside } of written) orUnwritable(file, () => renameSync(beside, path));
  } finally {
    for (const { beside } of written) rmSync(beside, { force: true });
  }
}

/** Writes the new text of a file into its directory. */
function writeBeside(file: string, text: string): { readonly path: string; readonly beside: string } {
  const path = realpathSync(file);
  const beside = `${path}.${randomBytes(6).toString("hex")}`;
  try {
    writeFileSync(beside, text, { mode: statSync(path).mode, flag: "wx" });
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
  return { path, beside };
}

function orUnwritable<T>(file: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    throw CommandError.unwritable(file, (error as Error).message);
  }
}
