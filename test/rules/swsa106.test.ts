import { swsa106 } from "../../src/rules/swsa106";
import { assemblyOf } from "../support/assembly";
import { findingsOf, placesOf } from "../support/findings";
import { profileOf, profiles, vipas } from "../support/profiles";

const ranked = (b: string, c: string) =>
  profiles({
    SYSA: vipas("VIPADEFINE 255.255.255.0 10.2.0.1"),
    SYSB: vipas(`VIPABACKUP ${b} 10.2.0.1`),
    SYSC: vipas(`VIPABACKUP ${c} 10.2.0.1`),
  });

test("GIVEN different ranks WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa106, ranked("200", "100"))).toEqual([]);
  expect(findingsOf(swsa106, ranked("2", ""))).toEqual([]);
});

test.each([
  ["200", "200", 200],
  ["1", "", 1],
  ["", "", 1],
])("GIVEN the ranks %j and %j WHEN the rule judges THEN it points at the second", (b, c, rank) => {
  const findings = findingsOf(swsa106, ranked(b, c));
  expect(placesOf(findings)).toEqual([`${profileOf("SYSC")}:2 warning SYSC.TCPIP`]);
  expect(findings[0]!.message).toBe(
    `SYSC.TCPIP backs up the DVIPA 10.2.0.1 (rank ${rank}) with the rank that SYSB.TCPIP has: expected different ranks.`,
  );
});

test("GIVEN three equal ranks and another between them WHEN the rule judges THEN each but the first is found, with those before it", () => {
  const backedUp = Object.entries({ SYSB: 7, SYSC: 9, SYSD: 7, SYSE: 7 }).map(([system, rank]) => [
    system,
    vipas(`VIPABACKUP ${rank} 10.2.0.1`),
  ]);
  const findings = findingsOf(swsa106, profiles(Object.fromEntries(backedUp)));
  expect(findings.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^SYSD.TCPIP backs up .* \(rank 7\) with the rank that SYSB.TCPIP has:/),
    expect.stringMatching(/^SYSE.TCPIP backs up .* \(rank 7\) with the rank that SYSB.TCPIP and SYSD.TCPIP have:/),
  ]);
});

test("GIVEN equal ranks for different DVIPAs WHEN the rule judges THEN it finds nothing", () => {
  const apart = profiles({ SYSB: vipas("VIPABACKUP 5 10.2.0.1"), SYSC: vipas("VIPABACKUP 5 10.2.0.2") });
  expect(findingsOf(swsa106, apart)).toEqual([]);
});

test("GIVEN ranks that are system symbols without a value WHEN the rule judges THEN they are not known to be equal", () => {
  expect(findingsOf(swsa106, ranked("&RANKB.", "&RANKC."))).toEqual([]);
  expect(findingsOf(swsa106, ranked("&RANKB.", ""))).toEqual([]);
});

test("GIVEN the VIPABACKUP in an included member WHEN the rule judges THEN the fix names the member", () => {
  const backup = vipas("VIPABACKUP 10.2.0.1");
  const assembly = assemblyOf({
    SYSB: { stacks: { TCPIP: backup } },
    SYSC: { stacks: { TCPIP: "INCLUDE TCPIP.COMMON(DVIPAS)\n" }, files: { "TCPIP.COMMON(DVIPAS)": backup } },
  });
  const [finding] = findingsOf(swsa106, assembly);
  expect(finding!.fix).toBe("Give the VIPABACKUP of 10.2.0.1 in TCPIP.COMMON(DVIPAS) another rank.");
});

test("GIVEN equal ranks in two subplexes WHEN the rule judges THEN neither takes over in place of the other, and nothing is found", () => {
  const backup = (id: number) => `GLOBALCONFIG XCFGRPID ${id}\n${vipas("VIPABACKUP 7 10.2.0.1")}`;
  const owner = `GLOBALCONFIG XCFGRPID 2\n${vipas("VIPADEFINE 255.255.255.0 10.2.0.1")}`;
  const apart = (id: number) => findingsOf(swsa106, profiles({ SYSA: owner, SYSB: backup(2), SYSC: backup(id) }));
  expect(apart(3)).toEqual([]);
  expect(apart(2)).toHaveLength(1);
});

test("GIVEN a backup in another CPC than CPCSCOPE keeps the DVIPA in WHEN its rank is that of another THEN it takes nothing over, and nothing is found", () => {
  const texts = {
    SYSA: vipas("VIPADEFINE CPCSCOPE 255.255.255.0 10.2.0.1"),
    SYSB: vipas("VIPABACKUP 7 10.2.0.1"),
    SYSC: vipas("VIPABACKUP 7 10.2.0.1"),
  };
  const entries = (cpc: string) => ({ SYSA: { cpc: "CPC1" }, SYSB: { cpc: "CPC1" }, SYSC: { cpc } });
  expect(findingsOf(swsa106, profiles(texts, entries("CPC2")))).toEqual([]);
  expect(findingsOf(swsa106, profiles(texts, entries("CPC1")))).toHaveLength(1);
});

test("GIVEN a backup that joins the group at an operator's command only WHEN its rank is that of another THEN it is found: once joined, it takes part", () => {
  const texts = {
    SYSB: vipas("VIPABACKUP 7 10.2.0.1"),
    SYSC: `GLOBALCONFIG SYSPLEXMONITOR NOJOIN\n${vipas("VIPABACKUP 7 10.2.0.1")}`,
  };
  expect(findingsOf(swsa106, profiles(texts))).toHaveLength(1);
});
