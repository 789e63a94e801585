import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Calls `use` with the name of a directory that is not there yet, and removes it afterwards. */
export function withDirectory<T>(use: (directory: string) => T): T {
  const parent = mkdtempSync(join(tmpdir(), "what-if-"));
  try {
    return use(join(parent, "out"));
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}
