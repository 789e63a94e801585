import { swsa413 } from "../../src/rules/swsa413";
import { changedPolicies, lineOf, type Replacements } from "../support/changed-files";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, securedSysplex } from "../support/secured-sysplex";

const owner = (...lines: string[]) => {
  const change: Replacements = [["Initiation Either", `Initiation Either\n  ${lines.join("\n  ")}`]];
  return changedPolicies({ owner: change });
};

test.each([["VpnLife 0"], ["VpnLife 240"], ["VpnLife 1440"]])(
  "GIVEN %s WHEN the lifetime is 240 minutes THEN nothing is found",
  (line) => {
    expect(findingsOf(swsa413, securedSysplex())).toEqual([]);
    expect(findingsOf(swsa413, owner(line))).toEqual([]);
  },
);

test("GIVEN a shorter VpnLife WHEN the rule judges THEN the finding shows both times", () => {
  const assembly = owner("VpnLife 239");
  const findings = findingsOf(swsa413, assembly);
  expect(placesOf(findings)).toEqual([
    `${FILES.ownerPolicy}:${lineOf(assembly, FILES.ownerPolicy, "IpDynVpnAction gold\n")} warning SYSA.TCPIP`,
  ]);
  expect(findings[0]).toMatchObject({
    message:
      "Found VpnLife 239 and RefreshLifetimeProposed 240 (the default) in IpDynVpnAction gold, for the protected DVIPAs 203.0.113.10 and 2001:db8::10: expected a VpnLife that is not shorter, or 0.",
    fix: "Code a longer VpnLife in IpDynVpnAction gold of /etc/ipsec.conf, or a shorter RefreshLifetimeProposed.",
  });
});

test("GIVEN no VpnLife WHEN the lifetime is longer than the default THEN the finding says that it is the default", () => {
  const long = changedPolicies({ owner: [["HowToEncap Transport", "RefreshLifetimeProposed 2000"]] });
  expect(findingsOf(swsa413, long).map(({ message }) => message)).toEqual([
    expect.stringContaining("VpnLife 1440 (the default) and RefreshLifetimeProposed 2000 in"),
  ]);
});

test("GIVEN a time that cannot be read WHEN the rule judges THEN the default does not stand for it", () => {
  expect(findingsOf(swsa413, owner("VpnLife long", "IpDataOffer\n  {\n    RefreshLifetimeProposed 2000\n  }"))).toEqual(
    [],
  );
  const offer = changedPolicies({
    owner: [
      ["HowToEncap Transport", "RefreshLifetimeProposed x"],
      ["Initiation Either", "VpnLife 60"],
    ],
  });
  expect(findingsOf(swsa413, offer)).toEqual([]);
});

test("GIVEN several offers WHEN one of them lives longer than the tunnel THEN it is found", () => {
  const second = "IpDataOffer\n  {\n    HowToEncrypt AES_CBC KeyLength 128\n    RefreshLifetimeProposed 300\n  }";
  expect(findingsOf(swsa413, owner("VpnLife 300", second))).toEqual([]);
  expect(findingsOf(swsa413, owner("VpnLife 299", second)).map(({ message }) => message)).toEqual([
    expect.stringContaining("VpnLife 299 and RefreshLifetimeProposed 300 in"),
  ]);
});
