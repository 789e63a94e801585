import { swsa225 } from "../../src/rules/swsa225";
import { assemblyOf } from "../support/assembly";
import { findingsOf, placesOf } from "../support/findings";
import { cfrmOf, FILES } from "../support/secured-sysplex";

const policy = (own: string, other: string, name = "EZBDVIPA1121") =>
  assemblyOf(
    {},
    `${cfrmOf()}  STRUCTURE NAME(${name}) SIZE(1000) PREFLIST(${own}) EXCLLIST(ISTGENERIC)\n  STRUCTURE NAME(ISTGENERIC) SIZE(1000) PREFLIST(${other})\n`,
  );

test("GIVEN structures that can be apart WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa225, assemblyOf({}))).toEqual([]);
  expect(findingsOf(swsa225, policy("CF01", "CF02"))).toEqual([]);
  expect(findingsOf(swsa225, policy("CF01,CF02", "CF01"))).toEqual([]);
  expect(findingsOf(swsa225, policy("CF01", "CF01,CF02"))).toEqual([]);
});

test("GIVEN one coupling facility for both WHEN the rule judges THEN it finds that they cannot be apart", () => {
  const findings = findingsOf(swsa225, policy("CF01", "CF01"));
  expect(placesOf(findings)).toEqual([`${FILES.cfrm}:7 warning`]);
  expect(findings[0]!.message).toBe(
    "The structure EZBDVIPA1121 excludes ISTGENERIC, and both have CF01 as their only coupling facility: expected another for one of them.",
  );
});

test("GIVEN structures of other products alone WHEN the rule judges THEN they are not its business", () => {
  expect(findingsOf(swsa225, policy("CF01", "CF01", "DSNDB0G_LOCK1"))).toEqual([]);
});
