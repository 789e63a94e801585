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

test.each([
  ["a more specific DESTINATION gives another source", "DESTINATION 203.0.113.10 10.1.2.3", 0],
  ["a less specific DESTINATION gives another source", "DESTINATION 203.0.0.0/16 10.1.2.3", 1],
  ["a DESTINATION beside it gives another source", "DESTINATION 203.0.113.11 10.1.2.3", 1],
])("GIVEN a DESTINATION with the protected DVIPA WHEN %s THEN the most specific one counts", (_what, other, count) => {
  const entry = "DESTINATION 203.0.113.0/24 203.0.113.10";
  expect(findingsOf(swsa112, securedSysplex(srcip(`${entry}\n  ${other}`)))).toHaveLength(count);
});

test.each([
  ["JOBNAME *", 0],
  ["JOBNAME CICS*", 1],
])(
  "GIVEN %s with the protected DVIPA WHEN a DESTINATION covers that THEN it comes before JOBNAME * only",
  (job, count) => {
    const entry = `${job} 203.0.113.10\n  DESTINATION 203.0.113.0/24 10.1.2.3`;
    expect(findingsOf(swsa112, securedSysplex(srcip(entry)))).toHaveLength(count);
  },
);

test("GIVEN a DVIPA with a system symbol that has no value WHEN SRCIP gives it to a job and a DESTINATION THEN only the job may connect to it", () => {
  const dvipa = "10.2.0.&HOST.";
  const changes = {
    [FILES.owner]: [
      "VIPADYNAMIC",
      `SRCIP\n  JOBNAME * ${dvipa}\n  DESTINATION 10.2.0.0/24 ${dvipa}\nENDSRCIP\nVIPADYNAMIC\n  VIPADEFINE 255.255.255.0 ${dvipa}`,
    ] as const,
  };
  expect(placesOf(findingsOf(swsa112, profilesAlone(changes)))).toEqual([`${FILES.owner}:8 warning SYSA.TCPIP`]);
});

test("GIVEN a target WHEN a SRCIP entry gives the interface of the IPv6 DVIPA it serves THEN it is that DVIPA", () => {
  const target = {
    [FILES.target]: ["IPSEC\n", "SRCIP\n  DESTINATION 2001:db8::/32 dvipa6\nENDSRCIP\nIPSEC\n"],
  } as const;
  expect(placesOf(findingsOf(swsa112, securedSysplex(target)))).toEqual([`${FILES.target}:5 error SYSC.TCPIP`]);
  const owner = { [FILES.owner]: ["VIPADISTRIBUTE DEFINE DVIPA6 PORT 443 DESTIP ALL", ""] } as const;
  expect(findingsOf(swsa112, securedSysplex({ ...target, ...owner }))).toEqual([]);
});
