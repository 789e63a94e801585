import { swsa109 } from "../../src/rules/swsa109";
import { findingsOf, placesOf } from "../support/findings";
import { profileOf, profiles, vipas } from "../support/profiles";

const backups = (count: number) =>
  vipas(...Array.from({ length: count }, (_, i) => `VIPABACKUP 5 10.2.${i >> 8}.${i & 255}`));

test("GIVEN 1024 DVIPAs WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa109, profiles({ SYSA: backups(1024) }))).toEqual([]);
});

test.each([
  ["V2R1", "error"],
  ["V2R3", "error"],
  ["V2R4", "warning"],
  [undefined, "warning"],
] as const)("GIVEN 1025 DVIPAs on %s WHEN the rule judges THEN it is an %s", (release, severity) => {
  const findings = findingsOf(swsa109, profiles({ SYSA: backups(1025) }, { SYSA: { release } }));
  expect(placesOf(findings)).toEqual([`${profileOf("SYSA")}:1 ${severity} SYSA.TCPIP`]);
  expect(findings[0]!.message).toBe("SYSA.TCPIP defines, backs up or serves 1025 DVIPAs: expected at most 1024.");
});
