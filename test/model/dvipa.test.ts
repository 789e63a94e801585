import { readModel } from "../../src/model/read";
import { assemblyOf } from "../support/assembly";
import { goldPolicy, goldRule } from "../support/filter-policies";
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

test("GIVEN an IPv6 DVIPA WHEN DESTIP names the IPv4 dynamic XCF address of a stack THEN that is no target", () => {
  const model = readModel(
    securedSysplex({ [FILES.owner]: ["PORT 443 DESTIP ALL", "PORT 443 DESTIP 2001:db8:1::2 10.1.1.3"] }),
  );
  expect(labels(model.dvipasAt(DVIPA6)[0]!.targets.map(({ stack }) => stack))).toEqual(["SYSB.TCPIP"]);
});

test("GIVEN DESTIP ALL and CPCSCOPE WHEN targets are found THEN they are in the CPC of the distributor, or in one that is not known", () => {
  const system = (host: number, cpc: string | undefined, ...statements: string[]) => ({
    stacks: {
      TCPIP: `IPCONFIG DYNAMICXCF 10.1.1.${host} 255.255.255.0 1\nVIPADYNAMIC ${statements.join(" ")} ENDVIPADYNAMIC\n`,
    },
    entry: { cpc },
  });
  const targets = (scope: string) => {
    const statements = [`VIPADEFINE ${scope} 255.255.255.0 10.2.0.1`, "VIPADISTRIBUTE 10.2.0.1 PORT 80 DESTIP ALL"];
    const systems = {
      SYSA: system(1, "CPC1", ...statements),
      SYSB: system(2, "CPC2"),
      SYSC: system(3, undefined),
      SYSD: system(4, "CPC1"),
    };
    return labels(readModel(assemblyOf(systems)).dvipas[0]!.targets.map(({ stack }) => stack));
  };
  expect(targets("CPCSCOPE")).toEqual(["SYSA.TCPIP", "SYSC.TCPIP", "SYSD.TCPIP"]);
  expect(targets("")).toEqual(["SYSA.TCPIP", "SYSB.TCPIP", "SYSC.TCPIP", "SYSD.TCPIP"]);
});

