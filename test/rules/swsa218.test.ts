import { swsa218 } from "../../src/rules/swsa218";
import { assemblyOf } from "../support/assembly";
import { findingsOf, placesOf } from "../support/findings";
import { cfrmOf, FILES } from "../support/secured-sysplex";

const structures = (count: number) => cfrmOf(...Array.from({ length: count }, (_, i) => `S${i}`));
const facilities = (count: number) =>
  structures(0) +
  Array.from(
    { length: count - 2 },
    (_, i) => `  CF NAME(X${i}) TYPE(008561) MFG(IBM) PLANT(02) SEQUENCE(${i}) PARTITION(0F)\n`,
  ).join("");

test("GIVEN as much as the largest couple data set holds WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa218, assemblyOf({}))).toEqual([]);
  expect(findingsOf(swsa218, assemblyOf({}, structures(2048)))).toEqual([]);
  expect(findingsOf(swsa218, assemblyOf({}, facilities(16)))).toEqual([]);
});

test.each([
  ["structures", structures(2049), "has 2049 structures: expected at most 2048"],
  ["coupling facilities", facilities(17), "has 17 coupling facilities: expected at most 16"],
])("GIVEN one of the %s more WHEN the rule judges THEN it finds it at the policy", (_what, cfrm, message) => {
  const findings = findingsOf(swsa218, assemblyOf({}, cfrm));
  expect(placesOf(findings)).toEqual([`${FILES.cfrm}:2 error`]);
  expect(findings[0]!.message).toContain(message);
});
