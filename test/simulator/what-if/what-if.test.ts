import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import * as fc from "fast-check";
import { Assembly } from "../../../src/model/assembly";
import { fail, failureLabel, Machine, whatIf, type FailureOutcome, type WhatIfReport } from "../../../src/simulator";
import { cdkplex } from "../../support/cli";
import { runs } from "../../support/runs";
import { DVIPA, FILES, securedSysplex, type Changes } from "../../support/secured-sysplex";
import { withTopology } from "../../support/topology";
import { sysplex } from "../random-sysplex";
import { withDirectory } from "./directory";

const single = (changes: Changes = {}, more = {}) => whatIf(securedSysplex(changes), { depth: "single", ...more });

/** AllowNat, and filters that let all ports of IKE pass. */
const WITH_NAT = [
  new RegExp(
    "(IKE\\n[^]*?)PORTS([^]*?)PORTS([^]*?Policy\\n\\{\\n)".replaceAll(
      "PORTS",
      " *SourcePortRange 500\\n *DestinationPortRange 500\\n",
    ),
  ),
  "$1$2$3  AllowNat Yes\n",
] as const;

/** The outcome of the failure of the owner of both DVIPAs. */
function ofOwner({ outcomes }: WhatIfReport): FailureOutcome | undefined {
  return outcomes.find((outcome) => labels(outcome).includes("stack SYSA.TCPIP"));
}

const labels = ({ sequences }: FailureOutcome) =>
  sequences.map(({ failures, anyOrder }) => failures.map(failureLabel).join(anyOrder ? " + " : ", then "));

const reasons = (affected: FailureOutcome["lost"] | undefined) =>
  Object.fromEntries((affected ?? []).map(({ reason, connections }) => [reason, connections.length]));

describe("whatIf, one failure", () => {
  test("GIVEN nothing is wrong WHEN the owner fails THEN clients connect again over the tunnels that moved", async () => {
    const report = await single();
    expect(report).toMatchObject({
      schema: "cdkplex/what-if/1",
      sysplex: "PLEX1",
      dvipas: 2,
      connections: { protected: 2, unprotected: 0 },
      baseline: { withoutOwner: [], lost: [] },
      pairs: undefined,
    });
    expect(report.outcomes.map(labels)).toEqual([["stack SYSA.TCPIP", "system SYSA"]]);
    expect(report.outcomes[0]).toMatchObject({ withoutOwner: [], lost: [], notTakenOver: [] });
    expect(report.outcomes[0]!.interrupted).toHaveLength(2);
    expect(report.harmless.length + 2).toBe(report.failures.length);
  });

  test("GIVEN a backup without DVIPSEC WHEN the owner fails THEN tunnels are not taken over, and the client begins anew", async () => {
    const outcome = ofOwner(await single({ [FILES.backup]: ["IPSEC DVIPSEC", "IPSEC"] }));
    expect(reasons(outcome?.notTakenOver)).toEqual({ "SYSB.TCPIP has no DVIPSEC": 2 });
    expect(outcome?.lost).toEqual([]);
  });

  test("GIVEN no backup WHEN the owner fails THEN no stack has the DVIPA, and its client does not come back", async () => {
    const outcome = ofOwner(await single({ [FILES.backup]: [`VIPABACKUP 200 ${DVIPA}`, ""] }));
    expect(outcome?.withoutOwner).toEqual([
      { reason: "no stack has a VIPABACKUP of it", dvipas: [{ address: DVIPA, subplex: "EZBT1121" }] },
    ]);
    expect(reasons(outcome?.lost)).toEqual({ "no stack has the DVIPA": 1 });
  });

  test("GIVEN another cipher on the backup WHEN the owner fails THEN clients that match the owner do not come back", async () => {
    const outcome = ofOwner(
      await single({ [FILES.backupPolicy]: [/(IpDataOffer[^]*?)KeyLength 256/, "$1KeyLength 128"] }),
    );
    expect(reasons(outcome?.lost)).toEqual({ "no phase 2 proposal chosen": 2 });
  });

  test("GIVEN no IKED on the backup WHEN the owner fails THEN clients do not come back", async () => {
    const assembly = securedSysplex();
    const systems = assembly.manifest.systems.map((system) =>
      system.name === "SYSB" ? { ...system, iked: undefined } : system,
    );
    const outcome = ofOwner(
      await whatIf(new Assembly({ ...assembly.manifest, systems }, assembly.files), { depth: "single" }),
    );
    expect(reasons(outcome?.lost)).toEqual({ "the IKE daemon of SYSB is down": 2 });
  });

  test.each([
    ["a rule that only the client initiates", { [FILES.backupPolicy]: ["Either", "RemoteOnly"] } as Changes, {}],
    [
      "clients behind an NAPT",
      { [FILES.ownerPolicy]: WITH_NAT, [FILES.backupPolicy]: WITH_NAT } as Changes,
      { nat: "napt" },
    ],
  ])("GIVEN %s WHEN the owner fails THEN z/OS cannot take the tunnels over", async (_, changes, more) => {
    const outcome = ofOwner(await single(changes, more));
    expect(reasons(outcome?.notTakenOver)).toEqual({ "z/OS cannot initiate the tunnel": 2 });
    expect(outcome?.lost).toEqual([]);
  });

  test("GIVEN an owner without key exchange THEN that is broken already, and no outcome tells it again", async () => {
    const broken = await single({ [FILES.ownerPolicy]: [`Location ${DVIPA}`, "Location 192.0.2.77"] });
    expect(reasons(broken.baseline.lost)).toEqual({ "no KeyExchangeRule applies": 1 });
    expect(broken.outcomes.flatMap(({ lost }) => lost)).toEqual([]);
    expect(ofOwner(broken)!.interrupted.map(({ dvipa }) => dvipa)).toEqual(["2001:db8::10"]);
  });

  test("GIVEN a coupling facility in the CPC of the owner WHEN the CPC fails THEN the records go with it", async () => {
    const assembly = withTopology(securedSysplex(), {
      systems: { SYSA: "CPC1", SYSB: "CPC2" },
      facilities: { CF01: { cpc: "CPC1" }, CF02: { cpc: "CPC2" } },
    });
    const { outcomes } = await whatIf(assembly, { depth: "single" });
    expect(labels(outcomes[0]!)).toEqual(["CPC CPC1"]);
    expect(reasons(outcomes[0]!.notTakenOver)).toEqual({ "EZBDVIPA1121 has no record of it": 2 });
    expect(outcomes[0]!.assumptions).toEqual(["A-9"]);
  });

  test("GIVEN a bad number of threads THEN there is no report", async () => {
    await expect(single({}, { threads: 0 })).rejects.toThrow("The number of threads is 0, expected 1 or more.");
  });

  test("GIVEN a random sysplex THEN the DVIPAs without an owner are those of a machine that is asked by itself", async () => {
    await fc.assert(
      fc.asyncProperty(sysplex, async (assembly) => {
        const { outcomes, baseline, failures } = await whatIf(assembly, { depth: "single" });
        const known = addresses(baseline);
        for (const failure of failures) {
          const machine = Machine.of(assembly, { seed: 5 });
          machine.start();
          fail(machine, failure);
          machine.settle();
          const found = outcomes.find((outcome) => labels(outcome).includes(failureLabel(failure)));
          const unowned = machine.model.dvipas.flatMap(({ address, owners, backups }) => {
            const { group } = machine.stack((owners[0] ?? backups[0]!).stack.label);
            const name = `${group}/${address}`;
            return machine.ownerOf(address, group) === undefined && !known.includes(name) ? [name] : [];
          });
          expect(found === undefined ? [] : addresses(found).sort()).toEqual(unowned.sort());
        }
      }),
      runs(0.02),
    );
  });

  const addresses = ({ withoutOwner }: Pick<FailureOutcome, "withoutOwner">) =>
    withoutOwner.flatMap(({ dvipas }) => dvipas.map(({ subplex, address }) => `${subplex}/${address}`));
});

