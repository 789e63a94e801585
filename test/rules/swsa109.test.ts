import { swsa109 } from "../../src/rules/swsa109";
import { findingsOf, placesOf } from "../support/findings";
import { profileOf, profiles, vipas } from "../support/profiles";

const backups = (count: number) =>
  vipas(...Array.from({ length: count }, (_, i) => `VIPABACKUP 5 10.2.${i >> 8}.${i & 255}`));

const xcf = (host: number) => `IPCONFIG DYNAMICXCF 10.1.1.${host} 255.255.255.0 1\n`;

/** A stack that owns DVIPAs and distributes each of them to these targets, by one statement for each port. */
const distributor = (host: number, count: number, targets: string, ...ports: number[]) => {
  const addresses = Array.from({ length: count }, (_, i) => `10.${host}.${i >> 8}.${i & 255}`);
  const distributions = addresses.flatMap((address) =>
    ports.map((port) => `VIPADISTRIBUTE ${address} PORT ${port} DESTIP ${targets}`),
  );
  return xcf(host) + vipas(`VIPADEFINE 255.255.255.0 ${addresses.join("\n")}`, ...distributions);
};

test("GIVEN 1024 DVIPAs WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa109, profiles({ SYSA: backups(1024) }))).toEqual([]);
});

test.each([
  ["V2R1", "error"],
  ["V2R3", "error"],
  ["V2R4", "warning"],
  [undefined, "warning"],
] as const)("GIVEN 1025 DVIPAs on %s WHEN the rule judges THEN it is an %s", (release, severity) => {
  const findings = findingsOf(swsa109, profiles({ SYSA: backups(1025) }, { SYSA: { release } }));
  expect(placesOf(findings)).toEqual([`${profileOf("SYSA")}:1 ${severity} SYSA.TCPIP`]);
  expect(findings[0]!.message).toBe("SYSA.TCPIP defines, backs up or serves 1025 DVIPAs: expected at most 1024.");
});

test("GIVEN owners that distribute 1025 DVIPAs together WHEN the rule judges THEN the target has too many", () => {
  const sysplex = (second: number) =>
    profiles({
      SYSA: distributor(2, 600, "10.1.1.9", 80),
      SYSB: distributor(3, second, "10.1.1.9", 80),
      SYSC: `TCPCONFIG\n${xcf(9)}`,
    });
  expect(findingsOf(swsa109, sysplex(424))).toEqual([]);
  const findings = findingsOf(swsa109, sysplex(425));
  expect(placesOf(findings)).toEqual([`${profileOf("SYSC")}:1 warning SYSC.TCPIP`]);
  expect(findings[0]).toMatchObject({
    message: "SYSC.TCPIP defines, backs up or serves 1025 DVIPAs: expected at most 1024.",
    fix: "Move DVIPAs from SYSC.TCPIP to other stacks.",
  });
});

test.each([
  ["serves the DVIPAs it owns", "ALL", [80]],
  ["serves two ports of each", "10.1.1.9", [80, 443]],
  ["is named twice as a target", "10.1.1.9 10.1.1.9", [80]],
])("GIVEN a stack that %s WHEN the rule judges THEN each DVIPA counts once", (_, targets, ports) => {
  const owner = distributor(2, 600, targets, ...ports);
  expect(findingsOf(swsa109, profiles({ SYSA: owner, SYSB: xcf(9) }))).toEqual([]);
});

test("GIVEN too many DVIPAs WHEN the rule judges THEN the finding points at VIPADYNAMIC", () => {
  const findings = findingsOf(swsa109, profiles({ SYSA: `TCPCONFIG\n${backups(1025)}` }));
  expect(placesOf(findings)).toEqual([`${profileOf("SYSA")}:2 warning SYSA.TCPIP`]);
});
