import { checkAssembly } from "../../src/rules/report";
import { swsa114 } from "../../src/rules/swsa114";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, securedSysplex } from "../support/secured-sysplex";

const tcpconfig = (operands: string) =>
  securedSysplex({ [FILES.owner]: ["VIPADYNAMIC", `TCPCONFIG ${operands}\nVIPADYNAMIC`] });

test("GIVEN a TCPCONFIG of its own operands WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa114, tcpconfig("RESTRICTLOWPORTS TTLS"))).toEqual([]);
});

test.each(["TCPSTACKSOURCEVIPA 203.0.113.10", "RESTRICTLOWPORTS TCPSTACKSOURCEV 203.0.113.10"])(
  "GIVEN TCPCONFIG %s WHEN all rules judge THEN SWSA114 finds it, and DOC003 does not repeat it",
  (operands) => {
    expect(placesOf(findingsOf(swsa114, tcpconfig(operands)))).toEqual([`${FILES.owner}:7 error SYSA.TCPIP`]);
    expect(checkAssembly(tcpconfig(operands)).findings.map(({ code }) => code)).toEqual(["SWSA114"]);
  },
);
