import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Assembly } from "../../src/model/assembly";
import { readModel } from "../../src/model/read";
import { checkAssembly } from "../../src/rules/report";
import { assemblyOf } from "../support/assembly";
import { securedSysplex } from "../support/secured-sysplex";

let directory: string;
beforeEach(() => {
  directory = join(mkdtempSync(join(tmpdir(), "assembly-")), "plex");
  mkdirSync(directory);
});
afterEach(() => rmSync(dirname(directory), { recursive: true, force: true }));

const put = (file: string, text: string | Buffer) => {
  mkdirSync(dirname(join(directory, file)), { recursive: true });
  writeFileSync(join(directory, file), text);
};
const putManifest = (change: object = {}) => put("manifest.json", JSON.stringify({ ...MANIFEST, ...change }));

const FILE = "SYSA/TCPIP.PROFILE/SYSA";
const MANIFEST = {
  schema: "cdkplex/assembly/1",
  sysplex: "PLEX1",
  systems: [{ name: "SYSA", stacks: [{ name: "TCPIP", profile: { file: FILE } }] }],
};

test("GIVEN an assembly WHEN it is written and read THEN it is the same, and keeps every rule", () => {
  const assembly = securedSysplex();
  assembly.write(directory);
  const read = Assembly.read(directory);
  expect(new Map([...read.files].sort())).toEqual(new Map([...assembly.files].sort()));
  expect(checkAssembly(read).findings).toEqual([]);
  read.write(directory);
  expect(Assembly.read(directory).manifest).toEqual(read.manifest);
  expect(readdirSync(dirname(directory))).toEqual(["plex"]);
});

test("GIVEN a hand-made directory without an artifact list WHEN it is read THEN every file named has its place", () => {
  putManifest();
  put(FILE, "IPCONFIG TTL 64\r\n");
  const assembly = Assembly.read(directory);
  expect(assembly.artifacts).toEqual([
    { file: FILE, kind: "profile", system: "SYSA", stack: "TCPIP", dataset: "TCPIP.PROFILE(SYSA)" },
  ]);
  expect(assembly.artifact(FILE)).toBe(assembly.artifacts[0]);
  expect(assembly.files.get(FILE)).toBe("IPCONFIG TTL 64\n");
});

test("GIVEN a start list that two systems share WHEN it is read THEN its artifact belongs to no system", () => {
  const vtam = { file: "PLEX1/SYS1.VTAMLST/ATCSTR00" };
  putManifest({ systems: ["SYSA", "SYSB"].map((name) => ({ name, vtam, stacks: [] })) });
  put(vtam.file, "XCFGRPID=11\n");
  expect(Assembly.read(directory).artifacts).toEqual([
    { file: vtam.file, kind: "vtam", dataset: "SYS1.VTAMLST(ATCSTR00)" },
  ]);
});

test.each(["SYSA", "PLEX1"])(
  "GIVEN ATCSTR00 of %s beside a start list WHEN it is read THEN it belongs to the assembly",
  (owner) => {
    const vtam = { file: `${owner}/SYS1.VTAMLST/ATCSTRA1` };
    putManifest({ systems: [{ name: "SYSA", vtam, stacks: [] }] });
    put(vtam.file, "XCFINIT=YES\n");
    put(`${owner}/SYS1.VTAMLST/ATCSTR00`, "XCFGRPID=11\n");
    put(`${owner}/SYS1.VTAMLST/ATCSTRB1`, "XCFGRPID=12\n");
    const assembly = Assembly.read(directory);
    expect(assembly.artifacts.map(({ dataset }) => dataset).sort()).toEqual([
      "SYS1.VTAMLST(ATCSTR00)",
      "SYS1.VTAMLST(ATCSTRA1)",
    ]);
    expect(readModel(assembly).systems[0]!.vtamGroupId?.value).toBe(11);
  },
);

