import { swsa311 } from "../../src/rules/swsa311";
import { findingsOf, placesOf } from "../support/findings";
import { sharedByBackups } from "../support/changed-files";
import {
  DVIPA,
  FILES,
  filterRule,
  policyOf,
  profilesAlone,
  securedSysplex,
  sharedPolicy,
} from "../support/secured-sysplex";

const timed = (condition: string): [string, string] => [
  "IpDynVpnActionRef gold",
  `IpDynVpnActionRef gold\n    IpTimeCondition day\n    {\n      ${condition}\n    }`,
];
const DAY = timed("TimeOfDayRange 08:00-18:00");
const NIGHT = timed("TimeOfDayRange 18:00-08:00");
const found = (changes: Parameters<typeof securedSysplex>[0]) => findingsOf(swsa311, securedSysplex(changes));
const everywhere = (change: [string, string]) =>
  found({ [FILES.ownerPolicy]: change, [FILES.backupPolicy]: change, [FILES.targetPolicy]: change });

test("GIVEN no time conditions, or the same everywhere WHEN the rule judges THEN it finds nothing", () => {
  expect(found({})).toEqual([]);
  expect(findingsOf(swsa311, profilesAlone())).toEqual([]);
  expect(everywhere(DAY)).toEqual([]);
});

test.each([
  [FILES.backupPolicy, "SYSB"],
  [FILES.targetPolicy, "SYSC"],
])("GIVEN a time condition only in %s WHEN the rule judges THEN it is one warning", (file, system) => {
  const findings = found({ [file]: DAY });
  expect(placesOf(findings)).toEqual([`${file}:3 warning ${system}.TCPIP`]);
  expect(findings[0]!.message).toBe(
    `${system}.TCPIP treats the traffic of the protected DVIPA 203.0.113.10 at some times differently from SYSA.TCPIP: ` +
      `found the IpTimeCondition day in the IpFilterRule WEB (${file}:3), expected no IpTimeCondition.`,
  );
});

test("GIVEN other times on a backup than on the owner WHEN the rule judges THEN it names both", () => {
  const findings = found({ [FILES.ownerPolicy]: DAY, [FILES.backupPolicy]: NIGHT, [FILES.targetPolicy]: DAY });
  expect(findings).toHaveLength(1);
  expect(findings[0]!.message).toContain(
    "found the IpTimeCondition day in the IpFilterRule WEB (SYSB/etc/ipsec.conf:3), expected the IpTimeCondition day in the IpFilterRule WEB (SYSA/etc/ipsec.conf:3).",
  );
  expect(findings[0]!.fix).toBe("Give the IpFilterRule WEB the same times on SYSB.TCPIP and SYSA.TCPIP.");
});

test("GIVEN a time condition on the owner only WHEN the rule judges THEN it points at the rule of the backup that lacks it", () => {
  const findings = found({ [FILES.ownerPolicy]: DAY, [FILES.targetPolicy]: DAY });
  expect(placesOf(findings)).toEqual([`${FILES.backupPolicy}:3 warning SYSB.TCPIP`]);
  expect(findings[0]!.message).toContain("found no IpTimeCondition, expected the IpTimeCondition day in");
});

test("GIVEN a difference that has nothing to do with times WHEN the rule judges THEN it leaves that to SWSA301", () => {
  expect(
    found({
      [FILES.ownerPolicy]: DAY,
      [FILES.targetPolicy]: DAY,
      [FILES.backupPolicy]: [DAY[0], DAY[1].replace("gold", "nowhere")],
    }),
  ).toEqual([]);
});

test.each([
  "DayOfWeekMask 0000000",
  "MonthOfYearMask 000000000000",
  "DayOfMonthMask 0000000000000000000000000000000",
  "ConditionTimeRange 20300101000000 20290101000000",
  "ConditionTimeRange 20300101000000:20290101000000",
  "ConditionTimeRange 20300101000000 - 20290101000000",
])("GIVEN a rule with %s everywhere WHEN the rule judges THEN it is never in effect", (condition) => {
  const findings = everywhere(timed(condition));
  expect(findings.map(({ file, line, severity }) => `${file}:${line} ${severity}`)).toEqual([
    `${FILES.ownerPolicy}:3 warning`,
    `${FILES.backupPolicy}:3 warning`,
    `${FILES.targetPolicy}:3 warning`,
  ]);
  expect(findings[0]!.message).toBe(
    "The IpFilterRule WEB of SYSA.TCPIP, which protects the DVIPA 203.0.113.10, is never in effect: found the IpTimeCondition day, which holds at no time.",
  );
});

