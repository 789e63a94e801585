import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "cdkplex";
import { distributor } from "../../examples/distributor/sysplex";
import { takeover } from "../../examples/takeover/sysplex";
import { hasColor } from "../../src/cli/console";
import { run } from "../../src/cli/program";
import { memoryConsole } from "../support/cli";
import { ran, textFiles } from "../support/text-file";

const EXAMPLES = join(__dirname, "../../examples");
const files = textFiles();
const scenarioOf = (example: string, name: string) => join(EXAMPLES, example, "scenarios", `${name}.yaml`);

let directory = "";
beforeEach(() => {
  directory = join(mkdtempSync(join(tmpdir(), "simulate-")), "assembly");
});
afterEach(() => rmSync(join(directory, ".."), { recursive: true, force: true }));

/** Synthesizes the examples; SYSB may lack DVIPSEC. */
function synthesized(example: "distributor" | "takeover", broken = false): string {
  const app = new App({ outdir: directory, reportOnly: broken });
  const { b } = example === "distributor" ? distributor(app) : takeover(app);
  if (broken) b.profile.override("IPSEC", (operands) => ({ ...operands, dvipsec: undefined }));
  app.synth();
  return directory;
}

describe("cdkplex simulate --scenario", () => {
  test.each([
    ["distributor", "owner-fails", "coupling-facility-fails"],
    ["takeover", "takeover", "coupling-facility-fails"],
  ] as const)("GIVEN the example %s WHEN its scenarios are run THEN it ends with 0", async (example, one, other) => {
    const { exitCode, stdout, stderr } = await ran(
      ...["simulate", synthesized(example), "--scenario", scenarioOf(example, one), "--scenario"],
      scenarioOf(example, other),
    );
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(stdout.match(/^As expected: /gm)).toHaveLength(2);
    expect(stdout).toMatch(/\n2 of 2 scenarios as expected\.\n$/);
    expect(stdout).toContain("───▶");
  });

  test.each([
    ["distributor", "owner-fails"],
    ["takeover", "takeover"],
  ] as const)(
    "GIVEN the example %s without DVIPSEC on SYSB WHEN it is checked and run THEN SWSA002 foretells the loss that the machine shows",
    async (example, normal) => {
      const broken = synthesized(example, true);
      const checked = await ran("check", broken, "--format", "json");
      const { findings } = JSON.parse(checked.stdout) as { findings: readonly { code: string; system?: string }[] };
      expect(checked.exitCode).toBe(1);
      expect(findings).toContainEqual(expect.objectContaining({ code: "SWSA002", system: "SYSB" }));

      const shown = await ran("simulate", broken, "--scenario", scenarioOf(example, "backup-without-dvipsec"));
      expect([shown.exitCode, shown.stderr]).toEqual([0, ""]);
      expect(shown.stdout).toContain("is lost: SYSB.TCPIP has no DVIPSEC.");

      const lost = await ran("simulate", broken, "--scenario", scenarioOf(example, normal));
      expect(lost.exitCode).toBe(1);
      expect(lost.stdout).toMatch(/✗ line \d+: expected: the tunnels of 203\.0\.113\.\d+: count \d, owner SYSB\.TCPIP/);
    },
  );

  test("GIVEN --format json WHEN scenarios are run THEN the report has each with steps, owners and assumptions", async () => {
    const file = scenarioOf("takeover", "takeover");
    const { exitCode, stdout } = await ran("simulate", synthesized("takeover"), "--scenario", file, "--format", "json");
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: "cdkplex/simulation/1",
      sysplex: "PLEX1",
      met: true,
      scenarios: [
        {
          title: "SYSA fails, and comes back",
          file,
          seed: 1,
          met: true,
          ownership: [
            {
              subplex: "EZBTCPCS",
              dvipas: ["203.0.113.20"],
              owners: [{ stack: "SYSA.TCPIP" }, {}, { stack: "SYSB.TCPIP" }, { stack: "SYSA.TCPIP" }],
            },
          ],
          violations: [],
        },
      ],
    });
  });

  test("GIVEN a scenario that is none WHEN it is run THEN it ends with 2, names the line, and shows no stack", async () => {
    const file = files.write("a.yaml", "schema: cdkplex/scenario/1\ntitle: t\nsteps:\n  - settel\n");
    const { exitCode, stdout, stderr } = await ran("simulate", synthesized("takeover"), "--scenario", file);
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(`\n  ${file}:4:5: steps[0]: found "settel", expected settle`);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test("GIVEN a scenario or an assembly that is not there THEN it ends with 2", async () => {
    const none = await ran("simulate", synthesized("takeover"), "--scenario", files.path("none.yaml"));
    expect([none.exitCode, none.stdout]).toEqual([2, ""]);
    expect(none.stderr).toContain("none.yaml cannot be read");
    const nowhere = await ran("simulate", files.path("nowhere"), "--scenario", scenarioOf("takeover", "takeover"));
    expect(nowhere.exitCode).toBe(2);
    expect(nowhere.stderr).toContain("There is no directory");
  });

  test("GIVEN a terminal THEN the timeline has colours", async () => {
    const console = memoryConsole(true);
    await run(["simulate", synthesized("takeover"), "--scenario", scenarioOf("takeover", "takeover")], console);
    expect(hasColor(console.stdout, console.env)).toBe(true);
    expect(console.written.stdout).toContain("\u001b[32m");
  });
});
