import { swsa307 } from "../../src/rules/swsa307";
import { changedPolicies } from "../support/changed-files";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, securedSysplex } from "../support/secured-sysplex";

const IKE4 = " IPSECRULE * * PROTOCOL UDP SRCPORT 500 DESTPORT 500";
const IKE6 = " IPSEC6RULE * * PROTOCOL UDP SRCPORT 500 DESTPORT 500";
const owner = (from: string | RegExp, to: string) => findingsOf(swsa307, securedSysplex({ [FILES.owner]: [from, to] }));

test("GIVEN default rules for IKE WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa307, securedSysplex())).toEqual([]);
});

test.each([
  [IKE4, "203.0.113.10", "IPSECRULE"],
  [IKE6, "2001:db8::10", "IPSEC6RULE"],
])("GIVEN default rules without %s WHEN the rule judges THEN it is a warning", (rule, address, keyword) => {
  const findings = owner(rule, "");
  expect(placesOf(findings)).toEqual([`${FILES.owner}:4 warning SYSA.TCPIP`]);
  expect(findings[0]!.message).toBe(
    `The default filter rules of SYSA.TCPIP deny UDP 500, by which it exchanges keys for the protected DVIPA ${address}: expected an ${keyword} for it.`,
  );
  expect(findings[0]!.fix).toBe(
    `Add ${keyword} * * PROTOCOL UDP SRCPORT 500 DESTPORT 500 to the IPSEC block of TCPIP.PROFILE(SYSA).`,
  );
});

test("GIVEN default rules for other addresses or forwarded packets WHEN the rule judges THEN they do not count", () => {
  expect(owner("IPSECRULE * * PROTOCOL UDP", "IPSECRULE 10.1.1.1 * PROTOCOL UDP")).toHaveLength(1);
  expect(owner(IKE4, `${IKE4} ROUTING ROUTED`)).toHaveLength(1);
  expect(owner("IPSECRULE * * PROTOCOL UDP", "IPSECRULE 203.0.113.10 * PROTOCOL UDP")).toEqual([]);
});

test.each(["INBOUND", "OUTBOUND"])(
  "GIVEN a default rule for %s packets alone WHEN the rule judges THEN the other ones are denied",
  (direction) => {
    expect(owner(IKE4, `${IKE4} DIRECTION ${direction}`)).toHaveLength(1);
    const both = `${IKE4} DIRECTION INBOUND${IKE4} DIRECTION OUTBOUND`;
    expect(owner(IKE4, both)).toEqual([]);
  },
);

test("GIVEN a default rule for one of two DVIPAs WHEN the rule judges THEN the other lacks it", () => {
  const two = securedSysplex({
    [FILES.owner]: [
      /IPSECRULE \* \* PROTOCOL UDP([^]*VIPADEFINE MOVEABLE IMMEDIATE 255.255.255.0 203.0.113.10)/,
      "IPSECRULE 203.0.113.10 * PROTOCOL UDP$1 203.0.113.11",
    ],
    [FILES.ownerPolicy]: ["IpSourceAddr 203.0.113.10", "IpSourceAddr 203.0.113.0/24"],
  });
  expect(findingsOf(swsa307, two).map(({ message }) => message)).toEqual([
    expect.stringContaining("for the protected DVIPA 203.0.113.11: expected an IPSECRULE"),
  ]);
});

test("GIVEN a stack without default rules, or without IP security WHEN the rule judges THEN another rule finds it", () => {
  expect(owner(/ {2}IPSECRULE.*\n/, "")).toEqual([]);
  expect(
    owner(/IPCONFIG IPSECURITY([^]*) IPSECRULE \* \* PROTOCOL UDP SRCPORT 500 DESTPORT 500/, "IPCONFIG$1"),
  ).toEqual([]);
});

