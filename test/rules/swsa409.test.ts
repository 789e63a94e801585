import { swsa409 } from "../../src/rules/swsa409";
import { changedPolicies, lineOf, sharedByBackups } from "../support/changed-files";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, securedSysplex } from "../support/secured-sysplex";

const RULE = lineOf(securedSysplex(), FILES.ownerPolicy, "KeyExchangeRule WEB");
const NAT = [["KeyExchangeAction ike\n{", "KeyExchangeAction ike\n{\n  AllowNat Yes"]] as const;

test("GIVEN the same AllowNat everywhere WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa409, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa409, changedPolicies({ owner: NAT, backup: NAT }))).toEqual([]);
  expect(findingsOf(swsa409, changedPolicies({ backup: [["Group14", "Group19"]] }))).toEqual([]);
});

test("GIVEN a backup that allows NAT WHEN the owner does not THEN one finding is about both DVIPAs", () => {
  const findings = findingsOf(swsa409, changedPolicies({ backup: NAT }));
  expect(placesOf(findings)).toEqual([`${FILES.backupPolicy}:${RULE} error SYSB.TCPIP`]);
  expect(findings[0]).toMatchObject({
    message:
      "SYSB.TCPIP has AllowNat Yes for the protected DVIPAs 203.0.113.10 and 2001:db8::10, SYSA.TCPIP has No: expected the same.",
    fix: "Code AllowNat No in the KeyExchangeAction ike of SYSB.TCPIP, or AllowNat Yes on SYSA.TCPIP.",
  });
});

test("GIVEN an owner whose KeyExchangePolicy allows NAT WHEN the backup does not THEN it is found as well", () => {
  const policy = [["KeyExchangePolicy\n{", "KeyExchangePolicy\n{\n  AllowNat Yes"]] as const;
  const findings = findingsOf(swsa409, changedPolicies({ owner: policy }));
  expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining("SYSB.TCPIP has AllowNat No for")]);
});

test("GIVEN two actions that differ in AllowNat WHEN the rule judges THEN the fix names both", () => {
  const other = [
    [/(KeyExchangeRule WEB6\n[^]*?KeyExchangeActionRef) ike/, "$1 ike6"],
    [/(KeyExchangeAction) ike(\n[^]*)$/, "$1 ike$2$1 ike6$2"],
    [/HowToInitiate IKEv2\n(?= {2}KeyExchangeOffer)/g, "HowToInitiate IKEv2\n  AllowNat Yes\n"],
  ] as const;
  expect(findingsOf(swsa409, changedPolicies({ backup: other })).map(({ fix }) => fix)).toEqual([
    "Code AllowNat No in the KeyExchangeActions ike and ike6 of SYSB.TCPIP, or AllowNat Yes on SYSA.TCPIP.",
  ]);
});

test("GIVEN a policy that two backups share WHEN it allows NAT THEN one finding names both stacks", () => {
  const findings = findingsOf(swsa409, sharedByBackups(...NAT));
  expect(findings.map(({ message }) => message)).toEqual([
    expect.stringContaining("SYSB.TCPIP and SYSC.TCPIP have AllowNat Yes for the protected"),
  ]);
});
