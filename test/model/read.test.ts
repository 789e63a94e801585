import { parseProfile, printProfile, ipsec } from "../../src/documents/profile";
import { Assembly } from "../../src/model/assembly";
import { readModel } from "../../src/model/read";
import { assemblyOf } from "../support/assembly";
import { policyOf, filterRule, securedSysplex } from "../support/secured-sysplex";

const FILE = "SYSA/TCPIP.PROFILE/SYSA";
const profileOf = (text: string, files: Record<string, string> = {}, symbols?: Record<string, string>) =>
  readModel(assemblyOf({ SYSA: { stacks: { TCPIP: text }, files, entry: { sysclone: "0A", symbols } } })).stacks[0]!;

test("GIVEN a sysplex WHEN it is read THEN every document is there once, with the system and stack it is for", () => {
  const { name, documents } = readModel(securedSysplex());
  expect(name).toBe("PLEX1");
  const files = documents.map(({ file, kind, system }) => `${kind} ${system ?? "-"} ${file}`);
  expect(files).toHaveLength(3 * 6 + 1);
  expect(files).toEqual(
    expect.arrayContaining([
      "cfrm - PLEX1/SYS1.CFRM.CNTL/CFRMPOL1",
      "ipsec SYSA SYSA/etc/ipsec.conf",
      "vtam SYSB SYSB/SYS1.VTAMLST/ATCSTR00",
    ]),
  );
  expect(documents.flatMap(({ document }) => document.diagnostics)).toEqual([]);
});

test("GIVEN system symbols WHEN profiles, start lists and included members are read THEN they have the values of their system", () => {
  const text = "INCLUDE TCPIP.&SYSNAME.(DVIPA)\n";
  const files = { "TCPIP.SYSA(DVIPA)": "VIPADYNAMIC VIPADEFINE 255.255.255.0 &NET..1 ENDVIPADYNAMIC\n" };
  expect(profileOf(text, files, { NET: "10.2.0" }).defines[0]).toMatchObject({
    address: "10.2.0.1",
    statement: { location: { file: "SYSA/TCPIP.SYSA/DVIPA", line: 1 } },
  });
  const model = readModel(
    assemblyOf({ SYSA: { stacks: {}, vtam: "XCFGRPID=&GRP.\n", entry: { symbols: { GRP: "11" } } } }),
  );
  expect(model.systems[0]!.vtamGroupId!.value).toBe(11);
});

test("GIVEN a block that goes on in an included member WHEN the profile is read THEN it is one block", () => {
  const stack = profileOf("VIPADYNAMIC\nINCLUDE TCPIP.COMMON(LIST)\nVIPABACKUP 10.2.0.9\nENDVIPADYNAMIC\n", {
    "TCPIP.COMMON(LIST)": "VIPADEFINE 255.255.255.0 10.2.0.1\n",
  });
  expect([stack.defines.length, stack.backups.length]).toEqual([1, 1]);
});

test("GIVEN an artifact that names the data set WHEN it is included THEN it comes before the place in the assembly", () => {
  const { manifest, files } = assemblyOf({
    SYSA: { stacks: { TCPIP: "INCLUDE TCPIP.COMMON(X)\n" }, files: { "TCPIP.COMMON(X)": "GLOBALCONFIG XCFGRPID 2\n" } },
  });
  const artifacts = [{ file: "SYSA/elsewhere", kind: "profile" as const, system: "SYSA", dataset: "TCPIP.COMMON(X)" }];
  const assembly = new Assembly(
    { ...manifest, artifacts },
    new Map([...files, ["SYSA/elsewhere", "GLOBALCONFIG XCFGRPID 3\n"]]),
  );
  expect(readModel(assembly).stacks[0]!.tcpGroupId!.value).toBe(3);
});

