import { swsa118 } from "../../src/rules/swsa118";
import { assemblyOf } from "../support/assembly";
import { findingsOf, placesOf } from "../support/findings";
import { profileOf, profiles, vipas } from "../support/profiles";

const distribute = (method: string, targets: string) =>
  profiles({
    SYSA: vipas("VIPADEFINE 255.255.255.0 10.2.0.1", `VIPADISTRIBUTE ${method} 10.2.0.1 PORT 80 DESTIP ${targets}`),
  });
const backups = (count: number) => Array.from({ length: count }, (_, i) => `10.1.2.${i} BACKUP ${i + 1}`).join(" ");

test.each([
  ["DISTMETHOD HOTSTANDBY", "10.1.1.1 PREFERRED 10.1.1.2 BACKUP"],
  ["DISTMETHOD HOTSTANDBY", `10.1.1.1 PREFERRED ${backups(31)}`],
  ["DISTMETHOD HOTSTANDBY NOAUTOSWITCHBACK NOHEALTHSWITCH", "10.1.1.1 PREFERRED 10.1.1.2 BACKUP"],
  ["", "10.1.1.1 10.1.1.2"],
  ["DISTMETHOD ROUNDROBIN", "ALL"],
])("GIVEN %s with DESTIP %s WHEN the rule judges THEN it finds nothing", (method, targets) => {
  expect(findingsOf(swsa118, distribute(method, targets))).toEqual([]);
});

test.each([
  ["DISTMETHOD HOTSTANDBY", "ALL", ["has DISTMETHOD HOTSTANDBY and DESTIP ALL: expected targets by address."]],
  ["DISTMETHOD HOTSTANDBY", "10.1.1.1 BACKUP", ["has 0 PREFERRED targets: expected exactly one."]],
  [
    "DISTMETHOD HOTSTANDBY",
    "10.1.1.1 PREFERRED 10.1.1.2 PREFERRED",
    ["has 0 BACKUP targets: expected 1 to 31.", "has 2 PREFERRED targets: expected exactly one."],
  ],
  ["DISTMETHOD HOTSTANDBY", `10.1.1.1 PREFERRED ${backups(32)}`, ["has 32 BACKUP targets: expected 1 to 31."]],
  [
    "DISTMETHOD ROUNDROBIN",
    "10.1.1.1 PREFERRED",
    ["has DISTMETHOD ROUNDROBIN with PREFERRED: expected DISTMETHOD HOTSTANDBY."],
  ],
  [
    "DISTMETHOD ROUNDROBIN NOAUTOSWITCHBACK",
    "ALL",
    ["has DISTMETHOD ROUNDROBIN with NOAUTOSWITCHBACK: expected DISTMETHOD HOTSTANDBY."],
  ],
  [
    "HEALTHSWITCH",
    "10.1.1.1 PREFERRED 10.1.1.2 BACKUP",
    ["has DISTMETHOD BASEWLM with HEALTHSWITCH, PREFERRED and BACKUP: expected DISTMETHOD HOTSTANDBY."],
  ],
])("GIVEN %s with DESTIP %s WHEN the rule judges THEN it finds it", (method, targets, messages) => {
  const findings = findingsOf(swsa118, distribute(method, targets));
  expect(placesOf(findings)).toEqual(messages.map(() => `${profileOf("SYSA")}:3 error SYSA.TCPIP`));
  expect(findings.map(({ message }) => message)).toEqual(
    messages.map((message) => `VIPADISTRIBUTE of SYSA.TCPIP for 10.2.0.1 ${message}`),
  );
});

test("GIVEN operands of HOTSTANDBY with another method WHEN the rule judges THEN the fix names them", () => {
  const [finding] = findingsOf(swsa118, distribute("AUTOSWITCHBACK", "10.1.1.1"));
  expect(finding!.fix).toBe(
    "Remove AUTOSWITCHBACK from the statement in TCPIP.PROFILE(SYSA), or code DISTMETHOD HOTSTANDBY.",
  );
});

test("GIVEN distributions in a data set for OBEYFILE WHEN the rule judges THEN it judges those that are added", () => {
  const text = vipas(
    "VIPADISTRIBUTE DELETE DISTMETHOD HOTSTANDBY 10.2.0.1 DESTIP ALL",
    "VIPADISTRIBUTE 10.2.0.1 PORT 80 DESTIP ALL",
    "VIPADISTRIBUTE DISTMETHOD HOTSTANDBY 10.2.0.1 PORT 81 DESTIP ALL",
  );
  const findings = findingsOf(swsa118, assemblyOf({ SYSA: { stacks: { TCPIP: "" }, obeyfiles: { MORE: text } } }));
  expect(placesOf(findings)).toEqual(["SYSA/TCPIP.OBEY/MORE:4 error SYSA.TCPIP"]);
  expect(findings[0]).toMatchObject({
    message:
      "VIPADISTRIBUTE of TCPIP.OBEY(MORE) for 10.2.0.1 has DISTMETHOD HOTSTANDBY and DESTIP ALL: expected targets by address.",
    fix: "Correct DESTIP in TCPIP.OBEY(MORE).",
  });
});
