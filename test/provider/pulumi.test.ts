import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { deployedAssembly } from "../../src/provider/deployed-assembly";
import { Machine } from "../../src/simulator";
import { pulumiBin, pulumiEnvironment } from "../support/pulumi-cli";
import { DVIPA, securedSysplex } from "../support/secured-sysplex";

const ROOT = resolve(__dirname, "../..");
const KEY = "Correct-Horse-Battery-1";
const bin = pulumiBin();

const PROFILE = "SYSA/TCPIP.PROFILE/SYSA";
const POLICY = "SYSA/etc/ipsec.conf";
const keyExchange = `KeyExchangeRule r
{
  LocalSecurityEndpoint
  {
    Identity IpAddr 203.0.113.10
    Location 203.0.113.10
  }
  RemoteSecurityEndpoint
  {
    Identity IpAddr 10.9.0.1
    Location 10.9.0.1
  }
  KeyExchangeActionRef a
  SharedKey Ascii secret://web-psk
}
KeyExchangeAction a
{
  HowToAuthMe PresharedKey
}
`;

/** A Pulumi project of its own, with an assembly and a simulated sysplex beside the program. */
class Project {
  readonly directory = mkdtempSync(join(tmpdir(), "pulumi project "));
  private readonly environment = pulumiEnvironment(this.directory);

  constructor() {
    if (!existsSync(join(ROOT, "dist", "provider", "dynamic.js")))
      throw new Error("There is no dist/: run scripts/prepare.sh");
    mkdirSync(join(this.directory, "node_modules"));
    symlinkSync(ROOT, join(this.directory, "node_modules", "cdkplex"));
    symlinkSync(join(ROOT, "node_modules", "@pulumi"), join(this.directory, "node_modules", "@pulumi"));
    writeFileSync(join(this.directory, "package.json"), '{ "name": "project", "main": "deployment.js" }\n');
    writeFileSync(
      join(this.directory, "Pulumi.yaml"),
      "name: project\nruntime:\n  name: nodejs\n  options:\n    typescript: false\n",
    );
    copyFileSync(join(__dirname, "programs", "deployment.js"), join(this.directory, "deployment.js"));
    securedSysplex({ [POLICY]: ["IpFilterPolicy", `${keyExchange}IpFilterPolicy`] }).write(
      join(this.directory, "assembly"),
    );
    this.succeed(["stack", "init", "test"]);
  }

  run(args: readonly string[], env: NodeJS.ProcessEnv = {}): { status: number | null; output: string } {
    const { status, stdout, stderr } = spawnSync(join(bin, "pulumi"), [...args, "--color", "never"], {
      cwd: this.directory,
      env: { ...this.environment, PSK: KEY, ...env },
      encoding: "utf8",
      maxBuffer: 1e8,
    });
    return { status, output: stdout + stderr };
  }

  succeed(args: readonly string[], env?: NodeJS.ProcessEnv): string {
    const { status, output } = this.run(args, env);
    if (status !== 0) throw new Error(`pulumi ${args.join(" ")} ended with ${status}:\n${output}`);
    return output;
  }

  fail(args: readonly string[], env?: NodeJS.ProcessEnv): string {
    const { status, output } = this.run(args, env);
    if (status === 0) throw new Error(`pulumi ${args.join(" ")} succeeded:\n${output}`);
    return output;
  }

  up = (env?: NodeJS.ProcessEnv) => this.succeed(["up", "--yes", "--skip-preview"], env);
  preview = (env?: NodeJS.ProcessEnv) => this.succeed(["preview", "--diff"], env);
  refresh = (env?: NodeJS.ProcessEnv) => this.succeed(["refresh", "--yes", "--diff"], env);

  /** Edits a text of the assembly, or of the simulated sysplex. */
  edit(where: "assembly" | "sysplex", file: string, from: string, to: string): void {
    const path = join(this.directory, where, file);
    const text = readFileSync(path, "utf8");
    if (!text.includes(from)) throw new Error(`${path} does not have ${from}`);
    writeFileSync(path, text.replace(from, to));
  }