test.each([
  "DayOfWeekMask 1000000",
  "DayOfWeekMask 0000001",
  "ConditionTimeRange 20290101000000 20300101000000",
  "ConditionTimeRange 20290101000000 20290101000000",
  "ConditionTimeRange 2030 2029",
])("GIVEN a rule with %s everywhere WHEN the rule judges THEN it finds nothing", (condition) => {
  expect(everywhere(timed(condition))).toEqual([]);
});

test("GIVEN one time condition of two that can hold WHEN the rule judges THEN it finds nothing", () => {
  const [from, to] = timed("DayOfWeekMask 0000000");
  expect(everywhere([from, `${to}\n    IpTimeCondition\n    {\n      TimeOfDayRange 08:00-18:00\n    }`])).toEqual([]);
});

test.each([
  ["TimeOfDayRange 08:00 - 18:00", "TimeOfDayRange 08:00-18:00"],
  ["ConditionTimeRange 20290101000000:20300101000000", "ConditionTimeRange 20290101000000 20300101000000"],
  ["DayOfWeekMask 1111111\n      TimeOfDayRange 08:00-18:00", "TimeOfDayRange 08:00-18:00"],
])("GIVEN %j on a backup and %j on the others WHEN the rule judges THEN they are the same times", (backup, others) => {
  expect(
    found({
      [FILES.ownerPolicy]: timed(others),
      [FILES.targetPolicy]: timed(others),
      [FILES.backupPolicy]: timed(backup),
    }),
  ).toEqual([]);
});

test("GIVEN masks of every day and month on a backup WHEN the others have no times THEN the rule finds nothing", () => {
  const always = "MonthOfYearMask 111111111111\n      DayOfWeekMask 1111111";
  expect(found({ [FILES.backupPolicy]: timed(always) })).toEqual([]);
});

test("GIVEN several rules with times on a backup WHEN one alone makes a difference THEN that is named", () => {
  const hours = (rule: string, range: string) =>
    rule.replace(/\n {2}}\n$/, `\n    IpTimeCondition\n    {\n      TimeOfDayRange ${range}\n    }\n  }\n`);
  const both = hours(filterRule("BOTH", DVIPA, "10.8.0.1"), "1:00-2:00");
  const ike = hours(filterRule("START", DVIPA, "All", ""), "2:00-3:00")
    .replace("Protocol TCP", "Protocol UDP\n      SourcePortRange 500")
    .replace("Ref ipsec", "Ref permit");
  const web = filterRule("WEB", DVIPA);
  const findings = found({
    [FILES.ownerPolicy]: [/[^]*/, policyOf(both + web)],
    [FILES.targetPolicy]: [/[^]*/, policyOf(both + web)],
    [FILES.backupPolicy]: [/[^]*/, policyOf(both + ike + hours(web, "3:00-4:00"))],
  });
  expect(findings.map(({ message }) => message)).toEqual([
    expect.stringContaining("found the IpTimeCondition without a name in the IpFilterRule WEB ("),
  ]);
});

test("GIVEN two DVIPAs with times on a backup alone WHEN the rule judges THEN the fix names the rules of both", () => {
  const all = [/IpDynVpnActionRef gold/g, DAY[1]] as const;
  expect(found({ [FILES.backupPolicy]: all }).map(({ fix }) => fix)).toEqual([
    "Give the IpFilterRules WEB and WEB6 the same times on SYSB.TCPIP and SYSA.TCPIP.",
  ]);
});

test("GIVEN a policy that stacks share WHEN it has times THEN one finding names all of them", () => {
  const text = (condition: string) => policyOf(filterRule("WEB", DVIPA).replace(...timed(condition)));
  expect(findingsOf(swsa311, sharedPolicy(text("DayOfWeekMask 0000000"))).map(({ message }) => message)).toEqual([
    expect.stringContaining("The IpFilterRule WEB of SYSA.TCPIP, SYSB.TCPIP and SYSC.TCPIP, which protects"),
  ]);
  const backups = findingsOf(swsa311, sharedByBackups(DAY));
  expect(backups.map(({ message }) => message)).toEqual([
    expect.stringContaining("SYSB.TCPIP and SYSC.TCPIP treat the traffic of the protected DVIPA 203.0.113.10 at"),
  ]);
});
