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
});

test("GIVEN no start list WHEN no stack can use a structure THEN there is no name to rename it to", () => {
  const systems = { SYSA: { stacks: { TCPIP: "GLOBALCONFIG XCFGRPID 21\n" } } };
  const findings = findingsOf(swsa202, assemblyOf(systems, cfrmOf("EZBDVIPA1122")));
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({
    message:
      "The CFRM policy CFRMPOL1 has the structure EZBDVIPA1122, which no stack uses: found group ids that give EZBDVIPAvv21.",
    fix: "Correct its name, or remove it.",
  });
});

test.each<[string, readonly string[], readonly string[]]>([
  ["all structures are there", ["EZBDVIPA1121", "EZBDVIPA1122"], []],
  ["one is missing", ["EZBDVIPA1121", "EZBDVIPA2211"], ["Rename it to EZBDVIPA1122, or remove it."]],
  ["both are missing", ["EZBDVIPA2211"], ["Correct its name, or remove it."]],
  ["none is missing", ["EZBDVIPA1121", "EZBDVIPA1122", "EZBDVIPA2211"], ["Correct its name, or remove it."]],
])("GIVEN two subplexes WHEN %s THEN the fix names what is certain", (_, structures, fixes) => {
  const stacks = { TCPIP: "GLOBALCONFIG XCFGRPID 21\n", TCPIP2: "GLOBALCONFIG XCFGRPID 22\n" };
  const assembly = assemblyOf({ SYSA: { vtam: "XCFGRPID=11\n", stacks } }, cfrmOf(...structures));
  expect(findingsOf(swsa202, assembly).map(({ fix }) => fix)).toEqual(fixes);
});

test("GIVEN no CFRM policy, or no stacks WHEN the rule judges THEN it finds nothing", () => {
  const systems = { SYSA: { stacks: { TCPIP: "GLOBALCONFIG XCFGRPID 21\n" } } };
  expect(findingsOf(swsa202, assemblyOf(systems))).toEqual([]);
  expect(findingsOf(swsa202, assemblyOf({}, cfrmOf("EZBDVIPA1121")))).toEqual([]);
});
