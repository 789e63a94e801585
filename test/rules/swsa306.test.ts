import { swsa306 } from "../../src/rules/swsa306";
import { findingsOf, placesOf } from "../support/findings";
import { DVIPA, DVIPA6, FILES, filterRule, policyOf, profilesAlone, securedSysplex } from "../support/secured-sysplex";

const IKE = / {2}IpFilterRule IKE\n[^]*?\n {2}}\n/;
const changed = (from: string | RegExp, to: string, file: string = FILES.backupPolicy) =>
  securedSysplex({ [file]: [from, to] });
const plain = (name: string, remote: string, service: string, action: string) =>
  filterRule(name, DVIPA, remote, "").replace("Protocol TCP", service).replace("Ref ipsec", `Ref ${action}`);
const placed = (...rules: string[]) => changed(/IpFilterPolicy\n{\n/, `IpFilterPolicy\n{\n${rules.join("")}`);

test("GIVEN key exchanges that pass WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa306, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa306, profilesAlone())).toEqual([]);
  expect(findingsOf(swsa306, changed("IpDestAddr All\n", "IpDestAddr 10.9.0.0/16\n"))).toEqual([]);
  expect(findingsOf(swsa306, changed(IKE, plain("UDP", "10.0.0.0/8", "Protocol UDP", "permit")))).toEqual([]);
  expect(
    findingsOf(swsa306, placed(plain("IKE1", "10.9.0.0/16", "Protocol UDP\nSourcePortRange 500", "permit"))),
  ).toEqual([]);
});

test("GIVEN a backup without a rule for IKE WHEN the rule judges THEN it is an error", () => {
  const findings = findingsOf(swsa306, changed(IKE, ""));
  expect(placesOf(findings)).toEqual([`${FILES.backupPolicy}:1 error SYSB.TCPIP`]);
  expect(findings[0]!.message).toBe(
    "SYSB.TCPIP does not let the key exchanges of the protected DVIPA 203.0.113.10 pass: inbound UDP from 10.9.0.1 port 500 to 203.0.113.10 port 500 finds Deny, because no rule matches, expected Permit.",
  );
  expect(findings[0]!.fix).toBe(
    "Add a rule to the policy of SYSB.TCPIP that permits UDP 500 between 203.0.113.10 and its peers, before the rules that protect or deny its traffic.",
  );
});

test("GIVEN an owner without rules for IKE WHEN the rule judges THEN one error has all its DVIPAs", () => {
  const findings = findingsOf(
    swsa306,
    changed(/ {2}IpFilterRule IKE\n[^]*?\n {2}}\n[^]*?\n {2}}\n/, "", FILES.ownerPolicy),
  );
  expect(placesOf(findings)).toEqual([`${FILES.ownerPolicy}:1 error SYSA.TCPIP`]);
  expect(findings[0]!.message).toContain("the protected DVIPAs 203.0.113.10 and 2001:db8::10 pass");
  expect(findings[0]!.fix).toBe(
    "Add a rule to the policy of SYSA.TCPIP that permits UDP 500 between them and their peers, before the rules that protect or deny their traffic.",
  );
});

test("GIVEN a target without a rule for IKE WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa306, changed(IKE, "", FILES.targetPolicy))).toEqual([]);
});

test.each([
  ["deny", "finds Deny by the IpFilterRule FIRST"],
  ["ipsec", "finds IpSec by the IpFilterRule FIRST"],
])(
  "GIVEN a rule before that does not permit IKE but %s WHEN the rule judges THEN it points at that rule",
  (action, found) => {
    const first = plain("FIRST", "10.9.0.0/16", "Protocol UDP", action);
    const deny = "}\nIpGenericFilterAction deny\n{\n  IpFilterAction Deny\n}\nIpGenericFilterAction ipsec";
    const text = policyOf(first + filterRule("WEB", DVIPA)).replace("}\nIpGenericFilterAction ipsec", deny);
    const findings = findingsOf(swsa306, changed(/[^]*/, text));
    expect(placesOf(findings)).toEqual([`${FILES.backupPolicy}:3 error SYSB.TCPIP`]);
    expect(findings[0]!.message).toContain(found);
  },
);

