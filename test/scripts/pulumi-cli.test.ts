import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const ROOT = resolve(__dirname, "../..");
const PINNED = (
  JSON.parse(readFileSync(join(ROOT, "node_modules/@pulumi/pulumi/package.json"), "utf8")) as { version: string }
).version;
const CLI = ["pulumi", "pulumi-language-nodejs", "pulumi-resource-pulumi-nodejs"];

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "pulumi cli "));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** Puts a shell script in place of a program. */
function program(path: string, script: string): void {
  mkdirSync(dirname(join(directory, path)), { recursive: true });
  writeFileSync(join(directory, path), `#!/bin/sh\n${script}\n`);
  chmodSync(join(directory, path), 0o755);
}

/** Puts a CLI that says it has this version into a directory. */
function cli(bin: string, version: string, programs: readonly string[] = CLI): void {
  for (const name of programs) program(join(bin, name), `echo v${version}`);
}

/** Runs the script with nothing on PATH but `path`, and a cache of its own. */
function run(environment: Record<string, string> = {}): { bin: string; log: string; status: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(ROOT, "scripts/pulumi-cli.mjs")], {
    encoding: "utf8",
    env: { PATH: join(directory, "path"), CDKPLEX_CACHE: join(directory, "cache"), ...environment },
  });
  return { bin: stdout.trim(), log: stderr, status };
}

const KEPT = join("cache", `pulumi-${PINNED}`, "bin");

describe("scripts/pulumi-cli.mjs", () => {
  test("GIVEN a directory named by CDKPLEX_PULUMI_BIN THEN it is that one, whatever is on PATH", () => {
    cli("named", "1.0.0");
    cli("path", PINNED);
    expect(run({ CDKPLEX_PULUMI_BIN: join(directory, "named") }).bin).toBe(join(directory, "named"));
  });

  test("GIVEN CDKPLEX_PULUMI_BIN names a directory without a CLI THEN it fails and says so", () => {
    const { status, log } = run({ CDKPLEX_PULUMI_BIN: "/nowhere" });
    expect(status).toBe(1);
    expect(log).toContain("CDKPLEX_PULUMI_BIN is /nowhere, which holds no pulumi");
  });

  test.each([PINNED, "3.1000.0", "4.0.0"])("GIVEN version %s on PATH THEN it is used", (version) => {
    cli("path", version);
    expect(run()).toEqual({ bin: join(directory, "path"), log: "", status: 0 });
  });

  test.each(["3.9.9", "3.244.9", "2.999.0"])(
    "GIVEN version %s on PATH THEN it is passed over for the kept one",
    (version) => {
      cli("path", version);
      cli(KEPT, PINNED);
      const { bin, log } = run();
      expect(bin).toBe(join(directory, KEPT));
      expect(log).toContain(`version ${version}, wanted ${PINNED} or newer`);
    },
  );

  test("GIVEN a CLI on PATH without its Node.js language host THEN it is passed over for the kept one", () => {
    cli("path", PINNED, ["pulumi", "pulumi-resource-pulumi-nodejs"]);
    cli(KEPT, PINNED);
    const { bin, log } = run();
    expect(bin).toBe(join(directory, KEPT));
    expect(log).toContain("no pulumi-language-nodejs with it");
  });

  test("GIVEN the npm package can download THEN the CLI of the pinned version is kept, and found the next time", () => {
    const bin = '"$PULUMI_HOME/versions/$PULUMI_VERSION/bin"';
    program("path/npx", `/bin/mkdir -p ${bin} && : > ${bin}/pulumi && echo to be kept from stdout`);
    expect(run()).toMatchObject({ bin: join(directory, KEPT), status: 0 });
    expect(existsSync(join(directory, KEPT, "pulumi"))).toBe(true);
    rmSync(join(directory, "path/npx"));
    expect(run()).toEqual({ bin: join(directory, KEPT), log: "", status: 0 });
  });

  test("GIVEN the download fails and there is Go THEN both modules are built and kept whole", () => {
    program("path/npx", "exit 1");
    // go build ... -o FILE PACKAGE
    program("path/go", 'while [ $# -gt 2 ]; do shift; done; case "$1" in /*) echo "$2" > "$1";; esac');
    expect(run()).toMatchObject({ bin: join(directory, KEPT), status: 0 });
    expect(readdirSync(join(directory, KEPT)).sort()).toEqual(CLI);
    expect(readFileSync(join(directory, KEPT, "pulumi"), "utf8")).toBe("github.com/pulumi/pulumi/pkg/v3/cmd/pulumi\n");
  });

  test("GIVEN a build that fails THEN nothing is kept", () => {
    program("path/npx", "exit 1");
    program("path/go", '[ "$1" = version ]');
    const { status, log } = run();
    expect(status).toBe(1);
    expect(log).toContain("go ended with exit code 1");
    expect(readdirSync(join(directory, "cache"))).toEqual([]);
  });

  test("GIVEN no CLI, no download and no Go THEN it fails and says what to install", () => {
    const { status, log } = run();
    expect(status).toBe(1);
    expect(log).toContain(`no Pulumi CLI ${PINNED} or newer, and no Go to build one with`);
    expect(log).toMatch(/Install the CLI .* or Go 1\.\d+/);
  });
});
