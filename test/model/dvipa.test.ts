import { readModel } from "../../src/model/read";
import { assemblyOf } from "../support/assembly";
import { DVIPA, DVIPA6, FILES, profilesAlone, securedSysplex } from "../support/secured-sysplex";

const labels = (stacks: Iterable<{ label: string }>) => [...stacks].map(({ label }) => label);

test("GIVEN an owner, a backup and targets WHEN the DVIPA is looked up THEN it knows the part of each stack", () => {
  const model = readModel(securedSysplex());
  const [dvipa, ...others] = model.dvipasAt(DVIPA);
  expect(others).toEqual([]);
  expect(labels(dvipa!.holders.map(({ stack }) => stack))).toEqual(["SYSA.TCPIP", "SYSB.TCPIP"]);
  expect(labels(dvipa!.targets.map(({ stack }) => stack))).toEqual(["SYSA.TCPIP", "SYSB.TCPIP", "SYSC.TCPIP"]);
  expect(labels(dvipa!.mereTargets.map(({ stack }) => stack))).toEqual(["SYSC.TCPIP"]);
  expect(labels(dvipa!.stacks)).toEqual(["SYSA.TCPIP", "SYSB.TCPIP", "SYSC.TCPIP"]);
  expect(model.stacks.map((stack) => dvipa!.isHeldBy(stack))).toEqual([true, true, false]);
  expect(model.dvipasAt("10.99.99.99")).toEqual([]);
});

test("GIVEN DESTIP ALL WHEN targets are found THEN they are the stacks of the subplex with DYNAMICXCF of the family", () => {
  const model = readModel(securedSysplex({ [FILES.target]: ["DYNAMICXCF 2001", "HOPLIMIT 9 DYNAMICXC6 2001"] }));
  expect(labels(model.dvipasAt(DVIPA6)[0]!.targets.map(({ stack }) => stack))).toEqual(["SYSA.TCPIP", "SYSB.TCPIP"]);
  const far = readModel(securedSysplex({ [FILES.target]: ["XCFGRPID 21", "XCFGRPID 22"] }));
  expect(labels(far.dvipasAt(DVIPA6)[0]!.targets.map(({ stack }) => stack))).toEqual(["SYSA.TCPIP", "SYSB.TCPIP"]);
});

test("GIVEN DESTIP ALL WHEN a stack has an XCFGRPID that is no group id THEN it is a target when it holds the DVIPA, or the distributor has none either", () => {
  const targets = (...files: string[]) => {
    const changes = files.map((file) => [file, ["XCFGRPID 21", "XCFGRPID 32"]] as const);
    const model = readModel(securedSysplex(Object.fromEntries(changes)));
    return labels(model.dvipasAt(DVIPA6)[0]!.targets.map(({ stack }) => stack));
  };
  expect(targets(FILES.target)).toEqual(["SYSA.TCPIP", "SYSB.TCPIP"]);
  expect(targets(FILES.owner)).toEqual(["SYSA.TCPIP", "SYSB.TCPIP"]);
  expect(targets(FILES.owner, FILES.backup, FILES.target)).toEqual(["SYSA.TCPIP", "SYSB.TCPIP", "SYSC.TCPIP"]);
});

test("GIVEN backups of different rank WHEN holders are asked for THEN the highest rank follows the owner", () => {
  const backup = (rank: string) => ({ stacks: { TCPIP: `VIPADYNAMIC VIPABACKUP ${rank} 10.2.0.1 ENDVIPADYNAMIC\n` } });
  const owner = { stacks: { TCPIP: "VIPADYNAMIC VIPADEFINE 255.255.255.0 10.2.0.1 ENDVIPADYNAMIC\n" } };
  const model = readModel(assemblyOf({ SYSA: backup(""), SYSB: backup("100"), SYSC: backup("200"), SYSD: owner }));
  expect(labels(model.dvipas[0]!.holders.map(({ stack }) => stack))).toEqual([
    "SYSD.TCPIP",
    "SYSC.TCPIP",
    "SYSB.TCPIP",
    "SYSA.TCPIP",
  ]);
});

test("GIVEN one address owned in two subplexes WHEN DVIPAs are found THEN it is two, each with its own backups", () => {
  const profile = (id: number, statement: string) =>
    `GLOBALCONFIG XCFGRPID ${id}\nVIPADYNAMIC ${statement} 10.2.0.1 ENDVIPADYNAMIC\n`;
  const define = "VIPADEFINE 255.255.255.0";
  const model = readModel(
    assemblyOf({
      SYSA: { stacks: { A: profile(2, define), B: profile(3, define) } },
      SYSB: { stacks: { B: profile(3, "VIPABACKUP"), A: profile(2, "VIPABACKUP") } },
    }),
  );
  expect(model.dvipasAt("10.2.0.1").map((dvipa) => labels(dvipa.stacks))).toEqual([
    ["SYSA.A", "SYSB.A"],
    ["SYSA.B", "SYSB.B"],
  ]);
});

test("GIVEN policy, or profiles alone WHEN protection is asked for THEN it says what it rests on", () => {
  const [byPolicy] = readModel(securedSysplex()).dvipasAt(DVIPA);
  expect(byPolicy!.protection).toMatchObject({ by: "policy", stack: { label: "SYSA.TCPIP" }, rule: { name: "WEB" } });
  const [byIntent] = readModel(profilesAlone()).dvipasAt(DVIPA);
  expect(byIntent!.protection).toMatchObject({ by: "intent", stack: { label: "SYSA.TCPIP" } });
});

test("GIVEN a policy that covers a DVIPA on a backup or a target only WHEN protection is asked for THEN it is protected", () => {
  const none = ["IpDynVpnActionRef gold", ""] as const;
  const onBackup = readModel(securedSysplex({ [FILES.ownerPolicy]: none }));
  expect(onBackup.dvipasAt(DVIPA)[0]!.protection).toMatchObject({ by: "policy", stack: { label: "SYSB.TCPIP" } });
  const onTarget = readModel(securedSysplex({ [FILES.ownerPolicy]: none, [FILES.backupPolicy]: none }));
  expect(onTarget.dvipasAt(DVIPA)[0]!.protection).toMatchObject({ by: "policy", stack: { label: "SYSC.TCPIP" } });
});

test("GIVEN an owner with DVIPSEC whose policy does not cover the DVIPA WHEN protection is asked for THEN DVIPSEC alone does not protect it", () => {
  const none = ["IpDynVpnActionRef gold", ""] as const;
  const model = readModel(
    securedSysplex({ [FILES.ownerPolicy]: none, [FILES.backupPolicy]: none, [FILES.targetPolicy]: none }),
  );
  expect(model.dvipasAt(DVIPA)[0]!.isProtected).toBe(false);
  expect(model.protectedDvipas.map(({ address }) => address)).toEqual([DVIPA6]);
});
