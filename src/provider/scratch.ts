import { closeSync, fsync, mkdirSync, openSync, readdirSync, rmSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { isRunning, thisProcess } from "./process-identity";

/**
 * Where a simulated target keeps what is not part of the sysplex: files being written, and the lock. Names there begin
 * with the identity of the process they belong to, so that what a killed process left is known, and swept.
 */
export const WORK = ".target";

const toDisk = promisify(fsync);
const swept = new Set<string>();
let counter = 0;

/** A new name in the work directory of `root`, on the same file system as the root. The directory exists on return. */
export function scratchName(root: string): string {
  const directory = join(root, WORK, "tmp");
  makeDirectory(directory);
  if (!swept.has(directory)) {
    swept.add(directory);
    sweep(directory);
  }
  return join(directory, `${thisProcess}.${(counter += 1)}`);
}

/** Removes what processes that no longer run left behind. */
function sweep(directory: string): void {
  for (const name of readdirSync(directory)) {
    if (!isRunning(name)) rmSync(join(directory, name), { recursive: true, force: true });
  }
}

/** Writes a new file whose content is on disk on return. Readable by its owner only: it may hold keys. */
export async function writeDurably(file: string, text: string): Promise<void> {
  const descriptor = openSync(file, "wx", 0o600);
  try {
    const bytes = Buffer.from(text, "utf8");
    for (let written = 0; written < bytes.length;) written += writeSync(descriptor, bytes, written);
    await toDisk(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Makes a directory and those above it; the directories that have a new entry then. */
export function makeDirectory(directory: string): string[] {
  const first = mkdirSync(directory, { recursive: true, mode: 0o700 });
  const changed: string[] = [];
  if (first === undefined) return changed;
  for (let made = directory; made.length >= first.length; made = dirname(made)) changed.push(dirname(made));
  return changed;
}

/** Brings the entries of a directory to disk. */
export async function syncDirectory(directory: string): Promise<void> {
  let descriptor: number;
  try {
    descriptor = openSync(directory, "r");
  } catch (error) {
    // Windows cannot open a directory, and needs no sync of one. A directory that is gone has nothing to keep.
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EPERM" || code === "EISDIR" || code === "EACCES" || code === "ENOENT") return;
    throw error;
  }
  try {
    await toDisk(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
