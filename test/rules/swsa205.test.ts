import { swsa116 } from "../../src/rules/swsa116";
import { swsa205 } from "../../src/rules/swsa205";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, profilesAlone, securedSysplex } from "../support/secured-sysplex";

test("GIVEN targets with the group ids of the distributor WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa205, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa205, profilesAlone())).toEqual([]);
});

test("GIVEN a target in another subplex WHEN the rule judges THEN one finding points at the VIPADISTRIBUTE that names it; DESTIP ALL does not", () => {
  const assembly = securedSysplex({ [FILES.target]: ["XCFGRPID 21", "XCFGRPID 22"] });
  const findings = findingsOf(swsa205, assembly);
  expect(placesOf(findings)).toEqual([`${FILES.owner}:10 error SYSA.TCPIP`]);
  expect(findings[0]!.message).toBe(
    "SYSA.TCPIP distributes the DVIPA 203.0.113.10 to SYSC.TCPIP, which is in another subplex: " +
      "found VTAM group id 11, TCP/IP group id 22, expected VTAM group id 11, TCP/IP group id 21.",
  );
  expect(findingsOf(swsa116, assembly)).toEqual([]);
});

test("GIVEN a target whose VTAM has another group id WHEN the rule judges THEN it is found", () => {
  expect(findingsOf(swsa205, securedSysplex({ [FILES.targetStartList]: ["XCFGRPID=11", "XCFGRPID=12"] }))).toHaveLength(
    1,
  );
});