test("GIVEN a typed document for a file WHEN the model is read THEN the text is not parsed again, unless it has symbols or INCLUDEs", () => {
  const typed = { statements: [ipsec({ dvipsec: {} }, [])], diagnostics: [], comments: [] };
  printProfile(typed);
  const read = (text: string, document = typed) => {
    const { manifest, files } = assemblyOf({ SYSA: { stacks: { TCPIP: text } } });
    return readModel(new Assembly(manifest, files, new Map([[FILE, document]]))).stacks[0]!;
  };
  expect(read("GLOBALCONFIG\n").profile).toBe(typed);
  expect(read("; R&D\n").profile).not.toBe(typed);
  const including = parseProfile("INCLUDE TCPIP.COMMON(X)\n");
  expect(read("INCLUDE TCPIP.COMMON(X)\n", including as never).profile).not.toBe(including);
});

test("GIVEN constructs by line WHEN a text is read THEN statements and substatements have theirs, or that of their block", () => {
  const { manifest, files } = assemblyOf({
    SYSA: {
      stacks: {
        TCPIP: "VIPADYNAMIC\nVIPADEFINE 255.255.255.0 10.2.0.1\nVIPADEFINE 255.255.255.0 10.2.0.2\nENDVIPADYNAMIC\n",
      },
    },
  });
  const constructs = { "1": "PLEX1/SYSA/TCPIP", "3": "PLEX1/Web" };
  const artifacts = [
    { file: FILE, kind: "profile" as const, system: "SYSA", dataset: "TCPIP.PROFILE(SYSA)", constructs },
  ];
  const stack = readModel(new Assembly({ ...manifest, artifacts }, files)).stacks[0]!;
  expect(stack.firstOf("VIPADYNAMIC")!.construct).toBe("PLEX1/SYSA/TCPIP");
  expect(stack.defines.map(({ statement }) => statement.construct)).toEqual(["PLEX1/SYSA/TCPIP", "PLEX1/Web"]);
});

test("GIVEN pagent.conf with an image without a file, one with a file and a common file WHEN it is read THEN each stack has its policy", () => {
  const model = readModel(
    assemblyOf({
      SYSA: {
        stacks: { INLINE: "", IMAGE: "", NONE: "" },
        pagent:
          "CommonIPSecConfig //'TCPIP.POLICY(COMMON)'\nIPSecConfig /etc/main.conf\nTcpImage inline FLUSH\nTcpImage IMAGE /etc/image.conf\n",
        files: {
          "/etc/image.conf": "IPSecConfig /etc/own.conf\n",
          "/etc/main.conf": policyOf(filterRule("MAIN", "10.2.0.1")),
          "/etc/own.conf": policyOf(filterRule("OWN", "10.2.0.1")),
          "TCPIP.POLICY(COMMON)": policyOf(filterRule("COMMON", "10.2.0.1")),
        },
      },
    }),
  );
  expect(model.notes).toEqual([]);
  expect(model.stacks.map(({ policy }) => policy?.rules.map(({ name, file }) => `${name} ${file}`))).toEqual([
    ["MAIN SYSA/etc/main.conf", "IKE SYSA/etc/main.conf", "IKE6 SYSA/etc/main.conf"],
    ["OWN SYSA/etc/own.conf", "IKE SYSA/etc/own.conf", "IKE6 SYSA/etc/own.conf"],
    undefined,
  ]);
});

test("GIVEN data sets for OBEYFILE WHEN the model is read THEN they are apart from the profiles", () => {
  const model = readModel(
    assemblyOf({
      SYSA: {
        stacks: { TCPIP: "" },
        obeyfiles: { ADD: "VIPADYNAMIC VIPADEFINE 255.255.255.0 10.2.0.1 ENDVIPADYNAMIC\n" },
      },
    }),
  );
  expect(model.obeyfiles.map(({ file, system, stack }) => [file, system, stack])).toEqual([
    ["SYSA/TCPIP.OBEY/ADD", "SYSA", "TCPIP"],
  ]);
  expect(model.dvipas).toEqual([]);
});

test("GIVEN a manifest that names a file the assembly does not have WHEN the model is read THEN the error names it", () => {
  const { manifest } = assemblyOf({ SYSA: { stacks: { TCPIP: "" } } });
  expect(() => readModel(new Assembly(manifest, new Map()))).toThrow(`The assembly has no file "${FILE}"`);
});

