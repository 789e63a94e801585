import { swsa411 } from "../../src/rules/swsa411";
import { changedPolicies, lineOf } from "../support/changed-files";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, securedSysplex } from "../support/secured-sysplex";

const OFF = [["LivenessInterval 30", "LivenessInterval 0"]] as const;

test("GIVEN an interval WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa411, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa411, changedPolicies({ all: [[/ +LivenessInterval 30\n/, ""]] }))).toEqual([]);
});

test("GIVEN no interval WHEN IKEv2 is used THEN there is one finding for the policy", () => {
  const assembly = changedPolicies({ owner: OFF, target: OFF });
  const findings = findingsOf(swsa411, assembly);
  const line = lineOf(assembly, FILES.ownerPolicy, "KeyExchangePolicy\n");
  expect(placesOf(findings)).toEqual([`${FILES.ownerPolicy}:${line} warning SYSA.TCPIP`]);
  expect(findings[0]).toMatchObject({
    message:
      "Found LivenessInterval 0 with IKEv2 in the KeyExchangePolicy, for the protected DVIPAs 203.0.113.10 and 2001:db8::10: expected an interval, so that lost peers are noticed.",
    fix: "Code LivenessInterval 30 in the KeyExchangePolicy of /etc/ipsec.conf.",
  });
});

test("GIVEN no interval WHEN IKEv1 is used THEN nothing is found: only IKEv2 probes", () => {
  expect(
    findingsOf(swsa411, changedPolicies({ all: [...OFF, [/HowToInitiate IKEv2/g, "HowToInitiate Main"]] })),
  ).toEqual([]);
});
