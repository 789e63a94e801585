import { swsa112 } from "../../src/rules/swsa112";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, profilesAlone, securedSysplex } from "../support/secured-sysplex";

/** The owner with a SRCIP entry; its DVIPAs are defined further down. */
const srcip = (entry: string) => ({
  [FILES.owner]: ["VIPADYNAMIC", `SRCIP\n  ${entry}\nENDSRCIP\nVIPADYNAMIC`] as const,
});

test.each([
  "JOBNAME FTPD* 10.1.2.3",
  "DESTINATION 10.9.0.0/16 203.0.113.10",
  "DESTINATION 2001:db8:9::/48 DVIPA6",
  "JOBNAME FTPD* PUBLICADDRS",
  "JOBNAME FTPD* 203.0.113.10 SERVER",
])("GIVEN the SRCIP entry %s WHEN the rule judges THEN it finds nothing", (entry) => {
  expect(findingsOf(swsa112, securedSysplex(srcip(entry)))).toEqual([]);
});

test.each([
  ["DESTINATION 203.0.113.0/24 203.0.113.10", "error"],
  ["DESTINATION 203.0.113.10 203.0.113.10", "error"],
  ["DESTINATION 2001:db8::/32 DVIPA6", "error"],
  ["JOBNAME CICS* 203.0.113.10", "warning"],
  ["JOBNAME * DVIPA6", "warning"],
  ["JOBNAME CICS* 203.0.113.10 BOTH", "warning"],
])("GIVEN the SRCIP entry %s WHEN the rule judges THEN it is %s at that entry", (entry, severity) => {
  expect(placesOf(findingsOf(swsa112, securedSysplex(srcip(entry))))).toEqual([
    `${FILES.owner}:8 ${severity} SYSA.TCPIP`,
  ]);
  expect(placesOf(findingsOf(swsa112, profilesAlone(srcip(entry))))).toEqual([
    `${FILES.owner}:8 ${severity} SYSA.TCPIP`,
  ]);
});

test("GIVEN a second SRCIP block WHEN the rule judges THEN the stack ignores it, and nothing is found", () => {
  const entry = "JOBNAME A 10.1.2.3\nENDSRCIP\nSRCIP\nDESTINATION 203.0.113.10 203.0.113.10";
  expect(findingsOf(swsa112, securedSysplex(srcip(entry)))).toEqual([]);
});
