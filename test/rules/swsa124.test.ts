import { swsa124 } from "../../src/rules/swsa124";
import { assemblyOf } from "../support/assembly";
import { findingsOf, placesOf } from "../support/findings";
import { profileOf, profiles, vipas } from "../support/profiles";

const DEFINE = "VIPADEFINE 255.255.255.0 10.2.0.1";
const DISTRIBUTE = "VIPADISTRIBUTE DEFINE 10.2.0.1 PORT 443 DESTIP ALL";
const rejected = (dvipa: string) =>
  `SYSA.TCPIP has VIPADISTRIBUTE of the ${dvipa}, and neither VIPADEFINE nor VIPABACKUP: the stack rejects the distribution.`;

const found = (...statements: string[]) => findingsOf(swsa124, profiles({ SYSA: vipas(...statements) }));

test.each([
  [[DEFINE, DISTRIBUTE]],
  [["VIPABACKUP 100 10.2.0.1", DISTRIBUTE]],
  [[DEFINE, DISTRIBUTE, "VIPADELETE 10.2.0.1"]],
  [["VIPADEFINE V6 2001:DB8:0::1", "VIPADISTRIBUTE V6 DESTIP ALL", "VIPADISTRIBUTE 2001:DB8::1 PORT 80 DESTIP ALL"]],
  [[DISTRIBUTE, "VIPADISTRIBUTE DELETE 10.2.0.1 PORT 443 DESTIP ALL"]],
])("GIVEN %j WHEN the rule judges THEN it finds nothing", (statements) => {
  expect(found(...statements)).toEqual([]);
});

test("GIVEN distributions of DVIPAs that the stack does not have WHEN the rule judges THEN they are one error at the first", () => {
  const findings = found(
    DEFINE,
    "VIPADISTRIBUTE V6 PORT 80 DESTIP ALL",
    "VIPADISTRIBUTE 10.2.0.2 DESTIP ALL",
    DISTRIBUTE,
  );
  expect(placesOf(findings)).toEqual([`${profileOf("SYSA")}:3 error SYSA.TCPIP`]);
  expect(findings[0]!.message).toBe(rejected("DVIPAs V6 and 10.2.0.2"));
});

test("GIVEN the DVIPA on another stack only WHEN the rule judges THEN the distribution is rejected", () => {
  const findings = findingsOf(swsa124, profiles({ SYSA: vipas(DISTRIBUTE), SYSB: vipas(DEFINE) }));
  expect(findings.map(({ message }) => message)).toEqual([rejected("DVIPA 10.2.0.1")]);
});

test("GIVEN the definition after VIPADELETE WHEN a distribution stands between THEN it is early", () => {
  expect(found(DEFINE, "VIPADELETE 10.2.0.1", DISTRIBUTE, DEFINE)).toHaveLength(1);
});

test("GIVEN distributions before the definition WHEN the rule judges THEN they are one warning", () => {
  const findings = found(DISTRIBUTE, "VIPADISTRIBUTE 10.2.0.1 PORT 80 DESTIP ALL", DEFINE);
  expect(placesOf(findings)).toEqual([`${profileOf("SYSA")}:2 warning SYSA.TCPIP`]);
  expect(findings[0]!.message).toBe(
    "SYSA.TCPIP has VIPADISTRIBUTE of the DVIPA 10.2.0.1 before the VIPADEFINE or VIPABACKUP: expected it after that.",
  );
});

test.each([
  ["a member that is missing", `INCLUDE TCPIP.COMMON(DVIPAS)\n${vipas(DISTRIBUTE)}`],
  ["a missing member in the block", vipas("INCLUDE TCPIP.COMMON(DVIPAS)", DISTRIBUTE)],
  ["a VIPADEFINE that cannot be read", vipas("VIPADEFINE 10.2.0.1", DISTRIBUTE)],
  ["a VIPABACKUP that cannot be read", vipas("VIPABACKUP 300", DISTRIBUTE)],
  ["a VIPADEFINE with a symbol without a value", vipas("VIPADEFINE 255.255.255.0 10.2.0.&N", DISTRIBUTE)],
  ["a VIPADISTRIBUTE with one", vipas(DEFINE, "VIPADISTRIBUTE 10.2.0.&N DESTIP ALL")],
])("GIVEN %s WHEN the rule judges THEN the DVIPA may be defined, and nothing is found", (_, text) => {
  expect(findingsOf(swsa124, profiles({ SYSA: text }))).toEqual([]);
});

test("GIVEN the definition in an included member WHEN the rule judges THEN it finds nothing", () => {
  const assembly = assemblyOf({
    SYSA: {
      stacks: { TCPIP: `INCLUDE TCPIP.COMMON(DVIPAS)\n${vipas(DISTRIBUTE)}` },
      files: { "TCPIP.COMMON(DVIPAS)": vipas(DEFINE) },
    },
  });
  expect(findingsOf(swsa124, assembly)).toEqual([]);
});
