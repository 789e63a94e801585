import { swsa414 } from "../../src/rules/swsa414";
import { changedFiles, changedPolicies, lineOf } from "../support/changed-files";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, securedSysplex } from "../support/secured-sysplex";

const size = (line: string) => [["HowToEncap Transport", `HowToEncap Transport\n    ${line}`]] as const;

test("GIVEN lifetimes alone WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa414, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa414, changedPolicies({ all: size("RefreshLifesizeProposed None") }))).toEqual([]);
});

test.each([["RefreshLifesizeProposed 5000"], ["RefreshLifesizeAccepted 10 5000"]])(
  "GIVEN %s WHEN the DVIPAs are distributed THEN it is an info",
  (line) => {
    const assembly = changedPolicies({ owner: size(line) });
    const findings = findingsOf(swsa414, assembly);
    expect(placesOf(findings)).toEqual([
      `${FILES.ownerPolicy}:${lineOf(assembly, FILES.ownerPolicy, "IpDataOffer\n")} info SYSA.TCPIP`,
    ]);
    expect(findings[0]).toMatchObject({
      message: `Found ${line.split(" ")[0]} in IpDataOffer of IpDynVpnAction gold, for the protected DVIPAs 203.0.113.10 and 2001:db8::10: the bytes of a distributed DVIPA are counted on its distributor alone.`,
      fix: "Rely on RefreshLifetimeProposed in IpDataOffer of IpDynVpnAction gold of /etc/ipsec.conf; nothing has to change.",
    });
  },
);

test("GIVEN a DVIPA that is not distributed WHEN bytes are limited THEN nothing is found", () => {
  const alone = {
    [FILES.owner]: [[/ +VIPADISTRIBUTE.*\n/g, ""]] as const,
    [FILES.ownerPolicy]: size("RefreshLifesizeProposed 5000"),
  };
  expect(findingsOf(swsa414, changedFiles(securedSysplex(), alone))).toEqual([]);
});
