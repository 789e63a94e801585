import { swsa201 } from "../../src/rules/swsa201";
import { assemblyOf } from "../support/assembly";
import { findingsOf, placesOf } from "../support/findings";
import { cfrmOf, FILES, profilesAlone, securedSysplex } from "../support/secured-sysplex";

const STACK = "IPCONFIG IPSECURITY\nIPSEC DVIPSEC ENDIPSEC\n";
const stack = (id?: number) => ({ TCPIP: (id === undefined ? "" : `GLOBALCONFIG XCFGRPID ${id}\n`) + STACK });

test("GIVEN the structure in the CFRM policy WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa201, securedSysplex())).toEqual([]);
});

test("GIVEN a misspelt structure WHEN the rule judges THEN one finding points at the policy, and names what was found and expected", () => {
  const findings = findingsOf(swsa201, securedSysplex({ [FILES.cfrm]: ["EZBDVIPA1121", "EZBDVIPA2111"] }));
  expect(placesOf(findings)).toEqual([`${FILES.cfrm}:2 error`]);
  expect(findings[0]).toMatchObject({
    message:
      "The CFRM policy CFRMPOL1 lacks the structure EZBDVIPA1121, which SYSA.TCPIP and SYSB.TCPIP need for DVIPSEC " +
      "(VTAM group id 11, TCP/IP group id 21): found EZBDVIPA2111, expected EZBDVIPA1121.",
    fix: "Add STRUCTURE NAME(EZBDVIPA1121) to SYS1.CFRM.CNTL(CFRMPOL1), with sizes from the IBM CFSizer, and activate the policy.",
  });
});

test.each([
  [undefined, undefined, "EZBDVIPA"],
  [11, undefined, "EZBDVIPA11"],
  [undefined, 21, "EZBDVIPA0121"],
  [11, 21, "EZBDVIPA1121"],
  [2, 3, "EZBDVIPA0203"],
])("GIVEN VTAM group id %s and TCP/IP group id %s WHEN the rule judges THEN it asks for %s", (vv, tt, name) => {
  const vtam = vv === undefined ? "XCFINIT=YES\n" : `XCFGRPID=${vv}\n`;
  const systems = { SYSA: { vtam, stacks: stack(tt) } };
  expect(findingsOf(swsa201, assemblyOf(systems, cfrmOf(name)))).toEqual([]);
  const [finding] = findingsOf(swsa201, assemblyOf(systems, cfrmOf("ISTGENERIC")));
  expect(finding!.message).toContain(`found no EZBDVIPA structure, expected ${name}.`);
});

test("GIVEN no start list WHEN a structure could be the one THEN nothing is found; when none could, it is an error", () => {
  const systems = { SYSA: { stacks: stack(21) } };
  expect(findingsOf(swsa201, assemblyOf(systems, cfrmOf("EZBDVIPA1521")))).toEqual([]);
  const [finding] = findingsOf(swsa201, assemblyOf(systems, cfrmOf("EZBDVIPA21", "EZBDVIPA1522")));
  expect(finding!.message).toContain("expected EZBDVIPAvv21");
});

test("GIVEN a TCP/IP group id that cannot be read WHEN no structure has the VTAM group id THEN it is an error", () => {
  const systems = { SYSA: { vtam: "XCFGRPID=11\n", stacks: { TCPIP: `GLOBALCONFIG XCFGRPID &GRP.\n${STACK}` } } };
  expect(findingsOf(swsa201, assemblyOf(systems, cfrmOf("EZBDVIPA1199")))).toEqual([]);
  const [finding] = findingsOf(swsa201, assemblyOf(systems, cfrmOf("EZBDVIPA1221")));
  expect(finding!.message).toContain("found EZBDVIPA1221, expected EZBDVIPA11tt");
});

test("GIVEN two subplexes WHEN the structure of one is missing THEN that one is found", () => {
  const systems = { SYSA: { vtam: "XCFGRPID=11\n", stacks: { A: stack(21).TCPIP, B: stack(22).TCPIP } } };
  const findings = findingsOf(swsa201, assemblyOf(systems, cfrmOf("EZBDVIPA1121")));
  expect(findings).toHaveLength(1);
  expect(findings[0]!.message).toContain("EZBDVIPA1122, which SYSA.B needs for DVIPSEC");
});

test("GIVEN no CFRM policy, or no stack with DVIPSEC WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa201, profilesAlone())).toEqual([]);
  expect(
    findingsOf(swsa201, assemblyOf({ SYSA: { stacks: { TCPIP: "IPCONFIG IPSECURITY\n" } } }, cfrmOf("ISTGENERIC"))),
  ).toEqual([]);
});
