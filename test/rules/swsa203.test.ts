import { swsa203 } from "../../src/rules/swsa203";
import { assemblyOf } from "../support/assembly";
import { findingsOf, placesOf } from "../support/findings";

const sysplex = (vv: string, tt: string) =>
  assemblyOf({
    SYSA: { vtam: `NETID=NETA\nXCFGRPID=${vv}\n`, stacks: { TCPIP: `; group\nGLOBALCONFIG XCFGRPID ${tt}\n` } },
  });

test.each(["2", "02", "31"])("GIVEN the group id %s WHEN the rule judges THEN it finds nothing", (id) => {
  expect(findingsOf(swsa203, sysplex(id, id))).toEqual([]);
});

test.each(["0", "1", "32", "100"])(
  "GIVEN the group id %s for VTAM and TCP/IP WHEN the rule judges THEN both are found",
  (id) => {
    const findings = findingsOf(swsa203, sysplex(id, id));
    expect(placesOf(findings)).toEqual([
      "SYSA/SYS1.VTAMLST/ATCSTR00:2 error SYSA",
      "SYSA/TCPIP.PROFILE/SYSA:2 error SYSA.TCPIP",
    ]);
    expect(findings.map(({ message }) => message)).toEqual([
      `The start list of SYSA has XCFGRPID=${id}, expected 2 to 31.`,
      `SYSA.TCPIP has GLOBALCONFIG XCFGRPID ${id}, expected 2 to 31.`,
    ]);
  },
);
