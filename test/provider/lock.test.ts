import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withLock } from "../../src/provider/lock";
import { isRunning, thisProcess } from "../../src/provider/process-identity";

let root: string;
let lock: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "lock-"));
  lock = join(root, ".target", "lock");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function heldBy(holder: string): void {
  mkdirSync(lock, { recursive: true });
  writeFileSync(join(lock, holder), "");
}

describe("A lock", () => {
  test("GIVEN nobody holds it WHEN something runs under it THEN it holds the lock, gives back a value, and frees the lock", async () => {
    const holders = await withLock(root, () => readdirSync(lock));
    expect(holders).toEqual([expect.stringContaining(`${thisProcess}.`)]);
    expect(readdirSync(lock)).toEqual([]);
    expect(readdirSync(join(root, ".target", "tmp"))).toEqual([]);
  });

  test("GIVEN what runs under it fails THEN the lock is free, and the error is that one", async () => {
    const failing = withLock(root, () => {
      throw new Error("critical");
    });
    await expect(failing).rejects.toThrow("critical");
    expect(readdirSync(lock)).toEqual([]);
  });

  test("GIVEN a process that runs holds it WHEN another wants it THEN it waits until the lock is given back", async () => {
    heldBy(`${thisProcess}.other`);
    let isFree = false;
    const waiting = withLock(root, () => isFree);
    await new Promise((resolve) => setTimeout(resolve, 50));
    isFree = true;
    rmSync(join(lock, `${thisProcess}.other`));
    expect(await waiting).toBe(true);
  });

  test("GIVEN a process of another host holds it WHEN another wants it THEN the lock is not taken away", async () => {
    heldBy("elsewhere.1.1.1");
    let ran = false;
    const waiting = withLock(root, () => (ran = true));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(ran).toBe(false);
    expect(existsSync(join(lock, "elsewhere.1.1.1"))).toBe(true);
    rmSync(join(lock, "elsewhere.1.1.1"));
    await waiting;
  });

  test.each(["a process number that was given to another since", "a name that is none of ours"])(
    "GIVEN %s WHEN the lock is wanted THEN it is taken",
    async (which) => {
      const [host, pid] = thisProcess.split(".");
      heldBy(which.startsWith("a process") ? `${host}.${pid}.1.1` : ".DS_Store");
      expect(await withLock(root, () => "taken")).toBe("taken");
    },
  );
});

test("GIVEN this process and one that never was THEN the first runs", () => {
  const [host] = thisProcess.split(".");
  expect(isRunning(`${thisProcess}.7`)).toBe(true);
  expect(isRunning(`${host}.${2 ** 22 + 1}.1.7`)).toBe(false);
});
