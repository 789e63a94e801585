import { swsa204 } from "../../src/rules/swsa204";
import { assemblyOf } from "../support/assembly";
import { findingsOf, placesOf } from "../support/findings";

const startList = (vtam: string) => assemblyOf({ SYSA: { vtam, stacks: { TCPIP: "" } } });

test.each(["NETID=NETA\n", "XCFGRPID=11\n", "XCFGRPID=11\nXCFGRPID=11\n"])(
  "GIVEN the start list %j WHEN the rule judges THEN it finds nothing",
  (vtam) => {
    expect(findingsOf(swsa204, startList(vtam))).toEqual([]);
  },
);

test("GIVEN two values of XCFGRPID in a start list WHEN the rule judges THEN the finding points at the last", () => {
  const findings = findingsOf(swsa204, startList("XCFGRPID=11\nXCFINIT=YES,\nXCFGRPID=12\n"));
  expect(placesOf(findings)).toEqual(["SYSA/SYS1.VTAMLST/ATCSTR00:3 error SYSA"]);
  expect(findings[0]!.message).toBe(
    "The start list of SYSA has more than one XCFGRPID: found 11 and 12, expected one.",
  );
});
