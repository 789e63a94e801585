import { swsa407 } from "../../src/rules/swsa407";
import { changedFiles, changedPolicies, lineOf, WITHOUT_BACKUP } from "../support/changed-files";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, securedSysplex } from "../support/secured-sysplex";

const ACTION = [
  ["KeyExchangeAction ike\n{\n  HowToInitiate IKEv2", "KeyExchangeAction ike\n{\n  HowToInitiate DoNot"],
] as const;
const POLICY = [
  ["KeyExchangePolicy\n{\n  HowToInitiate IKEv2", "KeyExchangePolicy\n{\n  HowToInitiate DoNot"],
  ["KeyExchangeAction ike\n{\n  HowToInitiate IKEv2", "KeyExchangeAction ike\n{"],
] as const;

test("GIVEN stacks that start key exchanges WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa407, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa407, changedPolicies({ all: POLICY.slice(0, 1) }))).toEqual([]);
});

test("GIVEN an action with DoNot WHEN the rule judges THEN it points at the action", () => {
  const assembly = changedPolicies({ backup: ACTION });
  const findings = findingsOf(swsa407, assembly);
  const line = lineOf(assembly, FILES.backupPolicy, "KeyExchangeAction ike\n");
  expect(placesOf(findings)).toEqual([`${FILES.backupPolicy}:${line} warning SYSB.TCPIP`]);
  expect(findings[0]).toMatchObject({
    message:
      "Found HowToInitiate DoNot in KeyExchangeAction ike, for the protected DVIPAs 203.0.113.10 and 2001:db8::10: expected a way to start, such as IKEv2, so that a stack that takes over can exchange keys.",
    fix: "Code HowToInitiate IKEv2, or the mode the peers have, in KeyExchangeAction ike of /etc/ipsec.conf.",
  });
});

test("GIVEN a policy with DoNot, and an action that says nothing WHEN the rule judges THEN it points at the policy", () => {
  const assembly = changedPolicies({ owner: POLICY });
  const findings = findingsOf(swsa407, assembly);
  const line = lineOf(assembly, FILES.ownerPolicy, "KeyExchangePolicy\n");
  expect(placesOf(findings)).toEqual([`${FILES.ownerPolicy}:${line} warning SYSA.TCPIP`]);
  expect(findings[0]!.message).toContain("HowToInitiate DoNot in KeyExchangePolicy, for");
});

test("GIVEN DVIPAs that no other stack can take over WHEN peers start the exchange THEN nothing is found", () => {
  const alone = { ...WITHOUT_BACKUP, [FILES.ownerPolicy]: ACTION };
  expect(findingsOf(swsa407, changedFiles(securedSysplex(), alone))).toEqual([]);
});
