import { swsa024 } from "../../src/rules/swsa024";
import { assemblyOf } from "../support/assembly";
import { findingsOf, placesOf } from "../support/findings";
import { profileOf, profiles } from "../support/profiles";

const monitor = (options: string, rest = "") => `GLOBALCONFIG SYSPLEXMONITOR ${options}\n${rest}`;
const found = (text: string) => findingsOf(swsa024, profiles({ SYSA: text }));
const OMPROUTE = "AUTOLOG\nPAGENT\nOMPROUTE\nENDAUTOLOG\n";
const osa = (operands: string) => `INTERFACE OSA1 DEFINE IPAQENET PORTNAME P1 IPADDR 10.1.1.1/24 ${operands}\n`;

test.each([
  "",
  "GLOBALCONFIG XCFGRPID 21\n",
  monitor("RECOVERY AUTOREJOIN"),
  monitor("NOAUTOREJOIN NOMONINTERFACE NODELAYJOIN"),
  monitor("AUTOREJOIN") + monitor("RECOVERY"),
  monitor("AUTOREJOIN") + monitor("NOAUTOREJOIN"),
  monitor("MONINTERFACE", osa("MONSYSPLEX")),
  monitor("MONINTERFACE", "LINK L1 IPAQENET D1 MONSYSPLEX\n"),
  monitor("MONINTERFACE", osa("NEWOPERAND MONSYSPLEX")),
  monitor("MONINTERFACE DELAYJOIN", "INCLUDE TCPIP.COMMON(MISSING)\n"),
  monitor("DELAYJOIN", OMPROUTE),
  monitor("DELAYJOIN", "AUTOLOG\nROUTING JOBNAME OMPROUTA\nENDAUTOLOG\n"),
  monitor("DELAYJOIN", "AUTOLOG\nINCLUDE TCPIP.COMMON(MISSING)\nENDAUTOLOG\n"),
])("GIVEN %j WHEN the rule judges THEN it finds nothing", (text) => {
  expect(found(text)).toEqual([]);
});

test.each([
  [
    monitor("AUTOREJOIN"),
    "1 warning",
    "AUTOREJOIN without RECOVERY: it never leaves its group by itself, and so never rejoins it, expected both.",
    "Add RECOVERY to SYSPLEXMONITOR in TCPIP.PROFILE(SYSA), or leave AUTOREJOIN out.",
  ],
  [
    monitor("RECOVERY AUTOREJOIN") + monitor("NORECOVERY"),
    "1 warning",
    "AUTOREJOIN without RECOVERY: it never leaves its group by itself, and so never rejoins it, expected both.",
    "Add RECOVERY to SYSPLEXMONITOR in TCPIP.PROFILE(SYSA), or leave AUTOREJOIN out.",
  ],
  [
    `GLOBALCONFIG TCPIPSTATISTICS\n${monitor("MONINTERFACE", osa("NOMONSYSPLEX"))}`,
    "2 warning",
    "MONINTERFACE, and no LINK or INTERFACE with MONSYSPLEX: it watches none, expected those that clients come by.",
    "Code MONSYSPLEX on interfaces of SYSA.TCPIP, or leave MONINTERFACE out of TCPIP.PROFILE(SYSA).",
  ],
  [
    monitor("DELAYJOIN", "AUTOLOG\nPAGENT\nENDAUTOLOG\n"),
    "1 info",
    "DELAYJOIN, and its AUTOLOG does not start OMPROUTE: until OMPROUTE is active it joins no group and has no DVIPA.",
    "See that something starts OMPROUTE for SYSA.TCPIP, or leave DELAYJOIN out of TCPIP.PROFILE(SYSA).",
  ],
])("GIVEN %j WHEN the rule judges THEN it finds it on line %s", (text, place, message, fix) => {
  const findings = found(text);
  expect(placesOf(findings)).toEqual([`${profileOf("SYSA")}:${place} SYSA.TCPIP`]);
  expect(findings[0]).toMatchObject({ message: `SYSA.TCPIP has SYSPLEXMONITOR ${message}`, fix });
});

test("GIVEN what an option needs in an included member WHEN the rule judges THEN it finds nothing", () => {
  const assembly = assemblyOf({
    SYSA: {
      stacks: { TCPIP: monitor("MONINTERFACE DELAYJOIN AUTOREJOIN", "INCLUDE TCPIP.COMMON(REST)\n") },
      files: { "TCPIP.COMMON(REST)": monitor("RECOVERY", osa("MONSYSPLEX") + OMPROUTE) },
    },
  });
  expect(findingsOf(swsa024, assembly)).toEqual([]);
});
