import { checkAssembly } from "../../src/rules/report";
import { formatText } from "../../src/rules/format-text";
import { FILES, securedSysplex } from "../support/secured-sysplex";

const report = checkAssembly(securedSysplex({ [FILES.backup]: ["IPSEC DVIPSEC", "IPSEC"] }));

test("GIVEN a report WHEN it is written as text THEN each finding is a paragraph, and the counts come last", () => {
  expect(formatText(report)).toBe(`error SWSA002 SYSB/TCPIP.PROFILE/SYSB:4:1 (TCPIP.PROFILE(SYSB) of SYSB.TCPIP)
  SYSB.TCPIP backs up the protected DVIPAs 203.0.113.10 (rank 200) and 2001:db8::10 (rank 200) but its profile has no DVIPSEC: found IPSEC without DVIPSEC, expected IPSEC DVIPSEC. After a takeover the security associations are not re-established.
  Fix: Add DVIPSEC to the IPSEC statement of TCPIP.PROFILE(SYSB) and restart the stack.
  See: z/OS Communications Server: IP Configuration Guide, Sysplex-Wide Security Associations

1 error
`);
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
