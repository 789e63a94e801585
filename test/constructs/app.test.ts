import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Construct } from "constructs";
import { App, Assembly, ConstructError, StatementError, SynthesisError, Sysplex, System } from "../../src";
import { vipadefine } from "../../src/documents";
import { addStack, addWeb, SECURITY } from "./sysplex-fixture";

let scratch: string;
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), "cdkplex-app-"));
});
afterEach(() => {
  rmSync(scratch, { recursive: true });
});

/** A sysplex of one stack, to be written to `out` in the scratch directory. */
function small(reportOnly?: boolean) {
  const outdir = join(scratch, "out");
  const app = new App({ outdir, reportOnly });
  const plex = new Sysplex(app, "PLEX1");
  const stack = addStack(plex, "A");
  return { app, plex, stack, outdir };
}

describe("App", () => {
  test("GIVEN no directory THEN it is that of cdkplex synth, else cdkplex.out", () => {
    const before = process.env.CDKPLEX_OUTDIR;
    try {
      delete process.env.CDKPLEX_OUTDIR;
      expect(new App().outdir).toBe("cdkplex.out");
      process.env.CDKPLEX_OUTDIR = "elsewhere";
      expect(new App().outdir).toBe("elsewhere");
      expect(new App({ outdir: "mine" }).outdir).toBe("mine");
    } finally {
      if (before === undefined) delete process.env.CDKPLEX_OUTDIR;
      else process.env.CDKPLEX_OUTDIR = before;
    }
  });

  test("GIVEN a construct THEN its app is found; under another root there is none", () => {
    const { app, stack } = small();
    expect(App.of(stack)).toBe(app);
    expect(App.isApp(app)).toBe(true);
    expect(App.of(new System(new Sysplex(new Construct(undefined as never, ""), "P"), "S", { sysclone: "1" }))).toBe(
      undefined,
    );
  });

  test("GIVEN no sysplex THEN the error says what to create; GIVEN one inside another construct THEN it is found", () => {
    expect(() => new App().assemble()).toThrow(
      new ConstructError("App: The App has no Sysplex. Expected one Sysplex. Create a Sysplex with the App as scope."),
    );
    const app = new App();
    new Sysplex(new Construct(app, "Production"), "PLEX1");
    expect(app.assemble().manifest.sysplex).toBe("PLEX1");
  });

  test("GIVEN check THEN the report is there and nothing is written", () => {
    const { app, plex, stack } = small();
    addWeb(plex, stack);
    expect(app.check().summary.error).toBe(0);
    expect(readdirSync(scratch)).toEqual([]);
  });
});

describe("synth", () => {
  test("GIVEN a sysplex in order THEN its assembly is written, and reads back as the same", () => {
    const { app, outdir } = small();
    const written = app.synth();
    const read = Assembly.read(outdir);
    expect([...read.files].sort()).toEqual([...written.files].sort());
    expect(read.manifest).toEqual(JSON.parse(JSON.stringify(written.manifest)));
  });

  test("GIVEN an assembly there already THEN it is replaced as a whole", () => {
    const { app, outdir } = small();
    app.synth();
    writeFileSync(join(outdir, "SYSA", "left-over"), "");
    small().app.synth();
    expect(existsSync(join(outdir, "SYSA", "left-over"))).toBe(false);
    expect(readdirSync(scratch)).toEqual(["out"]);
  });

  test("GIVEN a directory that is no assembly THEN it is left alone", () => {
    const { app, outdir } = small();
    mkdirSync(outdir);
    writeFileSync(join(outdir, "letter.txt"), "dear");
    expect(() => app.synth()).toThrow(outdir);
    expect(readdirSync(outdir)).toEqual(["letter.txt"]);
  });

  test("GIVEN a rule that finds an error THEN SynthesisError has all findings and nothing is written", () => {
    const { app, stack, outdir } = small();
    stack.profile.addText("IPSEC DVIPSEC DVLOCALFLTR\nENDIPSEC\n").override("IPCONFIG", () => undefined);
    const failure = capture(() => app.synth());
    expect(failure).toBeInstanceOf(SynthesisError);
    expect(failure.message).toMatch(
      /^The sysplex breaks rules; nothing was written\.\n\n[^]*\nSYSA\.TCPIP\n[^]* {2}error SWSA003 [^]* 3 \| IPSEC DVIPSEC DVLOCALFLTR\n/,
    );
    const { report } = failure as SynthesisError;
    const found = report.findings.find(({ severity }) => severity === "error");
    expect(found).toMatchObject({ code: "SWSA003", system: "SYSA", dataset: "TCPIP.PROFILE(SYSA)" });
    expect(existsSync(outdir)).toBe(false);
    expect(readdirSync(scratch)).toEqual([]);
  });

  test("GIVEN an error and an assembly of before THEN the assembly stays as it was", () => {
    const { app, stack, outdir } = small();
    app.synth();
    const before = readFileSync(join(outdir, "SYSA/TCPIP.PROFILE/SYSA"), "utf8");
    stack.profile.addText("VIPADYNAMIC\n VIPADEFINE 203.0.113\nENDVIPADYNAMIC\n");
    expect(() => app.synth()).toThrow(SynthesisError);
    expect(readFileSync(join(outdir, "SYSA/TCPIP.PROFILE/SYSA"), "utf8")).toBe(before);
    expect(readdirSync(scratch)).toEqual(["out"]);
  });

  test("GIVEN a DVIPA that is also an address of a stack THEN SWSA105 finds it", () => {
    const { app, plex, stack, outdir } = small();
    addWeb(plex, stack, [], { address: "10.1.1.1" });
    const failure = capture(() => app.synth());
    expect((failure as SynthesisError).report.findings).toContainEqual(
      expect.objectContaining({ code: "SWSA105", severity: "error", system: "SYSA", construct: "PLEX1/web" }),
    );
    expect(existsSync(outdir)).toBe(false);
  });

  test("GIVEN constructs or statements that cannot be THEN nothing is written", () => {
    const { app, plex, stack, outdir } = small();
    addWeb(plex, stack).secure(SECURITY); // needs a structure, and there is no coupling facility
    expect(() => app.synth()).toThrow(ConstructError);
    const other = small();
    other.stack.profile.override("IPCONFIG", (operands) => ({ ...operands, ttl: 300 }));
    expect(() => other.app.synth()).toThrow(StatementError);
    expect(() => vipadefine({ addresses: [] })).toThrow(StatementError);
    expect(existsSync(outdir)).toBe(false);
  });

  test("GIVEN an app that only reports THEN the assembly is written in spite of errors", () => {
    const { app, stack, outdir } = small(true);
    stack.profile.addText("VIPADYNAMIC\n VIPADEFINE 203.0.113\nENDVIPADYNAMIC\n");
    expect(app.check().summary.error).toBe(1);
    app.synth();
    expect(readFileSync(join(outdir, "SYSA/TCPIP.PROFILE/SYSA"), "utf8")).toContain("VIPADEFINE 203.0.113\n");
  });
});

function capture(action: () => unknown): Error {
  try {
    action();
  } catch (error) {
    return error as Error;
  }
  throw new Error("Expected an error.");
}
