import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Writable } from "node:stream";
import { consoleCommand } from "../../src/cli/console-command";
import { plex } from "../simulator/plex";
import { assemblyOf } from "../support/assembly";
import { CLI, cdkplex, memoryConsole } from "../support/cli";

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "console-"));
  plex().write(directory);
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** Lines that are typed, and the end of the input. */
function typed(...lines: readonly string[]): PassThrough {
  const stdin = new PassThrough();
  stdin.end(lines.map((line) => `${line}\n`).join(""));
  return stdin;
}

describe("cdkplex console", () => {
  test("GIVEN a sysplex without systems WHEN its console is asked for THEN the message says what is missing", async () => {
    const empty = join(directory, "empty");
    assemblyOf({}).write(empty);
    const stdin = typed("D XCF");
    await expect(consoleCommand(empty, { ...memoryConsole(), stdin })).rejects.toThrow("has no system");
  });

  test("GIVEN lines from elsewhere WHEN they are read THEN each is shown with its answer, then the state", async () => {
    const console = memoryConsole();
    const stdin = typed("D XCF,POLICY", "/nope", "system SYSB", "P IKED");
    expect(await consoleCommand(directory, { ...console, stdin })).toBe(0);
    const status = "systems 5 of 5 up | DVIPAs without owner: none | SAs 0 | 00:00:01.000";
    const lines = console.written.stdout.split("\n");
    expect(lines.slice(lines.indexOf(status))).toEqual([
      status,
      "SYSP> D XCF,POLICY",
      "IXC364I  00.00.01  DISPLAY XCF",
      "TYPE: CFRM",
      "  POLNAME:      CFRMPOL1",
      "  STARTED:      01/01/2026 00:00:00",
      status,
      "SYSP> /nope",
      "There is no command /nope. /help lists them.",
      status,
      "SYSP> system SYSB",
      status,
      "SYSB> P IKED",
      "IEF404I IKED - ENDED - TIME=00.00.01",
      status,
      "",
    ]);
  });

  test("GIVEN /quit WHEN it is read THEN what follows is not", async () => {
    const console = memoryConsole();
    expect(await consoleCommand(directory, { ...console, stdin: typed("/quit", "D XCF") })).toBe(0);
    expect(console.written.stdout).toContain("SYSP> /quit\n");
    expect(console.written.stdout).not.toContain("IXC334I");
  });

  test("GIVEN a terminal WHEN a line is typed THEN it is completed, and recalled from the history", async () => {
    let written = "";
    const stdout = Object.assign(
      new Writable({
        write(chunk: Buffer, _encoding, done) {
          written += chunk.toString();
          done();
        },
      }),
      { isTTY: true, columns: 100, rows: 30 },
    );
    const stdin = Object.assign(new PassThrough(), { isTTY: true });
    const done = consoleCommand(directory, { stdout, stderr: stdout, env: {}, stdin });
    // A tab that comes with other keys is pasted text.
    await shown(() => written.includes("SYSP> "));
    stdin.write("D XCF,PO");
    await shown(() => written.includes("D XCF,PO"));
    stdin.write("\t");
    await shown(() => written.includes("LICY"));
    stdin.write("\r");
    await shown(() => written.includes("POLNAME"));
    stdin.write("\u001b[A\r");
    await shown(() => written.split("POLNAME").length === 3);
    stdin.write("system SYSB\r/quit\r");
    expect(await done).toBe(0);
    expect(written).toContain("\u001b[7msystems 5 of 5 up");
    expect(written).toContain("SYSB> ");
  });

  test("GIVEN no assembly WHEN the console is started THEN it is wrong usage", () => {
    const { status, stderr } = cdkplex(["console", join(directory, "none")]);
    expect(status).toBe(2);
    expect(stderr).toContain("Expected an assembly");
  });

  test("GIVEN a process of its own WHEN commands are piped into it THEN it ends with 0", () => {
    const input = "/fail system SYSP\nsystem SYSA\nipsec -y display\n";
    const { status, stdout } = spawnSync(process.execPath, [...CLI, "console", directory], { encoding: "utf8", input });
    expect(status).toBe(0);
    expect(stdout).toContain("00:00:31.000 SYSA.TCPIP EZZ8301I VIPA 203.0.113.10 TAKEN OVER FROM TCPIP ON SYSP");
    expect(stdout).toContain("SYSA> ipsec -y display\nCS ipsec  Stack Name: TCPIP");
    expect(stdout).toContain("systems 4 of 5 up");
  });
});

/** Waits until something was written, for as many turns of the event loop as that could take. */
async function shown(condition: () => boolean): Promise<void> {
  for (let turn = 0; turn < 100_000 && !condition(); turn++) await new Promise((resolve) => setImmediate(resolve));
  expect(condition()).toBe(true);
}
