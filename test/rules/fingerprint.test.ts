import { createHash } from "node:crypto";
import { identityOf } from "../../src/documents/meaning";
import { Assembly } from "../../src/model/assembly";
import { evidenceOf } from "../../src/rules/evidence";
import { fingerprintsOf } from "../../src/rules/fingerprint";
import { checkAssembly } from "../../src/rules/report";
import type { Place, Rule } from "../../src/rules/rule";
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

/** What a fingerprint is made of is the same in every version: dashboards know findings by it. */
const hashed = (...about: string[]) => createHash("sha256").update(about.join("\0")).digest("hex").slice(0, 32);

/** A rule that finds one problem at each of the places. */
const ruleAt = (...places: readonly Partial<Place>[]): Rule => ({
  code: "NET001",
  title: "There is nothing",
  severity: "error",
  why: "To see something.",
  fix: "None.",
  reference: "None",
  *check() {
    for (const at of places) yield { message: "It is there.", fix: "None.", at: { file: "F", ...at } };
  },
});

describe("GIVEN findings that have no statement", () => {
  const { manifest, files } = securedSysplex();
  const assembly = new Assembly(manifest, new Map(files).set("F", "first\n  a   line\t of words \n"));
  const judged = (...places: readonly Partial<Place>[]) => checkAssembly(assembly, [ruleAt(...places)]).findings;

  test("WHEN one has a line THEN its fingerprint is made of the words on the line, and whose they are", () => {
    expect(fingerprintsOf(judged({ line: 2, system: "SYSA" }))).toEqual([
      `${hashed("NET001", "SYSA", "F", "a line of words")}:1`,
    ]);
    expect(fingerprintsOf(judged({ line: 1 }))).toEqual([`${hashed("NET001", "", "F", "first")}:1`]);
  });

  test("WHEN one is behind the end of its file THEN it has a fingerprint all the same", () => {
    expect(fingerprintsOf(judged({ line: 99 }))).toEqual([`${hashed("NET001", "", "F", "")}:1`]);
  });

  test("WHEN one has no line, or was read from a report THEN its fingerprint is made of the message", () => {
    const whole = `${hashed("NET001", "", "F", "It is there.")}:1`;
    expect(fingerprintsOf(judged({}))).toEqual([whole]);
    expect(fingerprintsOf(judged({ line: 2 }).map((finding) => ({ ...finding })))).toEqual([whole]);
  });

  test("WHEN two are alike THEN they are counted", () => {
    const [same, again] = fingerprintsOf(judged({ line: 1, column: 1 }, { line: 1, column: 3 }));
    expect([same, again]).toEqual([1, 2].map((count) => `${hashed("NET001", "", "F", "first")}:${count}`));
  });
});

test("GIVEN a finding about a statement WHEN its fingerprint is made THEN of the data set, the keyword and what the statement is about, not of its values", () => {
  const rank = (value: number) =>
    checkAssembly(securedSysplex({ [FILES.backup]: ["VIPABACKUP 200 203", `VIPABACKUP ${value} 203`] })).findings;
  const [finding] = rank(300);
  const { keyword } = evidenceOf(finding!)!.statement!;
  expect([finding!.dataset, keyword]).toEqual(["TCPIP.PROFILE(SYSB)", "VIPABACKUP"]);
  const about = [finding!.code, "SYSB", "TCPIP.PROFILE(SYSB)", keyword, identityOf(evidenceOf(finding!)!.statement!)];
  expect(fingerprintsOf([finding!])).toEqual([`${hashed(...about)}:1`]);
  expect(fingerprintsOf(rank(999))).toEqual(fingerprintsOf(rank(300)));
});