test("GIVEN files WHEN their places are asked for THEN files of the assembly have one", () => {
  const model = readModel(securedSysplex());
  expect(
    ["SYSA/TCPIP.PROFILE/SYSA", "SYSA/etc/ipsec.conf", "manifest.json"].map((file) => model.placeOf(file)),
  ).toEqual(["TCPIP.PROFILE(SYSA)", "/etc/ipsec.conf", undefined]);
});

test("GIVEN one shared profile and a member for each system WHEN the model is read THEN each system has its own values", () => {
  const shared = "PLEX1/TCPIP.PROFILE/SHARED";
  const common = { stacks: {}, files: {} };
  const { manifest, files } = assemblyOf({ SYSA: common, SYSB: common });
  const systems = manifest.systems.map((system, i) => ({
    ...system,
    sysclone: `${i + 1}`,
    stacks: [{ name: "TCPIP", profile: { file: shared } }],
  }));
  const texts = new Map([
    ...files,
    [shared, "IPCONFIG DYNAMICXCF 10.1.1.&SYSCLONE./24 1\nINCLUDE TCPIP.PROFILE(&SYSNAME)\n"],
    ["SYSA/TCPIP.PROFILE/SYSA", "GLOBALCONFIG XCFGRPID 2&SYSCLONE.\n"],
    ["SYSB/TCPIP.PROFILE/SYSB", "GLOBALCONFIG XCFGRPID 2&SYSCLONE.\n"],
  ]);
  const { stacks, notes } = readModel(new Assembly({ ...manifest, systems }, texts));
  expect(stacks.map((stack) => [stack.label, stack.xcfAddress(4), stack.tcpGroupId!.value])).toEqual([
    ["SYSA.TCPIP", "10.1.1.1", 21],
    ["SYSB.TCPIP", "10.1.1.2", 22],
  ]);
  expect(notes).toEqual([]);
});

test("GIVEN replaced symbols WHEN a column is led back THEN it is that of the file as the system read it", () => {
  const text = "INTERFACE &SYSNAME.&SYSPLEX. DEFINE VIRTUAL\n";
  const model = readModel(assemblyOf({ SYSA: { stacks: { TCPIP: text } } }));
  expect(model.originalColumn(FILE, "SYSA", 1, 21)).toBe(30);
  expect(model.originalColumn(FILE, undefined, 1, 21)).toBe(21);
});