describe("GIVEN DESTIP ALL, and CPCSCOPE on some stacks that hold the DVIPA", () => {
  const define = (scope: string) => `VIPADEFINE ${scope} 255.255.255.0 10.2.0.1`;
  const backup = (scope: string) => `VIPABACKUP 10 ${scope} 10.2.0.1`;
  const distribute = "VIPADISTRIBUTE 10.2.0.1 PORT 80 DESTIP ALL";
  const cpcs = ["CPC1", "CPC2", "CPC3"];

  test.each<[string, string[], string[]]>([
    ["the distributor", [`${define("CPCSCOPE")} ${distribute}`, backup("")], ["CPC1"]],
    ["another stack", [define("CPCSCOPE"), `${backup("")} ${distribute}`], cpcs],
    ["the distributor, which backs it up", [define(""), `${backup("CPCSCOPE")} ${distribute}`], ["CPC2"]],
    ["no stack, and none owns it", [backup(""), `${backup("")} ${distribute}`], cpcs],
    ["one of two owners, which distributes", [`${define("CPCSCOPE")} ${distribute}`, define("")], ["CPC1"]],
  ])("WHEN %s has it THEN the targets are in these CPCs", (_what, statements, expected) => {
    const systems = cpcs.map((cpc, i) => {
      const xcf = `IPCONFIG DYNAMICXCF 10.1.1.${i + 1} 255.255.255.0 1\n`;
      const profile = `${xcf}VIPADYNAMIC ${statements[i] ?? ""} ENDVIPADYNAMIC\n`;
      return [`SYS${i}`, { stacks: { TCPIP: profile }, entry: { cpc } }] as const;
    });
    const { targets } = readModel(assemblyOf(Object.fromEntries(systems))).dvipas[0]!;
    expect(targets.map(({ stack }) => stack.system.cpc)).toEqual(expected);
  });
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

describe("GIVEN an owner and a backup of a DVIPA that is not distributed", () => {
  const system = (statement: string, local: string | undefined) => ({
    stacks: { TCPIP: `VIPADYNAMIC ${statement} 10.2.0.1 ENDVIPADYNAMIC\n` },
    ...(local === undefined
      ? {}
      : {
          pagent: "TcpImage TCPIP /etc/tcpip.conf\n",
          files: {
            "/etc/tcpip.conf": "IPSecConfig /etc/ipsec.conf\n",
            "/etc/ipsec.conf": goldPolicy(goldRule("WEB", local)),
          },
        }),
  });

  test.each<[string, string | undefined, string | undefined, string | undefined]>([
    ["the policy of the owner names it", "10.2.0.1", undefined, "SYSA.TCPIP"],
    ["the policy of the owner has a subnet that covers it", "10.2.0.0/24", undefined, "SYSA.TCPIP"],
    ["the policy of the backup names it, and the owner has none", undefined, "10.2.0.1", "SYSB.TCPIP"],
    ["the policy of the backup names it, and that of the owner another", "10.2.0.9", "10.2.0.1", "SYSB.TCPIP"],
    ["the policies name others", "10.2.0.9", "10.2.1.0/24", undefined],
    ["there is no policy", undefined, undefined, undefined],
  ])("WHEN %s THEN it is protected by the first of them that covers it", (_what, own, others, by) => {
    const systems = { SYSA: system("VIPADEFINE 255.255.255.0", own), SYSB: system("VIPABACKUP 10", others) };
    expect(readModel(assemblyOf(systems)).dvipas[0]!.protection?.stack.label).toBe(by);
  });
});

test("GIVEN an owner with DVIPSEC whose policy does not cover the DVIPA WHEN protection is asked for THEN DVIPSEC alone does not protect it", () => {
  const none = ["IpDynVpnActionRef gold", ""] as const;
  const model = readModel(
    securedSysplex({ [FILES.ownerPolicy]: none, [FILES.backupPolicy]: none, [FILES.targetPolicy]: none }),
  );
  expect(model.dvipasAt(DVIPA)[0]!.isProtected).toBe(false);
  expect(model.protectedDvipas.map(({ address }) => address)).toEqual([DVIPA6]);
});

describe("GIVEN stacks in subplexes", () => {
  const ADDRESS = "10.2.0.1";
  const xcf = (host: number) => `IPCONFIG DYNAMICXCF 10.1.1.${host} 255.255.255.0 1\n`;
  const block = (...statements: string[]) => `VIPADYNAMIC\n${statements.join("\n")}\nENDVIPADYNAMIC\n`;
  const define = `VIPADEFINE 255.255.255.0 ${ADDRESS}`;
  const backup = (rank = 10) => `VIPABACKUP ${rank} ${ADDRESS}`;
  const distribute = (to: string, address = ADDRESS) => `VIPADISTRIBUTE DEFINE ${address} PORT 80 DESTIP ${to}`;
  const of = (id: number, ...texts: string[]) => `GLOBALCONFIG XCFGRPID ${id}\n${texts.join("")}`;
  /** A stack for each profile, in one system. */
  const modelOf = (stacks: Readonly<Record<string, string>>) => readModel(assemblyOf({ SYSA: { stacks } }));
  const names = (stacks: Iterable<{ name: string }>) => [...stacks].map(({ name }) => name);
  const targetsOf = (model: ReturnType<typeof modelOf>) =>
    model.dvipasAt(ADDRESS).map(({ targets }) => names(targets.map(({ stack }) => stack)));

  test("WHEN two of one subplex define an address THEN it is one DVIPA, held by both, and by its backups", () => {
    const model = modelOf({
      A: of(2, block(define)),
      B: of(2, block(define)),
      C: of(2, block(backup())),
      D: of(2, block(backup(20))),
      E: of(2),
    });
    const [dvipa, ...others] = model.dvipasAt(ADDRESS);
    expect(others).toEqual([]);
    expect(names(dvipa!.owners.map(({ stack }) => stack))).toEqual(["A", "B"]);
    expect(names(dvipa!.backups.map(({ stack }) => stack))).toEqual(["C", "D"]);
    expect(names(dvipa!.holders.map(({ stack }) => stack))).toEqual(["A", "B", "D", "C"]);
    expect(names(model.stacks.filter((stack) => dvipa!.isHeldBy(stack)))).toEqual(["A", "B", "C", "D"]);
    expect(dvipa!.family).toBe(4);
  });

  test("WHEN one whose group id is none defines an address THEN those of any subplex may mean the same DVIPA", () => {
    const model = modelOf({ A: of(32, block(define)), B: of(2, block(define)), C: of(3, block(define)) });
    expect(model.dvipasAt(ADDRESS).map(({ owners }) => owners.length)).toEqual([3]);
  });

  test("WHEN an address is only backed up THEN it is a DVIPA without an owner; each address is its own", () => {
    const model = modelOf({ A: of(2, block(backup(), "VIPABACKUP 1 V6 2001:db8::1")), B: of(3, block(backup())) });
    expect(model.dvipasAt(ADDRESS).map(({ owners, backups }) => [owners.length, backups.length])).toEqual([[0, 2]]);
    expect(model.dvipasAt("2001:db8::1").map(({ family, backups }) => [family, backups.length])).toEqual([[6, 1]]);
  });

  test("WHEN a backup is in no owner's subplex THEN it is kept with the first owner", () => {
    const model = modelOf({ A: of(2, block(define)), B: of(3, block(define)), C: of(4, block(backup())) });
    expect(model.dvipasAt(ADDRESS).map(({ stacks }) => names(stacks))).toEqual([["A", "C"], ["B"]]);
  });

  test("WHEN targets are named by address THEN they are the stacks with that dynamic XCF address, in any spelling", () => {
    const model = modelOf({
      A: of(2, xcf(1), block(define, distribute("10.1.1.2 10.1.1.9 10.1.1.1"))),
      B: of(2, xcf(2)),
      C: of(2, "IPCONFIG6 DYNAMICXCF 2001:db8::3\n", block("VIPADEFINE V6 2001:db8::1")),
      D: of(2, block("VIPABACKUP 1 V6 2001:db8::1", distribute("2001:0DB8::0003", "2001:db8::1"))),
    });
    expect(targetsOf(model)).toEqual([["B", "A"]]);
    expect(model.dvipasAt("2001:db8::1").map(({ targets }) => names(targets.map(({ stack }) => stack)))).toEqual([
      ["C"],
    ]);
  });

  test("WHEN stacks of two subplexes have one dynamic XCF address THEN the distributor means that of its own", () => {
    const model = modelOf({
      X: of(3, xcf(2)),
      A: of(2, xcf(1), block(define, distribute("10.1.1.2"))),
      B: of(2, xcf(2)),
    });
    expect(targetsOf(model)).toEqual([["B"]]);
    const neither = modelOf({
      X: of(3, xcf(2)),
      A: of(2, xcf(1), block(define, distribute("10.1.1.2"))),
      B: of(4, xcf(2)),
    });
    expect(targetsOf(neither)).toEqual([["X"]]);
  });

  test("WHEN an address is owned in two subplexes THEN each distributor distributes its own; one that holds neither the first", () => {
    const model = modelOf({
      A: of(2, xcf(1), block(define)),
      B: of(3, xcf(2), block(define, distribute("ALL"))),
      C: of(4, xcf(3), block(distribute("10.1.1.3"))),
    });
    expect(targetsOf(model)).toEqual([["C"], ["B"]]);
  });

  test("WHEN an address is distributed that no stack defines or backs up THEN there is no such DVIPA", () => {
    const model = modelOf({ A: of(2, xcf(1), block(distribute("ALL", "10.2.0.9"), define, distribute("ALL"))) });
    expect(targetsOf(model)).toEqual([["A"]]);
    expect(model.dvipasAt("10.2.0.9")).toEqual([]);
  });

  test("WHEN a stack serves two distributions THEN it is a target of each, and a mere target once", () => {
    const model = modelOf({
      A: of(
        2,
        xcf(1),
        block(define, distribute("10.1.1.2"), `VIPADISTRIBUTE DEFINE ${ADDRESS} PORT 81 DESTIP 10.1.1.2`),
      ),
      B: of(2, xcf(2)),
    });
    const [dvipa] = model.dvipasAt(ADDRESS);
    expect(names(dvipa!.targets.map(({ stack }) => stack))).toEqual(["B", "B"]);
    expect(dvipa!.mereTargets.map(({ stack, distributor }) => [stack.name, distributor.name])).toEqual([["B", "A"]]);
    expect(names(dvipa!.stacks)).toEqual(["A", "B"]);
  });

  test("WHEN a stack is a target of one of two distributions THEN it serves the DVIPA; one that is a target of none does not", () => {
    const model = modelOf({
      A: of(
        2,
        xcf(1),
        block(define, distribute("10.1.1.2"), `VIPADISTRIBUTE DEFINE ${ADDRESS} PORT 81 DESTIP 10.1.1.3`),
      ),
      B: of(2, xcf(2)),
      C: of(2, xcf(3)),
      D: of(2, xcf(4)),
    });
    const [dvipa] = model.dvipasAt(ADDRESS);
    expect(names(model.stacks.filter((stack) => dvipa!.isServedBy(stack)))).toEqual(["B", "C"]);
  });

  const secure = "IPCONFIG IPSECURITY\nIPSEC DVIPSEC\nENDIPSEC\n";
  test.each<[string, Record<string, string>, string | undefined]>([
    ["the owner has DVIPSEC", { A: of(2, secure, block(define)), B: of(2, block(backup())) }, "A"],
    ["only a backup has it beside an owner", { A: of(2, block(define)), B: of(2, secure, block(backup())) }, undefined],
    ["the second of two owners has it", { A: of(2, block(define)), B: of(2, secure, block(define)) }, "B"],
    [
      "there is no owner, and the first backup has it",
      { A: of(2, block(backup(1))), B: of(2, secure, block(backup(2))) },
      "B",
    ],
    [
      "there is no owner, and a later backup has it",
      { A: of(2, block(backup(3))), B: of(2, secure, block(backup(2))) },
      undefined,
    ],
  ])("WHEN there are no policies and %s THEN the DVIPA is meant to be protected, or not", (_what, stacks, by) => {
    const [dvipa] = modelOf(stacks).dvipasAt(ADDRESS);
    expect([dvipa!.protection?.by, dvipa!.protection?.stack.name]).toEqual([by && "intent", by]);
    expect(dvipa!.isProtected).toBe(by !== undefined);
  });
});
