import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Assembly } from "../../src/model/assembly";
import { deploymentOrder } from "../../src/model/deployment-order";
import type { Artifact } from "../../src/model/manifest";
import { readModel } from "../../src/model/read";
import { planDeployment, type PlannedStep } from "../../src/provider/deployment-plan";
import { securedSysplex } from "../support/secured-sysplex";

function planOf(assembly: Assembly): PlannedStep[] {
  const order = deploymentOrder(readModel(assembly));
  return planDeployment(
    assembly,
    order.map((stack) => ({ system: stack.system.name, stack: stack.name })),
  );
}

/** The secured sysplex, with an artifact for each file. */
function sysplex(): Assembly {
  const directory = mkdtempSync(join(tmpdir(), "plan-"));
  try {
    securedSysplex().write(join(directory, "assembly"));
    return Assembly.read(join(directory, "assembly"));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Everything that comes before a step. */
function before(steps: readonly PlannedStep[], id: string): Set<string> {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const found = new Set<string>();
  const visit = (other: string) => {
    const step = byId.get(other)!;
    for (const earlier of [...step.after, ...(step.type === "activation" ? step.members : [])]) {
      if (!found.has(earlier)) visit(earlier);
      found.add(earlier);
    }
  };
  visit(id);
  return found;
}

describe("The plan of a deployment", () => {
  const assembly = sysplex();
  const steps = planOf(assembly);

  test("GIVEN a sysplex THEN each file is deployed once, and each stack, daemon and policy put into effect once", () => {
    const members = steps.filter(({ type }) => type === "member").map(({ id }) => id);
    expect(members).toHaveLength(assembly.artifacts.length);
    expect(new Set(members).size).toBe(members.length);
    expect(steps.filter(({ type }) => type === "activation").map(({ id }) => id)).toEqual([
      "PLEX1:cfrm(CFRMPOL1)",
      ...["SYSA", "SYSB", "SYSC"].map((system) => `${system}:vtam(${system})`),
      ...["SYSA", "SYSB", "SYSC"].flatMap((system) => [`${system}:pagent(${system})`, `${system}:iked(${system})`]),
      "SYSB:stack(TCPIP)",
      "SYSC:stack(TCPIP)",
      "SYSA:stack(TCPIP)",
    ]);
  });

  test("GIVEN its steps THEN each stands after those it names", () => {
    const done = new Set<string>();
    for (const step of steps) {
      for (const other of [...step.after, ...(step.type === "activation" ? step.members : [])])
        expect(done).toContain(other);
      done.add(step.id);
    }
  });

  test("GIVEN a stack that owns DVIPAs THEN structures, VTAM, its policy, and the stacks that back it up and serve it come before", () => {
    const earlier = before(steps, "SYSA:stack(TCPIP)");
    expect([...earlier]).toEqual(
      expect.arrayContaining([
        "PLEX1:cfrm(CFRMPOL1)",
        "SYSA:vtam(SYSA)",
        "SYSA:pagent(SYSA)",
        "SYSA:TCPIP.PROFILE(SYSA)",
        "SYSB:stack(TCPIP)",
        "SYSC:stack(TCPIP)",
      ]),
    );
  });

  test("GIVEN two stacks or two VTAMs THEN one comes before the other", () => {
    for (const kind of ["stack", "vtam"]) {
      const chain = steps.filter(({ id }) => id.includes(`:${kind}(`)).map(({ id }) => id);
      for (const [index, id] of chain.entries()) {
        expect(chain.filter((other) => before(steps, id).has(other))).toEqual(chain.slice(0, index));
      }
    }
  });

  test("GIVEN a policy THEN its rules come before the image that names them, and both before pagent.conf and the refresh", () => {
    expect([...before(steps, "SYSA:/etc/pagent.TCPIP.conf")]).toContain("SYSA:/etc/ipsec.conf");
    expect([...before(steps, "SYSA:/etc/pagent.conf")]).toContain("SYSA:/etc/pagent.TCPIP.conf");
    expect(steps.find(({ id }) => id === "SYSA:pagent(SYSA)")).toMatchObject({
      members: ["SYSA:/etc/ipsec.conf", "SYSA:/etc/pagent.TCPIP.conf", "SYSA:/etc/pagent.conf"],
    });
  });

  test("GIVEN it is written anywhere THEN a profile waits for the policy of its own system only", () => {
    const earlier = [...before(steps, "SYSB:TCPIP.PROFILE(SYSB)")];
    expect(earlier).toContain("SYSB:pagent(SYSB)");
    expect(earlier.some((id) => id.startsWith("SYSA:pagent"))).toBe(false);
  });

  test("GIVEN many stacks THEN a member names few steps", () => {
    for (const step of steps) expect(step.after.length).toBeLessThanOrEqual(2);
  });
});

describe("The plan of an assembly with other files", () => {
  const manifest = (artifacts: Artifact[], stacks = ["TCPIP", "TCPIPB"]) => ({
    schema: "cdkplex/assembly/1" as const,
    sysplex: "PLEX1",
    systems: [
      {
        name: "SYSA",
        iked: { file: "SYSA/etc/iked.conf" },
        stacks: stacks.map((name) => ({ name, profile: { file: `SYSA/TCPIP.PROFILE/${name}` } })),
      },
    ],
    artifacts,
  });
  const files = (...names: string[]) =>
    new Map(
      ["SYSA/etc/iked.conf", "SYSA/TCPIP.PROFILE/TCPIP", "SYSA/TCPIP.PROFILE/TCPIPB", ...names].map((name) => [
        name,
        "; x\n",
      ]),
    );
  const order = ["TCPIP", "TCPIPB"].map((stack) => ({ system: "SYSA", stack }));
  const stepOf = (steps: readonly PlannedStep[], id: string) => steps.find((step) => step.id === id);

  test("GIVEN texts that several stacks include THEN they are in effect with each, and those of one stack with that stack only", () => {
    const artifacts: Artifact[] = [
      { file: "SYSA/TCPIP.PROFILE/COMMON", kind: "profile", system: "SYSA", dataset: "TCPIP.PROFILE(COMMON)" },
      { file: "PLEX1/TCPIP.PROFILE/ALL", kind: "profile", dataset: "TCPIP.PROFILE(ALL)" },
      {
        file: "SYSA/TCPIP.PROFILE/ONLYB",
        kind: "profile",
        system: "SYSA",
        stack: "TCPIPB",
        dataset: "TCPIP.PROFILE(ONLYB)",
      },
    ];
    const assembly = new Assembly(manifest(artifacts), files(...artifacts.map(({ file }) => file)));
    const steps = planDeployment(assembly, order);
    const common = ["SYSA:TCPIP.PROFILE(COMMON)", "PLEX1:TCPIP.PROFILE(ALL)"];
    expect(stepOf(steps, "SYSA:stack(TCPIP)")).toMatchObject({ members: [...common, "SYSA:TCPIP.PROFILE(TCPIP)"] });
    expect(stepOf(steps, "SYSA:stack(TCPIPB)")).toMatchObject({
      members: [...common, "SYSA:TCPIP.PROFILE(ONLYB)", "SYSA:TCPIP.PROFILE(TCPIPB)"],
    });
  });

  test("GIVEN a data set for OBEYFILE and another text THEN both are deployed, and stacks start after the text", () => {
    const artifacts: Artifact[] = [
      { file: "SYSA/TCPIP.OBEY/ADD", kind: "obeyfile", system: "SYSA", stack: "TCPIP", dataset: "TCPIP.OBEY(ADD)" },
      { file: "SYSA/SYS1.PROCLIB/TCPIP", kind: "text", system: "SYSA", dataset: "SYS1.PROCLIB(TCPIP)" },
    ];
    const assembly = new Assembly(manifest(artifacts), files(...artifacts.map(({ file }) => file)));
    const steps = planDeployment(assembly, order);
    expect(stepOf(steps, "SYSA:TCPIP.OBEY(ADD)")).toMatchObject({ kind: "obeyfile", after: ["SYSA:iked(SYSA)"] });
    expect(stepOf(steps, "SYSA:stack(TCPIP)")).toMatchObject({ after: ["SYSA:SYS1.PROCLIB(TCPIP)"] });
  });

  test("GIVEN a policy agent without policies of its own THEN pagent.conf waits for VTAM", () => {
    const described = manifest([]);
    const system = {
      ...described.systems[0]!,
      vtam: { file: "SYSA/SYS1.VTAMLST/ATCSTR00" },
      pagent: { file: "SYSA/etc/pagent.conf" },
    };
    const texts = files("SYSA/SYS1.VTAMLST/ATCSTR00", "SYSA/etc/pagent.conf");
    const steps = planDeployment(new Assembly({ ...described, systems: [system] }, texts), order);
    expect(stepOf(steps, "SYSA:/etc/pagent.conf")).toMatchObject({ after: ["SYSA:vtam(SYSA)"] });
    expect(stepOf(steps, "SYSA:iked(SYSA)")).toMatchObject({ after: ["SYSA:pagent(SYSA)"] });
  });

  test("GIVEN a file of a system that the manifest does not describe THEN it is deployed", () => {
    const artifact: Artifact = { file: "SYSX/A.B", kind: "profile", system: "SYSX", dataset: "A.B" };
    const steps = planDeployment(new Assembly(manifest([artifact]), files(artifact.file)), order);
    expect(stepOf(steps, "SYSX:A.B")).toMatchObject({ type: "member", after: [] });
  });

  test("GIVEN references to secrets THEN the step names them", () => {
    const artifact: Artifact = { file: "SYSA/etc/ipsec.conf", kind: "ipsec", system: "SYSA", path: "/etc/ipsec.conf" };
    const texts = files().set(artifact.file, "SharedKey Ascii secret://a\nSharedKey Ascii secret://b\n");
    expect(
      stepOf(planDeployment(new Assembly(manifest([artifact]), texts), order), "SYSA:/etc/ipsec.conf"),
    ).toMatchObject({
      secrets: ["a", "b"],
    });
  });

  test("GIVEN two files at one place THEN both are named", () => {
    const artifacts: Artifact[] = [
      { file: "one", kind: "text", system: "SYSA", dataset: "A.B" },
      { file: "two", kind: "text", system: "SYSA", dataset: "a.b" },
    ];
    expect(() => planDeployment(new Assembly(manifest(artifacts), files("one", "two")), order)).toThrow(
      "The files one and two of the assembly are both deployed to SYSA:A.B",
    );
  });

  test("GIVEN a file without an artifact, or an artifact without a file THEN it is named", () => {
    expect(() => planDeployment(new Assembly(manifest([]), files("stray")), order)).toThrow(
      "The assembly has the file stray",
    );
    const artifact: Artifact = { file: "gone", kind: "text", system: "SYSA", dataset: "A.B" };
    expect(() => planDeployment(new Assembly(manifest([artifact]), files()), order)).toThrow("names the file gone");
  });
});
