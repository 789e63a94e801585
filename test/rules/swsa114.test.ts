import { checkAssembly } from "../../src/rules/report";
import { swsa114 } from "../../src/rules/swsa114";
import { assemblyOf } from "../support/assembly";
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

test("GIVEN TCPSTACKSOURCEVIPA on TCPCONFIG in a data set for OBEYFILE WHEN all rules judge THEN SWSA114 finds it", () => {
  const text = "TCPCONFIG TTLS\nTCPCONFIG TCPSTACKSOURCEVIPA 203.0.113.10\n";
  const assembly = assemblyOf({ SYSA: { stacks: { TCPIP: "" }, obeyfiles: { SOURCE: text } } });
  expect(checkAssembly(assembly).findings.filter(({ severity }) => severity !== "info")).toMatchObject([
    {
      code: "SWSA114",
      file: "SYSA/TCPIP.OBEY/SOURCE",
      line: 2,
      message:
        "TCPIP.OBEY(SOURCE) has TCPSTACKSOURCEVIPA on TCPCONFIG: expected it on IPCONFIG with an address, or on IPCONFIG6 with an interface name.",
      fix: "Move TCPSTACKSOURCEVIPA to IPCONFIG or IPCONFIG6 in TCPIP.OBEY(SOURCE).",
    },
  ]);
});
