import { Assembly } from "../../src/model/assembly";
import { swsa221 } from "../../src/rules/swsa221";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, profilesAlone, securedSysplex } from "../support/secured-sysplex";

test("GIVEN a valid name and REPLACE(YES), or no policy WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa221, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa221, profilesAlone())).toEqual([]);
});

test.each([" REPLACE(NO)", ""])(
  "GIVEN a policy with%s WHEN the rule judges THEN it says that the job works once",
  (to) => {
    const findings = findingsOf(swsa221, securedSysplex({ [FILES.cfrm]: [" REPLACE(YES)", to] }));
    expect(placesOf(findings)).toEqual([`${FILES.cfrm}:2 info`]);
    expect(findings[0]!.message).toContain("without REPLACE(YES)");
  },
);

test("GIVEN a job that deletes the policy first WHEN the rule judges THEN it finds nothing: there is none to replace", () => {
  const define = "DEFINE POLICY NAME(CFRMPOL1)";
  const deleting = (name: string) =>
    securedSysplex({ [FILES.cfrm]: [`${define} REPLACE(YES)`, `DELETE POLICY NAME(${name})\n  ${define}`] });
  expect(findingsOf(swsa221, deleting("CFRMPOL1"))).toEqual([]);
  expect(placesOf(findingsOf(swsa221, deleting("OTHER")))).toEqual([`${FILES.cfrm}:3 info`]);
});

test("GIVEN a name with a digit first WHEN the rule judges THEN it finds the name", () => {
  const { manifest, files } = securedSysplex({ [FILES.cfrm]: ["CFRMPOL1", "1POLICY"] });
  const renamed = new Assembly({ ...manifest, cfrm: { ...manifest.cfrm!, policy: "1POLICY" } }, files);
  const findings = findingsOf(swsa221, renamed);
  expect(placesOf(findings)).toEqual([`${FILES.cfrm}:2 error`]);
  expect(findings[0]!.message).toContain("1POLICY is no valid name of a policy");
});