test("GIVEN a NAT that is allowed WHEN the rule judges THEN UDP 4500 has to pass, too", () => {
  const nat = (file: string) =>
    findingsOf(swsa307, securedSysplex({ [file]: ["LivenessInterval 30", "AllowNat Yes"] }));
  const findings = nat(FILES.ownerPolicy);
  expect(placesOf(findings)).toEqual([`${FILES.owner}:4 warning SYSA.TCPIP`, `${FILES.owner}:4 warning SYSA.TCPIP`]);
  expect(findings[0]!.message).toContain("deny UDP 4500");
  expect(nat(FILES.targetPolicy)).toEqual([]);
});

test("GIVEN DVIPAs of both families WHEN the default rules deny IKE for both THEN each has the statement it needs", () => {
  const findings = owner(/IPSECRULE \* \* PROTOCOL UDP.*/, "");
  expect(findings.map(({ message, fix }) => [/protected (.*):/.exec(message)![1], fix.split(" * *")[0]])).toEqual([
    ["DVIPA 2001:db8::10", "Add IPSEC6RULE"],
    ["DVIPA 203.0.113.10", "Add IPSECRULE"],
  ]);
});

test("GIVEN a NAT that is allowed for the peers of one DVIPA WHEN the rule judges THEN UDP 4500 is for that one alone", () => {
  const action = "KeyExchangeAction nat\n{\n  AllowNat Yes\n  KeyExchangeOffer\n  {\n  }\n}\n";
  const changes = changedPolicies({
    owner: [
      [/KeyExchangeActionRef ike/, "KeyExchangeActionRef nat"],
      [/$/, action],
    ],
  });
  expect(findingsOf(swsa307, changes).map(({ message }) => message)).toEqual([
    expect.stringContaining("deny UDP 4500, by which it exchanges keys for the protected DVIPA 203.0.113.10: expected"),
  ]);
});

const AUTOLOG = "AUTOLOG 5\n  OMPROUTE\nENDAUTOLOG\nHOME\n  10.7.0.1 OSA1\n";
const OSPF = "IPSECRULE * * NOLOG PROTOCOL OSPF ROUTING LOCAL";
const routing = (rule: string, autolog = AUTOLOG) =>
  findingsOf(swsa307, securedSysplex({ [FILES.target]: [/^([^]*)IPSECRULE.*\n([^]*)$/, `$1${rule}\n$2${autolog}`] }));

test("GIVEN OMPROUTE in AUTOLOG WHEN default rules let OSPF or RIP pass THEN the rule finds nothing", () => {
  expect(routing(OSPF)).toEqual([]);
  expect(routing("IPSECRULE * * PROTOCOL UDP SRCPORT 520 DESTPORT 520")).toEqual([]);
  expect(routing("IPSECRULE 10.7.0.0/24 * PROTOCOL 89")).toEqual([]);
});

test("GIVEN OMPROUTE in AUTOLOG WHEN default rules deny routing protocols THEN it is a warning", () => {
  const findings = routing("IPSECRULE * * PROTOCOL TCP");
  expect(placesOf(findings)).toEqual([`${FILES.target}:4 warning SYSC.TCPIP`]);
  expect(findings[0]!.message).toContain("of SYSC.TCPIP deny OSPF and RIP, and its AUTOLOG starts OMPROUTE");
  expect(routing("IPSECRULE 10.8.0.0/24 * PROTOCOL OSPF")).toHaveLength(1);
  expect(routing("IPSECRULE * * PROTOCOL TCP", AUTOLOG.replace("OMPROUTE", "OMP JOBNAME OMPROUTE"))).toHaveLength(1);
});

test("GIVEN no OMPROUTE, or no address of the stack WHEN the rule judges THEN it finds nothing", () => {
  expect(routing("IPSECRULE * * PROTOCOL TCP", AUTOLOG.replace("OMPROUTE", "FTPD"))).toEqual([]);
  expect(routing("IPSECRULE * * PROTOCOL TCP", AUTOLOG.replace(/HOME[^]*/, ""))).toEqual([]);
  expect(routing("", AUTOLOG)).toEqual([]);
});
