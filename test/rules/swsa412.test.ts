import { swsa412 } from "../../src/rules/swsa412";
import { changedPolicies, lineOf } from "../support/changed-files";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, securedSysplex } from "../support/secured-sysplex";

const key = (lines: string) => [["DHGroup Group14", `DHGroup Group14\n    ${lines}`]] as const;
const data = (lines: string) => [["HowToEncap Transport", `HowToEncap Transport\n    ${lines}`]] as const;

test.each([
  ["no values", ""],
  ["a value at the minimum", "RefreshLifetimeProposed 100\n    RefreshLifetimeAccepted 100 200"],
  ["a value at the maximum", "RefreshLifetimeProposed 200\n    RefreshLifetimeAccepted 100 200"],
  ["no lifesize to propose", "RefreshLifesizeProposed None\n    RefreshLifesizeAccepted 100 200"],
  ["no limits of lifesizes", "RefreshLifesizeProposed 5\n    RefreshLifesizeAccepted None"],
  ["the minimum as maximum", "RefreshLifetimeProposed 300\n    RefreshLifetimeAccepted 300 300"],
])("GIVEN offers with %s WHEN the rule judges THEN it finds nothing", (_, lines) => {
  expect(findingsOf(swsa412, lines === "" ? securedSysplex() : changedPolicies({ all: key(lines) }))).toEqual([]);
  if (lines !== "") expect(findingsOf(swsa412, changedPolicies({ all: data(lines) }))).toEqual([]);
});

test.each([
  [
    "RefreshLifetimeProposed 99\n    RefreshLifetimeAccepted 100 200",
    "RefreshLifetimeProposed 99 and RefreshLifetimeAccepted 100 200",
  ],
  [
    "RefreshLifetimeProposed 201\n    RefreshLifetimeAccepted 100 200",
    "RefreshLifetimeProposed 201 and RefreshLifetimeAccepted 100 200",
  ],
  ["RefreshLifetimeAccepted 500 400", "RefreshLifetimeAccepted 500 400"],
  [
    "RefreshLifesizeProposed 5\n    RefreshLifesizeAccepted 10 20",
    "RefreshLifesizeProposed 5 and RefreshLifesizeAccepted 10 20",
  ],
  ["RefreshLifesizeAccepted 20 10", "RefreshLifesizeAccepted 20 10"],
])("GIVEN offers with %j WHEN the rule judges THEN it is an error in either kind of offer", (lines, found) => {
  const assembly = changedPolicies({ owner: [...key(lines), ...data(lines)] });
  const findings = findingsOf(swsa412, assembly);
  const [ofData, ofKeys] = ["IpDataOffer\n", "KeyExchangeOffer\n"].map((word) =>
    lineOf(assembly, FILES.ownerPolicy, word),
  );
  expect(placesOf(findings)).toEqual([
    `${FILES.ownerPolicy}:${ofData} error SYSA.TCPIP`,
    `${FILES.ownerPolicy}:${ofKeys} error SYSA.TCPIP`,
  ]);
  const offers = ["IpDataOffer of IpDynVpnAction gold", "KeyExchangeOffer of KeyExchangeAction ike"];
  expect(findings.map(({ message, fix }) => [message, fix])).toEqual(
    offers.map((offer) => [
      `Found ${found} in ${offer}, for the protected DVIPAs 203.0.113.10 and 2001:db8::10: expected a minimum not above the maximum, and a proposed value between them.`,
      `Correct the proposed or the accepted values in ${offer} of /etc/ipsec.conf.`,
    ]),
  );
});

test("GIVEN a value against a default WHEN the rule judges THEN it is a warning that says so", () => {
  const one = findingsOf(swsa412, changedPolicies({ owner: data("RefreshLifetimeProposed 600") }));
  expect(one.map(({ severity, message }) => [severity, message])).toEqual([
    [
      "warning",
      expect.stringContaining("RefreshLifetimeProposed 600 and RefreshLifetimeAccepted 120 480 (the default) in"),
    ],
  ]);
  const other = findingsOf(swsa412, changedPolicies({ owner: data("RefreshLifetimeAccepted 10 20") }));
  expect(other.map(({ severity, message }) => [severity, message])).toEqual([
    [
      "warning",
      expect.stringContaining("RefreshLifetimeProposed 240 (the default) and RefreshLifetimeAccepted 10 20 in"),
    ],
  ]);
});

test("GIVEN a value that cannot be read WHEN the rule judges THEN the default does not stand for it", () => {
  const lines = "RefreshLifetimeProposed 600\n    RefreshLifetimeAccepted 120-";
  expect(findingsOf(swsa412, changedPolicies({ owner: [...data(lines), ...key(lines)] }))).toEqual([]);
});

test("GIVEN offers with names WHEN the rule judges THEN it calls them by name", () => {
  const findings = findingsOf(
    swsa412,
    changedPolicies({
      owner: [
        ...data("RefreshLifetimeAccepted 500 400"),
        [/ {2}IpDataOffer\n  {([^}]*)}\n}/, "  IpDataOfferRef strong\n}\nIpDataOffer strong\n{$1}"],
      ],
    }),
  );
  expect(findings[0]!.message).toContain("in IpDataOffer strong, for");
});
