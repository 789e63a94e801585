import { CouplingFacility, Dvipa, Structure, StructureSize, Sysplex } from "../../src";
import { Findings, Match, Template, Testing } from "../../src/testing";
import { addStack, addWeb, emptySysplex, SECURITY, threeStacks } from "./sysplex-fixture";

/** Names of the structures of the CFRM policy. */
const structures = (plex: Sysplex) =>
  Template.fromCfrmPolicy(plex.cfrmPolicy)
    .findStatements("STRUCTURE")
    .map(({ operands }) => operands.name);

describe("structures that DVIPAs bring with them", () => {
  test.each([
    [undefined, undefined, "EZBDVIPA", "EZBEPORT"],
    [11, undefined, "EZBDVIPA11", "EZBEPORT11"],
    [undefined, 21, "EZBDVIPA0121", "EZBEPORT0121"],
    [11, 21, "EZBDVIPA1121", "EZBEPORT1121"],
    [2, 3, "EZBDVIPA0203", "EZBEPORT0203"],
  ])("GIVEN the group ids %p and %p THEN they are %s and %s", (vtamGroupId, tcpGroupId, swsa, ports) => {
    const { plex, a, b } = threeStacks({ vtamGroupId, tcpGroupId });
    addWeb(plex, a, [b])
      .distribute({ ports: [443], targets: [b], sysplexPorts: true })
      .secure(SECURITY);
    expect(structures(plex)).toEqual([swsa, ports]);
    Findings.fromSysplex(plex).hasNoErrors();
  });

  test("GIVEN an external policy THEN none is written; GIVEN a structure, too THEN an error says it would be lost", () => {
    const app = Testing.app();
    const plex = new Sysplex(app, "PLEX1", { cfrmPolicy: { external: true } });
    addWeb(plex, addStack(plex, "A"), []).secure(SECURITY);
    expect(app.assemble().manifest.cfrm).toBeUndefined();

    new Structure(plex, "ISGLOCK", { size: StructureSize.mebibytes(33) });
    expect(() => app.assemble()).toThrow(
      "PLEX1/ISGLOCK: The structure ISGLOCK is defined, and the CFRM policy is external: it would not be written. " +
        "Expected structures and statements in a policy that the program writes. Remove it, or external from cfrmPolicy.",
    );
  });

  test("GIVEN a DVIPA without security and SYSPLEXPORTS THEN there is no structure", () => {
    const { plex, a, b } = threeStacks();
    addWeb(plex, a, [b]).distribute({ ports: [443], targets: [b] });
    expect(structures(plex)).toEqual([]);
  });

  test("GIVEN two subplexes THEN each has structures of its own", () => {
    // GIVEN
    const { plex } = emptySysplex();
    const a = addStack(plex, "A", { tcpGroupId: 21 }, { vtamGroupId: 11 });
    const b = addStack(plex, "B", { tcpGroupId: 21 }, { vtamGroupId: 11 });
    const c = addStack(plex, "C", { tcpGroupId: 21 }, { vtamGroupId: 12 });
    const d = addStack(plex, "D", { tcpGroupId: 21 }, { vtamGroupId: 12 });
    // WHEN
    addWeb(plex, a, [b]).secure(SECURITY);
    // THEN
    expect(structures(plex)).toEqual(["EZBDVIPA1121"]);
    // WHEN
    new Dvipa(plex, "mail", { address: "203.0.113.25", owner: c, backups: [{ stack: d }] }).secure(SECURITY);
    // THEN
    expect(structures(plex)).toEqual(["EZBDVIPA1121", "EZBDVIPA1221"]);
    Findings.fromSysplex(plex).hasNoErrors();
  });

  test("GIVEN no size THEN one is assumed", () => {
    const plex = new Sysplex(Testing.app(), "PLEX1");
    new CouplingFacility(plex, "CF01", { type: "003932", plant: "02", sequence: "4A1B2", partition: "01" });
    addWeb(plex, addStack(plex, "A")).secure(SECURITY);
    const template = Template.fromCfrmPolicy(plex.cfrmPolicy);
    template.hasStatement("STRUCTURE", { name: "EZBDVIPA", size: 50000, initSize: 25000, prefList: ["CF01"] });
  });

  test("GIVEN the structure defined by the program THEN it is not defined again", () => {
    const { plex, a } = threeStacks();
    new Structure(plex, "EZBDVIPA", { size: StructureSize.mebibytes(64) });
    addWeb(plex, a).secure(SECURITY);
    expect(structures(plex)).toEqual(["EZBDVIPA"]);
    Template.fromCfrmPolicy(plex.cfrmPolicy).hasStatement("STRUCTURE", { size: 65536, initSize: Match.absent() });
  });

  test("GIVEN no coupling facility THEN the error names the DVIPA and the structure", () => {
    const plex = new Sysplex(Testing.app(), "PLEX1");
    addWeb(plex, addStack(plex, "A")).secure(SECURITY);
    expect(() => Testing.synth(plex)).toThrow(
      "PLEX1/web: A coupling facility for the structure EZBDVIPA is missing. Expected it to be given. " +
        "Create a CouplingFacility in the Sysplex, or set cfrmPolicy: { external: true } when the policy is kept elsewhere.",
    );
  });

  test("GIVEN more than eight coupling facilities THEN the preference list has the first eight", () => {
    const plex = new Sysplex(Testing.app(), "PLEX1");
    for (let i = 1; i <= 9; i++) {
      new CouplingFacility(plex, `CF0${i}`, { type: "003932", plant: "02", sequence: String(i), partition: "01" });
    }
    addWeb(plex, addStack(plex, "A")).secure(SECURITY);
    const prefList = ["CF01", "CF02", "CF03", "CF04", "CF05", "CF06", "CF07", "CF08"];
    Template.fromCfrmPolicy(plex.cfrmPolicy).hasStatement("STRUCTURE", { prefList });
  });
});

describe("cfrmOf", () => {
  test("GIVEN a policy THEN the job is whole, and each statement knows its construct", () => {
    const { plex, a } = threeStacks({ vtamGroupId: 11 });
    addWeb(plex, a).secure(SECURITY);
    const template = Template.fromCfrmPolicy(plex.cfrmPolicy);
    expect(template.text).toMatchSnapshot();
    expect(template.findStatements("DEFINE POLICY")[0]!.construct).toBe("PLEX1/Cfrm");
    expect(template.findStatements("CF").map(({ construct }) => construct)).toEqual(["PLEX1/CF01", "PLEX1/CF02"]);
    expect(template.findStatements("STRUCTURE")[0]!.construct).toBe("PLEX1/web");
  });
});
