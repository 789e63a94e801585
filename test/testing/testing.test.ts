import { existsSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { resolve, sep } from "node:path";
import { App, SynthesisError } from "../../src";
import { Testing } from "../../src/testing";
import { addWeb, SECURITY, threeStacks } from "../constructs/sysplex-fixture";

describe("Testing.app", () => {
  test("GIVEN an app for a test THEN it has a directory of its own among the temporary files, made by synth only", () => {
    // GIVEN
    const { app } = threeStacks();
    expect(resolve(app.outdir).startsWith(resolve(tmpdir()) + sep)).toBe(true);
    expect(app.outdir).not.toBe(Testing.app().outdir);
    expect(existsSync(app.outdir)).toBe(false);
    // WHEN
    app.synth();
    // THEN
    expect(existsSync(app.outdir)).toBe(true);
    rmSync(app.outdir, { recursive: true });
  });

  test("GIVEN a directory THEN it is used", () => {
    expect(Testing.app({ outdir: "somewhere" }).outdir).toBe("somewhere");
    expect(App.isApp(Testing.app())).toBe(true);
  });
});

describe("Testing.synth", () => {
  test("GIVEN a sysplex THEN the text of every file is there by path, and nothing is written", () => {
    const { app, plex } = threeStacks();
    const files = Testing.synth(plex);
    expect(Object.keys(files).sort()).toEqual([
      "PLEX1/SYS1.CFRM.CNTL/CFRMPOL1",
      "SYSA/SYS1.VTAMLST/ATCSTR0A",
      "SYSA/TCPIP.PROFILE/SYSA",
      "SYSB/SYS1.VTAMLST/ATCSTR0B",
      "SYSB/TCPIP.PROFILE/SYSB",
      "SYSC/SYS1.VTAMLST/ATCSTR0C",
      "SYSC/TCPIP.PROFILE/SYSC",
    ]);
    expect(files["SYSA/TCPIP.PROFILE/SYSA"]).toContain("IPCONFIG DYNAMICXCF 10.1.1.1 255.255.255.0 1\n");
    expect(existsSync(app.outdir)).toBe(false);
  });

  test("GIVEN a sysplex the rules find errors in THEN it throws them", () => {
    const { plex, a, b } = threeStacks();
    addWeb(plex, a, [b]).secure(SECURITY);
    b.profile.override("IPSEC", () => undefined);
    expect(() => Testing.synth(plex)).toThrow(SynthesisError);
    expect(() => Testing.synth(plex)).toThrow("SWSA002");
  });
});
