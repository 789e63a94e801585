import { parseIpsecPolicy } from "../../../src/documents/ipsec";
import { readPolicy } from "../../../src/model/policy";
import type { Release } from "../../../src/model/manifest";
import { block } from "../../support/filter-policies";

function ruleWith(release: Release | undefined, more: string, ...lines: string[]) {
  const rule = block("IpFilterRule R", "IpGenericFilterActionRef ipsec", ...lines);
  const text = block("IpFilterPolicy", rule) + block("IpGenericFilterAction ipsec", "IpFilterAction IpSec") + more;
  return readPolicy([{ file: "file", document: parseIpsecPolicy(text) }], [], release).rules[0]!;
}
const dynamic = (body: string, release?: Release) =>
  ruleWith(release, block("IpDynVpnAction A", body), "IpDynVpnActionRef A").dynamicVpn!;

test("GIVEN an action that says nothing WHEN it is read THEN it has the defaults of its release", () => {
  expect(dynamic(block("IpDataOffer", ""))).toMatchObject({
    name: "A",
    file: "file",
    initiation: { value: "Either", defaulted: true },
    vpnLife: { value: 1440 },
    initiateWithPfs: { value: "None" },
    acceptablePfs: { value: ["None"] },
    encapsulationIkev2: { value: "Either" },
    passthroughDf: { value: "Yes" },
    passthroughDscp: { value: true },
    offers: [
      {
        encapsulation: { value: "Tunnel" },
        encryption: { value: { algorithm: "AES_CBC", keyLength: 128 }, defaulted: true },
        authentication: { value: { protocol: "ESP", algorithm: "HMAC_SHA1" } },
        lifetimeProposed: { value: 240 },
        lifetimeAccepted: { value: { minimum: 120, maximum: 480 } },
        lifesizeProposed: { value: "None" },
        lifesizeAccepted: { value: "None" },
      },
    ],
  });
  expect(dynamic(block("IpDataOffer", ""), "V2R1").offers[0]).toMatchObject({
    encryption: { value: { algorithm: "DES" } },
    authentication: { value: { protocol: "ESP", algorithm: "HMAC_MD5" } },
  });
});

test("GIVEN old and new forms of the same values WHEN actions are read THEN their keys are equal", () => {
  const old = dynamic(
    `Pfs Group14\nPassthroughDF No\n${block("IpDataOffer", "HowToEncrypt AES\nHowToAuth ESP HMAC_SHA")}`,
  );
  const now = dynamic(
    `InitiateWithPfs Group14\nAcceptablePfs Group14\nPassthroughDF No Clear\n` +
      block("IpDataOffer x", "HowToEncrypt AES_CBC KeyLength 128\nHowToAuth ESP HMAC_SHA1"),
  );
  expect(old.key).toBe(now.key);
  expect(dynamic("VpnLife 60").key).not.toBe(dynamic("VpnLife 61").key);
});

test("GIVEN offers inline and by reference WHEN an action is read THEN they stand in order of preference", () => {
  const offers = block("IpDataOffer x", "HowToEncap Transport") + block("IpDataOffer y", "RefreshLifetimeProposed 300");
  const action = block("IpDynVpnAction A", block("IpDataOffer", ""), "IpDataOfferRef y", "IpDataOfferRef x");
  const rule = ruleWith(undefined, action + offers, "IpDynVpnActionRef A");
  expect(rule.dynamicVpn!.offers.map(({ name }) => name)).toEqual([undefined, "y", "x"]);
});

test("GIVEN a manual action WHEN it is read THEN its ends are known, and its keys are compared, but not kept", () => {
  const action = (key: string) =>
    ruleWith(
      undefined,
      block("IpManVpnAction M", "LocalSecurityEndpointAddr 10.1.0.1", `AuthInboundSa 300 ${key}`),
      "IpManVpnActionRef M",
    ).manualVpn!;
  expect(action("0xAB")).toMatchObject({
    localEndpoint: "10.1.0.1",
    remoteEndpoint: undefined,
    active: { value: true },
  });
  expect(action("0xAB").key).toBe(action("0xab").key);
  expect(action("0xAB").key).not.toBe(action("0xAC").key);
  expect(action("0xABCDEF").key).not.toContain("ABCDEF");
});

