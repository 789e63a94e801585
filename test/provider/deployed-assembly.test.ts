import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Assembly } from "../../src/model/assembly";
import { deploymentOrder } from "../../src/model/deployment-order";
import { readModel } from "../../src/model/read";
import { deployedAssembly, isSimulatedTarget } from "../../src/provider/deployed-assembly";
import { planDeployment } from "../../src/provider/deployment-plan";
import { Place } from "../../src/provider/place";
import { SimulatedTarget } from "../../src/provider/simulated-target";
import { Activation } from "../../src/provider/target";
import { topologyStep } from "../../src/provider/topology";
import { checkAssembly } from "../../src/rules";
import { Machine } from "../../src/simulator";
import { DVIPA, securedSysplex } from "../support/secured-sysplex";

let directory: string;
beforeEach(() => void (directory = mkdtempSync(join(tmpdir(), "deployed-"))));
afterEach(() => {
  for (const made of [directory, `${directory}.assembly`]) rmSync(made, { recursive: true, force: true });
});

/** With artifacts for the files that others name. */
function sysplex(): Assembly {
  securedSysplex().write(`${directory}.assembly`);
  return Assembly.read(`${directory}.assembly`);
}

/** Deploys an assembly as a program would, without what a filter leaves out. */
async function deploy(assembly: Assembly, filter: (id: string) => boolean = () => true): Promise<SimulatedTarget> {
  const target = new SimulatedTarget(directory);
  const order = deploymentOrder(readModel(assembly)).map(({ system, name }) => ({ system: system.name, stack: name }));
  for (const step of [topologyStep(assembly), ...planDeployment(assembly, order)]) {
    if (!filter(step.id)) continue;
    if (step.type === "member") await target.write(Place.parse(step.id), step.content, { kind: step.kind });
    else
      await target.activate(
        Activation.parse(step.id),
        step.members.map((id) => Place.parse(id)),
      );
  }
  return target;
}

const PROFILE = Place.ofDataset("SYSA", "TCPIP.PROFILE(SYSA)");

describe("deployedAssembly", () => {
  test("GIVEN a deployed sysplex WHEN it is read THEN texts, findings and the machine are those of what was deployed", async () => {
    const assembly = sysplex();
    await deploy(assembly);

    const deployed = deployedAssembly(directory);

    expect(isSimulatedTarget(directory)).toBe(true);
    expect(deployed.manifest.systems).toEqual(assembly.manifest.systems);
    expect(deployed.manifest.couplingFacilities).toEqual(assembly.manifest.couplingFacilities);
    expect(new Map(deployed.files)).toEqual(new Map(assembly.files));
    expect(checkAssembly(deployed).findings.map(({ code, file, line }) => [code, file, line])).toEqual(
      checkAssembly(assembly).findings.map(({ code, file, line }) => [code, file, line]),
    );
    const machine = Machine.of(deployed);
    machine.start();
    expect(machine.ownerOf(DVIPA)).toBe("SYSA.TCPIP");
  });

  test("GIVEN a profile that was changed and not started WHEN read THEN it is the one that was started", async () => {
    const assembly = sysplex();
    const target = await deploy(assembly);
    const before = (await target.read(PROFILE))!;
    const changed = before.text.replace("VIPADEFINE MOVEABLE IMMEDIATE 255.255.255.0", "VIPABACKUP 1");
    await target.write(PROFILE, changed, { kind: "profile", ifMatch: before.etag });

    expect(deployedAssembly(directory).files.get("SYSA/TCPIP.PROFILE/SYSA")).toBe(before.text);

    await target.activate(new Activation("SYSA", "stack", "TCPIP"), [PROFILE]);
    const deployed = deployedAssembly(directory);
    expect(deployed.files.get("SYSA/TCPIP.PROFILE/SYSA")).toBe(changed);
    const machine = Machine.of(deployed);
    machine.start();
    expect(machine.ownerOf(DVIPA)).not.toBe("SYSA.TCPIP");
  });

  test("GIVEN pre-shared keys in effect WHEN it is judged THEN they may be in clear, and are still told apart", async () => {
    const target = await deploy(sysplex());
    for (const system of ["SYSA", "SYSB"]) {
      const place = Place.ofFile(system, "/etc/ipsec.conf");
      const { text, etag } = (await target.read(place))!;
      const withKey = text.replace(/( +)KeyExchangeActionRef/g, `$1SharedKey Ascii key-of-${system}\n$&`);
      await target.write(place, withKey, { kind: "ipsec", ifMatch: etag });
      await target.activate(
        Activation.parse(`${system}:pagent(${system})`),
        ["/etc/pagent.conf", "/etc/pagent.TCPIP.conf", "/etc/ipsec.conf"].map((path) => Place.ofFile(system, path)),
      );
    }

    const deployed = deployedAssembly(directory);

    expect(deployed.files.get("SYSA/etc/ipsec.conf")).toContain("SharedKey Ascii key-of-SYSA\n");
    expect(checkAssembly(deployed).findings.map(({ code }) => code)).toEqual(["SWSA403"]);
    const source = new Assembly(deployed.manifest, deployed.files);
    expect(checkAssembly(source).findings.map(({ code }) => code)).toEqual(["SWSA420", "SWSA403", "SWSA420"]);
  });

  test("GIVEN a stack, a daemon and the CFRM policy that were not started WHEN read THEN they are not there", async () => {
    const waiting = ["SYSB:stack(TCPIP)", "SYSB:pagent(SYSB)"];
    await deploy(sysplex(), (id) => !waiting.includes(id) && !id.includes(":cfrm("));

    const { manifest, files } = deployedAssembly(directory);

    const [a, b] = manifest.systems;
    expect([a!.stacks.length, a!.pagent]).toEqual([1, expect.anything()]);
    expect([b!.stacks.length, b!.pagent]).toEqual([0, undefined]);
    expect(manifest.cfrm).toBeUndefined();
    expect([...files.keys()].filter((file) => file.startsWith("SYSB/TCPIP.PROFILE"))).toEqual([]);
  });

  test("GIVEN a character outside the code page in the manifest WHEN deployed THEN it is kept", async () => {
    const { content } = topologyStep({
      manifest: { ...securedSysplex().manifest, acknowledgements: [{ rule: "SWSA101", reason: "geprüft – später" }] },
      artifacts: [],
    } as unknown as Assembly);

    expect(content).toMatch(/^[\n -~]*$/);
    expect(JSON.parse(content)).toMatchObject({ acknowledgements: [{ reason: "geprüft – später" }] });
  });

  test("GIVEN directories without a sysplex, or with two WHEN read THEN the error says so", async () => {
    expect(isSimulatedTarget(join(directory, "missing"))).toBe(false);
    expect(isSimulatedTarget(directory)).toBe(false);
    expect(() => deployedAssembly(directory)).toThrow(/has no deployed sysplex.*pulumi up/);

    await deploy(sysplex());
    const target = new SimulatedTarget(directory);
    const text = (await target.read(Place.ofFile("PLEX1", "/manifest.json")))!.text;
    await target.write(Place.ofFile("PLEX2", "/manifest.json"), text, { kind: "text" });
    expect(() => deployedAssembly(directory)).toThrow(/has the sysplexes PLEX1, PLEX2/);
  });
});
