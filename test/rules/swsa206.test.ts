import { fixAssembly } from "../../src/rules/fix";
import { swsa206 } from "../../src/rules/swsa206";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, profilesAlone, securedSysplex } from "../support/secured-sysplex";

const preflist = (names: string) => securedSysplex({ [FILES.cfrm]: ["PREFLIST(CF01,CF02)", `PREFLIST(${names})`] });

test("GIVEN coupling facilities of the policy, each once WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa206, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa206, profilesAlone())).toEqual([]);
  expect(findingsOf(swsa206, preflist("CF02"))).toEqual([]);
});

test.each([
  [
    "CF01,CF03",
    "PREFLIST of EZBDVIPA1121 names the coupling facility CF03, which the policy CFRMPOL1 does not define: found CF01 and CF02.",
  ],
  [
    "CF01,CF02,CF01",
    "PREFLIST of the structure EZBDVIPA1121 names CF01 more than once, expected each coupling facility once.",
  ],
])("GIVEN PREFLIST(%s) WHEN the rule judges THEN the finding points at the structure", (names, message) => {
  const findings = findingsOf(swsa206, preflist(names));
  expect(placesOf(findings)).toEqual([`${FILES.cfrm}:7 error`]);
  expect(findings[0]!.message).toBe(message);
});

test("GIVEN an empty PREFLIST WHEN the rule judges THEN it is found", () => {
  const findings = findingsOf(swsa206, preflist(""));
  expect(placesOf(findings)).toEqual([`${FILES.cfrm}:7 error`]);
  expect(findings[0]!.message).toBe(
    "The structure EZBDVIPA1121 has an empty PREFLIST: expected 1 to 8 coupling facilities.",
  );
});

test("GIVEN a PREFLIST that cannot be read WHEN the rule judges THEN it leaves that to DOC001", () => {
  expect(findingsOf(swsa206, preflist(","))).toEqual([]);
});

test("GIVEN coupling facilities that are repeated WHEN corrected THEN each is named once, in order", () => {
  const assembly = preflist("CF02,CF01,CF02,CF01");
  const { corrections } = fixAssembly(assembly, undefined, [swsa206]);
  expect(corrections.map(({ after }) => after)).toEqual([
    assembly.files.get(FILES.cfrm)!.replace("CF02,CF01,CF02,CF01", "CF02,CF01"),
  ]);
});

test.each([
  [8, 0],
  [9, 1],
])("GIVEN %i coupling facilities of the policy WHEN the rule judges THEN there are %i findings", (count, findings) => {
  const names = Array.from({ length: count }, (_, i) => `CF0${i + 1}`);
  const facilities = names.map(
    (name) => `  CF NAME(${name}) TYPE(008561) MFG(IBM) PLANT(02) SEQUENCE(00000000000${name.at(-1)})`,
  );
  const assembly = securedSysplex({
    [FILES.cfrm]: [
      / {2}CF NAME[^]*(STRUCTURE[^]*)PREFLIST\(.*?\)/,
      `${facilities.join("\n")}\n  $1PREFLIST(${names.join()})`,
    ],
  });
  expect(findingsOf(swsa206, assembly)).toHaveLength(findings);
});

test("GIVEN no CF statement WHEN the rule judges THEN each coupling facility is found", () => {
  const assembly = securedSysplex({ [FILES.cfrm]: [/ {2}CF NAME[^]*(?= {2}STRUCTURE)/, ""] });
  expect(findingsOf(swsa206, assembly).map(({ message }) => message)).toEqual(
    ["CF01", "CF02"].map(
      (name) =>
        `PREFLIST of EZBDVIPA1121 names the coupling facility ${name}, which the policy CFRMPOL1 does not define: found no CF statement.`,
    ),
  );
});

test("GIVEN nine coupling facilities WHEN the rule judges THEN it finds the length, and each that is not defined", () => {
  const names = Array.from({ length: 9 }, (_, i) => `CF0${i + 1}`);
  const messages = findingsOf(swsa206, preflist(names.join())).map(({ message }) => message);
  expect(messages).toHaveLength(8);
  expect(messages).toContain("PREFLIST of the structure EZBDVIPA1121 names 9 coupling facilities, expected 1 to 8.");
});

test("GIVEN two policies in one job WHEN a coupling facility is defined in the other one THEN it does not count", () => {
  const assembly = securedSysplex({
    [FILES.cfrm]: [
      / {2}CF NAME\(CF02\)[^]*?PARTITION\(0F\)\n([^]*)/,
      "$1  DEFINE POLICY NAME(OTHER)\n  CF NAME(CF02) TYPE(008561) MFG(IBM) PLANT(02)\n     SEQUENCE(000000000002) PARTITION(0F)\n",
    ],
  });
  expect(findingsOf(swsa206, assembly).map(({ message }) => message)).toEqual([
    "PREFLIST of EZBDVIPA1121 names the coupling facility CF02, which the policy CFRMPOL1 does not define: found CF01.",
  ]);
});