test("GIVEN a local start action WHEN its rule is read THEN it decides on demand before the policy, and keeps its endpoints", () => {
  const start = block(
    "IpLocalStartAction S",
    "AllowOnDemand Yes",
    block("RemoteSecurityEndpoint", "Location 10.9.0.1"),
  );
  const rule = ruleWith(undefined, start, "IpLocalStartActionRef S");
  expect(rule.allowOnDemand).toEqual({ name: "AllowOnDemand", value: true, defaulted: false });
  expect(rule.localStart?.remote?.location.only).toBe("10.9.0.1");
  expect(ruleWith(undefined, "").allowOnDemand).toEqual({ name: "AllowOnDemand", value: false, defaulted: true });
});

test.each([
  ["V2R1", "DES", "HMAC_MD5"],
  ["V2R2", "AES_CBC", "HMAC_SHA1"],
  ["V3R1", "AES_CBC", "HMAC_SHA1"],
] as const)(
  "GIVEN an offer that says nothing at %s WHEN it is read THEN it has %s and %s",
  (release, encryption, authentication) => {
    const [offer] = dynamic(block("IpDataOffer", ""), release).offers;
    expect([offer!.encryption.value.algorithm, offer!.authentication.value.algorithm]).toEqual([
      encryption,
      authentication,
    ]);
  },
);

test.each([
  ["HowToEncrypt AES", { algorithm: "AES_CBC", keyLength: 128 }],
  ["HowToEncrypt AES_CBC KeyLength 256", { algorithm: "AES_CBC", keyLength: 256 }],
  ["HowToEncrypt AES_GCM_16", { algorithm: "AES_GCM_16", keyLength: 128 }],
  ["HowToEncrypt 3DES", { algorithm: "3DES", keyLength: undefined }],
  ["HowToEncrypt DoNot", { algorithm: "DoNot", keyLength: undefined }],
])("GIVEN %s WHEN it is read THEN it has one spelling, and a length where it can", (line, expected) => {
  expect(dynamic(block("IpDataOffer", line)).offers[0]!.encryption.value).toEqual(expected);
});

test.each([
  ["HowToAuth ESP HMAC_SHA", { protocol: "ESP", algorithm: "HMAC_SHA1" }],
  ["HowToAuth AH HMAC_SHA1", { protocol: "AH", algorithm: "HMAC_SHA1" }],
  ["HowToAuth ESP HMAC_MD5", { protocol: "ESP", algorithm: "HMAC_MD5" }],
])("GIVEN %s WHEN it is read THEN it has one spelling", (line, expected) => {
  expect(dynamic(block("IpDataOffer", line)).offers[0]!.authentication.value).toEqual(expected);
});

test("GIVEN groups for perfect forward secrecy WHEN an action is read THEN new operands count before the old one, and those accepted are sorted", () => {
  const pfs = (...lines: string[]) => {
    const { initiateWithPfs, acceptablePfs } = dynamic(lines.join("\n"));
    return [initiateWithPfs.value, acceptablePfs.value, initiateWithPfs.defaulted, acceptablePfs.defaulted];
  };
  expect(pfs()).toEqual(["None", ["None"], true, true]);
  expect(pfs("Pfs Group14")).toEqual(["Group14", ["Group14"], false, false]);
  expect(pfs("Pfs Group14", "InitiateWithPfs Group19")).toEqual(["Group19", ["Group14"], false, false]);
  expect(pfs("Pfs Group14", "AcceptablePfs Group20", "AcceptablePfs Group19", "AcceptablePfs Group20")).toEqual([
    "Group14",
    ["Group19", "Group20"],
    false,
    false,
  ]);
  expect(pfs("AcceptablePfs None", "AcceptablePfs Group14")).toEqual(["None", ["Group14", "None"], true, false]);
});

