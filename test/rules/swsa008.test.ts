import { Assembly } from "../../src/model/assembly";
import type { Artifact } from "../../src/model/manifest";
import { swsa008 } from "../../src/rules/swsa008";
import { assemblyOf } from "../support/assembly";
import { findingsOf, placesOf } from "../support/findings";

const withObeyfile = (text: string, profile = "IPCONFIG TTL 64\n") =>
  assemblyOf({ SYSA: { stacks: { TCPIP: profile }, obeyfiles: { SECURE: text } } });

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

test("GIVEN operands that the initial profile has already WHEN the rule judges THEN the command changes nothing, and nothing is to be moved", () => {
  const text = "IPCONFIG IPSECURITY\nIPCONFIG6 IPSECURITY\nIPSEC DVIPSEC ENDIPSEC\n";
  const findings = findingsOf(swsa008, withObeyfile(text, text));
  expect(placesOf(findings)).toEqual([1, 2, 3].map((line) => `SYSA/TCPIP.OBEY/SECURE:${line} info SYSA.TCPIP`));
  expect(findings[2]).toMatchObject({
    message:
      "TCPIP.OBEY(SECURE) is for VARY TCPIP,,OBEYFILE and has DVIPSEC, which the initial profile of SYSA.TCPIP has already: the command changes nothing about it.",
    fix: "Nothing has to change.",
  });
  const filter = "IPSEC DVIPSEC DVLOCALFLTR ENDIPSEC\n";
  expect(findingsOf(swsa008, withObeyfile(filter, text))).toMatchObject([
    { severity: "error", fix: "Move DVIPSEC DVLOCALFLTR to the initial profile of SYSA.TCPIP and restart the stack." },
  ]);
  expect(findingsOf(swsa008, withObeyfile(filter, filter))).toMatchObject([{ severity: "info" }]);
  expect(placesOf(findingsOf(swsa008, withObeyfile(text, "IPCONFIG6 IPSECURITY\n")))).toEqual([
    "SYSA/TCPIP.OBEY/SECURE:1 warning SYSA.TCPIP",
    "SYSA/TCPIP.OBEY/SECURE:2 info SYSA.TCPIP",
    "SYSA/TCPIP.OBEY/SECURE:3 error SYSA.TCPIP",
  ]);
});

test("GIVEN a data set for OBEYFILE that names no stack, or no system WHEN the rule judges THEN it is for each stack it may be for", () => {
  const dvipsec = "IPSEC DVIPSEC ENDIPSEC\n";
  const judged = (profile: string, other: string, place: Partial<Artifact>) => {
    const { manifest, files } = assemblyOf({
      SYSA: { stacks: { TCPIP: profile }, obeyfiles: { SECURE: dvipsec } },
      SYSB: { stacks: { TCPIP: other } },
    });
    const artifacts = manifest.artifacts!.map(({ file, kind, dataset }) => ({ file, kind, dataset, ...place }));
    return findingsOf(swsa008, new Assembly({ ...manifest, artifacts }, files)).map(({ severity, fix }) => [
      severity,
      fix,
    ]);
  };
  const move = (stacks: string) => ["error", `Move DVIPSEC to the initial profile of ${stacks} and restart the stack.`];
  const nothing = ["info", "Nothing has to change."];
  expect(judged(dvipsec, "", { system: "SYSA" })).toEqual([nothing]);
  expect(judged("", dvipsec, { system: "SYSA" })).toEqual([move("SYSA.TCPIP")]);
  expect(judged(dvipsec, "", {})).toEqual([move("SYSB.TCPIP")]);
  expect(judged(dvipsec, dvipsec, { stack: "TCPIP" })).toEqual([nothing]);
  expect(judged("", "", { stack: "OTHER" })).toEqual([move("the stack")]);
});

test("GIVEN XCFGRPID in a data set for OBEYFILE WHEN the rule judges THEN it is an error, unless the stack has that group id", () => {
  const findings = findingsOf(swsa008, withObeyfile("GLOBALCONFIG XCFGRPID 21\n", "GLOBALCONFIG XCFGRPID 22\n"));
  expect(findings).toMatchObject([
    {
      severity: "error",
      message:
        "TCPIP.OBEY(SECURE) is for VARY TCPIP,,OBEYFILE and has GLOBALCONFIG XCFGRPID 21: expected it in the initial profile only. The command does not take the stack to another subplex.",
      fix: "Move GLOBALCONFIG XCFGRPID 21 to the initial profile of SYSA.TCPIP and restart the stack.",
    },
  ]);
  const judged = (id: string) =>
    placesOf(findingsOf(swsa008, withObeyfile(`GLOBALCONFIG XCFGRPID ${id}\n`, "GLOBALCONFIG XCFGRPID 21\n")));
  expect(judged("21")).toEqual(["SYSA/TCPIP.OBEY/SECURE:1 info SYSA.TCPIP"]);
  expect(judged("&TT.")).toEqual([]);
  expect(findingsOf(swsa008, withObeyfile("GLOBALCONFIG TCPIPSTATISTICS\n"))).toEqual([]);
});
