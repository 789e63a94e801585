import { AssemblyTexts } from "../../src/model/assembly-texts";
import type { Artifact, Manifest } from "../../src/model/manifest";

const manifest: Manifest = {
  schema: "cdkplex/assembly/1",
  sysplex: "PLEX1",
  cfrm: { policy: "CFRMPOL1", file: "PLEX1/SYS1.CFRM.CNTL/CFRMPOL1" },
  systems: [
    {
      name: "SYSA",
      vtam: { file: "PLEX1/SYS1.VTAMLST/ATCSTR00" },
      pagent: { file: "SYSA/etc/pagent.conf" },
      iked: { file: "SYSA/etc/security/iked.conf" },
      stacks: [{ name: "TCPIP", profile: { file: "SYSA/TCPIP.PROFILE/SYSA" } }],
    },
    {
      name: "SYSB",
      vtam: { file: "PLEX1/SYS1.VTAMLST/ATCSTR00" },
      stacks: [{ name: "TCPIP", profile: { file: "SYSB/TCPIP.PROFILE/SYSB" } }],
    },
  ],
};

const assembly = (artifacts?: Artifact[], files: Readonly<Record<string, string>> = {}) =>
  new AssemblyTexts(artifacts === undefined ? manifest : { ...manifest, artifacts }, new Map(Object.entries(files)));

test("GIVEN a manifest without an artifact list WHEN its artifacts are asked for THEN each file it names is one, once, with its kind, owner and place", () => {
  expect(assembly().artifacts).toEqual([
    { file: "PLEX1/SYS1.CFRM.CNTL/CFRMPOL1", kind: "cfrm", dataset: "SYS1.CFRM.CNTL(CFRMPOL1)" },
    { file: "PLEX1/SYS1.VTAMLST/ATCSTR00", kind: "vtam", dataset: "SYS1.VTAMLST(ATCSTR00)" },
    { file: "SYSA/etc/pagent.conf", kind: "pagent", system: "SYSA", path: "/etc/pagent.conf" },
    { file: "SYSA/etc/security/iked.conf", kind: "iked", system: "SYSA", path: "/etc/security/iked.conf" },
    {
      file: "SYSA/TCPIP.PROFILE/SYSA",
      kind: "profile",
      system: "SYSA",
      stack: "TCPIP",
      dataset: "TCPIP.PROFILE(SYSA)",
    },
    {
      file: "SYSB/TCPIP.PROFILE/SYSB",
      kind: "profile",
      system: "SYSB",
      stack: "TCPIP",
      dataset: "TCPIP.PROFILE(SYSB)",
    },
  ]);
  const { cfrm, ...withoutCfrm } = manifest;
  expect(cfrm).toBeDefined();
  expect(new AssemblyTexts({ ...withoutCfrm, systems: [] }, new Map()).artifacts).toEqual([]);
});

test("GIVEN an artifact that the manifest lists WHEN it is asked for THEN it is as listed, not as its path says", () => {
  const listed: Artifact = {
    file: "SYSA/TCPIP.PROFILE/SYSA",
    kind: "profile",
    system: "SYSA",
    stack: "TCPIP",
    dataset: "NET.PARMS(PROFA)",
  };
  const texts = assembly([listed]);
  expect(texts.artifact(listed.file)).toBe(listed);
  expect(texts.artifacts.filter(({ file }) => file === listed.file)).toEqual([listed]);
  expect(texts.artifacts).toHaveLength(6);
  expect(texts.artifact("SYSA/nowhere")).toBeUndefined();
});

describe("find", () => {
  const common = (file: string, system?: string): Artifact => ({
    file,
    kind: "profile",
    dataset: "NET.PARMS(COMMON)",
    ...(system === undefined ? {} : { system }),
  });

  test("GIVEN a place of a system and of the sysplex WHEN looked for THEN the system's own is found first", () => {
    const texts = assembly([common("shared"), common("own", "SYSA")]);
    expect(texts.find("NET.PARMS(COMMON)", "SYSA")).toBe("own");
    expect(texts.find("NET.PARMS(COMMON)", "SYSB")).toBe("shared");
  });

  test("GIVEN a place of another system WHEN looked for THEN it is not found", () => {
    const texts = assembly([common("own", "SYSA")]);
    expect(texts.find("NET.PARMS(COMMON)", "SYSB")).toBeUndefined();
  });

  test("GIVEN a file in the directory of the system WHEN its place is looked for THEN it is found before one of the sysplex", () => {
    const texts = assembly([common("shared")], { "SYSA/NET.PARMS/COMMON": "" });
    expect(texts.find("NET.PARMS(COMMON)", "SYSA")).toBe("SYSA/NET.PARMS/COMMON");
    expect(texts.find("NET.PARMS(COMMON)", "SYSB")).toBe("shared");
  });

  test("GIVEN a file in the directory of the sysplex WHEN its place is looked for THEN every system finds it", () => {
    const texts = assembly(undefined, { "PLEX1/NET.PARMS/COMMON": "", "SYSA/etc/ipsec.conf": "" });
    expect(["SYSA", "SYSB"].map((system) => texts.find("NET.PARMS(COMMON)", system))).toEqual([
      "PLEX1/NET.PARMS/COMMON",
      "PLEX1/NET.PARMS/COMMON",
    ]);
    expect(["SYSA", "SYSB"].map((system) => texts.find("/etc/ipsec.conf", system))).toEqual([
      "SYSA/etc/ipsec.conf",
      undefined,
    ]);
  });

  test("GIVEN two files in one place WHEN it is looked for THEN the first is found", () => {
    expect(assembly([common("first"), common("second")]).find("NET.PARMS(COMMON)", "SYSA")).toBe("first");
  });
});
