import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Stack, System } from "../../src";
import { tcpconfig } from "../../src/documents";
import { Findings, Match, Template, Testing } from "../../src/testing";
import { addStack, addWeb, emptySysplex, SECURITY, threeStacks } from "./sysplex-fixture";

/** Each file of a directory with its bytes. */
function contents(directory: string): Record<string, string> {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(directory.length + 1), readFileSync(path, "latin1")]));
}

function web() {
  const { app, plex, a, b, c } = threeStacks({ vtamGroupId: 11, tcpGroupId: 21 });
  addWeb(plex, a, [b])
    .distribute({ ports: [443], targets: [b, c] })
    .secure(SECURITY);
  return { app, plex, a, b, c };
}

describe("assemble", () => {
  test("GIVEN a secured distributed DVIPA THEN every file of the assembly is there, with its place", () => {
    const { app } = web();
    const { manifest, artifacts } = app.assemble();
    expect(manifest).toMatchObject({
      schema: "cdkplex/assembly/1",
      sysplex: "PLEX1",
      cfrm: { policy: "CFRMPOL1", file: "PLEX1/SYS1.CFRM.CNTL/CFRMPOL1" },
      couplingFacilities: [
        { name: "CF01", connects: ["SYSA", "SYSB", "SYSC"] },
        { name: "CF02", connects: ["SYSA", "SYSB", "SYSC"] },
      ],
    });
    expect(manifest.systems[2]).toMatchObject({
      name: "SYSC",
      sysclone: "0C",
      release: "V2R5",
      vtam: { file: "SYSC/SYS1.VTAMLST/ATCSTR0C" },
      pagent: { file: "SYSC/etc/pagent.conf" },
      iked: undefined,
      stacks: [{ name: "TCPIP", profile: { file: "SYSC/TCPIP.PROFILE/SYSC" } }],
    });
    const ofSysA = artifacts.filter(({ system }) => system === "SYSA");
    expect(ofSysA.map(({ kind, dataset, path, stack }) => [kind, dataset ?? path, stack])).toEqual([
      ["vtam", "SYS1.VTAMLST(ATCSTR0A)", undefined],
      ["ipsec", "/etc/ipsec.TCPIP.conf", "TCPIP"],
      ["pagent", "/etc/pagent.TCPIP.conf", "TCPIP"],
      ["pagent", "/etc/pagent.conf", undefined],
      ["iked", "/etc/security/iked.conf", undefined],
      ["profile", "TCPIP.PROFILE(SYSA)", "TCPIP"],
    ]);
  });

  test("GIVEN artifacts THEN each line knows the construct it follows from", () => {
    const { app, a } = web();
    a.profile.add(tcpconfig({ restrictLowPorts: true }));
    const { artifacts, files } = app.assemble();
    const { constructs, file } = artifacts.find(({ kind, system }) => kind === "profile" && system === "SYSA")!;
    const lines = files.get(file)!.split("\n");
    const lineOf = (text: string) => lines.findIndex((line) => line.trimStart().startsWith(text)) + 1;
    expect(constructs).toMatchObject({
      [lineOf("GLOBALCONFIG")]: "PLEX1/SYSA/TCPIP",
      [lineOf("TCPCONFIG")]: "PLEX1/SYSA/TCPIP/Profile",
      [lineOf("IPSEC ")]: "PLEX1/web",
      [lineOf("PORT")]: "PLEX1/SYSA/TCPIP",
      [lineOf("VIPADEFINE")]: "PLEX1/web",
      [lineOf("VIPADISTRIBUTE")]: "PLEX1/web",
    });
  });

  test("GIVEN two stacks with policies on one system THEN pagent.conf names both, and iked.conf is one", () => {
    const { app, plex, a } = threeStacks();
    const second = new Stack(a.system, "TCPIPB", { dynamicXcf: "10.1.1.9/24" });
    addWeb(plex, a, [second]).secure(SECURITY);
    const { files } = app.assemble();
    expect(files.get("SYSA/etc/pagent.conf")).toBe(
      "TcpImage TCPIP /etc/pagent.TCPIP.conf FLUSH NOPURGE\nTcpImage TCPIPB /etc/pagent.TCPIPB.conf FLUSH NOPURGE\n",
    );
    expect(files.get("SYSA/etc/pagent.TCPIPB.conf")).toBe("IPSecConfig /etc/ipsec.TCPIPB.conf\n");
    expect([...files.keys()].filter((file) => file.endsWith("iked.conf"))).toEqual(["SYSA/etc/security/iked.conf"]);
  });

  test("GIVEN two data sets of one name on a system THEN the error says what to set", () => {
    const { plex } = emptySysplex();
    const system = new System(plex, "SYSA", { sysclone: "0A" });
    const profileDataset = "TCPIP.PROFILE(BOTH)";
    new Stack(system, "TCPIP", { dynamicXcf: "10.1.1.1/24", profileDataset });
    new Stack(system, "TCPIPB", { dynamicXcf: "10.1.1.2/24", profileDataset });
    expect(() => Testing.synth(plex)).toThrow(
      "PLEX1/SYSA/TCPIPB: Another data set is written to SYSA/TCPIP.PROFILE/BOTH already. Expected a data set for each. " +
        "Set profileDataset, or the dataset of the start list, on one of the two.",
    );
  });

  test("GIVEN one data set name on two systems THEN each has its own file", () => {
    const { plex } = emptySysplex();
    for (const letter of ["A", "B"]) addStack(plex, letter, { profileDataset: "TCPIP.PROFILE(TCPIP)" });
    expect(Object.keys(Testing.synth(plex))).toEqual(
      expect.arrayContaining(["SYSA/TCPIP.PROFILE/TCPIP", "SYSB/TCPIP.PROFILE/TCPIP"]),
    );
  });

  test("GIVEN validations of constructs THEN what they say is an error", () => {
    const { app, a, b } = web();
    a.node.addValidation({ validate: () => ["The owner is on the wrong site."] });
    b.node.addValidation({ validate: () => [] });
    expect(() => app.assemble()).toThrow(
      "PLEX1: the constructs are not valid.\n  PLEX1/SYSA/TCPIP: The owner is on the wrong site.",
    );
  });

  test("GIVEN system symbols in text THEN the rules see their values, and the member keeps the symbols", () => {
    const { plex } = emptySysplex();
    const a = addStack(plex, "A", {}, { symbols: { NET: "203.0.113" } });
    a.profile.addText("VIPADYNAMIC\n  VIPADEFINE 255.255.255.255 &NET..10\nENDVIPADYNAMIC\n");
    addWeb(plex, addStack(plex, "B"));
    expect(Template.fromStack(a).text).toContain("VIPADEFINE 255.255.255.255 &NET..10\n");
    const twice = Match.stringLikeRegexp("VIPADEFINE for the DVIPA 203.0.113.10 on SYSA.TCPIP and SYSB.TCPIP");
    Findings.fromSysplex(plex).hasFinding("SWSA103", { message: twice });
    Findings.fromSysplex(plex).hasNoErrors();
  });
});

