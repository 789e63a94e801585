import { Assembly } from "../../src/model/assembly";
import { swsa017 } from "../../src/rules/swsa017";
import { findingsOf, placesOf } from "../support/findings";
import { DVIPA, FILES, filterRule, policyOf, profilesAlone, securedSysplex } from "../support/secured-sysplex";

const FILTERED = ["IPSEC DVIPSEC", "IPSEC DVIPSEC DVLOCALFLTR"] as const;
const found = (rules: string, owner: readonly [string | RegExp, string] = FILTERED) =>
  findingsOf(swsa017, securedSysplex({ [FILES.owner]: owner, [FILES.ownerPolicy]: [/[^]*/, policyOf(rules)] }));
const WEB = filterRule("WEB", DVIPA);

test("GIVEN no DVLOCALFLTR, or no policy WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa017, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa017, profilesAlone({ [FILES.owner]: FILTERED }))).toEqual([]);
});

test("GIVEN DVLOCALFLTR and rules for clients elsewhere alone WHEN the rule judges THEN it is an error", () => {
  const findings = found(WEB);
  expect(placesOf(findings)).toEqual([`${FILES.ownerPolicy}:1 error SYSA.TCPIP`]);
  expect(findings[0]!.message).toBe(
    "SYSA.TCPIP has DVLOCALFLTR, and no filter rule for TCP between its own addresses and the DVIPA 203.0.113.10: expected one, because what no rule matches is denied.",
  );
  expect(findings[0]!.fix).toBe(
    "Add a rule for TCP with 203.0.113.10 as local address and the addresses of SYSA.TCPIP as remote ones, or leave DVLOCALFLTR out of TCPIP.PROFILE(SYSA).",
  );
});

test.each([
  ["the DVIPA and an address of the stack", filterRule("LOCAL", DVIPA, "10.1.1.1")],
  ["an address of the stack and the DVIPA", filterRule("LOCAL", "10.1.1.1", DVIPA)],
  ["all addresses", filterRule("LOCAL", "All", "All")],
  ["a denial on purpose", filterRule("LOCAL", DVIPA, "All", "").replace("Ref ipsec", "Ref deny")],
])("GIVEN DVLOCALFLTR and a rule for %s WHEN the rule judges THEN it finds nothing", (_, rule) => {
  expect(found(WEB + rule)).toEqual([]);
});

test("GIVEN a rule for another protocol, for forwarded packets or for other addresses WHEN the rule judges THEN it does not count", () => {
  const local = filterRule("LOCAL", DVIPA, "10.1.1.1");
  expect(found(WEB + local.replace("Protocol TCP", "Protocol UDP"))).toHaveLength(1);
  expect(found(WEB + local.replace("Protocol TCP", "Protocol TCP\n      Routing Routed"))).toHaveLength(1);
  expect(found(WEB + filterRule("LOCAL", "10.1.1.1", "10.9.0.1"))).toHaveLength(1);
});

test("GIVEN a stack without addresses of its own WHEN some rule is for the DVIPA THEN it may be meant for its clients", () => {
  const bare = [/IPSEC DVIPSEC([^]*)$/, "IPSEC DVIPSEC DVLOCALFLTR$1"] as const;
  const without = (rules: string) =>
    findingsOf(
      swsa017,
      securedSysplex({
        [FILES.backup]: [
          /SYSPLEXROUTING DYNAMICXCF 10.1.1.2 255.255.255.0 1([^]*)IPSEC DVIPSEC/,
          "$1IPSEC DVIPSEC DVLOCALFLTR",
        ],
        [FILES.backupPolicy]: [/[^]*/, policyOf(rules)],
      }),
    );
  expect(without(WEB)).toEqual([]);
  expect(without(filterRule("OTHER", "10.7.0.1"))).toHaveLength(1);
  expect(found(WEB, bare)).toHaveLength(1);
});

test("GIVEN a DVIPA whose connections stay on the stack WHEN the rule judges THEN it finds nothing", () => {
  expect(
    found(WEB, [/IPSEC DVIPSEC([^]*) {2}VIPADISTRIBUTE DEFINE 203[^]*?\n/, "IPSEC DVIPSEC DVLOCALFLTR$1"]),
  ).toEqual([]);
  expect(found(WEB, [/IPSEC DVIPSEC([^]*DESTIP 10.1.1.1) 10.1.1.2 10.1.1.3/, "IPSEC DVIPSEC DVLOCALFLTR$1"])).toEqual(
    [],
  );
});

test("GIVEN a stack that only serves the DVIPA WHEN it has DVLOCALFLTR THEN the rule finds nothing", () => {
  const target = securedSysplex({
    [FILES.target]: ["IPSEC\n", "IPSEC DVIPSEC DVLOCALFLTR\n"],
    [FILES.targetPolicy]: [/[^]*/, policyOf("")],
  });
  expect(findingsOf(swsa017, target)).toEqual([]);
});

test("GIVEN a policy that is not whole WHEN no rule matches THEN it is a warning", () => {
  expect(found(`${WEB}  IpFilterRuleRef nowhere\n`).map(({ severity }) => severity)).toEqual(["warning"]);
});

test("GIVEN a DVIPA that is not protected WHEN no rule speaks of it THEN it is denied to everyone on purpose, and nothing is found", () => {
  const PLAIN = "203.0.113.77";
  const found = (rules: string) =>
    findingsOf(
      swsa017,
      securedSysplex({
        [FILES.owner]: [
          /IPSEC DVIPSEC([^]*) {2}VIPADEFINE MOVEABLE IMMEDIATE 255.255.255.0 203.0.113.10/,
          `IPSEC DVIPSEC DVLOCALFLTR$1  VIPADEFINE 255.255.255.0 ${PLAIN}\n  VIPADISTRIBUTE ${PLAIN} PORT 80 DESTIP 10.1.1.2\n  VIPADEFINE MOVEABLE IMMEDIATE 255.255.255.0 203.0.113.10`,
        ],
        [FILES.ownerPolicy]: [/[^]*/, policyOf(filterRule("LOCAL", DVIPA, "All") + rules)],
      }),
    );
  expect(found("")).toEqual([]);
  expect(found(filterRule("PLAIN", PLAIN, "10.9.0.0/16", "").replace("Ref ipsec", "Ref permit"))).toHaveLength(1);
});

test("GIVEN a distribution of a backup alone WHEN the owner has DVLOCALFLTR THEN its connections stay, and those of the backup do not", () => {
  const of = (file: string) => {
    const distribution = / {2}VIPADISTRIBUTE DEFINE 203.*\n/;
    const changes = {
      [FILES.owner]: [distribution, ""],
      [FILES.backup]: ["ENDVIPADYNAMIC", `VIPADISTRIBUTE ${DVIPA} PORT 443 DESTIP 10.1.1.3\nENDVIPADYNAMIC`],
    } as const;
    const assembly = securedSysplex(changes);
    const text = assembly.files.get(file)!;
    const files = new Map([...assembly.files, [file, text.replace(...FILTERED)]]);
    return placesOf(findingsOf(swsa017, new Assembly(assembly.manifest, files)));
  };
  expect(of(FILES.owner)).toEqual([]);
  expect(of(FILES.backup)).toEqual([`${FILES.backupPolicy}:1 error SYSB.TCPIP`]);
});
