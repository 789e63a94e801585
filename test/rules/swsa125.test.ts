import { swsa125 } from "../../src/rules/swsa125";
import { assemblyOf } from "../support/assembly";
import { findingsOf, placesOf } from "../support/findings";
import { profileOf, profiles } from "../support/profiles";

const srcip = (...entries: string[]) => `SRCIP\n${entries.join("\n")}\nENDSRCIP\n`;
const FIRST = srcip("JOBNAME WEB 10.2.0.1");
const SECOND = srcip("DESTINATION 10.9.0.0/16 10.2.0.2");

test("GIVEN one SRCIP block with several entries WHEN the rule judges THEN it finds nothing", () => {
  const text = srcip("JOBNAME WEB 10.2.0.1", "JOBNAME MAIL 10.2.0.2");
  expect(findingsOf(swsa125, profiles({ SYSA: text, SYSB: "" }))).toEqual([]);
});

test("GIVEN a second SRCIP block WHEN the rule judges THEN it is an error at the second", () => {
  const findings = findingsOf(swsa125, profiles({ SYSA: FIRST + SECOND, SYSB: FIRST }));
  expect(placesOf(findings)).toEqual([`${profileOf("SYSA")}:4 error SYSA.TCPIP`]);
  expect(findings[0]).toMatchObject({
    message: "The profile of SYSA.TCPIP has 2 SRCIP blocks, expected one. Only the first is heeded.",
    fix: "Merge the SRCIP blocks of TCPIP.PROFILE(SYSA) into one.",
  });
});

test("GIVEN the second block in an included member, or in a data set for OBEYFILE WHEN the rule judges THEN it is found", () => {
  const assembly = assemblyOf({
    SYSA: {
      stacks: { TCPIP: `${FIRST}INCLUDE TCPIP.COMMON(SOURCES)\n` },
      files: { "TCPIP.COMMON(SOURCES)": `; shared\n${SECOND}` },
      obeyfiles: { ONE: FIRST, TWO: FIRST + SECOND },
    },
  });
  const findings = findingsOf(swsa125, assembly);
  expect(placesOf(findings)).toEqual([
    "SYSA/TCPIP.COMMON/SOURCES:2 error SYSA.TCPIP",
    "SYSA/TCPIP.OBEY/TWO:4 error SYSA.TCPIP",
  ]);
  expect(findings[1]!.message).toBe("TCPIP.OBEY(TWO) has 2 SRCIP blocks, expected one. Only the first is heeded.");
});
