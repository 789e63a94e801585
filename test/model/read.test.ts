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
