import { inp001 } from "../../src/rules/inp001";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, profilesAlone, securedSysplex } from "../support/secured-sysplex";

test("GIVEN a whole assembly WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(inp001, securedSysplex())).toEqual([]);
});

test("GIVEN profiles alone WHEN a stack has DVIPSEC THEN an info says for each missing input what was not judged", () => {
  const findings = findingsOf(inp001, profilesAlone());
  expect(placesOf(findings)).toEqual(["manifest.json: info", "manifest.json: info", "manifest.json: info"]);
  expect(findings.map(({ message }) => message)).toEqual([
    expect.stringContaining("no CFRM policy: whether it has EZBDVIPAvv21 was not judged"),
    expect.stringContaining("no IP security policy of SYSA.TCPIP and SYSB.TCPIP"),
    expect.stringContaining("no VTAM start list of SYSA, SYSB and SYSC"),
  ]);
});

test("GIVEN profiles alone WHEN no stack has DVIPSEC THEN there is nothing to judge, and nothing is found", () => {
  const off = ["IPSEC DVIPSEC", "IPSEC"] as const;
  expect(findingsOf(inp001, profilesAlone({ [FILES.owner]: off, [FILES.backup]: off }))).toEqual([]);
});
