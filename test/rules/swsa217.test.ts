import { swsa217 } from "../../src/rules/swsa217";
import { findingsOf, placesOf } from "../support/findings";
import { cfrmOf, FILES, profilesAlone, securedSysplex } from "../support/secured-sysplex";
import { assemblyOf } from "../support/assembly";

test("GIVEN valid names, each once WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa217, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa217, profilesAlone())).toEqual([]);
});

test.each([
  ["EZBDVIPA1121", "1BAD", 7, "STRUCTURE NAME(1BAD)"],
  ["EZBDVIPA1121", "EZBDVIPA112100000", 7, "STRUCTURE NAME(EZBDVIPA112100000)"],
  ["NAME(CF02)", "NAME(CF0000002)", 5, "CF NAME(CF0000002)"],
])("GIVEN %s named %s WHEN the rule judges THEN it finds the name", (from, to, line, shown) => {
  const findings = findingsOf(swsa217, securedSysplex({ [FILES.cfrm]: [from, to] }));
  expect(placesOf(findings)).toEqual([`${FILES.cfrm}:${line} error`]);
  expect(findings[0]!.message).toContain(`${shown} of the CFRM policy CFRMPOL1 is no valid name`);
});

test("GIVEN a structure and a coupling facility twice WHEN the rule judges THEN it points at the second of each", () => {
  const twice = assemblyOf({}, cfrmOf("EZBDVIPA1121", "EZBDVIPA1121").replace("NAME(CF02)", "NAME(CF01)"));
  const findings = findingsOf(swsa217, twice);
  expect(placesOf(findings)).toEqual([`${FILES.cfrm}:5 error`, `${FILES.cfrm}:12 error`]);
  expect(findings.map(({ message }) => message)).toEqual([
    "The CFRM policy CFRMPOL1 defines CF NAME(CF01) twice, first in line 3: expected one definition.",
    "The CFRM policy CFRMPOL1 defines STRUCTURE NAME(EZBDVIPA1121) twice, first in line 7: expected one definition.",
  ]);
});

test("GIVEN a structure three times WHEN the rule judges THEN one finding says how often", () => {
  const findings = findingsOf(swsa217, assemblyOf({}, cfrmOf("EZBDVIPA1121", "EZBDVIPA1121", "EZBDVIPA1121")));
  expect(placesOf(findings)).toEqual([`${FILES.cfrm}:12 error`]);
  expect(findings[0]!.message).toContain("STRUCTURE NAME(EZBDVIPA1121) 3 times, first in line 7");
});
