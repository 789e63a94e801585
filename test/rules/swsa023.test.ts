import type { Release } from "../../src/model/manifest";
import { swsa023 } from "../../src/rules/swsa023";
import { findingsOf, placesOf } from "../support/findings";
import { profileOf, profiles, vipas } from "../support/profiles";

const stack = (ranges: number, release: Release | undefined) =>
  profiles(
    {
      SYSA: vipas(
        ...Array.from({ length: ranges }, (_, i) => `VIPARANGE DEFINE 255.255.255.0 10.${i >> 8}.${i & 255}.0`),
      ),
    },
    { SYSA: { release } },
  );

test.each<[number, Release | undefined]>([
  [1024, "V2R1"],
  [1024, "V2R2"],
  [4096, "V2R3"],
  [4096, "V3R2"],
  [4096, undefined],
])("GIVEN %d VIPARANGE statements WHEN the release is %s THEN nothing is found", (ranges, release) => {
  expect(findingsOf(swsa023, stack(ranges, release))).toEqual([]);
});

test.each<[number, Release | undefined, string, number]>([
  [1025, "V2R1", "error", 1024],
  [1025, "V2R2", "warning", 1024],
  [4097, "V2R3", "error", 4096],
  [4097, "V2R4", "warning", 4096],
])("GIVEN %d VIPARANGE statements WHEN the release is %s THEN it is %s", (ranges, release, severity, most) => {
  const findings = findingsOf(swsa023, stack(ranges, release));
  expect(placesOf(findings)).toEqual([`${profileOf("SYSA")}:${most + 2} ${severity} SYSA.TCPIP`]);
  expect(findings[0]).toMatchObject({
    message: `SYSA.TCPIP has ${ranges} VIPARANGE statements: expected at most ${most} on ${release}.`,
    fix: "Replace the ranges in TCPIP.PROFILE(SYSA) by fewer and larger ones.",
  });
});

test("GIVEN a release that is not known WHEN there are more than any takes THEN it is a warning that names no release", () => {
  const findings = findingsOf(swsa023, stack(4097, undefined));
  expect(findings.map(({ severity, message }) => [severity, message])).toEqual([
    ["warning", "SYSA.TCPIP has 4097 VIPARANGE statements: expected at most 4096."],
  ]);
});
