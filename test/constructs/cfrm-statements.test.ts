import { CouplingFacility, StructureSize, Structure } from "../../src";
import { cfrm } from "../../src/l1";
import { Template } from "../../src/testing";
import { addStack, addWeb, emptySysplex, SECURITY } from "./sysplex-fixture";

const own = { name: "ISTGENERIC", size: 20480, prefList: ["CF01"] };
const facility = { name: "CF03", type: "003932", mfg: "IBM", plant: "02", sequence: "00000004A1D9", partition: "01" };

describe("the statements of a CFRM policy as constructs", () => {
  test("GIVEN structures from everywhere THEN each is there once", () => {
    // GIVEN
    const { plex } = emptySysplex();
    addWeb(plex, addStack(plex, "A")).secure(SECURITY);
    new Structure(plex, "ISGLOCK", { size: StructureSize.mebibytes(64) });
    // WHEN
    new cfrm.Structure(plex, "Generic", own);
    // THEN
    const template = Template.fromCfrmPolicy(plex.cfrmPolicy);
    const names = template.findStatements("STRUCTURE").map(({ operands }) => operands.name);
    expect(names).toEqual(["ISGLOCK", "ISTGENERIC", "EZBDVIPA"]);
  });

  test("GIVEN the structure that a secured DVIPA needs THEN it is the one that is written, and no size is assumed", () => {
    const { app, plex } = emptySysplex({ swsaStructure: undefined });
    addWeb(plex, addStack(plex, "A")).secure(SECURITY);
    new cfrm.Structure(plex, "Swsa", { ...own, name: "EZBDVIPA" });
    const template = Template.fromCfrmPolicy(plex.cfrmPolicy);
    template.statementCountIs("STRUCTURE", 1);
    template.hasStatement("STRUCTURE", { name: "EZBDVIPA", size: 20480 });
    expect(app.assemble().manifest.assumptions).toBeUndefined();
  });

  test("GIVEN a structure that is defined twice THEN the error names both constructs", () => {
    const { app, plex } = emptySysplex();
    new Structure(plex, "ISTGENERIC", { size: StructureSize.mebibytes(64) });
    new cfrm.Structure(plex, "Generic", own);
    expect(() => app.assemble()).toThrow(
      "PLEX1/Generic: The structure ISTGENERIC is defined by PLEX1/ISTGENERIC already.",
    );
    const twice = emptySysplex();
    for (const id of ["One", "Two"]) new cfrm.Structure(twice.plex, id, own);
    expect(() => twice.app.assemble()).toThrow("PLEX1/Two: The structure ISTGENERIC is defined by PLEX1/One already.");
  });

  test("GIVEN a coupling facility THEN structures may be in it, and the manifest has it", () => {
    const { app, plex } = emptySysplex();
    addWeb(plex, addStack(plex, "A")).secure(SECURITY);
    new cfrm.Cf(plex, "Third", facility);
    Template.fromCfrmPolicy(plex.cfrmPolicy).hasStatement("STRUCTURE", { prefList: ["CF01", "CF02", "CF03"] });
    expect(app.assemble().manifest.couplingFacilities).toMatchObject([
      { name: "CF01" },
      { name: "CF02" },
      { name: "CF03", connects: ["SYSA"] },
    ]);
  });

  test("GIVEN a coupling facility that is defined twice THEN the error names both constructs", () => {
    const { app, plex } = emptySysplex();
    new cfrm.Cf(plex, "Third", { ...facility, name: "CF01" });
    expect(CouplingFacility.isCouplingFacility(plex.node.findChild("CF01"))).toBe(true);
    expect(() => app.assemble()).toThrow("PLEX1/Third: The coupling facility CF01 is defined by PLEX1/CF01 already.");
  });

  test("GIVEN DATA, DEFINE POLICY and DELETE POLICY THEN they take the place of the generated ones", () => {
    const { app, plex } = emptySysplex();
    new cfrm.Data(plex, "Data", { type: "CFRM", report: false });
    new cfrm.DefinePolicy(plex, "Policy", { name: "CFRMPOL1" });
    new cfrm.DeletePolicy(plex, "Old", { name: "CFRMPOL0" });
    const lines = Template.fromCfrmPolicy(plex.cfrmPolicy).text.split("\n").slice(5, 9);
    expect(lines).toEqual([
      "DATA TYPE(CFRM) REPORT(NO)",
      "DELETE POLICY NAME(CFRMPOL0)",
      "DEFINE POLICY NAME(CFRMPOL1)",
      "  CF NAME(CF01)",
    ]);
    const { artifacts } = app.assemble();
    const { constructs } = artifacts.find(({ kind }) => kind === "cfrm")!;
    expect(constructs).toMatchObject({ 6: "PLEX1/Data", 7: "PLEX1/Old", 8: "PLEX1/Policy", 9: "PLEX1/CF01" });
  });

  test.each([
    ["DATA for another couple data set", (plex) => new cfrm.Data(plex, "X", { type: "SFM" }), 'Expected "CFRM".'],
    [
      "DEFINE POLICY of another name",
      (plex) => new cfrm.DefinePolicy(plex, "X", { name: "OTHER" }),
      'PLEX1/X: name of DEFINE POLICY is "OTHER". Expected "CFRMPOL1". Name the policy with cfrmPolicy of the Sysplex.',
    ],
    [
      "DATA twice",
      (plex) => ["One", "Two"].map((id) => new cfrm.Data(plex, id, { type: "CFRM" })),
      "PLEX1/Two: DATA is defined by PLEX1/One already.",
    ],
  ] satisfies [string, (plex: ReturnType<typeof emptySysplex>["plex"]) => unknown, string][])(
    "GIVEN %s THEN an error says so",
    (_what, add, message) => {
      const { app, plex } = emptySysplex();
      add(plex);
      expect(() => app.assemble()).toThrow(message);
    },
  );

  test("GIVEN an external policy THEN an error says that the statement would be lost", () => {
    const { app, plex } = emptySysplex({ cfrmPolicy: { external: true } });
    new cfrm.Structure(plex, "Generic", own);
    expect(() => app.assemble()).toThrow(
      "PLEX1/Generic: STRUCTURE is defined, and the CFRM policy is external: it would not be written.",
    );
  });
});
