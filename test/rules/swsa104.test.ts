import { swsa104 } from "../../src/rules/swsa104";
import { assemblyOf } from "../support/assembly";
import { findingsOf, placesOf } from "../support/findings";
import { profileOf, profiles, vipas } from "../support/profiles";

const DEFINE = "VIPADEFINE 255.255.255.0 10.2.0.1";

test.each([
  [[DEFINE, "VIPABACKUP 10.2.0.2"]],
  [[DEFINE, "VIPADELETE 10.2.0.1", "VIPABACKUP 10.2.0.1"]],
  [[DEFINE, "VIPABACKUP 10.2.0.1", "VIPADELETE 10.2.0.1", DEFINE]],
])("GIVEN %j WHEN the rule judges THEN it finds nothing", (statements) => {
  expect(findingsOf(swsa104, profiles({ SYSA: vipas(...statements) }))).toEqual([]);
});

test.each([
  [[DEFINE, "VIPABACKUP 10.2.0.1"], "error", "VIPABACKUP for 10.2.0.1 after VIPADEFINE on line 2"],
  [["VIPABACKUP 10.2.0.1", DEFINE], "error", "VIPADEFINE for 10.2.0.1 after VIPABACKUP on line 2"],
  [[DEFINE, DEFINE], "warning", "VIPADEFINE for 10.2.0.1 after VIPADEFINE on line 2"],
])("GIVEN %j WHEN the rule judges THEN the second is an %s", (statements, severity, message) => {
  const findings = findingsOf(swsa104, profiles({ SYSA: vipas(...statements) }));
  expect(placesOf(findings)).toEqual([`${profileOf("SYSA")}:3 ${severity} SYSA.TCPIP`]);
  expect(findings[0]!.message).toContain(message);
});

test("GIVEN the first definition in an included member WHEN the rule judges THEN the message tells in which member its line is", () => {
  const assembly = assemblyOf({
    SYSA: {
      stacks: { TCPIP: `INCLUDE TCPIP.COMMON(DVIPAS)\n${vipas("VIPABACKUP 10.2.0.1")}` },
      files: { "TCPIP.COMMON(DVIPAS)": `; shared\n${vipas(DEFINE)}` },
    },
  });
  const [finding] = findingsOf(swsa104, assembly);
  expect(finding!.message).toContain("VIPABACKUP for 10.2.0.1 after VIPADEFINE on line 3 of TCPIP.COMMON(DVIPAS):");
});
