import type { Release } from "../../src/model/manifest";
import { swsa022 } from "../../src/rules/swsa022";
import { findingsOf, placesOf } from "../support/findings";
import { profiles } from "../support/profiles";

const at = (...releases: (Release | undefined)[]) =>
  profiles(
    Object.fromEntries(releases.map((_, i) => [`SYS${i}`, ""])),
    Object.fromEntries(releases.map((release, i) => [`SYS${i}`, { release }])),
  );

test.each<[(Release | undefined)[]]>([
  [[undefined, undefined]],
  [["V2R5", undefined]],
  [["V2R1", "V2R2", "V2R3"]],
  [["V2R4", "V2R5", "V3R1"]],
  [["V2R5", "V3R2"]],
  [["V2R1"]],
])("GIVEN the levels %j WHEN the rule judges THEN they may be together", (releases) => {
  expect(findingsOf(swsa022, at(...releases))).toEqual([]);
});

test("GIVEN a system three levels behind WHEN the rule judges THEN it is named with the level to reach", () => {
  const findings = findingsOf(swsa022, at("V3R2", "V2R4"));
  expect(placesOf(findings)).toEqual(["manifest.json: warning SYS1"]);
  expect(findings[0]).toMatchObject({
    message: "SYS1 (V2R4) is more than two levels behind V3R2: expected V2R5 or later.",
    fix: "Upgrade SYS1 to V2R5 or later.",
  });
});

test("GIVEN several such systems WHEN the rule judges THEN one finding names them", () => {
  const findings = findingsOf(swsa022, at("V2R1", "V2R4", "V2R2", undefined, "V3R1"));
  expect(findings.map(({ message }) => message)).toEqual([
    "SYS0 (V2R1) and SYS2 (V2R2) are more than two levels behind V3R1: expected V2R4 or later.",
  ]);
});
