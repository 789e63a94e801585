import { Assembly } from "../../src/model/assembly";
import { checkAssembly } from "../../src/rules/report";
import { formatText } from "../../src/rules/format-text";
import { FILES, securedSysplex } from "../support/secured-sysplex";

const report = checkAssembly(
  securedSysplex({ [FILES.backup]: ["IPSEC DVIPSEC", "IPSEC"], [FILES.cfrm]: ["EZBDVIPA1121", "EZBDVIPA1122"] }),
);

const STACK = `SYSB.TCPIP
  error SWSA002 SYSB/TCPIP.PROFILE/SYSB:4:1 (TCPIP.PROFILE(SYSB))
    SYSB.TCPIP backs up the protected DVIPAs 203.0.113.10 (rank 200) and 2001:db8::10 (rank 200) but its profile has no DVIPSEC: found IPSEC without DVIPSEC, expected IPSEC DVIPSEC. After a takeover the security associations are not re-established.
      4 | IPSEC
        | ^
    Fix: Add DVIPSEC to the IPSEC statement of TCPIP.PROFILE(SYSB) and restart the stack.
    See: z/OS Communications Server: IP Configuration Guide, Sysplex-Wide Security Associations
`;

test("GIVEN a report WHEN it is written as text THEN findings stand under the sysplex and the stacks, each with its line", () => {
  expect(formatText(report)).toBe(`Sysplex
  error SWSA201 PLEX1/SYS1.CFRM.CNTL/CFRMPOL1:2:3 (SYS1.CFRM.CNTL(CFRMPOL1))
    The CFRM policy CFRMPOL1 lacks the structure EZBDVIPA1121, which SYSA.TCPIP needs for DVIPSEC (VTAM group id 11, TCP/IP group id 21): found EZBDVIPA1122, expected EZBDVIPA1121.
      2 |   DEFINE POLICY NAME(CFRMPOL1) REPLACE(YES)
        |   ^
    Fix: Add STRUCTURE NAME(EZBDVIPA1121) to SYS1.CFRM.CNTL(CFRMPOL1), with sizes from the IBM CFSizer, and activate the policy.
    See: z/OS Communications Server: IP Configuration Guide, Sysplex-Wide Security Associations

  warning SWSA202 PLEX1/SYS1.CFRM.CNTL/CFRMPOL1:7:3 (SYS1.CFRM.CNTL(CFRMPOL1))
    The CFRM policy CFRMPOL1 has the structure EZBDVIPA1122, which no stack uses: found group ids that give EZBDVIPA1121.
      7 |   STRUCTURE NAME(EZBDVIPA1122)
        |   ^
    Fix: Rename it to EZBDVIPA1121, or remove it.
    See: z/OS Communications Server: SNA Network Implementation Guide, sample CFRM policy for subplexes

${STACK}
2 errors, 1 warning
`);
});

test("GIVEN findings that are acknowledged WHEN the report is written THEN they come last with the reason, and are not counted", () => {
  const { manifest, files } = securedSysplex({ [FILES.backup]: ["IPSEC DVIPSEC", "IPSEC"] });
  const acknowledgements = [{ rule: "SWSA002", reason: "No takeover before May." }];
  expect(formatText(checkAssembly(new Assembly({ ...manifest, acknowledgements }, files)))).toBe(`Acknowledged
  error SWSA002 SYSB/TCPIP.PROFILE/SYSB:4:1 (TCPIP.PROFILE(SYSB))
    Reason: No takeover before May.

No findings (1 acknowledged)
`);
});

test("GIVEN a report read from a file WHEN it is written THEN it has no source lines", () => {
  const read = JSON.parse(JSON.stringify(report)) as typeof report;
  expect(formatText(read)).toBe(formatText(report).replace(/^ +\d* \|.*\n/gm, ""));
});

test("GIVEN colours WHEN it is written THEN the text without them is the same", () => {
  const colored = formatText(report, { color: true });
  // eslint-disable-next-line no-control-regex -- escape sequences are what is looked for
  const escapes = /\x1b\[\d+m/g;
  expect(colored).toMatch(escapes);
  expect(colored.replace(escapes, "")).toBe(formatText(report));
});

test("GIVEN nothing to report WHEN it is written THEN it says so", () => {
  expect(formatText(checkAssembly(securedSysplex()))).toBe("No findings\n");
});

test("GIVEN findings of each severity WHEN they are counted THEN one is not many", () => {
  const counted = { ...report, findings: [], summary: { error: 2, warning: 1, info: 3 } };
  expect(formatText(counted)).toBe("2 errors, 1 warning, 3 info\n");
});
