import { swsa102 } from "../../src/rules/swsa102";
import { assemblyOf } from "../support/assembly";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, securedSysplex } from "../support/secured-sysplex";

const NO_OWNER = { [FILES.owner]: [/VIPADYNAMIC[^]*ENDVIPADYNAMIC\n/, ""] } as const;

test("GIVEN a protected DVIPA with a VIPADEFINE WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa102, securedSysplex())).toEqual([]);
});

test("GIVEN protected DVIPAs with VIPABACKUP alone WHEN the rule judges THEN one finding points at the first VIPABACKUP", () => {
  const findings = findingsOf(swsa102, securedSysplex(NO_OWNER));
  expect(placesOf(findings)).toEqual([`${FILES.backup}:8 error SYSB.TCPIP`]);
  expect(findings[0]!.message).toBe(
    "The protected DVIPAs 203.0.113.10 and 2001:db8::10 can never become active: found VIPABACKUP without MOVEABLE on SYSB.TCPIP, " +
      "and expected a VIPADEFINE on one stack, or MOVEABLE on a VIPABACKUP.",
  );
});

test("GIVEN a VIPABACKUP with MOVEABLE and the mask WHEN the rule judges THEN the backup activates the DVIPA, and only the other one is found", () => {
  const assembly = securedSysplex({
    ...NO_OWNER,
    [FILES.backup]: ["VIPABACKUP 200 203", "VIPABACKUP 200 MOVEABLE IMMEDIATE 255.255.255.0 203"],
  });
  const [finding, ...others] = findingsOf(swsa102, assembly);
  expect(others).toEqual([]);
  expect(finding!.message).toContain("The protected DVIPA 2001:db8::10 can never");
});

test("GIVEN profiles alone WHEN the first backup has DVIPSEC and no stack a VIPADEFINE THEN it is found, unless OBEYFILE adds the VIPADEFINE", () => {
  const profile = "IPCONFIG IPSECURITY\nIPSEC DVIPSEC ENDIPSEC\nVIPADYNAMIC VIPABACKUP 10.2.0.1 ENDVIPADYNAMIC\n";
  const define = "VIPADYNAMIC VIPADEFINE 255.255.255.0 10.2.0.1 ENDVIPADYNAMIC\n";
  expect(placesOf(findingsOf(swsa102, assemblyOf({ SYSA: { stacks: { TCPIP: profile } } })))).toEqual([
    "SYSA/TCPIP.PROFILE/SYSA:3 error SYSA.TCPIP",
  ]);
  expect(findingsOf(swsa102, assemblyOf({ SYSA: { stacks: { TCPIP: profile }, obeyfiles: { ADD: define } } }))).toEqual(
    [],
  );
});
