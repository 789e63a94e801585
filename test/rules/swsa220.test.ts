import { Assembly } from "../../src/model/assembly";
import { swsa220 } from "../../src/rules/swsa220";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, profilesAlone, securedSysplex } from "../support/secured-sysplex";
import { withTopology } from "../support/topology";

const linked = (cf01: readonly string[], cf02: readonly string[]) =>
  withTopology(securedSysplex(), { facilities: { CF01: { connects: cf01 }, CF02: { connects: cf02 } } });
const ALL = ["SYSA", "SYSB", "SYSC"];

test("GIVEN links of all systems, or no word about links WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa220, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa220, profilesAlone())).toEqual([]);
  expect(findingsOf(swsa220, linked(ALL, ALL))).toEqual([]);
});

test("GIVEN a backup without a link WHEN the rule judges THEN it is an error", () => {
  const findings = findingsOf(swsa220, linked(["SYSA", "SYSC"], ["SYSA", "SYSC"]));
  expect(placesOf(findings)).toEqual([`${FILES.cfrm}:7 error SYSB`]);
  expect(findings[0]!.message).toBe(
    "SYSB has no link to CF01 and CF02, the only coupling facilities in PREFLIST of the structure EZBDVIPA1121, which SYSB.TCPIP needs: expected a link to each.",
  );
});

test("GIVEN a mere target without a link, or an owner with one of two WHEN the rule judges THEN they are warnings", () => {
  expect(placesOf(findingsOf(swsa220, linked(["SYSA", "SYSB"], ["SYSA", "SYSB"])))).toEqual([
    `${FILES.cfrm}:7 warning SYSC`,
  ]);
  const findings = findingsOf(swsa220, linked(ALL, ["SYSB", "SYSC"]));
  expect(placesOf(findings)).toEqual([`${FILES.cfrm}:7 warning SYSA`]);
  expect(findings[0]!.message).toContain("SYSA has no link to CF02, one of the coupling facilities");
});

test("GIVEN a system with one of three links WHEN the rule judges THEN the message says so", () => {
  const facility = "  CF NAME(CF03) TYPE(008561) MFG(IBM) PLANT(02) SEQUENCE(000000000003) PARTITION(0E)\n  STRUCTURE";
  const { manifest, files } = securedSysplex({ [FILES.cfrm]: ["  STRUCTURE", facility] });
  const policy = files.get(FILES.cfrm)!.replace("(CF01,CF02)", "(CF01,CF02,CF03)");
  const facilities = {
    CF01: { connects: ALL },
    CF02: { connects: ["SYSA", "SYSC"] },
    CF03: { connects: ["SYSA", "SYSC"] },
  };
  const assembly = withTopology(new Assembly(manifest, new Map(files).set(FILES.cfrm, policy)), { facilities });
  expect(findingsOf(swsa220, assembly).map(({ message }) => message)).toEqual([
    expect.stringContaining("SYSB has no link to CF02 and CF03, some of the coupling facilities in PREFLIST"),
  ]);
});