  deployed(file: string): string {
    return readFileSync(join(this.directory, "sysplex", file), "utf8");
  }

  /** Everything Pulumi keeps: state, history, backups. */
  kept(): string {
    const state = join(this.directory, "state");
    const files = readdirSync(state, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return files.map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8")).join("\n");
  }

  resources(): {
    urn: string;
    type: string;
    id: string;
    inputs: Record<string, unknown>;
    outputs: Record<string, unknown>;
  }[] {
    return JSON.parse(this.succeed(["stack", "export"])).deployment.resources;
  }

  remove(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}

/** How often each kind of change is counted at the end of an update: `{ created: 3, unchanged: 1 }`. */
function counts(output: string): Record<string, number> {
  const [, summary = ""] = output.split(/^Resources:$/m).slice(-2);
  const lines = [...summary.matchAll(/^ +(?:\S+ )?(\d+) (?:to )?([a-z]+)/gm)];
  return Object.fromEntries(lines.map(([, count, what]) => [what!, Number(count)]));
}

describe("A deployment through the Pulumi CLI", () => {
  let project: Project;
  let all: number;
  beforeAll(() => {
    project = new Project();
  });
  afterAll(() => project.remove());

  test("GIVEN a rule that is broken WHEN previewed THEN it fails with the finding and its code, and writes nothing", () => {
    project.edit("assembly", "SYSB/TCPIP.PROFILE/SYSB", "IPSEC DVIPSEC\n", "IPSEC\n");
    const output = project.fail(["preview"]);
    expect(output).toMatch(
      /The sysplex PLEX1 breaks rules; nothing of it was deployed\.\s+SYSB\.TCPIP\s+error SWSA\d+ SYSB\/TCPIP.PROFILE\/SYSB/,
    );
    expect(output).not.toContain("at new SysplexDeployment");
    expect(existsSync(join(project.directory, "sysplex"))).toBe(false);
    project.edit("assembly", "SYSB/TCPIP.PROFILE/SYSB", "IPSEC\n", "IPSEC DVIPSEC\n");
  });

  test("GIVEN a new sysplex WHEN previewed THEN everything is to be created; WHEN deployed THEN it is deployed and in effect", () => {
    all = counts(project.preview()).create!;
    expect(existsSync(join(project.directory, "sysplex"))).toBe(false);
    expect(counts(project.up())).toEqual({ created: all });
    expect(project.deployed(PROFILE)).toBe(readFileSync(join(project.directory, "assembly", PROFILE), "utf8"));
    expect(project.deployed(POLICY)).toContain(`SharedKey Ascii ${KEY}`);
    expect(JSON.parse(project.deployed(".active/SYSA/stack-TCPIP.json")).texts).toEqual([
      { place: "SYSA:TCPIP.PROFILE(SYSA)", lines: project.deployed(PROFILE).split("\n") },
    ]);
    expect(project.resources().map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        "SYSA:TCPIP.PROFILE(SYSA)",
        "SYSA:/etc/ipsec.conf",
        "PLEX1:cfrm(CFRMPOL1)",
        "SYSC:stack(TCPIP)",
      ]),
    );
    const machine = Machine.of(deployedAssembly(join(project.directory, "sysplex")));
    machine.start();
    expect(machine.ownerOf(DVIPA)).toBe("SYSA.TCPIP");
  });

  test("GIVEN nothing changed WHEN deployed or refreshed THEN there is no change", () => {
    expect(counts(project.up())).toEqual({ unchanged: all });
    project.succeed(["refresh", "--yes", "--expect-no-changes"]);
  });

  test("GIVEN a text in another spelling in the program WHEN previewed THEN there is no change", () => {
    project.edit("assembly", PROFILE, "IPCONFIG IPSECURITY", "; spelled otherwise\n  ipconfig   ipsecurity");
    project.succeed(["preview", "--expect-no-changes"]);
  });

  test("GIVEN another text WHEN previewed THEN the lines are shown; WHEN deployed THEN that member and its stack change", () => {
    project.edit("assembly", PROFILE, "PORT 443", "PORT 8443");
    const preview = project.preview();
    expect(preview).toMatch(/-\s+VIPADISTRIBUTE DEFINE 203.0.113.10 PORT 443/);
    expect(preview).toMatch(/\+\s+VIPADISTRIBUTE DEFINE 203.0.113.10 PORT 8443/);
    expect(counts(project.up())).toEqual({ updated: 2, unchanged: all - 2 });
    expect(project.deployed(PROFILE)).toContain("; spelled otherwise");
    expect(project.deployed(".active/SYSA/stack-TCPIP.json")).toContain("PORT 8443");
  });

  test("GIVEN somebody changed a spelling on the target WHEN refreshed THEN it is no change; WHEN updated THEN that is not refused", () => {
    project.edit("sysplex", PROFILE, "; spelled otherwise", "; spelled by hand");
    project.succeed(["refresh", "--yes", "--expect-no-changes"]);
    project.edit("assembly", PROFILE, "PORT 8443", "PORT 9443");
    expect(counts(project.up())).toEqual({ updated: 2, unchanged: all - 2 });
  });

  test("GIVEN somebody changed a member WHEN updated THEN it is refused; WHEN refreshed THEN it is shown; WHEN updated THEN it is put back", () => {
    const wanted = project.deployed(PROFILE);
    project.edit("sysplex", PROFILE, "PORT 9443", "PORT 1");
    project.edit("assembly", PROFILE, "PORT 9443", "PORT 2");
    expect(project.fail(["up", "--yes", "--skip-preview"])).toMatch(
      /error: SYSA:TCPIP.PROFILE\(SYSA\) was changed on the target since it was last read.*Run "pulumi refresh"/,
    );
    expect(project.deployed(PROFILE)).toContain("PORT 1 ");
    project.edit("assembly", PROFILE, "PORT 2", "PORT 9443");

    const refresh = project.refresh();
    expect(refresh).toContain("VIPADISTRIBUTE DEFINE 203.0.113.10 PORT 1 ");
    expect(counts(refresh)).toEqual({ updated: 1, unchanged: all - 1 });
    expect(project.preview()).toMatch(/-\s+VIPADISTRIBUTE DEFINE 203.0.113.10 PORT 1 /);
    project.up();
    expect(project.deployed(PROFILE)).toBe(wanted);
  });

  test("GIVEN somebody activated something else or deleted a member WHEN refreshed and deployed THEN both are put right", () => {
    rmSync(join(project.directory, "sysplex/.active/SYSB/stack-TCPIP.json"));
    rmSync(join(project.directory, "sysplex/SYSC/etc/pagent.conf"));
    expect(counts(project.refresh())).toEqual({ deleted: 2, unchanged: all - 2 });
    project.up();
    expect(project.deployed(".active/SYSB/stack-TCPIP.json")).toContain("VIPABACKUP");
    expect(project.deployed("SYSC/etc/pagent.conf")).toContain("TcpImage");
  });

  test("GIVEN another value of a secret WHEN deployed THEN the policy has it; GIVEN somebody changed it THEN it is put back", () => {
    const output = project.preview({ PSK: "Rotated-Key-2" });
    expect(counts(output)).toMatchObject({ update: 2 });
    expect(output).toContain("[secret]");
    const deployed = project.up({ PSK: "Rotated-Key-2" });
    expect(project.deployed(POLICY)).toContain("SharedKey Ascii Rotated-Key-2");

    project.edit("sysplex", POLICY, "Rotated-Key-2", "Foreign-Key-3");
    const refreshed = project.refresh({ PSK: "Rotated-Key-2" });
    const restored = project.succeed(["up", "--yes", "--skip-preview", "--diff"]);
    expect(project.deployed(POLICY)).toContain(`SharedKey Ascii ${KEY}`);
    for (const key of [KEY, "Rotated-Key-2", "Foreign-Key-3"]) {
      expect(output + deployed + refreshed + restored).not.toContain(key);
    }
  });

  test("GIVEN all that was done THEN neither state, history nor backups have a key, and the state has its references", () => {
    const kept = project.kept();
    for (const key of [KEY, "Rotated-Key-2", "Foreign-Key-3"]) expect(kept).not.toContain(key);
    const policy = project.resources().find(({ id }) => id === "SYSA:/etc/ipsec.conf")!;
    expect(policy.inputs.content).toContain("SharedKey Ascii secret://web-psk");
    expect(JSON.stringify(policy.outputs.secrets)).toContain("ciphertext");
  });

  test("GIVEN a deployment of another name WHEN deployed THEN it takes over what is there, and the old one leaves it alone", () => {
    const output = project.up({ DEPLOYMENT: "renamed" });
    expect(counts(output)).toMatchObject({ created: all - 1, deleted: all - 1 });
    expect(project.deployed(PROFILE)).toContain("VIPADEFINE");
    expect(project.deployed(".active/SYSA/stack-TCPIP.json")).toContain("VIPADEFINE");
    project.succeed(["refresh", "--yes", "--expect-no-changes"], { DEPLOYMENT: "renamed" });
  });

  test("GIVEN it is destroyed THEN nothing is deployed or in effect", () => {
    expect(counts(project.succeed(["destroy", "--yes"]))).toEqual({ deleted: all });
    expect(readdirSync(join(project.directory, "sysplex"))).toEqual([".target"]);
  });
});