test("GIVEN a rule for some of the peers WHEN the rule judges THEN it is a warning", () => {
  const findings = findingsOf(swsa306, changed("IpDestAddr All\n", "IpDestAddr 10.9.0.0/17\n"));
  expect(placesOf(findings)).toEqual([`${FILES.backupPolicy}:1 warning SYSB.TCPIP`]);
  expect(findings[0]!.message).toContain("does not let all key exchanges of");
  expect(findings[0]!.message).toContain("from 10.9.128.1 port 500");
});

test.each([
  ["another port", "SourcePortRange 500", "SourcePortRange 501", "error"],
  ["another port of the peer", "DestinationPortRange 500", "DestinationPortRange 501", "error"],
  ["forwarded packets", "SourcePortRange 500", "SourcePortRange 500\n      Routing Routed", "error"],
  ["one security class", "SourcePortRange 500", "SourcePortRange 500\n      SecurityClass 7", "warning"],
  ["one direction", "SourcePortRange 500", "SourcePortRange 500\n      Direction Outbound", "warning"],
  ["some of the time", "Ref permit", "Ref permit\n    IpTimeConditionRef day", "warning"],
])("GIVEN a rule for %s WHEN the rule judges THEN it does not count, or only in part", (_, from, to, severity) => {
  const day = "IpTimeCondition day\n{\n  TimeOfDayRange 08:00-18:00\n}\n";
  const rule = filterRule("IKE", DVIPA, "10.9.0.0/16", "")
    .replace("Protocol TCP", "Protocol UDP\n      SourcePortRange 500\n      DestinationPortRange 500")
    .replace("Ref ipsec", "Ref permit")
    .replace(from, to);
  const findings = findingsOf(
    swsa306,
    changed(
      /[^]*/,
      policyOf(rule + filterRule("WEB", DVIPA)).replace(
        /( {2}IpFilterRule IKE\n[^]*?) {2}IpFilterRule IKE\n[^]*?\n {2}}\n/,
        "$1",
      ) + day,
    ),
  );
  expect(findings.map((finding) => finding.severity)).toEqual([severity]);
});

test("GIVEN a NAT that is allowed WHEN the rule judges THEN UDP 4500 has to pass, too", () => {
  const nat: [string, string] = ["HowToInitiate IKEv2\n  LivenessInterval 30", "AllowNat Yes\n  HowToInitiate IKEv2"];
  const findings = findingsOf(swsa306, securedSysplex({ [FILES.backupPolicy]: nat }));
  expect(placesOf(findings)).toEqual([`${FILES.backupPolicy}:1 error SYSB.TCPIP`]);
  expect(findings[0]!.message).toContain("port 4500");
  expect(findings[0]!.fix).toContain("UDP 4500");
  const both = securedSysplex({ [FILES.backupPolicy]: [/[^]*/, natPolicy()] });
  expect(findingsOf(swsa306, both)).toEqual([]);
});

function natPolicy(): string {
  const rule = plain("NAT", "All", "Protocol UDP\n      SourcePortRange 4500", "permit");
  return policyOf(filterRule("WEB", DVIPA) + rule).replace(
    "HowToInitiate IKEv2\n  Liv",
    "AllowNat Yes\n  HowToInitiate IKEv2\n  Liv",
  );
}

test("GIVEN gateways before the peers WHEN the rule judges THEN IKE has to pass to them", () => {
  const gateway = (permitted: string) =>
    policyOf(filterRule("WEB", DVIPA))
      .replace("IpDestAddr All\n", `IpDestAddr ${permitted}\n`)
      .replaceAll(/(Identity IpAddr|Location) 10.9.0.0\/16/g, "$1 192.0.2.1");
  expect(findingsOf(swsa306, changed(/[^]*/, gateway("192.0.2.1")))).toEqual([]);
  const findings = findingsOf(swsa306, changed(/[^]*/, gateway("10.9.0.0/16")));
  expect(findings[0]!.message).toContain("from 192.0.2.1 port 500");
});

