import { rules } from "../../src/rules/all";
import { inp001 } from "../../src/rules/inp001";
import { findingsOf, placesOf } from "../support/findings";
import { changedFiles } from "../support/changed-files";
import { FILES, profilesAlone, securedSysplex } from "../support/secured-sysplex";

test("GIVEN a whole assembly WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(inp001, securedSysplex())).toEqual([]);
});

test("GIVEN profiles alone WHEN a stack has DVIPSEC THEN an info says for each missing input what was not judged", () => {
  const findings = findingsOf(inp001, profilesAlone());
  expect(placesOf(findings)).toEqual(["manifest.json: info", "manifest.json: info", "manifest.json: info"]);
  expect(findings.map(({ message }) => message)).toEqual([
    expect.stringContaining("no CFRM policy: whether it has EZBDVIPAvv21 was not judged"),
    expect.stringContaining("no IP security policy of SYSA.TCPIP and SYSB.TCPIP"),
    expect.stringContaining("no VTAM start list of SYSA, SYSB and SYSC"),
  ]);
});

test("GIVEN profiles alone WHEN an info names rules by the first and last of them THEN no later one is left out", () => {
  const messages = findingsOf(inp001, profilesAlone()).map(({ message }) => message);
  for (const series of ["SWSA2", "SWSA3", "SWSA4"]) {
    const last = rules.findLast(({ code }) => code.startsWith(series))!.code;
    expect(messages).toContainEqual(expect.stringContaining(` to ${last}`));
  }
});

test("GIVEN profiles alone WHEN no stack has DVIPSEC THEN there is nothing to judge, and nothing is found", () => {
  const off = ["IPSEC DVIPSEC", "IPSEC"] as const;
  expect(findingsOf(inp001, profilesAlone({ [FILES.owner]: off, [FILES.backup]: off }))).toEqual([]);
});

test("GIVEN policies, and no pagent.conf of a target WHEN the rule judges THEN an info names the target, where it has IP security", () => {
  const without = (changes: Parameters<typeof changedFiles>[1] = {}) =>
    findingsOf(inp001, changedFiles(securedSysplex(), changes, { SYSC: { pagent: undefined } }));
  expect(without().map(({ message }) => message)).toEqual([
    expect.stringContaining("no IP security policy of SYSC.TCPIP: "),
  ]);
  expect(without({ [FILES.target]: [["IPCONFIG IPSECURITY", "IPCONFIG"]] })).toEqual([]);
});

test("GIVEN policies, and no IKE daemon of any system WHEN the rule judges THEN an info names the stacks that negotiate", () => {
  const none = (...systems: string[]) =>
    changedFiles(securedSysplex(), {}, Object.fromEntries(systems.map((system) => [system, { iked: undefined }])));
  const findings = findingsOf(inp001, none("SYSA", "SYSB", "SYSC"));
  expect(findings.map(({ message, severity }) => [severity, message])).toEqual([
    [
      "info",
      expect.stringContaining("no configuration of an IKE daemon: whether SYSA.TCPIP and SYSB.TCPIP can negotiate"),
    ],
  ]);
  expect(findingsOf(inp001, none("SYSA", "SYSB"))).toEqual([]);
});
