import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { execFileSync } from "node:child_process";
import { run } from "../../src/cli/program";
import { plex } from "../simulator/plex";
import { memoryConsole } from "../support/cli";

const directory = mkdtempSync(join(tmpdir(), "cdkplex-graph-"));
const assembly = join(directory, "cdkplex.out");
const built = resolve(__dirname, "../../dist/graph/page.js");

beforeAll(() => {
  plex({ structure: "SIZE(100) PREFLIST(CF01)" }).write(assembly);
  if (existsSync(built)) return;
  mkdirSync(resolve(built, ".."), { recursive: true });
  execFileSync(process.execPath, [resolve(__dirname, "../../scripts/page.mjs")], { stdio: "inherit" });
}, 120_000);
afterAll(() => rmSync(directory, { recursive: true, force: true }));

async function graph(...args: string[]) {
  const console = memoryConsole();
  return { status: await run(["graph", ...args], console), ...console.written };
}

test.each([
  [[], /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[\s\S]*SWSA2\d\d[\s\S]*<\/svg>\n$/],
  [["--format", "dot"], /^digraph "Sysplex PLEX1" \{\n[\s\S]*\}\n$/],
  [["--format", "mermaid"], /^flowchart LR\n/],
  [["--format", "html"], /^<!doctype html>\n[\s\S]*<\/html>\n$/],
] as const)("GIVEN an assembly WHEN graph %j is run THEN the picture is written to stdout", async (options, text) => {
  const { status, stdout, stderr } = await graph(assembly, ...options);
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(text);
});

test("GIVEN a file WHEN graph is run with -o THEN it holds the picture, and stdout nothing", async () => {
  const file = join(directory, "plex.svg");
  const { status, stdout } = await graph(assembly, "-o", file);
  expect([status, stdout]).toEqual([0, ""]);
  expect(readFileSync(file, "utf8")).toBe((await graph(assembly)).stdout);
});

test("GIVEN a file that cannot be written WHEN graph is run THEN it says so", async () => {
  const { status, stderr } = await graph(assembly, "-o", join(directory, "none/plex.svg"));
  expect(status).toBe(2);
  expect(stderr).toMatch(/^cdkplex: .*none\/plex\.svg cannot be written: ENOENT.* Expected a file in a directory/);
});

test("GIVEN a directory that is no assembly or a format there is not WHEN graph is run THEN it fails", async () => {
  expect((await graph(join(directory, "none"))).status).toBe(2);
  expect((await graph(assembly, "--format", "png")).status).toBe(2);
});