test("GIVEN no key exchange rules WHEN the rule judges THEN the peers are those of the filter rule", () => {
  const none = policyOf(filterRule("WEB", DVIPA)).replace(/KeyExchangePolicy[^]*/, "");
  expect(findingsOf(swsa306, changed(/[^]*/, none))).toEqual([]);
  expect(findingsOf(swsa306, changed(/[^]*/, none.replace(IKE, "")))).toHaveLength(1);
});

test("GIVEN tunnels that end at another address WHEN the rule judges THEN it finds nothing", () => {
  const elsewhere = (location: string) =>
    policyOf(
      filterRule("WEB", DVIPA, "10.9.0.0/16", "IpDynVpnActionRef gold\n    IpLocalStartActionRef start"),
    ).replace(IKE, "") +
    `IpLocalStartAction start\n{\n  LocalSecurityEndpoint\n  {\n    Identity IpAddr ${location}\n    Location ${location}\n  }\n}\n`;
  expect(findingsOf(swsa306, changed(/[^]*/, elsewhere("10.7.0.1")))).toEqual([]);
  const findings = findingsOf(swsa306, changed(/[^]*/, elsewhere(DVIPA)));
  expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining("from 10.9.0.1 port 500")]);
});

test("GIVEN a policy that is not whole WHEN no rule permits IKE THEN it is a warning", () => {
  const findings = findingsOf(swsa306, changed(IKE, "  IpFilterRuleRef IKE\n"));
  expect(findings.map(({ severity }) => severity)).toEqual(["warning"]);
});

const endpoint = (keyword: string, location: string) =>
  `  ${keyword}\n  {\n    Identity IpAddr ${location}\n    Location ${location}\n  }\n`;
const keyExchange = (name: string, location: string, action = "ike") =>
  `KeyExchangeRule ${name}\n{\n${endpoint("LocalSecurityEndpoint", DVIPA)}${endpoint("RemoteSecurityEndpoint", location)}  KeyExchangeActionRef ${action}\n}\n`;
const KEY_EXCHANGE = / {2}KeyExchangeRule WEB\n[^]*?(?= {2}KeyExchangeRule WEB6)/;
const ikeWith = (name: string, remote: string, port = 500) =>
  plain(name, remote, `Protocol UDP\n      SourcePortRange ${port}\n      DestinationPortRange ${port}`, "permit");

test("GIVEN a NAT before one of two peers WHEN UDP 4500 passes to that one THEN the rule finds nothing", () => {
  const policy = (port: number) =>
    policyOf(filterRule("WEB", DVIPA) + filterRule("NAT", DVIPA, "10.8.0.1") + ikeWith("NAT_IKE", "10.8.0.1", port))
      .replace(KEY_EXCHANGE, keyExchange("WEB", "10.9.0.0/16") + keyExchange("NAT", "10.8.0.1", "nat"))
      .concat("KeyExchangeAction nat\n{\n  AllowNat Yes\n  KeyExchangeOffer\n  {\n  }\n}\n");
  expect(findingsOf(swsa306, changed(/[^]*/, policy(4500)))).toEqual([]);
  const findings = findingsOf(swsa306, changed(/[^]*/, policy(4501)));
  expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining("from 10.8.0.1 port 4500")]);
});

