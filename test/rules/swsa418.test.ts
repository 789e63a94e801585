import { assemblyOf } from "../support/assembly";
import { swsa418 } from "../../src/rules/swsa418";
import { changedFiles, changedPolicies } from "../support/changed-files";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, profilesAlone, securedSysplex } from "../support/secured-sysplex";

const without = (...systems: string[]) =>
  changedFiles(securedSysplex(), {}, Object.fromEntries(systems.map((system) => [system, { iked: undefined }])));

test("GIVEN an IKE daemon on every system WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa418, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa418, profilesAlone())).toEqual([]);
});

test("GIVEN a system without one WHEN its stack backs up DVIPAs THEN one finding names them", () => {
  const findings = findingsOf(swsa418, without("SYSB"));
  expect(placesOf(findings)).toEqual(["manifest.json: error SYSB"]);
  expect(findings[0]).toMatchObject({
    message:
      "SYSB has no IKE daemon in the assembly, but SYSB.TCPIP can own the protected DVIPAs 203.0.113.10 and 2001:db8::10: expected one.",
    fix: "Configure IKED on SYSB, and name its iked.conf as iked of the system in the manifest.",
  });
});

test("GIVEN a system without one WHEN its stack is a mere target THEN nothing is found", () => {
  expect(findingsOf(swsa418, without("SYSC"))).toEqual([]);
});

test("GIVEN no IKE daemon at all WHEN the rule judges THEN it could not be judged, and nothing is found", () => {
  expect(findingsOf(swsa418, without("SYSA", "SYSB", "SYSC"))).toEqual([]);
});

test("GIVEN stacks without a policy WHEN others have an IKE daemon THEN nothing is found", () => {
  const open = changedPolicies({ all: [[/IpDynVpnActionRef gold/g, ""]] }, { SYSB: { iked: undefined } });
  expect(findingsOf(swsa418, open)).toEqual([]);
});

describe("IKED in AUTOLOG", () => {
  const security = "IPCONFIG IPSECURITY\n";
  const autolog = (...entries: string[]) => `AUTOLOG 5\n${entries.join("\n")}\nENDAUTOLOG\n`;
  const image = (...stacks: string[]) =>
    assemblyOf({ SYSA: { stacks: Object.fromEntries(stacks.map((text, i) => [`TCPIP${i}`, text])) } });

  test("GIVEN one stack with IPSECURITY WHEN it starts IKED THEN nothing is found", () => {
    expect(findingsOf(swsa418, image(security + autolog("IKED")))).toEqual([]);
    expect(findingsOf(swsa418, image(security + autolog("IKED"), "IPCONFIG SOURCEVIPA\n"))).toEqual([]);
    expect(findingsOf(swsa418, image(security, `IPCONFIG SOURCEVIPA\n${autolog("IKED")}`))).toEqual([]);
  });

  test("GIVEN several stacks with IPSECURITY WHEN one starts IKED THEN it points at the entry", () => {
    const findings = findingsOf(swsa418, image(security + autolog("FTPD", "IKED"), security));
    expect(placesOf(findings)).toEqual(["SYSA/TCPIP.PROFILE/TCPIP0:4 warning SYSA.TCPIP0"]);
    expect(findings[0]).toMatchObject({
      message:
        "AUTOLOG of SYSA.TCPIP0 starts IKED, which SYSA.TCPIP1 uses, too: expected IKED to be started outside of AUTOLOG where several stacks have IPSECURITY.",
      fix: "Remove IKED from AUTOLOG in TCPIP.PROFILE(TCPIP0), and start it with the system.",
    });
  });

  test("GIVEN three stacks with IPSECURITY WHEN one starts IKED THEN both of the others are named", () => {
    const [finding] = findingsOf(swsa418, image(security + autolog("IKED"), security, security));
    expect(finding!.message).toContain("starts IKED, which SYSA.TCPIP1 and SYSA.TCPIP2 use, too:");
  });

  test("GIVEN AUTOLOG in a member that the profile includes WHEN it starts IKED THEN the fix names the member", () => {
    const stacks = { TCPIP0: `${security}INCLUDE TCPIP.COMMON(AUTO)\n`, TCPIP1: security };
    const files = { "TCPIP.COMMON(AUTO)": autolog("IKED") };
    const [found] = findingsOf(swsa418, assemblyOf({ SYSA: { stacks, files } }));
    expect(found!.fix).toBe("Remove IKED from AUTOLOG in TCPIP.COMMON(AUTO), and start it with the system.");
  });

  test("GIVEN job names WHEN a procedure runs as IKED THEN it counts, and one that runs as another does not", () => {
    expect(findingsOf(swsa418, image(security + autolog("IKEPROC JOBNAME IKED"), security))).toHaveLength(1);
    expect(findingsOf(swsa418, image(security + autolog("IKED JOBNAME OTHER"), security))).toEqual([]);
    expect(findingsOf(swsa418, image(security + autolog("FTPD"), security))).toEqual([]);
    expect(findingsOf(swsa418, image(`${security}PORT\n  500 UDP IKED\n`, security))).toEqual([]);
  });

  test("GIVEN several AUTOLOG statements WHEN the second one starts IKED THEN it is found", () => {
    expect(findingsOf(swsa418, image(security + autolog("FTPD") + autolog("IKED"), security))).toHaveLength(1);
  });
});

test("GIVEN stacks of different systems WHEN each starts its IKED THEN nothing is found", () => {
  const autolog = [[/$/, "AUTOLOG 5\nIKED\nENDAUTOLOG\n"]] as const;
  expect(
    findingsOf(swsa418, changedFiles(securedSysplex(), { [FILES.owner]: autolog, [FILES.backup]: autolog })),
  ).toEqual([]);
});
