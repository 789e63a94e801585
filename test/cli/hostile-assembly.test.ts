import { appendFileSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/program";
import { memoryConsole } from "../support/cli";
import { FILES, securedSysplex } from "../support/secured-sysplex";

let directory: string;
beforeEach(() => {
  directory = join(mkdtempSync(join(tmpdir(), "hostile-")), "out");
  securedSysplex().write(directory);
});
afterEach(() => rmSync(join(directory, ".."), { recursive: true, force: true }));

const COMMANDS = [
  (dir: string) => ["check", dir],
  (dir: string) => ["query", dir, "owners"],
  (dir: string) => ["query", dir, "source-address", "--destination", "10.8.0.1"],
];

async function runAll() {
  return Promise.all(
    COMMANDS.map(async (command) => {
      const console = memoryConsole();
      return { exitCode: await run(command(directory), console), ...console.written };
    }),
  );
}

test.each<[string, () => void]>([
  ["no manifest", () => rmSync(join(directory, "manifest.json"))],
  ["no file the manifest names", () => rmSync(join(directory, FILES.cfrm))],
  ["a manifest that is not JSON", () => truncateSync(join(directory, "manifest.json"), 99)],
  [
    "a manifest of another version",
    () => writeFileSync(join(directory, "manifest.json"), '{"schema":"cdkplex/assembly/2"}'),
  ],
  ["a file of 1 GB", () => truncateSync(join(directory, FILES.target), 2 ** 30)],
  ["a file that is not text", () => writeFileSync(join(directory, FILES.ownerStartList), Buffer.from([0x80]))],
  ["no directory", () => rmSync(directory, { recursive: true })],
])(
  "GIVEN an assembly with %s WHEN it is checked or asked THEN the command ends with 2 and one message",
  async (_what, damage) => {
    damage();
    for (const { exitCode, stdout, stderr } of await runAll()) {
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
      expect(stderr).toMatch(/^cdkplex: .*(Expected|expected)/s);
      expect(stderr).not.toMatch(/\n\s+at /);
    }
  },
);

test("GIVEN a profile that includes itself WHEN it is checked and asked THEN there is a finding, and an answer", async () => {
  appendFileSync(join(directory, FILES.owner), "INCLUDE TCPIP.PROFILE(SYSA)\n");
  const [check, ...queries] = await runAll();
  expect(check).toMatchObject({ exitCode: 1, stderr: "" });
  expect(check!.stdout).toContain("is being included already");
  for (const query of queries) expect(query).toMatchObject({ exitCode: 0, stderr: "" });
});
