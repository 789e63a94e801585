import { swsa208 } from "../../src/rules/swsa208";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, profilesAlone, securedSysplex } from "../support/secured-sysplex";
import { withTopology } from "../support/topology";

const apart = { CF01: { cpc: "CPC1" }, CF02: { cpc: "CPC2" } };

test("GIVEN coupling facilities in two machines, or of unknown place WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa208, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa208, profilesAlone())).toEqual([]);
  expect(findingsOf(swsa208, withTopology(securedSysplex(), { facilities: apart }))).toEqual([]);
});

test("GIVEN CF statements of one machine WHEN the rule judges THEN it finds them", () => {
  const findings = findingsOf(swsa208, securedSysplex({ [FILES.cfrm]: ["000000000002", "000000000001"] }));
  expect(placesOf(findings)).toEqual([`${FILES.cfrm}:7 warning`]);
  expect(findings[0]!.message).toBe(
    "The coupling facilities CF01 and CF02 in PREFLIST of the structure EZBDVIPA1121 are in one CPC, 008561.IBM.02.000000000001: expected at least one in another.",
  );
});

test("GIVEN a manifest that puts both into one CPC WHEN the rule judges THEN the manifest counts", () => {
  const facilities = { CF01: { cpc: "CPC9" }, CF02: { cpc: "CPC9" } };
  const messages = findingsOf(swsa208, withTopology(securedSysplex(), { facilities })).map(({ message }) => message);
  expect(messages).toEqual([expect.stringContaining("are in one CPC, CPC9")]);
});

test("GIVEN each coupling facility beside a system with DVIPSEC WHEN the rule judges THEN none stands alone", () => {
  const systems = { SYSA: "CPC1", SYSB: "CPC2", SYSC: "CPC3" };
  const beside = withTopology(securedSysplex(), { systems, facilities: apart });
  const findings = findingsOf(swsa208, beside);
  expect(placesOf(findings)).toEqual([`${FILES.cfrm}:7 warning`]);
  expect(findings[0]!.message).toContain("CF01 with SYSA in CPC1 and CF02 with SYSB in CPC2");
});

test("GIVEN one that stands alone, or beside a mere target, or duplexing WHEN the rule judges THEN it finds nothing", () => {
  const alone = { systems: { SYSA: "CPC1", SYSB: "CPC1", SYSC: "CPC2" }, facilities: apart };
  expect(findingsOf(swsa208, withTopology(securedSysplex(), alone))).toEqual([]);
  const duplexed = securedSysplex({ [FILES.cfrm]: ["DUPLEX(ALLOWED)", "DUPLEX(ENABLED)"] });
  const systems = { SYSA: "CPC1", SYSB: "CPC2" };
  expect(findingsOf(swsa208, withTopology(duplexed, { systems, facilities: apart }))).toEqual([]);
});