describe("notes", () => {
  const notesOf = (assembly: Assembly) => readModel(assembly).notes;

  test("GIVEN a CFRM policy that the job does not define WHEN the model is read THEN an error names it, at the policy the job has, if any", () => {
    const cfrm = (text: string) => notesOf(assemblyOf({ SYSA: { stacks: {} } }, text));
    const note = {
      severity: "error",
      file: "PLEX1/SYS1.CFRM.CNTL/CFRMPOL1",
      message: "The manifest names the CFRM policy CFRMPOL1, which SYS1.CFRM.CNTL(CFRMPOL1) does not define.",
      fix: "Define the policy CFRMPOL1, or correct its name in the manifest.",
    };
    expect(cfrm("  DATA TYPE(CFRM)\n  DEFINE POLICY NAME(OTHER)\n")).toEqual([{ ...note, line: 2, column: 3 }]);
    expect(cfrm("  DATA TYPE(CFRM)\n")).toEqual([{ ...note, line: undefined, column: undefined }]);
    expect(cfrm("  DATA TYPE(CFRM)\n  DEFINE POLICY NAME(CFRMPOL1)\n")).toEqual([]);
    expect(notesOf(assemblyOf({ SYSA: { stacks: {} } }))).toEqual([]);
  });

  test("GIVEN symbols without a value WHEN the model is read THEN a warning names each, where it stands", () => {
    const notes = notesOf(assemblyOf({ SYSA: { stacks: { TCPIP: "; x\nIPCONFIG TTL &HOPS.\nINTERFACE &&NAME.\n" } } }));
    const at = { severity: "warning", file: FILE, system: "SYSA", stack: "TCPIP" };
    expect(notes).toEqual([
      {
        ...at,
        line: 2,
        column: 14,
        message: "The system symbol &HOPS has no value on SYSA. Its text is kept as it is, and not checked.",
        fix: "Add HOPS to the symbols of SYSA in the manifest, as its IEASYMxx defines it, or correct its name.",
      },
      {
        ...at,
        line: 3,
        column: 11,
        message: "The system symbol &&NAME has no value on SYSA. Its text is kept as it is, and not checked.",
        fix: "Write one ampersand for a symbol.",
      },
    ]);
  });

  test("GIVEN values that make records longer WHEN the model is read THEN a warning is about those beyond 80 columns and every other record", () => {
    const value = "SOURCEVIPA SYSPLEXROUTING";
    const record = (width: number) => `IPCONFIG ${"&LONG."}`.padEnd(width - 8) + "TTL 5";
    const grown = (text: string) =>
      notesOf(assemblyOf({ SYSA: { stacks: { TCPIP: text }, entry: { symbols: { LONG: value } } } }));
    const length = record(80).length - "&LONG.".length + value.length;
    expect(length).toBe(96);
    expect(grown(`IPCONFIG TTL 3\n${record(80)}\n${record(50)}\n`)).toEqual([
      {
        severity: "warning",
        file: FILE,
        line: 2,
        column: 81,
        system: "SYSA",
        stack: "TCPIP",
        message:
          "The values of system symbols make the record 96 columns long on SYSA, expected at most 80 as in the other records. What stands behind may be lost.",
        fix: "Continue the statement in the next record.",
      },
    ]);
    // 80 columns, and those of the longest record, there is room for.
    expect(grown(`${record(64)}\n`)).toEqual([]);
    expect(grown(`${record(65)}\n`)).toMatchObject([{ column: 81 }]);
    expect(grown(`;${"-".repeat(95)}\n${record(80)}\n`)).toEqual([]);
    expect(grown(`;${"-".repeat(94)}    \n${record(80)}\n`)).toMatchObject([{ column: 96 }]);
  });

  test("GIVEN pagent.conf with paths the assembly does not have WHEN the model is read THEN a warning names each, and where it would be", () => {
    const { notes, systems } = readModel(
      assemblyOf({
        SYSA: {
          stacks: { A: "", B: "" },
          pagent: "CommonIPSecConfig /etc/common.conf\nTcpImage A //'TCPIP.POLICY(A)'\nTcpImage B\nIPSecConfig ../x\n",
        },
      }),
    );
    const at = { severity: "warning", file: "SYSA/etc/pagent.conf", system: "SYSA", stack: undefined, column: 1 };
    const message = (what: string) => `${what}, which is not in the assembly. The policy it holds is not checked.`;
    expect(notes).toEqual([
      {
        ...at,
        line: 1,
        message: message("CommonIPSecConfig names /etc/common.conf"),
        fix: "Add SYSA/etc/common.conf to the assembly, or correct the path.",
      },
      {
        ...at,
        line: 2,
        message: message("TcpImage A names //'TCPIP.POLICY(A)'"),
        fix: "Add SYSA/TCPIP.POLICY/A to the assembly, or correct the path.",
      },
      { ...at, line: 4, message: message("IPSecConfig names ../x"), fix: "Correct the path." },
    ]);
    expect(systems[0]!.pagent!.images.map(({ name, file }) => [name, file])).toEqual([
      ["A", undefined],
      ["B", "SYSA/etc/pagent.conf"],
    ]);
  });

  test("GIVEN names that policy files do not have WHEN the model is read THEN a warning is at the statement that names them, once for stacks that share the files", () => {
    const text =
      "IpFilterPolicy\n{\n  IpFilterRule R\n  {\n    IpGenericFilterActionRef none\n  }\n  IpFilterRuleRef lost\n}\n";
    const { notes } = readModel(
      assemblyOf({
        SYSA: {
          stacks: { A: "", B: "" },
          pagent: "TcpImage A /etc/image.conf\nTcpImage B /etc/image.conf\n",
          files: { "/etc/image.conf": "IPSecConfig /etc/ipsec.conf\n", "/etc/ipsec.conf": text },
        },
      }),
    );
    const at = { severity: "warning", file: "SYSA/etc/ipsec.conf", system: "SYSA", stack: "A", column: 3 };
    expect(notes).toEqual([
      {
        ...at,
        line: 3,
        message: "IpFilterRule R names the IpGenericFilterAction none, which the policy files of SYSA.A do not have.",
        fix: "Add the IpGenericFilterAction none, or correct the name. Names are case-sensitive.",
      },
      {
        ...at,
        line: 7,
        message: "IpFilterRuleRef names the IpFilterRule lost, which the policy files of SYSA.A do not have.",
        fix: "Add the IpFilterRule lost, or correct the name. Names are case-sensitive.",
      },
    ]);
  });
});

