import { protection } from "../../../src/model/questions";
import { readModel } from "../../../src/model/read";
import type { Assembly } from "../../../src/model/assembly";
import { assemblyOf } from "../../support/assembly";
import { DVIPA, DVIPA6, FILES, profilesAlone, securedSysplex } from "../../support/secured-sysplex";

function answer(assembly: Assembly, address = DVIPA) {
  const model = readModel(assembly);
  return protection(model, model.dvipasAt(address)[0]!).stacks;
}

test("GIVEN a policy WHEN it is asked what protects a DVIPA THEN owner, backup and target each name rule, action and place", () => {
  const stacks = answer(securedSysplex());
  expect(stacks.map(({ stack, role, filteredBy }) => [stack, role, filteredBy])).toEqual([
    ["SYSA.TCPIP", "owner", "policy"],
    ["SYSB.TCPIP", "backup", "policy"],
    ["SYSC.TCPIP", "target", "policy"],
  ]);
  for (const { stack, traffic } of stacks) {
    const [first] = traffic;
    expect(first).toMatchObject({ fate: "protected", rule: "WEB", action: "gold" });
    expect(first!.traffic).toContain("TCP, with 10.9.0.0-10.9.255.255");
    expect(first!.place!.file).toBe(`${stack.slice(0, 4)}/etc/ipsec.conf`);
    expect(traffic.at(-1)).toMatchObject({ fate: "denied" });
    expect(traffic.at(-1)).not.toHaveProperty("rule");
  }
});

test("GIVEN a backup whose policy lets the traffic pass WHEN it is asked THEN the backup permits what the owner protects", () => {
  const changed = securedSysplex({
    [FILES.backupPolicy]: ["IpFilterAction IpSec", "IpFilterAction Permit"],
  });
  const fates = answer(changed).map(({ traffic }) => traffic.find(({ rule }) => rule === "WEB")?.fate);
  expect(fates).toEqual(["protected", "permitted", "protected"]);
});

test("GIVEN a rule whose action is not in the assembly WHEN it is asked THEN what becomes of its traffic is not known", () => {
  const changed = securedSysplex({
    [FILES.ownerPolicy]: ["IpGenericFilterActionRef ipsec", "IpGenericFilterActionRef x"],
  });
  expect(answer(changed)[0]!.traffic[0]).toMatchObject({ fate: "not known", rule: "WEB" });
});

test("GIVEN a rule with the action IpSec and no VPN action WHEN it is asked THEN what becomes of its traffic is not known", () => {
  const changed = securedSysplex({ [FILES.ownerPolicy]: ["    IpDynVpnActionRef gold\n", ""] });
  const [first] = answer(changed)[0]!.traffic;
  expect(first).toMatchObject({ fate: "not known", rule: "WEB" });
  expect(first).not.toHaveProperty("action");
});

test("GIVEN a rule with a time condition WHEN it is asked THEN the answer says when it is so, and when not", () => {
  const condition = "IpTimeConditionRef night\n    IpGenericFilterActionRef ipsec";
  const changed = securedSysplex({
    [FILES.ownerPolicy]: [
      /IpGenericFilterActionRef ipsec([\s\S]*)$/,
      `${condition}$1\nIpTimeCondition night\n{\n  TimeOfDayRange 22:00-06:00\n}\n`,
    ],
  });
  const { traffic } = answer(changed)[0]!;
  expect(traffic[0]!.when).toEqual(["while TimeOfDayRange 22:00-06:00 holds"]);
  expect(traffic.some(({ when }) => when?.[0]!.endsWith("does not hold") === true)).toBe(true);
});

test("GIVEN profiles alone WHEN it is asked THEN the IPSEC block of the profile filters", () => {
  const [owner] = answer(profilesAlone());
  expect(owner).toMatchObject({ filteredBy: "profile" });
  expect(owner!.traffic[0]).toMatchObject({ fate: "permitted", place: { file: FILES.owner } });
});

test("GIVEN a stack without IPSECURITY of the family WHEN it is asked THEN everything is permitted", () => {
  const changed = securedSysplex({ [FILES.target]: ["IPCONFIG6 IPSECURITY", "IPCONFIG6"] });
  expect(answer(changed, DVIPA6)[2]).toEqual({
    stack: "SYSC.TCPIP",
    role: "target",
    filteredBy: "nothing",
    traffic: [{ traffic: "all", fate: "permitted" }],
  });
  expect(answer(changed, DVIPA)[2]!.filteredBy).toBe("policy");
});

test("GIVEN a policy of which some is not understood or not found WHEN it is asked THEN the answer of that stack says so", () => {
  const changed = securedSysplex({
    [FILES.ownerPolicy]: [
      "  IpFilterRule WEB\n  {\n",
      "  IpFilterRule WEB\n  {\n    Colour blue\n    IpServiceRef none\n",
    ],
  });
  const [owner, backup] = answer(changed);
  expect(owner!.unread).toEqual([
    { message: expect.stringContaining("Colour"), file: FILES.ownerPolicy, line: 5 },
    { message: expect.stringContaining("none"), file: FILES.ownerPolicy, line: 3 },
  ]);
  expect(backup).not.toHaveProperty("unread");
});

test("GIVEN a profile that is not understood within and without its IPSEC block WHEN it is asked THEN the answer has what is within", () => {
  const profile = "COLOUR BLUE\nIPCONFIG IPSECURITY\nIPSEC\n  IPSECRULE * * COLOUR BLUE\nENDIPSEC\n";
  const dvipa = `VIPADYNAMIC\n  VIPADEFINE 255.255.255.0 ${DVIPA}\nENDVIPADYNAMIC\n`;
  const [owner] = answer(assemblyOf({ SYSA: { stacks: { TCPIP: profile + dvipa } } }));
  expect(owner!.unread).toEqual([{ message: expect.stringContaining("COLOUR"), file: expect.any(String), line: 4 }]);
});

test("GIVEN policy files that are not there WHEN it is asked THEN the answer of their stack says so", () => {
  const changed = securedSysplex({
    "SYSA/etc/pagent.TCPIP.conf": ["/etc/ipsec.conf", "/etc/lost.conf"],
    "SYSB/etc/pagent.conf": ["/etc/pagent.TCPIP.conf", "/etc/lost.conf"],
    "SYSC/etc/pagent.conf": [/^/, "CommonIPSecConfig /etc/lost.conf\n"],
  });
  const answers = answer(changed);
  expect(answers.map(({ filteredBy }) => filteredBy)).toEqual(["profile", "profile", "policy"]);
  const names = (keyword: string) => `${keyword} names /etc/lost.conf, which is not in the assembly.`;
  expect(answers.map(({ unread }) => unread)).toEqual([
    [{ message: names("IPSecConfig"), file: "SYSA/etc/pagent.TCPIP.conf", line: 1 }],
    [{ message: names("TcpImage"), file: "SYSB/etc/pagent.conf", line: 1 }],
    [{ message: names("CommonIPSecConfig"), file: "SYSC/etc/pagent.conf", line: 1 }],
  ]);
});