test("GIVEN files that INCLUDE and pagent.conf name and the manifest does not WHEN it is read THEN they belong to the assembly; others do not", () => {
  putManifest({ systems: [{ ...MANIFEST.systems[0], pagent: { file: "SYSA/etc/pagent.conf" } }] });
  put(FILE, "INCLUDE TCPIP.COMMON(A)\n");
  put("PLEX1/TCPIP.COMMON/A", "INCLUDE TCPIP.COMMON(&SYSNAME.)\n");
  put("SYSA/TCPIP.COMMON/SYSA", "INCLUDE TCPIP.COMMON(A)\n");
  put("SYSA/etc/pagent.conf", "TcpImage TCPIP /etc/image.conf\nTcpImage GONE /etc/gone.conf\n");
  put("SYSA/etc/image.conf", "IPSecConfig //'TCPIP.POLICY(OWN)'\n");
  put("SYSA/TCPIP.POLICY/OWN", "# policy\n");
  put("SYSA/notes.pdf", Buffer.from([0xff, 0xfe, 0x00]));
  const assembly = Assembly.read(directory);
  expect([...assembly.files.keys()].sort()).toEqual([
    "PLEX1/TCPIP.COMMON/A",
    "SYSA/TCPIP.COMMON/SYSA",
    "SYSA/TCPIP.POLICY/OWN",
    FILE,
    "SYSA/etc/image.conf",
    "SYSA/etc/pagent.conf",
  ]);
  expect(assembly.artifact("PLEX1/TCPIP.COMMON/A")).toEqual({
    file: "PLEX1/TCPIP.COMMON/A",
    kind: "profile",
    dataset: "TCPIP.COMMON(A)",
  });
  expect(assembly.artifact("SYSA/TCPIP.POLICY/OWN")).toMatchObject({
    kind: "ipsec",
    system: "SYSA",
    dataset: "TCPIP.POLICY(OWN)",
  });
  expect(assembly.find("/etc/image.conf", "SYSA")).toBe("SYSA/etc/image.conf");
});

