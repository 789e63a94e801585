import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Assembly } from "../../src/model/assembly";
import { run } from "../../src/cli/program";
import { checkAssembly } from "../../src/rules/report";
import { formatGithub } from "../../src/rules/format-github";
import { formatJson } from "../../src/rules/format-json";
import { formatText } from "../../src/rules/format-text";
import { memoryConsole } from "../support/cli";
import { FILES, profilesAlone, securedSysplex } from "../support/secured-sysplex";

let directory: string;
beforeEach(() => {
  directory = join(mkdtempSync(join(tmpdir(), "check-")), "out");
});
afterEach(() => rmSync(join(directory, ".."), { recursive: true, force: true }));

async function check(assembly: Assembly, ...options: string[]) {
  assembly.write(directory);
  const console = memoryConsole();
  return { exitCode: await run(["check", directory, ...options], console), ...console.written };
}

const WITH_ERROR = { [FILES.backup]: ["IPSEC DVIPSEC", "IPSEC"] } as const;
const WITH_WARNING = {
  [FILES.owner]: ["IPCONFIG IPSECURITY", "IPCONFIG IPSECURITY TCPSTACKSOURCEVIPA 10.1.2.3"],
} as const;

test("GIVEN an assembly that keeps every rule WHEN it is checked THEN it ends with 0, whatever fails", async () => {
  for (const limit of ["error", "warning", "info"]) {
    expect(await check(securedSysplex(), "--fail-on", limit)).toEqual({
      exitCode: 0,
      stdout: "No findings\n",
      stderr: "",
    });
  }
});

test.each([
  ["an error", () => securedSysplex(WITH_ERROR), { error: 1, warning: 1, info: 1 }],
  ["a warning", () => securedSysplex(WITH_WARNING), { error: 0, warning: 1, info: 1 }],
  ["infos", () => profilesAlone(), { error: 0, warning: 0, info: 1 }],
])(
  "GIVEN an assembly with %s WHEN it is checked THEN the limit decides on the exit code",
  async (_what, make, codes) => {
    for (const [limit, exitCode] of Object.entries(codes)) {
      expect([limit, (await check(make(), "--fail-on", limit)).exitCode]).toEqual([limit, exitCode]);
    }
    expect((await check(make())).exitCode).toBe(codes.error);
  },
);

test("GIVEN a finding WHEN it is reported as text, JSON and SARIF THEN each names it", async () => {
  const report = checkAssembly(securedSysplex(WITH_ERROR));
  expect((await check(securedSysplex(WITH_ERROR))).stdout).toBe(formatText(report));
  expect(JSON.parse((await check(securedSysplex(WITH_ERROR), "--format", "json")).stdout)).toEqual(
    JSON.parse(formatJson(report)),
  );
  expect((await check(securedSysplex(WITH_ERROR), "--format", "github")).stdout).toBe(
    formatGithub(report, { directory }),
  );
  expect(
    JSON.parse((await check(securedSysplex(WITH_ERROR), "--format", "sarif")).stdout).runs[0].results,
  ).toHaveLength(1);
});

test("GIVEN a terminal WHEN text is written THEN it has colours, unless NO_COLOR is set; files and JSON have none", async () => {
  securedSysplex(WITH_ERROR).write(directory);
  const written = async (isTTY: boolean, env: Record<string, string>, ...options: string[]) => {
    const console = memoryConsole(isTTY, env);
    await run(["check", directory, ...options], console);
    return console.written.stdout.includes("\x1b[");
  };
  expect(await written(true, {})).toBe(true);
  expect(await written(true, { NO_COLOR: "1" })).toBe(false);
  expect(await written(false, {})).toBe(false);
  expect(await written(true, {}, "--format", "json")).toBe(false);
});

test("GIVEN no assembly WHEN it is checked THEN it ends with 2 and one message without a stack", async () => {
  const console = memoryConsole();
  expect(await run(["check", directory], console)).toBe(2);
  expect(console.written).toEqual({
    stdout: "",
    stderr: `cdkplex: There is no directory ${directory}. Expected an assembly: run "cdkplex synth", or name another directory.\n`,
  });
});

test.each<[string, (manifest: string) => string]>([
  ["a truncated manifest", (text) => text.slice(0, 100)],
  ["another schema", (text) => text.replace("assembly/1", "assembly/2")],
  ["an unknown member", (text) => text.replace('"sysplex"', '"sysplexes": 1, "sysplex"')],
  ["a file that is missing", (text) => text.replace("SYSA/TCPIP.PROFILE/SYSA", "SYSA/TCPIP.PROFILE/NOPE")],
  ["a path out of the assembly", (text) => text.replace("SYSA/TCPIP.PROFILE/SYSA", "../SYSA")],
  ["two systems of one name", (text) => text.replace('"name": "SYSB"', '"name": "SYSA"')],
])(
  "GIVEN an assembly with %s WHEN it is checked THEN it ends with 2 and a message without a stack",
  async (_what, change) => {
    securedSysplex().write(directory);
    const manifest = join(directory, "manifest.json");
    const text = readFileSync(manifest, "utf8");
    expect(change(text)).not.toBe(text);
    writeFileSync(manifest, change(text));
    const console = memoryConsole();
    expect(await run(["check", directory], console)).toBe(2);
    expect(console.written.stdout).toBe("");
    expect(console.written.stderr).toMatch(/^cdkplex: [^]*(Expected|Unrecognized)[^]*\n$/);
    expect(console.written.stderr).not.toContain("    at ");
  },
);
