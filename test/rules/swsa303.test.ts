import { swsa303 } from "../../src/rules/swsa303";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, securedSysplex } from "../support/secured-sysplex";

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

test("GIVEN actions with their names exchanged for other peers WHEN the rule judges THEN only traffic of both counts", () => {
  const text = (first: string, second: string): [RegExp, string] => [
    /IpDestAddr 10.9.0.0\/16([^]*?)IpDynVpnActionRef gold\n {2}}([^]*?)(IpDynVpnAction )gold(\n{[^]*?\n}\n)/,
    `IpDestAddr 10.9.0.0/17$1IpDynVpnActionRef ${first}\n  }\n  IpFilterRule HIGH\n  {\n    IpSourceAddr 203.0.113.10\n    IpDestAddr 10.9.128.0/17$1IpDynVpnActionRef ${second}\n  }$2$3gold$4$3silver$4`,
  ];
  const swapped = securedSysplex({
    [FILES.ownerPolicy]: text("gold", "silver"),
    [FILES.backupPolicy]: text("silver", "gold"),
    [FILES.targetPolicy]: text("gold", "silver"),
  });
  const findings = findingsOf(swsa303, swapped);
  expect(placesOf(findings)).toEqual([`${FILES.backupPolicy}:3 warning SYSB.TCPIP`]);
  expect(findings[0]!.message).toContain("found silver for gold and gold for silver.");
});