describe("policies of stacks", () => {
  const policy = policyOf(filterRule("WEB", "10.2.0.1"));
  const define = "VIPADYNAMIC VIPADEFINE 255.255.255.0 10.2.0.1 ENDVIPADYNAMIC\n";
  const pagent = "TcpImage A /etc/image.conf\nTcpImage B /etc/image.conf\nTcpImage C /etc/other.conf\n";
  const files = {
    "/etc/image.conf": "IPSecConfig /etc/ipsec.conf\n",
    "/etc/other.conf": "# no policy\n",
    "/etc/ipsec.conf": policy,
  };

  test("GIVEN stacks with the same files WHEN the model is read THEN they share a policy, whose file is read once; an image without one has none", () => {
    const { stacks, documents } = readModel(assemblyOf({ SYSA: { stacks: { A: "", B: "", C: "" }, pagent, files } }));
    expect(stacks[0]!.policy).toBeDefined();
    expect(stacks[1]!.policy).toBe(stacks[0]!.policy);
    expect(stacks[2]!.policy).toBeUndefined();
    expect(documents.filter(({ kind }) => kind === "ipsec")).toHaveLength(1);
  });

  test("GIVEN a file that systems of two releases share WHEN the model is read THEN each has its own defaults", () => {
    const { manifest, files: texts } = assemblyOf({
      SYSA: { stacks: { A: "" }, pagent, entry: { release: "V2R1" } },
      SYSB: { stacks: { A: "" }, pagent, entry: { release: "V3R1" } },
    });
    const shared = [
      ...texts,
      ["PLEX1/etc/image.conf", "IPSecConfig /etc/ipsec.conf\n"],
      ["PLEX1/etc/ipsec.conf", policy],
    ] as const;
    const [a, b] = readModel(new Assembly(manifest, new Map(shared))).stacks;
    expect(a!.policy).not.toBe(b!.policy);
    expect(a!.policy!.files[0]!.document).toBe(b!.policy!.files[0]!.document);
  });

  test("GIVEN a policy on one stack only WHEN the model is read THEN it protects what it covers, and DVIPSEC what a stack without a policy owns", () => {
    const secure = `IPCONFIG IPSECURITY\nIPSEC DVIPSEC ENDIPSEC\n${define.replaceAll("10.2.0.1", "10.2.0.9")}`;
    const withPolicy = readModel(assemblyOf({ SYSA: { stacks: { A: define, D: secure }, pagent, files } }));
    expect(withPolicy.protectedDvipas.map(({ address }) => address)).toEqual(["10.2.0.1", "10.2.0.9"]);
    expect(withPolicy.dvipasAt("10.2.0.9")[0]!.protection).toMatchObject({ by: "intent" });
    const without = readModel(assemblyOf({ SYSA: { stacks: { A: define, D: secure } } }));
    expect(without.protectedDvipas.map(({ address }) => address)).toEqual(["10.2.0.9"]);
  });
});

