import { CfrmModel } from "../../src/model/cfrm";
import { parseCfrm } from "../../src/documents/cfrm";
import { cfrmOf } from "../support/secured-sysplex";

test("GIVEN a job with two policies WHEN one is read THEN it has its own coupling facilities and structures", () => {
  const job = `${cfrmOf("EZBDVIPA", "EZBEPORT")}  DEFINE POLICY NAME(OTHER)\n  STRUCTURE NAME(ISTGENERIC) SIZE(1000) PREFLIST(CF09)\n`;
  const first = new CfrmModel("CFRMPOL1", "f", parseCfrm(job));
  expect([...first.facilities.keys()]).toEqual(["CF01", "CF02"]);
  expect(first.structures.map(({ name, preferenceList }) => [name, preferenceList])).toEqual([
    ["EZBDVIPA", ["CF01", "CF02"]],
    ["EZBEPORT", ["CF01", "CF02"]],
  ]);
  expect([first.has("EZBEPORT"), first.has("ISTGENERIC")]).toEqual([true, false]);
  expect(new CfrmModel("OTHER", "f", parseCfrm(job)).structures.map(({ name }) => name)).toEqual(["ISTGENERIC"]);
});

test("GIVEN a job without the policy WHEN it is read THEN it has nothing", () => {
  const model = new CfrmModel("NOPE", "f", parseCfrm(cfrmOf("EZBDVIPA")));
  expect(model.policy).toBeUndefined();
  expect(model.structures).toEqual([]);
});

test.each([
  ["REPLACE(YES)", "replaces", ["NEW"]],
  ["REPLACE(NO)", "is refused beside", ["EZBDVIPA"]],
  ["", "is refused beside", ["EZBDVIPA"]],
])("GIVEN a policy defined again with %j WHEN it is read THEN it %s the first", (replace, _what, structures) => {
  const job = `${cfrmOf("EZBDVIPA")}  DEFINE POLICY NAME(CFRMPOL1) ${replace}\n  STRUCTURE NAME(NEW) SIZE(1000) PREFLIST(CF01)\n`;
  expect(new CfrmModel("CFRMPOL1", "f", parseCfrm(job)).structures.map(({ name }) => name)).toEqual(structures);
});

test("GIVEN a job that deletes the policy WHEN it is read THEN what it defines after that counts, and nothing before", () => {
  const read = (text: string) => new CfrmModel("CFRMPOL1", "f", parseCfrm(cfrmOf("EZBDVIPA") + text));
  const structure = "  STRUCTURE NAME(NEW) SIZE(1000) PREFLIST(CF01)\n";
  const gone = read(`  DELETE POLICY NAME(CFRMPOL1)\n${structure}`);
  expect([gone.policy, gone.facilities.size, gone.structures.length]).toEqual([undefined, 0, 0]);
  const anew = read(`  DELETE POLICY NAME(CFRMPOL1)\n  DEFINE POLICY NAME(CFRMPOL1)\n${structure}`);
  expect(anew.structures.map(({ name }) => name)).toEqual(["NEW"]);
  expect(read("  DELETE POLICY NAME(OTHER)\n").structures.map(({ name }) => name)).toEqual(["EZBDVIPA"]);
});

