import type { Assembly } from "../../src/model/assembly";
import { checkAssembly, type Finding } from "../../src/rules/report";
import type { Rule } from "../../src/rules/rule";

/** What one rule finds. */
export function findingsOf(rule: Rule, assembly: Assembly): readonly Finding[] {
  return checkAssembly(assembly, [rule]).findings;
}

/** `SYSB/TCPIP.PROFILE/SYSB:3 error SYSB.TCPIP`: where a finding is, how bad, and whose. */
export function placesOf(findings: readonly Finding[]): string[] {
  return findings.map(({ file, line, severity, system, stack }) =>
    [`${file}:${line ?? ""}`, severity, [system, stack].filter((part) => part !== undefined).join(".")]
      .join(" ")
      .trimEnd(),
  );
}
