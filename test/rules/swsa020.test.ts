import type { Release } from "../../src/model/manifest";
import { RELEASES } from "../../src/model/releases";
import { swsa020 } from "../../src/rules/swsa020";
import { assemblyOf } from "../support/assembly";
import { findingsOf, placesOf } from "../support/findings";
import { profileOf } from "../support/profiles";
import { securedSysplex } from "../support/secured-sysplex";

const at = (release: Release | undefined, profile: string, obeyfile?: string) =>
  assemblyOf({
    SYSA: {
      stacks: { TCPIP: profile },
      entry: { release },
      obeyfiles: obeyfile === undefined ? undefined : { LATER: obeyfile },
    },
  });
const NEWER = "IPCONFIG SOURCEVIPA\nGLOBALCONFIG IKEDREQUIRED NO\n";
const PATTERN = "PORT\n  500 UDP IKED\n  21 TCP FTP*\n  22 TCP SSH?\n";

test("GIVEN an operand that the release has, or a release that is not known WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa020, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa020, at("V3R2", NEWER))).toEqual([]);
  expect(findingsOf(swsa020, at(undefined, NEWER + PATTERN))).toEqual([]);
  expect(findingsOf(swsa020, at("V2R4", PATTERN))).toEqual([]);
  expect(findingsOf(swsa020, at("V2R1", "GLOBALCONFIG XCFGRPID 2\nPORT\n  500 UDP IKED\n  21 TCP *\n"))).toEqual([]);
});

test.each([["V2R1"], ["V2R5"], ["V3R1"]] as const)(
  "GIVEN an operand of V3R2 WHEN the system is at %s THEN the finding names operand and levels",
  (release) => {
    const findings = findingsOf(swsa020, at(release, NEWER));
    expect(placesOf(findings)).toEqual([`${profileOf("SYSA")}:2 warning SYSA.TCPIP`]);
    expect(findings[0]).toMatchObject({
      message: `IKEDREQUIRED is coded for SYSA, which is at ${release}: expected V3R2 or later.`,
      fix: "Leave IKEDREQUIRED out for SYSA, or see that it has maintenance or a release with it.",
    });
  },
);

test("GIVEN names of jobs with wildcards WHEN the system is at V2R3 THEN one finding points at the first", () => {
  const findings = findingsOf(swsa020, at("V2R3", PATTERN));
  expect(placesOf(findings)).toEqual([`${profileOf("SYSA")}:3 warning SYSA.TCPIP`]);
  expect(findings[0]!.message).toBe("FTP* and SSH? are coded for SYSA, which is at V2R3: expected V2R4 or later.");
});

test("GIVEN ranges of ports for names with wildcards WHEN the system is at V2R3 THEN they are found", () => {
  expect(findingsOf(swsa020, at("V2R3", "PORTRANGE 5000 10 TCP FTP*\n"))).toHaveLength(1);
});

test("GIVEN operands of two levels WHEN the system is at V2R1 THEN there is a finding for each level", () => {
  const findings = findingsOf(swsa020, at("V2R1", "GLOBALCONFIG IKEDREQUIRED NO POLICYREQUIRED YES\n" + PATTERN));
  expect(findings.map(({ message }) => message)).toEqual([
    expect.stringContaining("IKEDREQUIRED and POLICYREQUIRED are coded for SYSA, which is at V2R1: expected V3R2"),
    expect.stringContaining("FTP* and SSH? are"),
  ]);
});

test("GIVEN an obeyfile WHEN it has an operand of a later level THEN it is found", () => {
  expect(placesOf(findingsOf(swsa020, at("V2R5", "", "GLOBALCONFIG POLICYREQUIRED YES\n")))).toEqual([
    "SYSA/TCPIP.OBEY/LATER:1 warning SYSA.TCPIP",
  ]);
});

test("GIVEN systems of different levels WHEN each has the operand THEN only the older one is found", () => {
  const assembly = assemblyOf({
    SYSA: { stacks: { TCPIP: NEWER }, entry: { release: "V3R2" } },
    SYSB: { stacks: { TCPIP: NEWER }, entry: { release: "V3R1" } },
    SYSC: { stacks: { TCPIP: NEWER } },
  });
  expect(placesOf(findingsOf(swsa020, assembly))).toEqual([`${profileOf("SYSB")}:2 warning SYSB.TCPIP`]);
});

test("GIVEN a statement that is not known WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa020, at("V2R1", "NOSUCHSTATEMENT 5\nPORT\n  A B C\n"))).toEqual([]);
});

test("GIVEN systems of which none, or one, is older than the newest release WHEN the rule judges THEN only the older one is looked at", () => {
  const newest = RELEASES.at(-1)!;
  expect(findingsOf(swsa020, at(newest, NEWER + PATTERN))).toEqual([]);
  const assembly = assemblyOf(
    {
      SYSA: { stacks: { TCPIP: NEWER }, entry: { release: newest } },
      SYSB: {
        stacks: { TCPIP: "IPCONFIG TTL 5\n" },
        pagent: "TcpImage TCPIP\n",
        vtam: "XCFGRPID=2\n",
        entry: { release: "V2R1" },
      },
    },
    "  DATA TYPE(CFRM)\n",
  );
  expect(findingsOf(swsa020, assembly)).toEqual([]);
});

test("GIVEN operands of blocks, lists and their entries WHEN the system is older THEN each is found at its own statement", () => {
  const nested =
    "VIPADYNAMIC\n  VIPADEFINE 255.255.255.0 10.2.0.1\nENDVIPADYNAMIC\nPORT\n  21 TCP FTPD\n  22 TCP SSH*\n";
  expect(findingsOf(swsa020, at("V2R3", nested)).map(({ line, message }) => [line, message.split(" ")[0]])).toEqual([
    [6, "SSH*"],
  ]);
});

test("GIVEN one operand twice WHEN the system is older THEN it is named once, at the first statement", () => {
  const findings = findingsOf(swsa020, at("V3R1", "GLOBALCONFIG IKEDREQUIRED NO\nGLOBALCONFIG IKEDREQUIRED NO\n"));
  expect(findings).toMatchObject([
    {
      line: 1,
      message: "IKEDREQUIRED is coded for SYSA, which is at V3R1: expected V3R2 or later.",
      fix: "Leave IKEDREQUIRED out for SYSA, or see that it has maintenance or a release with it.",
    },
  ]);
});
