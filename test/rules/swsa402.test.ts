import { swsa402 } from "../../src/rules/swsa402";
import { changedFiles, changedPolicies, lineOf } from "../support/changed-files";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, securedSysplex } from "../support/secured-sysplex";

const POLICY = lineOf(securedSysplex(), FILES.ownerPolicy, "KeyExchangePolicy");
const NO_RULES = [[/ {2}KeyExchangeRule WEB\n[^]*(?=}\nKeyExchangeAction)/, ""]] as const;

test("GIVEN a key exchange rule for each DVIPA on the backup WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa402, securedSysplex())).toEqual([]);
});

test("GIVEN an owner, or a mere target without key exchange rules WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa402, changedPolicies({ owner: NO_RULES, target: NO_RULES }))).toEqual([]);
});

test("GIVEN a backup without key exchange rules WHEN the rule judges THEN one finding names both DVIPAs", () => {
  const findings = findingsOf(swsa402, changedPolicies({ backup: NO_RULES }));
  expect(placesOf(findings)).toEqual([`${FILES.backupPolicy}:${POLICY} error SYSB.TCPIP`]);
  expect(findings[0]!.message).toBe(
    "SYSB.TCPIP backs up the protected DVIPAs 203.0.113.10 and 2001:db8::10, for which its policy has no key exchange: found no KeyExchangeRule with a LocalSecurityEndpoint there, expected one.",
  );
});

test("GIVEN a common file that is not there WHEN the backup has no KeyExchangePolicy THEN that may have it", () => {
  const lacking = [[/KeyExchangePolicy\n[^]*(?=KeyExchangeAction ike\n)/, ""]] as const;
  const alone = changedPolicies({ backup: lacking });
  expect(findingsOf(swsa402, alone)).toHaveLength(1);
  const common = { "SYSB/etc/pagent.conf": [[/^/, "CommonIPSecConfig /etc/common.conf\n"]] } as const;
  expect(findingsOf(swsa402, changedFiles(alone, common))).toEqual([]);
});
