import { swsa417 } from "../../src/rules/swsa417";
import { changedFiles, changedPolicies, lineOf } from "../support/changed-files";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, securedSysplex } from "../support/secured-sysplex";

const FIPS = [["IpFilterPolicy\n{", "IpFilterPolicy\n{\n  FIPS140 Yes"]] as const;
const IKED = ["SYSA", "SYSB", "SYSC"].map((system) => `${system}/etc/security/iked.conf`);
const ikedFips = (...files: string[]) =>
  Object.fromEntries(files.map((file) => [file, [["IkeConfig\n{", "IkeConfig\n{\n  FIPS140 Yes"]] as const]));

test("GIVEN one mode everywhere WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa417, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa417, changedFiles(changedPolicies({ all: FIPS }), ikedFips(...IKED)))).toEqual([]);
});

test("GIVEN a backup and a target in another mode WHEN the rule judges THEN each policy has one finding for both DVIPAs", () => {
  const assembly = changedFiles(changedPolicies({ owner: FIPS }), ikedFips(IKED[0]!));
  const findings = findingsOf(swsa417, assembly);
  expect(placesOf(findings)).toEqual([
    `${FILES.backupPolicy}:1 error SYSB.TCPIP`,
    `${FILES.targetPolicy}:1 error SYSC.TCPIP`,
  ]);
  expect(findings[0]).toMatchObject({
    message:
      "SYSB.TCPIP has FIPS140 No, SYSA.TCPIP has Yes for the protected DVIPAs 203.0.113.10 and 2001:db8::10: expected the same on every stack of a DVIPA.",
    fix: "Code FIPS140 Yes in the IpFilterPolicy of /etc/ipsec.conf, or No on the others.",
  });
});

test("GIVEN a stack without an IpFilterPolicy WHEN others are in FIPS 140 mode THEN there is nothing to compare", () => {
  const bare = [["IpFilterPolicy", "IpFilterGroup all"]] as const;
  expect(
    findingsOf(swsa417, changedFiles(changedPolicies({ owner: FIPS, backup: bare, target: FIPS }), ikedFips(...IKED))),
  ).toEqual([]);
  const owner = changedFiles(changedPolicies({ owner: bare, backup: FIPS, target: FIPS }), ikedFips(...IKED));
  expect(findingsOf(swsa417, owner)).toEqual([]);
});

test("GIVEN an IKE daemon in another mode than its stack WHEN the rule judges THEN it points at IkeConfig", () => {
  const assembly = changedFiles(changedPolicies({ all: FIPS }), ikedFips(...IKED.slice(1)));
  const findings = findingsOf(swsa417, assembly);
  expect(placesOf(findings)).toEqual([`${IKED[0]}:1 error SYSA`]);
  expect(findings[0]).toMatchObject({
    message: "The IKE daemon of SYSA has FIPS140 No (the default), the policy of SYSA.TCPIP has Yes: expected Yes.",
    fix: "Code FIPS140 Yes in the IkeConfig of /etc/security/iked.conf, and restart IKED.",
  });
  const given = changedFiles(assembly, { [IKED[0]!]: [["IkeConfig\n{", "IkeConfig\n{\n  FIPS140 No"]] });
  expect(findingsOf(swsa417, given)[0]!.message).toContain("has FIPS140 No, the policy");
});

test("GIVEN a mere target WHEN its IKE daemon is in another mode THEN nothing is found: it negotiates nothing", () => {
  expect(findingsOf(swsa417, changedFiles(changedPolicies({ all: FIPS }), ikedFips(...IKED.slice(0, 2))))).toEqual([]);
});

test("GIVEN no IKE daemon in the assembly WHEN the stacks are in FIPS 140 mode THEN its mode is not known", () => {
  const none = { SYSA: { iked: undefined }, SYSB: { iked: undefined }, SYSC: { iked: undefined } };
  expect(findingsOf(swsa417, changedPolicies({ all: FIPS }, none))).toEqual([]);
});

test("GIVEN the place of the IpFilterPolicy WHEN another one follows THEN the finding points at the one in effect", () => {
  const twice = changedPolicies({
    all: FIPS,
    backup: [
      [/^/, "IpFilterPolicy\n{\n}\n"],
      ["FIPS140 Yes", "FIPS140 No"],
    ],
  });
  const findings = findingsOf(swsa417, changedFiles(twice, ikedFips(...IKED)));
  expect(placesOf(findings)).toEqual([
    `${FILES.backupPolicy}:${lineOf(twice, FILES.backupPolicy, "  FIPS140") - 2} error SYSB.TCPIP`,
  ]);
});

test("GIVEN a backup of DVIPAs of two owners WHEN it is in another mode THEN one finding names both owners", () => {
  const owners = changedFiles(changedPolicies({ owner: FIPS, target: FIPS }), {
    ...ikedFips(IKED[0]!, IKED[2]!),
    [FILES.owner]: [[/ {2}VIPA\w+ (DEFINE )?DVIPA6.*\n/g, ""]],
    [FILES.target]: [[/$/, "VIPADYNAMIC\n  VIPADEFINE DVIPA6 2001:db8::10\nENDVIPADYNAMIC\n"]],
  });
  expect(findingsOf(swsa417, owners).map(({ message }) => message)).toEqual([
    "SYSB.TCPIP has FIPS140 No, SYSA.TCPIP and SYSC.TCPIP have Yes for the protected DVIPAs 203.0.113.10 and 2001:db8::10: expected the same on every stack of a DVIPA.",
  ]);
});