test.each([
  ["PassthroughDF No", "No Clear"],
  ["PassthroughDF No Clear", "No Clear"],
  ["PassthroughDF No Set", "No Set"],
  ["PassthroughDF Yes", "Yes"],
])("GIVEN %s WHEN it is read THEN it is %s", (line, expected) => {
  expect(dynamic(line).passthroughDf).toMatchObject({ value: expected, defaulted: false });
});

test("GIVEN actions WHEN they differ in an offer, or their order THEN their keys differ; names do not count", () => {
  const [one, two] = [
    block("IpDataOffer", "HowToEncap Transport"),
    block("IpDataOffer", "RefreshLifetimeProposed 300"),
  ];
  const keys = [dynamic(one), dynamic(two), dynamic(one + two), dynamic(two + one), dynamic("")].map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(dynamic(block("IpDataOffer a", "HowToEncap Transport")).key).toBe(keys[0]);
});

describe("GIVEN manual actions", () => {
  const manual = (...lines: string[]) =>
    ruleWith(undefined, block("IpManVpnAction M", ...lines), "IpManVpnActionRef M").manualVpn!;

  test("WHEN one says nothing THEN it has the defaults, and algorithms that the release decides", () => {
    expect(manual("")).toMatchObject({
      name: "M",
      localEndpoint: undefined,
      remoteEndpoint: undefined,
      active: { value: true, defaulted: true },
      encapsulation: { value: "Tunnel", defaulted: true },
      encryption: { value: undefined, defaulted: true },
      authentication: { value: undefined, defaulted: true },
    });
  });

  test("WHEN one says everything THEN it has that", () => {
    expect(
      manual(
        "LocalSecurityEndpointAddr 10.1.0.1",
        "RemoteSecurityEndpointAddr 10.9.0.1",
        "Active No",
        "HowToEncap Transport",
        "HowToEncrypt AES",
        "HowToAuth ESP HMAC_SHA",
      ),
    ).toMatchObject({
      localEndpoint: "10.1.0.1",
      remoteEndpoint: "10.9.0.1",
      active: { value: false },
      encapsulation: { value: "Transport" },
      encryption: { value: { algorithm: "AES_CBC", keyLength: 128 } },
      authentication: { value: { protocol: "ESP", algorithm: "HMAC_SHA1" } },
    });
  });

  test("WHEN they differ in an end, a key or its index THEN their keys differ", () => {
    const keys = [
      [""],
      ["LocalSecurityEndpointAddr 10.1.0.1"],
      ["RemoteSecurityEndpointAddr 10.1.0.1"],
      ["AuthInboundSa 300 0xAB"],
      ["AuthInboundSa 301 0xAB"],
      ["AuthOutboundSa 300 0xAB"],
      ["EncryptInboundSa 300 0xAB"],
      ["EncryptOutboundSa 300 0xAB"],
      ["Active No"],
    ].map((lines) => manual(...lines).key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe("GIVEN local start actions", () => {
  const start = (...lines: string[]) =>
    ruleWith(undefined, block("IpLocalStartAction S", ...lines), "IpLocalStartActionRef S").localStart!;

  test("WHEN one says nothing, or only whether it is on demand THEN it means the ends of the packet", () => {
    expect(start("")).toMatchObject({
      name: "S",
      allowOnDemand: undefined,
      local: undefined,
      remote: undefined,
      key: "",
    });
    expect(start("AllowOnDemand No")).toMatchObject({ allowOnDemand: false, key: "" });
  });

  test("WHEN they have ends THEN one side alone counts, and which side it is", () => {
    const local = block("LocalSecurityEndpoint", "Location 10.1.0.1");
    const remote = block("RemoteSecurityEndpoint", "Location 10.1.0.1");
    const keys = [start(local), start(remote), start(local, remote), start("")].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("WHEN they say which addresses and ports a tunnel is for THEN the order does not count, the values do", () => {
    const [from, to] = ["LocalIpGranularity Rule", "RemoteIpGranularity Packet"];
    expect(start(from, to).key).toBe(start(to, from).key);
    expect(start(from, to).key).not.toBe("");
    expect(start(from).key).not.toBe(start("LocalIpGranularity Packet").key);
  });
});
