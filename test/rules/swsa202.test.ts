import { swsa202 } from "../../src/rules/swsa202";
import { assemblyOf } from "../support/assembly";
import { findingsOf, placesOf } from "../support/findings";
import { cfrmOf, FILES, securedSysplex } from "../support/secured-sysplex";

test("GIVEN one structure for each subplex WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa202, securedSysplex())).toEqual([]);
});

test("GIVEN the name of a TCP/IP group id alone without 01 WHEN the rule judges THEN the fix is the right name", () => {
  const systems = { SYSA: { vtam: "XCFINIT=YES\n", stacks: { TCPIP: "GLOBALCONFIG XCFGRPID 21\n" } } };
  const findings = findingsOf(swsa202, assemblyOf(systems, cfrmOf("EZBDVIPA21")));
  expect(placesOf(findings)).toEqual([`${FILES.cfrm}:7 warning`]);
  expect(findings[0]).toMatchObject({
    message:
      "The CFRM policy CFRMPOL1 has the structure EZBDVIPA21, which no stack uses: found group ids that give EZBDVIPA0121.",
    fix: "Rename it to EZBDVIPA0121, or remove it.",
  });
});

test("GIVEN no start list WHEN a structure has the TCP/IP group id of a stack THEN it could be in use, and nothing is found", () => {
  const systems = { SYSA: { stacks: { TCPIP: "GLOBALCONFIG XCFGRPID 21\n" } } };
  expect(findingsOf(swsa202, assemblyOf(systems, cfrmOf("EZBDVIPA1121", "ISTGENERIC")))).toEqual([]);
  expect(findingsOf(swsa202, assemblyOf(systems, cfrmOf("EZBDVIPA1122")))).toHaveLength(1);
});
