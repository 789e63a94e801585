import { swsa016 } from "../../src/rules/swsa016";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, securedSysplex } from "../support/secured-sysplex";

const LOCAL = ["IPSEC DVIPSEC", "IPSEC DVIPSEC DVLOCALFLTR"] as const;

test("GIVEN DVLOCALFLTR nowhere, or on owner and backup WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa016, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa016, securedSysplex({ [FILES.owner]: LOCAL, [FILES.backup]: LOCAL }))).toEqual([]);
});

test.each([
  [FILES.owner, FILES.backup, "SYSB.TCPIP", "SYSA.TCPIP"],
  [FILES.backup, FILES.owner, "SYSA.TCPIP", "SYSB.TCPIP"],
])("GIVEN DVLOCALFLTR in %s only WHEN the rule judges THEN it points at the other", (coded, other, without, having) => {
  const findings = findingsOf(swsa016, securedSysplex({ [coded]: LOCAL }));
  expect(placesOf(findings)).toEqual([`${other}:4 warning ${without}`]);
  expect(findings[0]!.message).toBe(
    `${without} has no DVLOCALFLTR, and ${having} has it for the protected DVIPA 203.0.113.10: expected the same on the owner and all backups.`,
  );
});

test("GIVEN DVLOCALFLTR apart from DVIPSEC WHEN the rule judges THEN it is for SWSA006, and nothing is found", () => {
  const apart = ["IPSEC DVIPSEC", "IPSEC DVLOCALFLTR DVIPSEC"] as const;
  expect(findingsOf(swsa016, securedSysplex({ [FILES.owner]: LOCAL, [FILES.backup]: apart }))).toEqual([]);
});

test("GIVEN DVLOCALFLTR on two stacks of three WHEN the rule judges THEN the finding names both", () => {
  const third = "VIPADYNAMIC VIPABACKUP 100 203.0.113.10 ENDVIPADYNAMIC\n";
  const findings = findingsOf(
    swsa016,
    securedSysplex({
      [FILES.owner]: LOCAL,
      [FILES.target]: [/^IPSEC\n([^]*)/m, `IPSEC DVIPSEC DVLOCALFLTR\n$1${third}`],
    }),
  );
  expect(findings.map(({ message }) => message)).toEqual([
    expect.stringContaining("SYSB.TCPIP has no DVLOCALFLTR, and SYSA.TCPIP and SYSC.TCPIP have it for the protected"),
  ]);
});
