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
