import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { TargetError } from "./errors";
import { isRunning } from "./process-identity";
import { scratchName, WORK } from "./scratch";

const PATIENCE_SECONDS = 30;

/** How renaming onto a directory is refused; Windows refuses it for an empty one too. */
const HELD = new Set(["ENOTEMPTY", "EEXIST", ...(process.platform === "win32" ? ["EPERM", "EACCES"] : [])]);

/**
 * Runs `critical` while no other process runs one for the same root directory.
 *
 * The lock is a directory that holds one entry, named for its holder. It is taken by renaming such a directory into
 * place, which the file system refuses while the one there has an entry. It is given back, or taken from a holder that
 * no longer runs, by removing that entry by name: nobody can remove the entry of a holder that came later.
 *
 * `critical` is synchronous, so that calls of one process never meet each other here.
 *
 * @throws TargetError when another process holds the lock for long
 */
export async function withLock<T>(root: string, critical: () => T): Promise<T> {
  const lock = join(root, WORK, "lock");
  const staging = scratchName(root);
  const entry = basename(staging);
  mkdirSync(staging, { mode: 0o700 });
  try {
    writeFileSync(join(staging, entry), "");
    const deadline = Date.now() + PATIENCE_SECONDS * 1000;
    while (!taken(staging, lock)) {
      const holder = freeOfTheDead(lock);
      if (Date.now() > deadline) throw TargetError.locked(lock, holder ?? "something", PATIENCE_SECONDS);
      await delay(1 + Math.random() * 4);
    }
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    throw error;
  }
  try {
    return critical();
  } finally {
    rmSync(join(lock, entry), { force: true });
  }
}

function taken(staging: string, lock: string): boolean {
  try {
    renameSync(staging, lock);
    return true;
  } catch (error) {
    if (HELD.has((error as NodeJS.ErrnoException).code!)) return false;
    throw error;
  }
}

/** Removes the entries of holders that no longer run, and the directory once it is empty; the holder that remains. */
function freeOfTheDead(lock: string): string | undefined {
  try {
    for (const holder of readdirSync(lock)) {
      if (isRunning(holder)) return holder;
      rmSync(join(lock, holder), { force: true });
    }
    // Some systems do not rename onto a directory, not even an empty one. Removing one that is not empty fails.
    rmdirSync(lock);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "ENOENT" && code !== "ENOTEMPTY" && code !== "EEXIST") throw error;
  }
  return undefined;
}
