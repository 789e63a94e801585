import { swsa303 } from "../../src/rules/swsa303";
import { findingsOf, placesOf } from "../support/findings";
import { DVIPA, DVIPA6, FILES, filterRule, securedSysplex } from "../support/secured-sysplex";

test("GIVEN one name everywhere WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa303, securedSysplex())).toEqual([]);
});

test.each([
  [FILES.backupPolicy, "SYSB"],
  [FILES.targetPolicy, "SYSC"],
])("GIVEN another name of the action in %s WHEN the rule judges THEN it is one warning", (file, system) => {
  const findings = findingsOf(swsa303, securedSysplex({ [file]: [/gold/g, "silver"] }));
  expect(placesOf(findings)).toEqual([`${file}:3 warning ${system}.TCPIP`]);
  expect(findings[0]!.message).toBe(
    `${system}.TCPIP protects the DVIPAs 203.0.113.10 and 2001:db8::10 as SYSA.TCPIP does, but by an IpDynVpnAction of another name: found silver for gold.`,
  );
  expect(findings[0]!.fix).toBe(`Rename the IpDynVpnAction silver of ${system}.TCPIP to gold.`);
});

test("GIVEN another name for another protection WHEN the rule judges THEN it leaves that to SWSA301", () => {
  const other: [RegExp, string] = [
    /IpDynVpnActionRef gold([^]*?)IpDynVpnActionRef gold([^]*?)IpDynVpnAction gold\n{/,
    "IpDynVpnActionRef silver$1IpDynVpnActionRef silver$2IpDynVpnAction silver\n{\n  VpnLife 60",
  ];
  expect(findingsOf(swsa303, securedSysplex({ [FILES.backupPolicy]: other }))).toEqual([]);
});

test("GIVEN another name on all stacks but the owner WHEN the rule judges THEN each policy has its finding", () => {
  const findings = findingsOf(
    swsa303,
    securedSysplex({ [FILES.backupPolicy]: [/gold/g, "silver"], [FILES.targetPolicy]: [/gold/g, "silver"] }),
  );
  expect(placesOf(findings)).toEqual([
    `${FILES.backupPolicy}:3 warning SYSB.TCPIP`,
    `${FILES.targetPolicy}:3 warning SYSC.TCPIP`,
  ]);
});

test("GIVEN a backup of two owners with another name WHEN the rule judges THEN there is a finding for each owner", () => {
  const sysplex = securedSysplex({
    [FILES.owner]: [/ {2}VIPADEFINE DVIPA6.*\n([^]*\n) {2}VIPADISTRIBUTE DEFINE DVIPA6.*\n/, "$1"],
    [FILES.target]: [/$/, `VIPADYNAMIC VIPADEFINE DVIPA6 ${DVIPA6} ENDVIPADYNAMIC\n`],
    [FILES.backupPolicy]: [/gold/g, "silver"],
  });
  expect(findingsOf(swsa303, sysplex).map(({ message }) => message)).toEqual([
    expect.stringContaining(`SYSB.TCPIP protects the DVIPA ${DVIPA} as SYSA.TCPIP does`),
    expect.stringContaining(`SYSB.TCPIP protects the DVIPA ${DVIPA6} as SYSC.TCPIP does`),
  ]);
});

test("GIVEN rules that permit WHEN they name different actions THEN none of them is used, and nothing is found", () => {
  const permit = "IpFilterAction Permit\n}\nIpDynVpnAction";
  const sysplex = securedSysplex({
    [FILES.ownerPolicy]: [/IpFilterAction IpSec\n}\nIpDynVpnAction/, permit],
    [FILES.backupPolicy]: [
      /gold([^]*)gold([^]*)IpFilterAction IpSec\n}\nIpDynVpnAction gold/,
      `silver$1silver$2${permit} silver`,
    ],
  });
  expect(findingsOf(swsa303, sysplex)).toEqual([]);
});

test("GIVEN one action by day and one by night on all stacks WHEN the rule judges THEN it finds nothing", () => {
  const timed = (rules: string, more = ""): [RegExp, string] => [
    / {2}IpFilterRule WEB\n[^]*?\n {2}}\n([^]*)(IpDynVpnAction )gold(\n{[^]*?\n}\n)/,
    `${more}${rules}$1$2gold$3$2silver$3`,
  ];
  const day = "IpDynVpnActionRef gold\nIpTimeCondition\n{\nTimeOfDayRange 08:00-18:00\n}";
  const rules =
    filterRule("DAY", DVIPA, "10.9.0.0/16", day) +
    filterRule("NIGHT", DVIPA, "10.9.0.0/16", "IpDynVpnActionRef silver");
  const sysplex = securedSysplex({
    [FILES.ownerPolicy]: timed(rules),
    [FILES.backupPolicy]: timed(rules, filterRule("MORE", DVIPA, "10.8.0.0/16")),
    [FILES.targetPolicy]: timed(rules),
  });
  expect(findingsOf(swsa303, sysplex)).toEqual([]);
});

describe("GIVEN actions with their names exchanged for other peers", () => {
  const HALVES = ["10.9.0.0/17", "10.9.128.0/17"] as const;
  const text = (first: string, second: string, [low, high]: readonly string[] = HALVES): [RegExp, string] => [
    /IpDestAddr 10.9.0.0\/16([^]*?)IpDynVpnActionRef gold\n {2}}([^]*?)(IpDynVpnAction )gold(\n{[^]*?\n}\n)/,
    `IpDestAddr ${low}$1IpDynVpnActionRef ${first}\n  }\n  IpFilterRule HIGH\n  {\n    IpSourceAddr ${DVIPA}\n    IpDestAddr ${high}$1IpDynVpnActionRef ${second}\n  }$2$3gold$4$3silver$4`,
  ];

  test.each([
    ["the order of the rules is the same", text("silver", "gold"), "silver for gold and gold for silver"],
    [
      "the order of the names is the same",
      text("gold", "silver", [...HALVES].reverse()),
      "silver for gold and gold for silver",
    ],
  ])("WHEN %s THEN only traffic of both counts", (_, backup, names) => {
    const swapped = securedSysplex({
      [FILES.ownerPolicy]: text("gold", "silver"),
      [FILES.backupPolicy]: backup,
      [FILES.targetPolicy]: text("gold", "silver"),
    });
    const findings = findingsOf(swsa303, swapped);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ file: FILES.backupPolicy, system: "SYSB" });
    expect(findings[0]!.message).toContain(`found ${names}.`);
  });

  test("WHEN only the order of the rules differs THEN it finds nothing", () => {
    const reordered = securedSysplex({
      [FILES.ownerPolicy]: text("gold", "silver"),
      [FILES.backupPolicy]: text("silver", "gold", [...HALVES].reverse()),
      [FILES.targetPolicy]: text("gold", "silver"),
    });
    expect(findingsOf(swsa303, reordered)).toEqual([]);
  });
});