describe("GIVEN a directory that is not an assembly", () => {
  const messageOf = () => {
    try {
      Assembly.read(directory);
    } catch (error) {
      expect((error as Error).name).toBe("AssemblyError");
      return (error as Error).message;
    }
    throw new Error("It was read.");
  };

  test.each<[string, () => void, string]>([
    ["no directory", () => rmSync(directory, { recursive: true }), "There is no directory"],
    ["no manifest", () => undefined, "has no manifest.json. Expected an assembly"],
    ["a truncated manifest", () => put("manifest.json", '{"schema": "cdkplex/as'), "manifest.json is not JSON:"],
    ["a manifest that is a directory", () => mkdirSync(join(directory, "manifest.json")), "has no manifest.json"],
    [
      "another schema",
      () => putManifest({ schema: "cdkplex/assembly/9" }),
      'has the schema "cdkplex/assembly/9". Expected "cdkplex/assembly/1"',
    ],
    ["no object", () => put("manifest.json", "null"), "has the schema undefined"],
    ["an unknown member", () => putManifest({ stacks: [] }), 'Unrecognized key: "stacks"'],
    [
      "a bad system name",
      () => putManifest({ systems: [{ name: "sysa", stacks: [] }] }),
      "systems[0].name: expected 1 to 8 characters",
    ],
    [
      "a bad symbol",
      () => putManifest({ systems: [{ name: "SYSA", symbols: { "&NET.": "1" }, stacks: [] }] }),
      "systems[0].symbols.&NET.: expected the name of a system symbol, without the ampersand and the period",
    ],
    [
      "one system twice",
      () => putManifest({ systems: [MANIFEST.systems[0], MANIFEST.systems[0]] }),
      "manifest.json names the system SYSA twice",
    ],
    [
      "a file that is missing",
      () => putManifest(),
      `The assembly has no file "${FILE}", which the profile of SYSA names`,
    ],
    [
      "an artifact of no system",
      () => putManifest({ artifacts: [{ file: FILE, kind: "profile", system: "SYSX", dataset: "A.B(C)" }] }),
      "names the system SYSX. Expected one of SYSA",
    ],
    [
      "an artifact of no stack",
      () =>
        putManifest({ artifacts: [{ file: FILE, kind: "profile", system: "SYSA", stack: "TCPX", dataset: "A.B(C)" }] }),
      "names the stack TCPX. Expected one of TCPIP",
    ],
    [
      "two files in one place",
      () => putManifest({ artifacts: ["a", "b"].map((file) => ({ file, kind: "text", dataset: "A.B" })) }),
      "names the place A.B twice",
    ],
    [
      "a path out of it",
      () => putManifest({ cfrm: { policy: "P", file: "../secret" } }),
      'names the file "../secret", which is not inside the assembly',
    ],
    [
      "an absolute path",
      () => putManifest({ cfrm: { policy: "P", file: "/etc/passwd" } }),
      'names the file "/etc/passwd"',
    ],
    [
      "a path with a dot",
      () => putManifest({ cfrm: { policy: "P", file: "PLEX1/./P" } }),
      'names the file "PLEX1/./P"',
    ],
    [
      "a link to a file",
      () => {
        putManifest();
        put("SYSA/TCPIP.PROFILE/REAL", "");
        symlinkSync(join(directory, "SYSA/TCPIP.PROFILE/REAL"), join(directory, FILE));
      },
      `The file "${FILE}" is reached through a symbolic link`,
    ],
    [
      "a link to a directory outside",
      () => {
        putManifest();
        mkdirSync(join(directory, "SYSA"));
        symlinkSync(tmpdir(), join(directory, "SYSA/TCPIP.PROFILE"));
        writeFileSync(join(directory, FILE), "");
        rmLater.push(join(tmpdir(), "SYSA"));
      },
      "is reached through a symbolic link",
    ],
    [
      "a file that is not text",
      () => {
        putManifest();
        put(FILE, Buffer.from([0xc3, 0x28]));
      },
      `The file "${FILE}" is not UTF-8 text`,
    ],
    [
      "an INCLUDE through a link",
      () => {
        putManifest();
        put(FILE, "INCLUDE TCPIP.COMMON(A)\n");
        mkdirSync(join(directory, "SYSA/TCPIP.COMMON"));
        symlinkSync(join(directory, FILE), join(directory, "SYSA/TCPIP.COMMON/A"));
      },
      'The file "SYSA/TCPIP.COMMON/A" is reached through a symbolic link',
    ],
  ])("WHEN it has %s THEN the message says so", (_what, prepare, message) => {
    prepare();
    expect(messageOf()).toContain(message);
  });

  const rmLater: string[] = [];
  afterEach(() => rmLater.splice(0).forEach((path) => rmSync(path, { force: true })));
});

test("GIVEN a file larger than any data set WHEN the assembly is read THEN it is refused unread", () => {
  putManifest();
  put(FILE, Buffer.alloc(65 * 1024 * 1024, 32));
  expect(() => Assembly.read(directory)).toThrow(/has 68157440 bytes. Expected at most 67108864/);
});

test("GIVEN a directory with something else in it WHEN an assembly is written there THEN nothing is touched", () => {
  put("precious.txt", "mine");
  expect(() => securedSysplex().write(directory)).toThrow("is not empty and has no manifest.json");
  expect(readdirSync(directory)).toEqual(["precious.txt"]);
});

test("GIVEN files of an earlier assembly WHEN another one is written THEN only the new files are there", () => {
  securedSysplex().write(directory);
  assemblyOf({ SYSA: { stacks: { TCPIP: "" } } }).write(directory);
  expect(existsSync(join(directory, "SYSB"))).toBe(false);
  expect(readFileSync(join(directory, FILE), "utf8")).toBe("");
});

test("GIVEN a file name that leads out of the assembly WHEN it is written THEN nothing is written", () => {
  const { manifest, files } = assemblyOf({ SYSA: { stacks: { TCPIP: "" } } });
  const target = join(directory, "out");
  expect(() => new Assembly(manifest, new Map([...files, ["../evil", "x"]])).write(target)).toThrow(
    "is not inside the assembly",
  );
  expect(readdirSync(directory)).toEqual([]);
});

test("GIVEN a new directory WHEN an assembly is written THEN others may read it as the user's mask allows", () => {
  const target = join(directory, "a/b");
  securedSysplex().write(target);
  expect(statSync(target).mode & 0o777).toBe(0o777 & ~process.umask());
});