test("GIVEN a gateway that an IpLocalStartAction names WHEN IKE passes to it THEN it need not pass to the hosts behind", () => {
  const policy = (permitted: string) =>
    policyOf(filterRule("WEB", DVIPA, "10.9.0.0/16", "IpDynVpnActionRef gold\n    IpLocalStartActionRef gateway"))
      .replace("IpDestAddr All\n", `IpDestAddr ${permitted}\n`)
      .replace("Location 10.9.0.0/16", "Location All")
      .concat(`IpLocalStartAction gateway\n{\n${endpoint("RemoteSecurityEndpoint", "192.0.2.1")}}\n`);
  expect(findingsOf(swsa306, changed(/[^]*/, policy("192.0.2.1")))).toEqual([]);
  const findings = findingsOf(swsa306, changed(/[^]*/, policy("10.9.0.0/16")));
  expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining("from 192.0.2.1 port 500")]);
});

test("GIVEN two gateways WHEN IKE passes to the hosts and to one of them first of all THEN the other is found", () => {
  const policy = policyOf(ikeWith("HOSTS", "10.9.0.0/16") + ikeWith("ONE", "192.0.2.1") + filterRule("WEB", DVIPA))
    .replace(IKE, "")
    .replace(KEY_EXCHANGE, keyExchange("ONE", "192.0.2.1") + keyExchange("OTHER", "192.0.2.2"));
  const findings = findingsOf(swsa306, changed(/[^]*/, policy));
  expect(findings.map(({ severity, message }) => [severity, message])).toEqual([
    ["warning", expect.stringContaining("from 192.0.2.2 port 500")],
  ]);
});

test("GIVEN a peer, and a gateway before other hosts WHEN IKE passes to the peer alone THEN the gateway is found", () => {
  const policy = (first: string) =>
    policyOf(first + ikeWith("PEER", "10.8.0.1") + filterRule("WEB", DVIPA) + filterRule("HOST", DVIPA, "10.8.0.1"))
      .replace(/( {2}IpFilterRule HOST\n[^]*?) {2}IpFilterRule IKE\n[^]*?\n {2}}\n/, "$1")
      .replace(KEY_EXCHANGE, keyExchange("PEER", "10.8.0.1") + keyExchange("GATEWAY", "192.0.2.1"));
  for (const first of ["", ikeWith("HOSTS", "10.9.0.0/16")]) {
    const findings = findingsOf(swsa306, changed(/[^]*/, policy(first)));
    expect(findings.map(({ severity, message }) => [severity, message])).toEqual([
      ["warning", expect.stringContaining("from 192.0.2.1 port 500")],
    ]);
  }
  expect(findingsOf(swsa306, changed(/[^]*/, policy(ikeWith("GATEWAY", "192.0.2.1"))))).toEqual([]);
});

const DENY = "IpGenericFilterAction deny\n{\n  IpFilterAction Deny\n}\n";
const web = filterRule("WEB", DVIPA);

test("GIVEN a rule that denies IKE before one that permits it to the same peers WHEN the rule judges THEN it is found", () => {
  const policy = policyOf(
    plain("FIRST", "10.9.0.0/16", "Protocol UDP", "deny") + ikeWith("SECOND", "10.9.0.0/16") + web,
  );
  const findings = findingsOf(swsa306, changed(/[^]*/, policy + DENY));
  expect(findings.map(({ message }) => message)).toEqual([
    expect.stringContaining("finds Deny by the IpFilterRule FIRST"),
  ]);
});

test.each([
  ["UDP 4500", 4500, "from 10.9.0.1 port 500"],
  ["UDP 500", 500, "from 10.9.0.1 port 4500"],
])("GIVEN a NAT that is allowed WHEN only %s passes THEN the other port is found", (_, port, missing) => {
  const policy = policyOf(ikeWith("ONE", "10.9.0.0/16", port).replace(/ *DestinationPortRange.*\n/, "") + web)
    .replace(IKE, "")
    .replace("HowToInitiate IKEv2\n  Liv", "AllowNat Yes\n  HowToInitiate IKEv2\n  Liv");
  const findings = findingsOf(swsa306, changed(/[^]*/, policy));
  expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining(missing)]);
});

