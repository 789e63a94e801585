import { swsa119 } from "../../src/rules/swsa119";
import { findingsOf, placesOf } from "../support/findings";
import { cfrmOf, FILES, securedSysplex } from "../support/secured-sysplex";

const sysplexPorts = ["VIPADISTRIBUTE DEFINE 203", "VIPADISTRIBUTE DEFINE SYSPLEXPORTS 203"] as const;

test("GIVEN no SYSPLEXPORTS, or the structure for it WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa119, securedSysplex())).toEqual([]);
  const cfrm = cfrmOf("EZBDVIPA1121", "EZBEPORT1121");
  expect(findingsOf(swsa119, securedSysplex({ [FILES.owner]: sysplexPorts, [FILES.cfrm]: [/^[^]*$/, cfrm] }))).toEqual(
    [],
  );
});

test("GIVEN SYSPLEXPORTS without the structure WHEN the rule judges THEN it names the structure", () => {
  const findings = findingsOf(swsa119, securedSysplex({ [FILES.owner]: sysplexPorts }));
  expect(placesOf(findings)).toEqual([`${FILES.owner}:10 error SYSA.TCPIP`]);
  expect(findings[0]!.message).toBe(
    "SYSA.TCPIP has SYSPLEXPORTS for the DVIPA 203.0.113.10 and the CFRM policy CFRMPOL1 lacks the structure EZBEPORT1121.",
  );
});

test("GIVEN a group id that is not known WHEN the rule judges THEN it cannot name the structure, and finds nothing", () => {
  const unknown = securedSysplex({
    [FILES.owner]: sysplexPorts,
    [FILES.ownerStartList]: ["XCFGRPID=11", "XCFGRPID=XX"],
  });
  expect(findingsOf(swsa119, unknown)).toEqual([]);
});

const pool = ["XCFGRPID 21", "XCFGRPID 21 EXPLICITBINDPORTRANGE 7000 1024"] as const;

test("GIVEN EXPLICITBINDPORTRANGE without the structure WHEN the rule judges THEN it names the structure", () => {
  const findings = findingsOf(swsa119, securedSysplex({ [FILES.backup]: pool }));
  expect(placesOf(findings)).toEqual([`${FILES.backup}:1 error SYSB.TCPIP`]);
  expect(findings[0]!.message).toBe(
    "SYSB.TCPIP has GLOBALCONFIG EXPLICITBINDPORTRANGE and the CFRM policy CFRMPOL1 lacks the structure EZBEPORT1121.",
  );
});

test("GIVEN NOEXPLICITBINDPORTRANGE behind it WHEN the rule judges THEN it finds nothing", () => {
  const profile = [pool[0], `${pool[1]}\nGLOBALCONFIG NOEXPLICITBINDPORTRANGE`] as const;
  expect(findingsOf(swsa119, securedSysplex({ [FILES.backup]: profile }))).toEqual([]);
});