describe("whatIf, two failures", () => {
  test("GIVEN nothing is wrong THEN pairs are told that lead to more than their failures by themselves", async () => {
    const { pairs, failures } = await whatIf(securedSysplex(), { depth: "double" });
    expect(pairs!.count).toBe(failures.length * (failures.length - 1));
    expect(
      pairs!.outcomes.map((outcome) => [labels(outcome), reasons(outcome.lost), reasons(outcome.notTakenOver)]),
    ).toEqual([
      [
        [
          "stack SYSA.TCPIP + stack SYSB.TCPIP",
          "stack SYSA.TCPIP + system SYSB",
          "stack SYSB.TCPIP + system SYSA",
          "system SYSA + system SYSB",
        ],
        { "no stack has the DVIPA": 2 },
        {},
      ],
      [
        ["IKED of SYSB, then stack SYSA.TCPIP", "IKED of SYSB, then system SYSA"],
        { "the IKE daemon of SYSB is down": 2 },
        {},
      ],
      [
        ["coupling facility CF01, then stack SYSA.TCPIP", "coupling facility CF01, then system SYSA"],
        {},
        { "EZBDVIPA1121 has no record of it": 2 },
      ],
    ]);
  });

  test("GIVEN more threads or fewer THEN the report is the same, byte by byte", () => {
    withDirectory((directory) => {
      securedSysplex({ [FILES.backup]: [`VIPABACKUP 200 ${DVIPA}`, ""] }).write(directory);
      const [one, ...others] = ["1", "2", "5"].map((threads) =>
        cdkplex(["simulate", directory, "--what-if", "double", "--format", "json", "--threads", threads]),
      );
      expect(one).toMatchObject({ status: 0, stderr: "" });
      expect(JSON.parse(one!.stdout)).toMatchObject({ depth: "double", pairs: { count: 20 * 19 } });
      for (const other of others) expect(other).toEqual(one);
    });
  });

  test("GIVEN a thread that fails THEN the run fails with its error", () => {
    const root = resolve(__dirname, "../../..");
    const script = `
      const { AssemblyTexts } = require("./src/model/assembly-texts.ts");
      const { inThreads } = require("./src/simulator/what-if/threads.ts");
      const manifest = { schema: "cdkplex/assembly/1", sysplex: "P", systems: [{ name: "A", stacks: [{ name: "T", profile: { file: "A/gone" } }] }] };
      inThreads(new AssemblyTexts(manifest, new Map()), { depth: "double" }, 2, 2).then(
        () => console.log("no error"),
        (error) => console.log(error.name + ": " + error.message),
      );`;
    const { stdout, status } = spawnSync(
      process.execPath,
      ["--require", join(root, "test/support/typescript.cjs"), "-e", script],
      { cwd: root, encoding: "utf8", timeout: 60_000 },
    );
    expect(status).toBe(0);
    expect(stdout).toContain("A/gone");
    expect(stdout).not.toContain("no error");
  });
});