describe("start lists and data sets for OBEYFILE", () => {
  const at = (member: string, common: string | undefined, own: string) => {
    const { manifest, files } = assemblyOf({ SYSA: { stacks: {} } });
    const vtam = { file: `SYSA/SYS1.VTAMLST/${member}` };
    const texts = new Map([...files, [vtam.file, own]]);
    if (common !== undefined) texts.set("SYSA/SYS1.VTAMLST/ATCSTR00", common);
    const systems = [{ ...manifest.systems[0]!, vtam }];
    const model = readModel(new Assembly({ ...manifest, systems }, texts));
    const list = model.systems[0]!;
    return [list.vtamGroupId?.value, list.startList?.file, model.documents.length];
  };

  test("GIVEN a start list without a group id WHEN it is read THEN that of ATCSTR00 counts, where it has one", () => {
    const [own, common] = ["SYSA/SYS1.VTAMLST/ATCSTRA1", "SYSA/SYS1.VTAMLST/ATCSTR00"];
    expect(at("ATCSTRA1", "XCFGRPID=11\n", "XCFINIT=YES\n")).toEqual([11, common, 2]);
    expect(at("ATCSTRA1", "XCFGRPID=11\n", "XCFGRPID=12\n")).toEqual([12, own, 1]);
    expect(at("ATCSTRA1", "XCFINIT=YES\n", "XCFINIT=YES\n")).toEqual([undefined, own, 2]);
    expect(at("ATCSTRA1", undefined, "XCFINIT=YES\n")).toEqual([undefined, own, 1]);
    expect(at("ATCSTR00", undefined, "XCFINIT=YES\n")).toEqual([undefined, common, 1]);
  });

  test("GIVEN a group id that cannot be read WHEN it is read THEN it is not that of ATCSTR00, nor none", () => {
    const [own, common] = ["SYSA/SYS1.VTAMLST/ATCSTRA1", "SYSA/SYS1.VTAMLST/ATCSTR00"];
    expect(at("ATCSTRA1", "XCFGRPID=11\n", "XCFGRPID=AB\n")).toEqual([undefined, own, 1]);
    expect(at("ATCSTRA1", "XCFGRPID=AB\n", "XCFINIT=YES\n")).toEqual([undefined, common, 2]);
  });

  test("GIVEN a data set for OBEYFILE of no system WHEN the model is read THEN it is read once, for the first system", () => {
    const { manifest, files } = assemblyOf({ SYSA: { stacks: { TCPIP: "" } }, SYSB: { stacks: { TCPIP: "" } } });
    const artifacts = [
      { file: "PLEX1/NET.OBEY/ALL", kind: "obeyfile" as const, dataset: "NET.OBEY(ALL)" },
      { file: "SYSB/NET.OBEY/B", kind: "obeyfile" as const, system: "SYSB", dataset: "NET.OBEY(B)" },
      { file: "SYSB/NET.NOTES/B", kind: "text" as const, system: "SYSB", dataset: "NET.NOTES(B)" },
    ];
    const texts = new Map([...files, ...artifacts.map(({ file }) => [file, "IPCONFIG TTL 5\n"] as const)]);
    const { obeyfiles } = readModel(new Assembly({ ...manifest, artifacts }, texts));
    expect(obeyfiles.map(({ file, system }) => [file, system])).toEqual([
      ["PLEX1/NET.OBEY/ALL", "SYSA"],
      ["SYSB/NET.OBEY/B", "SYSB"],
    ]);
  });
});

test("GIVEN a typed profile with an INCLUDE inside a block WHEN the model is read THEN its text is read", () => {
  const text = "VIPADYNAMIC\nINCLUDE TCPIP.COMMON(X)\nENDVIPADYNAMIC\n";
  const typed = parseProfile(text);
  const { manifest, files } = assemblyOf({
    SYSA: {
      stacks: { TCPIP: text },
      files: { "TCPIP.COMMON(X)": "VIPADEFINE 255.255.255.0 10.2.0.1\n" },
    },
  });
  const [stack] = readModel(new Assembly(manifest, files, new Map([[FILE, typed]]))).stacks;
  expect(stack!.profile).not.toBe(typed);
  expect(stack!.defines.map(({ address }) => address)).toEqual(["10.2.0.1"]);
});
