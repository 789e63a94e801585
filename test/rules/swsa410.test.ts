import { swsa410 } from "../../src/rules/swsa410";
import { changedFiles, lineOf, type Replacements } from "../support/changed-files";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, securedSysplex } from "../support/secured-sysplex";

const DVLOCALFLTR = ["IPSEC DVIPSEC", "IPSEC DVIPSEC DVLOCALFLTR"] as const;
const MAIN = [/HowToInitiate IKEv2/g, "HowToInitiate Main"] as const;
/** Clients at the dynamic XCF address of the owner, 10.1.1.1. */
const CLIENTS: Replacements = [
  ["IpDestAddr 10.9.0.0/16", "IpDestAddr 10.0.0.0/8"],
  [/10.9.0.0\/16/g, "10.0.0.0/8"],
];
const owner = (profile: Replacements, policy: Replacements) =>
  changedFiles(securedSysplex(), { [FILES.owner]: profile, [FILES.ownerPolicy]: policy });

test("GIVEN no DVLOCALFLTR, or IKEv2 WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa410, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa410, owner([], [MAIN, ...CLIENTS]))).toEqual([]);
  expect(findingsOf(swsa410, owner([DVLOCALFLTR], CLIENTS))).toEqual([]);
});

test("GIVEN DVLOCALFLTR and main mode WHEN clients of the stack are protected THEN it is an error", () => {
  const assembly = owner([DVLOCALFLTR], [MAIN, ...CLIENTS]);
  const findings = findingsOf(swsa410, assembly);
  const line = lineOf(assembly, FILES.ownerPolicy, "KeyExchangeRule WEB\n");
  expect(placesOf(findings)).toEqual([`${FILES.ownerPolicy}:${line} error SYSA.TCPIP`]);
  expect(findings[0]).toMatchObject({
    message:
      "Found HowToInitiate Main in KeyExchangeRule WEB, for the protected DVIPA 203.0.113.10 and clients on the same stack, with DVLOCALFLTR: expected IKEv2.",
    fix: "Give KeyExchangeRule WEB a KeyExchangeAction with HowToInitiate IKEv2.",
  });
});

test("GIVEN rules for all peers WHEN main mode is used THEN clients of the stack may not be meant, and it is a warning", () => {
  const all: Replacements = [
    ["IpDestAddr 10.9.0.0/16", "IpDestAddr All"],
    [/Location 10.9.0.0\/16/, "Location All"],
  ];
  const findings = findingsOf(swsa410, owner([DVLOCALFLTR], [MAIN, ...all]));
  expect(findings.map(({ severity }) => severity)).toEqual(["warning"]);
});

test("GIVEN no HowToInitiate WHEN the default is main mode THEN it is a warning, because that is not confirmed", () => {
  const findings = findingsOf(swsa410, owner([DVLOCALFLTR], [[/ +HowToInitiate IKEv2\n/g, ""], ...CLIENTS]));
  expect(findings.map(({ severity }) => severity)).toEqual(["warning"]);
});

test("GIVEN a rule for a client of the stack at the near end WHEN it uses main mode THEN it is found", () => {
  const near: Replacements = [
    [/IpSourceAddr 203.0.113.10\n( +)IpDestAddr 10.9.0.0\/16/, "IpSourceAddr 10.1.1.1\n$1IpDestAddr 203.0.113.10"],
    ["IpSourceAddr 2001:db8::10", "IpSourceAddr 203.0.113.10"],
    [/Location 203.0.113.10\n([^]*?)Location 10.9.0.0\/16/, "Location 10.1.1.1\n$1Location 203.0.113.10"],
  ];
  const findings = findingsOf(swsa410, owner([DVLOCALFLTR], [MAIN, ...near]));
  expect(findings.map(({ severity, message }) => [severity, message])).toEqual([
    ["error", expect.stringContaining("in KeyExchangeRule WEB, for the protected DVIPA 203.0.113.10 and")],
  ]);
});

test.each<[string, Replacements, Replacements]>([
  ["clients elsewhere", [DVLOCALFLTR], [MAIN]],
  ["clients that no filter rule protects", [DVLOCALFLTR], [MAIN, [/Location 10.9.0.0\/16/, "Location All"]]],
  ["clients for which no key exchange rule is there", [DVLOCALFLTR], [MAIN, CLIENTS[0]!]],
  [
    "an action that is not there",
    [DVLOCALFLTR],
    [MAIN, ...CLIENTS, ["KeyExchangeAction ike", "KeyExchangeAction other"]],
  ],
  ["a DVIPA that is not distributed", [DVLOCALFLTR, [/ +VIPADISTRIBUTE.*\n/g, ""]], [MAIN, ...CLIENTS]],
])("GIVEN DVLOCALFLTR and %s WHEN the rule judges THEN it finds nothing", (_, profile, policy) => {
  expect(findingsOf(swsa410, owner(profile, policy))).toEqual([]);
});

test("GIVEN clients at an IPv6 address WHEN the rule judges THEN it finds nothing: DVLOCALFLTR is about IPv4", () => {
  const six: Replacements = [
    [/2001:db8:9::\/48/g, "2001:db8:1::/48"],
    [/Location 2001:db8:9::\/48/, "Location All6"],
  ];
  expect(findingsOf(swsa410, owner([DVLOCALFLTR], [MAIN, ...six.slice(0, 1)]))).toEqual([]);
});
