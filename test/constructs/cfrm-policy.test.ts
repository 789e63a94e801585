import { Sysplex } from "../../src";
import { Template, Testing } from "../../src/testing";
import { emptySysplex } from "./sysplex-fixture";

describe("CfrmPolicy", () => {
  test("GIVEN nothing THEN the policy is CFRMPOL1 in SYS1.CFRM.CNTL", () => {
    const { app, plex } = emptySysplex();
    expect(app.assemble().manifest.cfrm).toEqual({ policy: "CFRMPOL1", file: "PLEX1/SYS1.CFRM.CNTL/CFRMPOL1" });
    Template.fromCfrmPolicy(plex.cfrmPolicy).hasStatement("DEFINE POLICY", { name: "CFRMPOL1", replace: true });
  });

  test("GIVEN a name and a data set THEN they are used", () => {
    const { app, plex } = emptySysplex({ cfrmPolicy: { name: "POLICY2", dataset: "SYS2.JCL(CFRM)" } });
    expect(app.assemble().manifest.cfrm).toEqual({ policy: "POLICY2", file: "PLEX1/SYS2.JCL/CFRM" });
    Template.fromCfrmPolicy(plex.cfrmPolicy).hasStatement("DEFINE POLICY", { name: "POLICY2" });
  });

  test("GIVEN no coupling facility and no structure THEN there is no policy", () => {
    const app = Testing.app();
    const plex = new Sysplex(app, "PLEX1");
    expect(app.assemble().manifest.cfrm).toBeUndefined();
    expect(Template.fromCfrmPolicy(plex.cfrmPolicy).text).toBe("");
  });

  test("GIVEN a bad name or data set THEN the error names it", () => {
    expect(() => emptySysplex({ cfrmPolicy: { name: "CFRMPOLICY" } })).toThrow(
      'PLEX1/Cfrm: "CFRMPOLICY" is not a valid CFRM policy name. Expected 1 to 8 characters',
    );
    expect(() => emptySysplex({ cfrmPolicy: { dataset: "cntl" } })).toThrow('PLEX1/Cfrm: dataset is "cntl".');
  });
});
