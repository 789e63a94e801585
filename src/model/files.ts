import { readFileSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { AssemblyError } from "./errors";

/** Largest data set or file that is read, in bytes. */
const LARGEST_FILE = 64 * 1024 * 1024;

/** Errors that say that a path leads to no file: through a file, or by a name that is too long for one. */
const NO_FILE: ReadonlySet<string | undefined> = new Set(["ENOTDIR", "ENAMETOOLONG"]);

/** A path of an assembly: relative, in one spelling, and not out of the assembly. */
export function isFileName(file: string): boolean {
  return !/[\0\\]/.test(file) && file.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}

/** @throws AssemblyError when the path leads out of the assembly */
export function checkFileName(file: string): void {
  if (!isFileName(file)) throw AssemblyError.escapes(file);
}

/**
 * Text of a file of an assembly, with `\n` as line end; `undefined` when there is no such file.
 *
 * @throws AssemblyError when the file is not inside the directory, a link, too large, not text, or cannot be read
 */
export function readText(directory: string, file: string): string | undefined {
  checkFileName(file);
  const path = join(directory, file);
  let bytes: Buffer;
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined || !stats.isFile()) return undefined;
    if (realpathSync(path) !== join(realpathSync(directory), file)) throw AssemblyError.link(file);
    if (stats.size > LARGEST_FILE) throw AssemblyError.tooLarge(file, stats.size, LARGEST_FILE);
    bytes = readFileSync(path);
  } catch (error) {
    if (error instanceof AssemblyError) throw error;
    if (NO_FILE.has((error as NodeJS.ErrnoException).code)) return undefined;
    throw AssemblyError.unreadable(file, (error as Error).message);
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  } catch {
    throw AssemblyError.notText(file);
  }
}