describe("determinism", () => {
  test("GIVEN one program made twice, and made once and synthesized twice THEN the assemblies are byte-identical", () => {
    const [first, second] = [web(), web()];
    const once = [first, second].map(({ app }) => JSON.stringify([app.assemble().manifest, ...app.assemble().files]));
    expect(once[0]).toBe(once[1]);
    expect(JSON.stringify([first.app.assemble().manifest, ...first.app.assemble().files])).toBe(once[0]);
  });

  test.each(["distributor", "takeover"])(
    "GIVEN the example %s in two processes THEN they write the same bytes",
    (example) => {
      // GIVEN
      const scratch = mkdtempSync(join(tmpdir(), "cdkplex-synth-"));
      const program = join(__dirname, "../../examples", example, "synth.ts");
      const synth = (name: string, environment: Record<string, string>) => {
        const env = { ...process.env, ...environment, CDKPLEX_OUTDIR: join(scratch, name) };
        execFileSync(process.execPath, ["-r", join(__dirname, "cdkplex-source.cjs"), program], { env, cwd: scratch });
        return contents(join(scratch, name));
      };
      try {
        // WHEN
        const first = synth("first", { TZ: "UTC", LANG: "C" });
        const second = synth("second", { TZ: "Asia/Tokyo", LANG: "de_DE.UTF-8" });
        // THEN
        expect(Object.keys(first)).toContain("manifest.json");
        expect(second).toEqual(first);
      } finally {
        rmSync(scratch, { recursive: true });
      }
    },
  );
});
