import { acknowledgementSchema, ARTIFACT_KINDS, manifestSchema } from "../../src/model/manifest";

const SYSTEM = { name: "SYSA", stacks: [] };
const FILE = "SYSA/TCPIP.PROFILE/SYSA";
const LINE = { file: FILE, line: 12, message: "The size is assumed.", fix: "Give a size." };

/** What is wrong with a manifest that has some members: path and message of each problem. */
function problems(members: object): readonly string[] {
  const { error } = manifestSchema.safeParse({
    schema: "cdkplex/assembly/1",
    sysplex: "PLEX1",
    systems: [SYSTEM],
    ...members,
  });
  return error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];
}

const inSystem = (members: object) => problems({ systems: [{ ...SYSTEM, ...members }] });
const inArtifact = (members: object) => problems({ artifacts: [{ file: FILE, kind: "profile", ...members }] });

describe("manifestSchema", () => {
  test("GIVEN a manifest with all there can be WHEN it is read THEN nothing is wrong", () => {
    expect(
      problems({
        cfrm: { policy: "CFRMPOL1", file: "PLEX1/SYS1.CFRM.CNTL/CFRMPOL1" },
        couplingFacilities: [{ name: "CF01", cpc: "CPC1", connects: ["SYSA"] }],
        systems: [
          {
            name: "SYSA",
            sysclone: "0A",
            symbols: { NET: "10.1" },
            release: "V2R5",
            cpc: "CPC1",
            vtam: { file: "v" },
            pagent: { file: "p" },
            iked: { file: "i" },
            stacks: [{ name: "TCPIP", profile: { file: FILE } }],
          },
        ],
        assumptions: [LINE],
        acknowledgements: [
          { rule: "SWSA002", reason: "Later.", construct: "PLEX1/web", system: "SYSA", stack: "TCPIP" },
        ],
        artifacts: ARTIFACT_KINDS.map((kind) => ({ file: kind, kind, system: "SYSA", path: `/etc/${kind}` })),
      }),
    ).toEqual([]);
  });

  test.each(["A", "@#$", "SYS12345", "$0"])("GIVEN the name %s THEN it is one", (name) => {
    expect(problems({ sysplex: name })).toEqual([]);
  });

  test.each(["", "1SYS", "SYS123456", "sysa", "SYS-A", "-SYSA", "SYSA "])(
    "GIVEN the name '%s' THEN it is none, wherever a name is expected",
    (name) => {
      const message = "expected 1 to 8 characters A-Z 0-9 @ # $, the first not a digit";
      expect([
        ...problems({ sysplex: name }),
        ...problems({ cfrm: { policy: name, file: "f" } }),
        ...problems({ couplingFacilities: [{ name }] }),
        ...problems({ systems: [{ name, stacks: [{ name, profile: { file: "f" } }] }] }),
      ]).toEqual(
        ["sysplex", "cfrm.policy", "couplingFacilities.0.name", "systems.0.name", "systems.0.stacks.0.name"].map(
          (path) => `${path}: ${message}`,
        ),
      );
    },
  );

  test.each([
    [["0", "0A", "@#", "$9"], []],
    [["", "0AB", "a", "-A", "A-"], ["systems.0.sysclone: expected 1 or 2 characters A-Z 0-9 @ # $"]],
  ])("GIVEN the system clones %j THEN what is wrong is %j", (values, wrong) => {
    for (const sysclone of values) expect(inSystem({ sysclone })).toEqual(wrong);
  });

  test.each(["N", "net_1", "@SYM#$", "S234567890123456"])("GIVEN the system symbol %s THEN it is one", (name) => {
    expect(inSystem({ symbols: { [name]: "" } })).toEqual([]);
  });

  test.each(["", "1N", "S2345678901234567", "&NET", "NET.", "N-T"])(
    "GIVEN the system symbol '%s' THEN it is none, and the message says so",
    (name) => {
      const [problem] = inSystem({ symbols: { [name]: "10.1" } });
      expect(problem).toMatch(/^systems\.0\.symbols/);
      expect(JSON.stringify(manifestSchema.safeParse({ systems: [{ symbols: { [name]: "" } }] }).error)).toContain(
        "expected the name of a system symbol, without the ampersand and the period",
      );
    },
  );

  test("GIVEN values of system symbols THEN any text is one that stays in its record", () => {
    expect(inSystem({ symbols: { A: "", B: "10.1", C: "x y ü" } })).toEqual([]);
    for (const value of ["a\nb", "\r", "a\u0000", "\u0085b"]) {
      expect(inSystem({ symbols: { A: value } })).toEqual(["systems.0.symbols.A: expected a value without line ends"]);
    }
  });

  test("GIVEN a release THEN it is one of those there are", () => {
    expect(inSystem({ release: "V3R2" })).toEqual([]);
    expect(inSystem({ release: "V9R9" })).toEqual([expect.stringContaining("systems.0.release: ")]);
  });

  test("GIVEN an artifact THEN it has either a data set or an absolute path, and a known kind", () => {
    expect(inArtifact({ dataset: "TCPIP.PROFILE(SYSA)" })).toEqual([]);
    expect(inArtifact({ path: "/etc/a" })).toEqual([]);
    const one = "artifacts.0: expected exactly one of dataset (a data set or member) and path (a z/OS UNIX file)";
    expect(inArtifact({})).toEqual([one]);
    expect(inArtifact({ dataset: "A", path: "/a" })).toEqual([one]);
    expect(inArtifact({ path: "etc/" })).toEqual(["artifacts.0.path: expected an absolute z/OS UNIX path"]);
    expect(inArtifact({ dataset: "A", kind: "jcl" })).toEqual([expect.stringContaining("artifacts.0.kind: ")]);
  });

  test("GIVEN the lines of constructs THEN they are numbers from 1", () => {
    expect(inArtifact({ dataset: "A", constructs: { 1: "P", 10: "P/a", 999: "" } })).toEqual([]);
    for (const line of ["0", "01", "a1", "1a", "-1", "1.5"]) {
      const { error } = manifestSchema.safeParse({
        artifacts: [{ file: FILE, kind: "text", dataset: "A", constructs: { [line]: "P" } }],
      });
      expect(JSON.stringify(error)).toContain("expected a line number");
    }
  });

  test("GIVEN texts that cannot be empty WHEN they are THEN each is named", () => {
    const empty = (path: string) => expect.stringMatching(new RegExp(`^${path}: Too small`));
    expect(problems({ cfrm: { policy: "P", file: "" } })).toEqual([empty("cfrm.file")]);
    expect(problems({ assumptions: [{ ...LINE, message: "", fix: "" }] })).toEqual([
      empty("assumptions.0.message"),
      empty("assumptions.0.fix"),
    ]);
    expect(problems({ assumptions: [{ ...LINE, line: 0 }] })).toEqual([empty("assumptions.0.line")]);
  });

  test("GIVEN members that no manifest has THEN each is an error, wherever it stands", () => {
    const unknown = [
      problems({ other: 1 }),
      problems({ cfrm: { policy: "P", file: "f", other: 1 } }),
      problems({ couplingFacilities: [{ name: "CF01", other: 1 }] }),
      problems({ assumptions: [{ ...LINE, other: 1 }] }),
      inSystem({ other: 1 }),
      inSystem({ vtam: { file: "f", other: 1 } }),
      inSystem({ stacks: [{ name: "TCPIP", profile: { file: "f" }, other: 1 }] }),
      inArtifact({ dataset: "A", other: 1 }),
    ].map(([problem]) => problem);
    for (const problem of unknown) expect(problem).toContain('Unrecognized key: "other"');
  });
});

describe("acknowledgementSchema", () => {
  const valid = (members: object) =>
    acknowledgementSchema.safeParse({ rule: "SWSA002", reason: "Later.", ...members }).success;

  test("GIVEN an acknowledgement THEN its rule, reason and construct say something, and nothing else is there", () => {
    expect(valid({})).toBe(true);
    expect(valid({ construct: "PLEX1/web", system: "", stack: "", dataset: "" })).toBe(true);
    expect([{ rule: "" }, { reason: "" }, { reason: " \t" }, { construct: "" }, { other: 1 }].map(valid)).toEqual(
      Array(5).fill(false),
    );
    expect(acknowledgementSchema.safeParse({ rule: "A", reason: " " }).error!.issues[0]!.message).toBe(
      "expected why the finding is accepted",
    );
  });
});
