import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { Place } from "../../src/provider/place";
import { SimulatedTarget } from "../../src/provider/simulated-target";
import { Activation } from "../../src/provider/target";

const HOOK = resolve(__dirname, "../support/typescript.cjs");
const MEMBERS = [0, 1, 2].map((index) => Place.ofDataset("SYSA", `TCPIP.PROFILE(M${index})`));
const STACK = new Activation("SYSA", "stack", "TCPIP");

let directory: string;
const started: ChildProcess[] = [];
beforeEach(() => void (directory = mkdtempSync(join(tmpdir(), "killed-"))));
afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
  rmSync(directory, { recursive: true, force: true });
});

function start(program: string, ...args: string[]): { child: ChildProcess; ended: Promise<unknown[]> } {
  const file = resolve(__dirname, "programs", program);
  const child = spawn(process.execPath, ["--require", HOOK, file, directory, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  started.push(child);
  return { child, ended: once(child, "exit") };
}

const isWhole = (text: string): boolean => {
  const [, mark] = /^BEGIN (\S+)\n/.exec(text) ?? [];
  return (
    mark !== undefined &&
    text.endsWith(`\n; ${mark}\nEND ${mark}\n`) &&
    text.replaceAll(`; ${mark}\n`, "") === `BEGIN ${mark}\nEND ${mark}\n`
  );
};

test("GIVEN processes that write the same members WHEN they are killed at any moment THEN each member is whole, and the target goes on", async () => {
  let seen = 0;
  for (let round = 0; round < 6; round++) {
    const writers = [start("writer.ts"), start("writer.ts")];
    await Promise.all(writers.map(({ child }) => once(child.stdout!, "data")));
    await delay(20 + Math.random() * 80);
    for (const { child } of writers) child.kill("SIGKILL");
    for (const { ended } of writers) expect(await ended).toEqual([null, "SIGKILL"]);

    const target = new SimulatedTarget(directory);
    for (const place of MEMBERS) {
      const stored = await target.read(place);
      if (stored === undefined) continue;
      seen += 1;
      expect(isWhole(stored.text)).toBe(true);
    }
    await expect(target.inEffect(STACK)).resolves.not.toThrow();
    expect(readdirSync(join(directory, "SYSA", "TCPIP.PROFILE")).filter((name) => !/^M[0-2]$/.test(name))).toEqual([]);

    // A lock that a killed process held does not stop the next one.
    const current = await target.read(MEMBERS[0]!);
    const before = Date.now();
    await target.write(MEMBERS[0]!, `BEGIN x\n; x\nEND x\n`, { kind: "profile", ifMatch: current?.etag });
    expect(Date.now() - before).toBeLessThan(5_000);
  }
  expect(seen).toBeGreaterThan(0);

  const last = start("writer.ts", "1");
  expect(await last.ended).toEqual([0, null]);
  expect(readdirSync(join(directory, ".target", "tmp"))).toEqual([]);
}, 60_000);

test("GIVEN processes that count in one member WHEN each writes only over what it read THEN no count is lost", async () => {
  const target = new SimulatedTarget(directory);
  const place = Place.ofDataset("SYSA", "TCPIP.COUNT");
  await target.write(place, "0\n", { kind: "text" });
  const counters = [1, 2, 3].map(() => start("counter.ts", "50"));
  for (const { ended } of counters) expect(await ended).toEqual([0, null]);
  expect((await target.read(place))?.text).toBe("150\n");
}, 60_000);
