import { swsa424 } from "../../src/rules/swsa424";
import { changedFiles, changedPolicies, type Replacements } from "../support/changed-files";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, securedSysplex } from "../support/secured-sysplex";

const IKED = { SYSA: "SYSA/etc/security/iked.conf", SYSB: "SYSB/etc/security/iked.conf" };
const client = (services = "  ServiceType Cert\n", stack = "TCPIP"): Replacements => [
  [/$/, `NssStackConfig ${stack}\n{\n${services}}\n`],
];

test("GIVEN key rings, or network security services on both WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa424, securedSysplex())).toEqual([]);
  const both = { [IKED.SYSA]: client(), [IKED.SYSB]: client() };
  expect(findingsOf(swsa424, changedFiles(securedSysplex(), both))).toEqual([]);
});

test("GIVEN an owner that uses network security services WHEN the backup does not THEN it points at its IkeConfig", () => {
  const findings = findingsOf(swsa424, changedFiles(securedSysplex(), { [IKED.SYSA]: client() }));
  expect(placesOf(findings)).toEqual([`${IKED.SYSB}:1 warning SYSB.TCPIP`]);
  expect(findings[0]).toMatchObject({
    message:
      "SYSB.TCPIP takes certificates from the key ring of IKED, SYSA.TCPIP from network security services, for the protected DVIPAs 203.0.113.10 and 2001:db8::10: expected the same place.",
    fix: "Give both an NssStackConfig with ServiceType Cert, or neither: /etc/security/iked.conf.",
  });
});

test("GIVEN a backup that uses network security services WHEN the owner does not THEN it points at its NssStackConfig", () => {
  const findings = findingsOf(swsa424, changedFiles(securedSysplex(), { [IKED.SYSB]: client() }));
  expect(placesOf(findings)).toEqual([`${IKED.SYSB}:5 warning SYSB.TCPIP`]);
});

test.each<[string, Replacements]>([
  ["another service", client("  ServiceType RemoteMgmt\n")],
  ["another stack", client(undefined, "OTHER")],
])("GIVEN a client of %s WHEN the rule judges THEN it finds nothing", (_, replacements) => {
  expect(findingsOf(swsa424, changedFiles(securedSysplex(), { [IKED.SYSA]: replacements }))).toEqual([]);
});

test("GIVEN pre-shared keys WHEN one stack is a client THEN no certificate is needed, and nothing is found", () => {
  const psk = (replacement: readonly [string | RegExp, string]) =>
    changedFiles(changedPolicies({ all: [replacement] }), { [IKED.SYSA]: client() });
  expect(
    findingsOf(swsa424, psk(["  KeyExchangeOffer\n", "  HowToAuthMe PresharedKey\n  KeyExchangeOffer\n"])),
  ).toEqual([]);
});

test.each([
  ["Main", 0],
  ["DoNot", 0],
  ["IKEv2", 1],
])("GIVEN pre-shared keys for IKEv1 alone WHEN HowToInitiate is %s THEN there are %d findings", (how, count) => {
  const all = [
    ["RsaSignature", "PresharedKey"],
    ["KeyExchangeAction ike\n{\n  HowToInitiate IKEv2", `KeyExchangeAction ike\n{\n  HowToInitiate ${how}`],
  ] as const;
  const assembly = changedFiles(changedPolicies({ all: how === "IKEv2" ? all.slice(0, 1) : all }), {
    [IKED.SYSA]: client(),
  });
  expect(findingsOf(swsa424, assembly)).toHaveLength(count);
});

test("GIVEN certificates for IKEv1 and a pre-shared key for IKEv2 WHEN it starts in main mode THEN one is needed", () => {
  const all = [
    ["KeyExchangeAction ike\n{\n  HowToInitiate IKEv2", "KeyExchangeAction ike\n{\n  HowToInitiate Main"],
    ["  KeyExchangeOffer\n", "  HowToAuthMe PresharedKey\n  KeyExchangeOffer\n"],
  ] as const;
  expect(findingsOf(swsa424, changedFiles(changedPolicies({ all }), { [IKED.SYSA]: client() }))).toHaveLength(1);
});

test("GIVEN no IKE daemon of one of the systems WHEN the rule judges THEN it is not known", () => {
  for (const system of ["SYSA", "SYSB"] as const) {
    const other = system === "SYSA" ? IKED.SYSB : IKED.SYSA;
    expect(
      findingsOf(swsa424, changedFiles(securedSysplex(), { [other]: client() }, { [system]: { iked: undefined } })),
    ).toEqual([]);
  }
});

test("GIVEN an owner of which it is not known WHEN two backups differ THEN they are compared with each other", () => {
  const assembly = changedFiles(
    securedSysplex(),
    {
      [IKED.SYSB]: client(),
      [FILES.target]: [[/$/, "VIPADYNAMIC\n  VIPABACKUP 100 203.0.113.10\nENDVIPADYNAMIC\n"]],
    },
    { SYSA: { iked: undefined } },
  );
  expect(findingsOf(swsa424, assembly).map(({ message }) => message)).toEqual([
    expect.stringContaining(
      "SYSC.TCPIP takes certificates from the key ring of IKED, SYSB.TCPIP from network security",
    ),
  ]);
});

test.each([
  [
    "one of two actions",
    [
      [/(KeyExchangeAction ike\n{\n)([^]*)$/, "$1  HowToAuthMe PresharedKey\n$2KeyExchangeAction other\n{\n$2"],
      [/(?= {2}KeyExchangeRule WEB6)/, "  KeyExchangeRule MORE\n  {\n    KeyExchangeActionRef other\n  }\n"],
    ],
  ],
  [
    "one of two offers",
    [
      [
        "HowToInitiate IKEv2\n  KeyExchangeOffer",
        "HowToInitiate Main\n  KeyExchangeOffer\n  {\n    HowToAuthPeers PresharedKey\n  }\n  KeyExchangeOffer",
      ],
    ],
  ],
] as const)("GIVEN certificates in %s WHEN one stack is a client THEN one is needed", (_, all) => {
  expect(findingsOf(swsa424, changedFiles(changedPolicies({ all }), { [IKED.SYSA]: client() }))).toHaveLength(1);
});