test("GIVEN a NAT that is allowed WHEN neither port passes THEN there is a finding for each", () => {
  const findings = findingsOf(
    swsa306,
    changed(/[^]*/, natPolicy().replace(/ {2}IpFilterRule (NAT|IKE)\n[^]*?\n {2}}\n/g, "")),
  );
  expect(findings.map(({ message }) => message)).toEqual([
    expect.stringContaining("from 10.9.0.1 port 4500"),
    expect.stringContaining("from 10.9.0.1 port 500"),
  ]);
});

test("GIVEN a DVIPA that a rule denies IKE, and one without any rule for it WHEN the rule judges THEN each has its finding", () => {
  const rules = web + filterRule("WEB6", DVIPA6, "2001:db8:9::/48");
  const policy = policyOf(plain("FIRST", "10.9.0.0/16", "Protocol UDP", "deny") + rules)
    .replace(/ {2}IpFilterRule IKE6\n[^]*?\n {2}}\n/, "")
    .concat(DENY);
  const findings = findingsOf(swsa306, changed(/[^]*/, policy));
  expect(findings.map(({ message }) => message)).toEqual([
    expect.stringMatching(/DVIPA 2001:db8::10 pass: .* finds Deny, because no rule matches/),
    expect.stringMatching(/DVIPA 203\.0\.113\.10 pass: .* finds Deny by the IpFilterRule FIRST/),
  ]);
});

test("GIVEN a DVIPA that passes in part, and one that does not WHEN the rule judges THEN each has its finding", () => {
  const policy = policyOf(web + filterRule("WEB6", DVIPA6, "2001:db8:9::/48"))
    .replace("IpDestAddr All\n", "IpDestAddr 10.9.0.0/17\n")
    .replace(/ {2}IpFilterRule IKE6\n[^]*?\n {2}}\n/, "");
  expect(findingsOf(swsa306, changed(/[^]*/, policy)).map(({ severity, message }) => [severity, message])).toEqual([
    ["warning", expect.stringContaining("does not let all key exchanges of the protected DVIPA 203.0.113.10 pass")],
    ["error", expect.stringContaining("does not let the key exchanges of the protected DVIPA 2001:db8::10 pass")],
  ]);
});

test("GIVEN a DVIPA that is denied IKE, and one whose IKE is to be protected WHEN the rule judges THEN each has its finding", () => {
  const first = plain("FIRST", "10.9.0.0/16", "Protocol UDP", "deny");
  const first6 = filterRule("FIRST6", DVIPA6, "2001:db8:9::/48").replace("TCP", "UDP");
  const findings = findingsOf(swsa306, changed(/[^]*/, policyOf(first + first6 + web) + DENY));
  expect(findings.map(({ message }) => message)).toEqual([
    expect.stringContaining("finds Deny by the IpFilterRule FIRST "),
    expect.stringContaining("finds IpSec with gold by the IpFilterRule FIRST6 "),
  ]);
});

test("GIVEN peers of other traffic WHEN the ends negotiate themselves THEN IKE need not pass to those", () => {
  const policy = policyOf(ikeWith("HOSTS", "10.9.0.0/16") + web)
    .replace(IKE, "")
    .replace(KEY_EXCHANGE, keyExchange("HOSTS", "10.9.0.0/16") + keyExchange("OTHER", "192.0.2.1"));
  expect(findingsOf(swsa306, changed(/[^]*/, policy))).toEqual([]);
});

test("GIVEN a key exchange rule for more than the ends WHEN IKE passes to the ends THEN it finds nothing", () => {
  const policy = policyOf(ikeWith("HOSTS", "10.9.0.0/16") + web + filterRule("HOST", DVIPA, "10.7.0.1"))
    .replace(IKE, "")
    .replace(KEY_EXCHANGE, keyExchange("HOSTS", "10.8.0.0/15"));
  expect(findingsOf(swsa306, changed(/[^]*/, policy))).toEqual([]);
});
