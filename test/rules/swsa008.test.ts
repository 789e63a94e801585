import { swsa008 } from "../../src/rules/swsa008";
import { assemblyOf } from "../support/assembly";
import { findingsOf, placesOf } from "../support/findings";

const withObeyfile = (text: string) =>
  assemblyOf({ SYSA: { stacks: { TCPIP: "IPCONFIG IPSECURITY\n" }, obeyfiles: { SECURE: text } } });

test("GIVEN a data set for OBEYFILE that adds a DVIPA WHEN the rule judges THEN it finds nothing", () => {
  expect(
    findingsOf(
      swsa008,
      withObeyfile("VIPADYNAMIC VIPADEFINE 255.255.255.0 10.2.0.1 ENDVIPADYNAMIC\nIPSEC LOGENABLE ENDIPSEC\n"),
    ),
  ).toEqual([]);
});

test("GIVEN DVIPSEC in a data set for OBEYFILE WHEN the rule judges THEN it is an error", () => {
  const findings = findingsOf(swsa008, withObeyfile("; turn it on\nIPSEC DVIPSEC ENDIPSEC\n"));
  expect(findings).toMatchObject([
    {
      severity: "error",
      message:
        "TCPIP.OBEY(SECURE) is for VARY TCPIP,,OBEYFILE and has DVIPSEC: expected it in the initial profile only. The command does not turn it on.",
      fix: "Move DVIPSEC to the initial profile of SYSA.TCPIP and restart the stack.",
      file: "SYSA/TCPIP.OBEY/SECURE",
      dataset: "TCPIP.OBEY(SECURE)",
      line: 2,
      system: "SYSA",
      stack: "TCPIP",
    },
  ]);
});

test("GIVEN IPSECURITY in a data set for OBEYFILE WHEN the rule judges THEN it is a warning for each family, because the fact is less certain", () => {
  const findings = findingsOf(swsa008, withObeyfile("IPCONFIG IPSECURITY\nIPCONFIG6 IPSECURITY\n"));
  expect(placesOf(findings)).toEqual([
    "SYSA/TCPIP.OBEY/SECURE:1 warning SYSA.TCPIP",
    "SYSA/TCPIP.OBEY/SECURE:2 warning SYSA.TCPIP",
  ]);
});