describe("A deployment to a sysplex that has data sets already", () => {
  let project: Project;
  beforeAll(() => {
    project = new Project();
    for (const [file, text] of [
      [PROFILE, "IPCONFIG NODATAGRAMFWD\n"],
      [
        "SYSB/TCPIP.PROFILE/SYSB",
        `; by hand\n${readFileSync(join(project.directory, "assembly/SYSB/TCPIP.PROFILE/SYSB"), "utf8")}`,
      ],
    ] as const) {
      mkdirSync(join(project.directory, "sysplex", file, ".."), { recursive: true });
      writeFileSync(join(project.directory, "sysplex", file), text);
    }
  });
  afterAll(() => project.remove());

  test("GIVEN one with another content WHEN previewed THEN it is refused and named, and it is left alone", () => {
    const output = project.fail(["preview"]);
    expect(output).toContain("SYSA:TCPIP.PROFILE(SYSA) exists already, with another content");
    expect(output).toContain("set adopt: true");
    expect(output).not.toContain("SYSB:TCPIP.PROFILE(SYSB) exists already");
    expect(project.deployed(PROFILE)).toBe("IPCONFIG NODATAGRAMFWD\n");
  });

  test("GIVEN `pulumi import` WHEN it is tried THEN Pulumi cannot do it, which is why there is adopt", () => {
    const type = "pulumi-nodejs:dynamic/cdkplex:Member";
    const output = project.fail(["import", "--yes", "--generate-code=false", type, "p", "SYSA:TCPIP.PROFILE(SYSA)"]);
    expect(output).toContain("error: ");
  });

  test("GIVEN adopt WHEN deployed THEN it is replaced, and one that means the same is taken over as it is", () => {
    project.up({ ADOPT: "true" });
    expect(project.deployed(PROFILE)).toContain("VIPADEFINE");
    expect(project.deployed("SYSB/TCPIP.PROFILE/SYSB")).toMatch(/^; by hand\n/);
    project.succeed(["preview", "--expect-no-changes"]);
  });
});
