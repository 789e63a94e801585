import type { Assembly } from "../../src/model/assembly";
import { fixAssembly } from "../../src/rules/fix";
import { swsa419 } from "../../src/rules/swsa419";
import { changedFiles, lineOf, type Replacements } from "../support/changed-files";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, profilesAlone, securedSysplex } from "../support/secured-sysplex";

const PORTS = "PORT\n  500 UDP IKED\n  4500 UDP IKED\n";
const owner = (ports: string, ...more: Replacements) =>
  changedFiles(securedSysplex(), { [FILES.owner]: [[PORTS, ports], ...more] });

test("GIVEN reserved ports WHEN the rule judges THEN it finds nothing; a mere target needs none", () => {
  expect(findingsOf(swsa419, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa419, profilesAlone())).toEqual([]);
});

test.each([
  ["a range", "PORTRANGE 500 1 UDP IKED\nPORTRANGE 4000 501 UDP IKED\n"],
  ["a pattern", "PORT\n  500 UDP IKE*\n  4500 UDP ?KED\n"],
  ["any job", "PORT\n  500 UDP *\n  4500 UDP *\n"],
  ["several jobs, IKED among them", "PORT\n  500 UDP OTHER\n  500 UDP IKED\n  4500 UDP IKED\n"],
  ["several statements", "PORT\n  500 UDP IKED\nPORT\n  4500 UDP IKED\n"],
])("GIVEN ports that are reserved by %s WHEN the rule judges THEN it finds nothing", (_, ports) => {
  expect(findingsOf(swsa419, owner(ports))).toEqual([]);
});

test("GIVEN no reserved ports WHEN the rule judges THEN one finding names ports and DVIPAs", () => {
  const assembly = owner("");
  const findings = findingsOf(swsa419, assembly);
  expect(placesOf(findings)).toEqual([
    `${FILES.owner}:${lineOf(assembly, FILES.owner, "VIPADYNAMIC")} warning SYSA.TCPIP`,
  ]);
  expect(findings[0]).toMatchObject({
    message:
      "SYSA.TCPIP can own the protected DVIPAs 203.0.113.10 and 2001:db8::10 and does not reserve 500 UDP and 4500 UDP for IKED: found no such PORT, expected 500 UDP IKED and 4500 UDP IKED.",
    fix: "Reserve 500 UDP and 4500 UDP for IKED by PORT in TCPIP.PROFILE(SYSA).",
  });
});

test.each([
  [
    "PORT\n  500 TCP IKED\n  4500 UDP IKED\n",
    "does not reserve 500 UDP for IKED: found no such PORT, expected 500 UDP IKED.",
  ],
  ["PORT\n  500 UDP IKED\n", "does not reserve 4500 UDP for IKED: found no such PORT, expected 4500 UDP IKED."],
  ["PORT\n  500 UDP IKED\nPORTRANGE 4400 100 UDP IKED\n", "does not reserve 4500 UDP for IKED: found no such PORT,"],
  ["PORT\n  500 UDP IKED\nPORTRANGE 4501 10 UDP IKED\n", "does not reserve 4500 UDP for IKED: found no such PORT,"],
  ["PORT\n  500 UDP XIKED\n  4500 UDP IKED\n", "found 500 for XIKED, expected 500 UDP IKED."],
  ["PORT\n  500 UDP IKED\n  4500 UDP IKED2\n", "found 4500 for IKED2, expected 4500 UDP IKED."],
  ["PORT\n  500 UDP .*\n  4500 UDP IKED\n", "found 500 for .*, expected 500 UDP IKED."],
  ["PORTRANGE 1 1023 UDP RESERVED\nPORT 4500 UDP IKED\n", "found 500 for RESERVED, expected 500 UDP IKED."],
])("GIVEN %j WHEN the rule judges THEN it says what is missing", (ports, message) => {
  expect(findingsOf(swsa419, owner(ports)).map((finding) => finding.message)).toEqual([
    expect.stringContaining(message),
  ]);
});

test("GIVEN a port that is reserved for another job WHEN the rule judges THEN it points at the entry", () => {
  const assembly = owner("PORT\n  500 UDP OTHER\n  4500 UDP IKED\n");
  expect(placesOf(findingsOf(swsa419, assembly))).toEqual([
    `${FILES.owner}:${lineOf(assembly, FILES.owner, "500 UDP OTHER")} warning SYSA.TCPIP`,
  ]);
});

describe("the correction", () => {
  const fixed = (assembly: Assembly) => fixAssembly(assembly, undefined, [swsa419]);

  test("GIVEN no PORT WHEN the profile is corrected THEN it has one at its end, and the rule finds nothing more", () => {
    const { corrections, report } = fixed(owner(""));
    expect(corrections.map(({ file }) => file)).toEqual([FILES.owner]);
    expect(corrections[0]!.after).toMatch(/ENDVIPADYNAMIC\n+PORT\s+500 +UDP +IKED\s+4500 +UDP +IKED\s*$/);
    expect(report.findings).toEqual([]);
  });

  test("GIVEN a PORT for one port WHEN the profile is corrected THEN the other stands behind it", () => {
    const { corrections, report } = fixed(owner("PORT\n  500 UDP IKED\nSOMAXCONN 10\n"));
    expect(corrections[0]!.after).toMatch(/500 UDP IKED\nPORT\s+4500 +UDP +IKED\nSOMAXCONN 10\n/);
    expect(report.findings).toEqual([]);
  });

  test("GIVEN a port that is reserved for another job WHEN the profile is corrected THEN it stays as it is", () => {
    expect(fixed(owner("PORT\n  500 UDP OTHER\n")).corrections).toEqual([]);
  });

  test("GIVEN a profile that two stacks read WHEN it is corrected THEN it stays as it is", () => {
    const shared = { name: "TCPIP", profile: { file: FILES.owner } };
    const assembly = changedFiles(owner(""), {}, { SYSB: { stacks: [shared] } });
    expect(fixed(assembly).corrections).toEqual([]);
  });
});