describe("GIVEN a policy", () => {
  const policy = (text: string, entries: ConstructorParameters<typeof CfrmModel>[3] = []) =>
    new CfrmModel("P", "f", parseCfrm(`  DATA TYPE(CFRM)\n  DEFINE POLICY NAME(P) REPLACE(YES)\n${text}`), entries);
  const cf = (name: string, sequence: number) =>
    `  CF NAME(${name}) TYPE(008561) MFG(IBM) PLANT(02)\n     SEQUENCE(00000000000${sequence}) PARTITION(0E)\n`;

  test("WHEN its coupling facilities are read THEN the manifest says where they run and who reaches them", () => {
    const { facilities } = policy(cf("CF01", 1) + cf("CF02", 2), [
      { name: "CF02", cpc: "CPC2", connects: ["SYSA", "SYSB"] },
      { name: "CF09", cpc: "CPC9" },
    ]);
    const [first, second] = [...facilities.values()];
    expect([first!.name, first!.cpc, first!.connects]).toEqual(["CF01", undefined, undefined]);
    expect([second!.name, second!.cpc, second!.connects]).toEqual(["CF02", "CPC2", ["SYSA", "SYSB"]]);
    expect(["SYSA", "SYSC"].map((system) => first!.isReachableFrom(system))).toEqual([true, true]);
    expect(["SYSA", "SYSC"].map((system) => second!.isReachableFrom(system))).toEqual([true, false]);
    expect(first!.machine).toBe("008561.IBM.02.000000000001");
  });

  test.each<[string, string | undefined, string | undefined, number, boolean]>([
    ["one CPC in the manifest", "CPC1", "CPC1", 2, true],
    ["two CPCs in the manifest, whatever their CF statements say", "CPC1", "CPC2", 1, false],
    ["one machine by the CF statements", undefined, undefined, 1, true],
    ["two machines by the CF statements", undefined, undefined, 2, false],
    ["a CPC of the second alone, and one machine", undefined, "CPC2", 1, true],
    ["a CPC of the first alone, and two machines", "CPC1", undefined, 2, false],
  ])(
    "WHEN two coupling facilities are of %s THEN one failure takes both, or not",
    (_what, one, other, sequence, shared) => {
      const entry = (name: string, cpc: string | undefined) => (cpc === undefined ? { name } : { name, cpc });
      const { facilities } = policy(cf("CF01", 1) + cf("CF02", sequence), [entry("CF01", one), entry("CF02", other)]);
      const [first, second] = [...facilities.values()];
      expect([first!.sharesCpcWith(second!), second!.sharesCpcWith(first!)]).toEqual([shared, shared]);
    },
  );

  test("WHEN a coupling facility stands there twice THEN the last counts, and both statements are kept", () => {
    const { facilities, facilityStatements } = policy(cf("CF01", 1) + cf("CF01", 2));
    expect([...facilities.values()].map(({ machine }) => machine)).toEqual(["008561.IBM.02.000000000002"]);
    expect(facilityStatements.map(({ value }) => value.sequence)).toEqual(["000000000001", "000000000002"]);
  });

  test("WHEN statements have no name, or another policy or none is before them THEN they are not part of it", () => {
    const { facilityStatements, structures } = new CfrmModel(
      "P",
      "f",
      parseCfrm(
        `${cf("CF00", 1)}  STRUCTURE NAME(EARLY) SIZE(1)\n  DEFINE POLICY NAME(P)\n  CF TYPE(008561)\n  STRUCTURE SIZE(1)\n` +
          `${cf("CF01", 1)}  STRUCTURE NAME(OWN) SIZE(1)\n  DEFINE POLICY NAME(Q)\n${cf("CF02", 1)}  STRUCTURE NAME(LATE) SIZE(1)\n`,
      ),
    );
    expect(facilityStatements.map(({ value }) => value.name)).toEqual(["CF01"]);
    expect(structures.map(({ name }) => name)).toEqual(["OWN"]);
  });

  test("WHEN a structure prefers facilities twice, or ones that are not there THEN those there are count, once", () => {
    const model = policy(
      `${cf("CF01", 1)}${cf("CF02", 2)}  STRUCTURE NAME(A) SIZE(1) PREFLIST(CF02,CF09,CF01,CF02)\n  STRUCTURE NAME(B) SIZE(1)\n`,
    );
    expect(model.structures.map((structure) => model.preferred(structure).map(({ name }) => name))).toEqual([
      ["CF02", "CF01"],
      [],
    ]);
    expect(model.structures[1]!.preferenceList).toEqual([]);
  });
});

test("GIVEN a policy that is defined anew with REPLACE WHEN it is read THEN nothing is left of the first", () => {
  const job = `${cfrmOf("EZBDVIPA")}  DEFINE POLICY NAME(CFRMPOL1) REPLACE(YES)\n`;
  const { policy, facilities, facilityStatements, structures } = new CfrmModel("CFRMPOL1", "f", parseCfrm(job));
  expect([policy?.location?.line, facilities.size, facilityStatements, structures]).toEqual([
    job.trimEnd().split("\n").length,
    0,
    [],
    [],
  ]);
});
