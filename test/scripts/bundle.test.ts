import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { securedSysplex } from "../support/secured-sysplex";

/** What `npm run build` makes; `./verify` does so before the tests. */
const ROOT = resolve(__dirname, "../..");
const { exports: entries } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
  exports: Record<string, { default?: string }>;
};
const built = Object.values(entries).flatMap((entry) => entry.default ?? []);

/** Runs a program that prints JSON. */
function run(program: string): unknown {
  const { stdout, stderr, status } = spawnSync(process.execPath, ["-e", program], { cwd: ROOT, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

const withoutJest = built.filter((file) => file !== "./dist/testing/jest.js");

test.each(withoutJest)(
  "GIVEN the entry %s WHEN it is loaded THEN it has the names of its module, and classes keep theirs",
  (file) => {
    const source = jest.requireActual<object>(join(ROOT, file.replace(/^\.\/dist\/(.*)\.js$/, "src/$1.ts")));
    const program = `const loaded = require(${JSON.stringify(file)});
      const all = Object.values(loaded).flatMap((value) => Object.entries(value)).concat(Object.entries(loaded));
      const isRenamed = ([name, value]) => /\\$\\d+$/.test(typeof value === "function" ? value.name : "");
      console.log(JSON.stringify({ names: Object.keys(loaded).sort(), renamed: all.filter(isRenamed) }))`;
    expect(run(program)).toEqual({ names: Object.keys(source).sort(), renamed: [] });
  },
);

test("GIVEN a program that only imports cdkplex WHEN it is loaded THEN no rule and none of the packages for other uses is", () => {
  const loaded = run(`require("cdkplex"); console.log(JSON.stringify(Object.keys(require.cache)))`) as string[];
  expect(loaded.filter((file) => /node_modules\/(?!constructs\/)/.test(file))).toEqual([]);
  const rules = loaded.filter((file) => readFileSync(file, "utf8").includes('code: "SWSA001"'));
  expect(rules).toEqual([]);
});

test("GIVEN rules that a program adds WHEN another entry judges its sysplex THEN it knows them", () => {
  const program = `const { App, Rules, Sysplex } = require("cdkplex");
    const app = new App();
    new Sysplex(app, "PLEX1");
    Rules.of(app).add({ code: "OWN001", title: "t", severity: "warning", why: "w", fix: "f", reference: "r",
      *check() { yield { message: "m", fix: "f", at: { file: "manifest.json" } }; } });
    const { findings } = require("cdkplex/rules").checkAssembly(app.assemble());
    console.log(JSON.stringify(findings.map(({ code }) => code)))`;
  expect(run(program)).toContain("OWN001");
});

test("GIVEN failures to look at in threads WHEN the command does so THEN the threads find what they begin with", () => {
  const directory = mkdtempSync(join(tmpdir(), "bundle-"));
  try {
    securedSysplex().write(join(directory, "plex"));
    const args = ["simulate", join(directory, "plex"), "--what-if", "double", "--threads", "2", "--format", "json"];
    const { stdout, stderr } = spawnSync(process.execPath, [join(ROOT, "dist/cli/main.js"), ...args], {
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toMatchObject({ schema: "cdkplex/what-if/1" });
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
});
