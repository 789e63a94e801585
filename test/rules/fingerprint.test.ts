import { Assembly } from "../../src/model/assembly";
import { fingerprintsOf } from "../../src/rules/fingerprint";
import { checkAssembly } from "../../src/rules/report";
import { FILES, securedSysplex, type Changes } from "../support/secured-sysplex";

function fingerprints(changes: Changes, change: (text: string) => string = (text) => text): string[] {
  const { manifest, files } = securedSysplex(changes);
  const changed = new Map(files).set(FILES.backup, change(files.get(FILES.backup)!));
  return fingerprintsOf(checkAssembly(new Assembly(manifest, changed)).findings);
}

const TWO = { [FILES.backup]: ["IPSEC DVIPSEC", "IPKONFIG X\nIPKONFIG  X\nIPSEC"] } as const;

test("GIVEN lines that move, or are laid out anew WHEN judged THEN the fingerprints stay", () => {
  const before = fingerprints(TWO);
  expect(before).toHaveLength(3);
  expect(new Set(before).size).toBe(3);
  expect(fingerprints(TWO, (text) => `; a comment\n\n${text}`)).toEqual(before);
  expect(fingerprints(TWO, (text) => text.replace("IPKONFIG X", "IPKONFIG   X  "))).toEqual(before);
});

test("GIVEN another statement, file or rule WHEN judged THEN the fingerprint is another", () => {
  const [one] = fingerprints({ [FILES.backup]: ["IPSEC DVIPSEC", "IPSEC"] });
  const [other] = fingerprints({ [FILES.owner]: ["IPSEC DVIPSEC", "IPSEC"] });
  expect(one).toMatch(/^[0-9a-f]{32}:1$/);
  expect(other).not.toBe(one);
});
