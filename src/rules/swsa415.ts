import type { Attribute, EncryptionModel } from "../model/policy";
import {
  dataOffers,
  faultsByFile,
  keyActions,
  keyOffers,
  vpnActions,
  type Fault,
  type Holding,
  type Part,
  type Located,
} from "./key-exchange-places";
import { KEY_EXCHANGE_OFFER } from "./references";
import type { Rule } from "./rule";

const WEAK: ReadonlySet<string> = new Set(["DES", "3DES", "MD5", "HMAC_MD5", "HMAC_MD5_96", "Group1", "Group2"]);
/** What FIPS 140 mode rejects. */
const NOT_FIPS: ReadonlySet<string> = new Set([
  "DES",
  "MD5",
  "HMAC_MD5",
  "HMAC_MD5_96",
  "AES128_XCBC",
  "AES128_XCBC_96",
  "Group1",
]);

type Values = string | readonly string[] | EncryptionModel | { readonly algorithm: string } | undefined;

function algorithms(value: Values): readonly string[] {
  if (value === undefined) return [];
  if (typeof value === "string") return [value];
  return "algorithm" in value ? [value.algorithm] : value;
}

/** Weak values of attributes of one part of a policy. */
function weak(
  { model, label }: Part<Located>,
  attributes: readonly Attribute<Values>[],
  fips: boolean,
): readonly Fault[] {
  return attributes.flatMap(({ name, value, defaulted }) =>
    algorithms(value)
      // That Group2 is the default of later releases is not confirmed; that V2R1 has DES, MD5 and Group1 is documented.
      .filter((algorithm) => !(defaulted && algorithm === "Group2"))
      .filter((algorithm) => WEAK.has(algorithm) || (fips && NOT_FIPS.has(algorithm)))
      .map((algorithm) => ({
        model,
        label,
        found: `${name} ${algorithm}${defaulted ? " (the default of the release)" : ""}`,
        severity: fips && NOT_FIPS.has(algorithm) ? "error" : "warning",
      })),
  );
}

function* faults(holding: Holding): Iterable<Fault> {
  const fips = holding.policy.settings.fips140.value;
  for (const action of vpnActions(holding)) {
    const part = { model: action, label: `IpDynVpnAction ${action.name}` };
    yield* weak(part, [action.initiateWithPfs, action.acceptablePfs], fips);
  }
  for (const part of dataOffers(holding)) {
    yield* weak(part, [part.model.encryption, part.model.authentication], fips);
  }
  // An attribute of IKEv1 that is not given says nothing where IKEv2 starts the exchange.
  const ikev1 = keyActions(holding).some(({ howToInitiate }) => howToInitiate.value !== "IKEv2");
  for (const part of keyOffers(holding)) {
    const { encryption, authMessages, verifyMessages, pseudoRandomFunction, dhGroup } = part.model;
    const ofIkev1 = ikev1 || !authMessages.defaulted ? [authMessages] : [];
    yield* weak(part, [encryption, ...ofIkev1, verifyMessages, pseudoRandomFunction, dhGroup], fips);
  }
}

export const swsa415: Rule = {
  code: "SWSA415",
  title: "A protected DVIPA is protected by strong algorithms",
  severity: "warning",
  why: "DES, 3DES, MD5 and the Diffie-Hellman groups 1 and 2 no longer protect. In FIPS 140 mode the stack rejects DES, MD5, AES128_XCBC and group 1, and with them the policy.",
  fix: "Use AES_CBC or AES_GCM_16, SHA2 and group 14 or higher.",
  reference: KEY_EXCHANGE_OFFER,
  *check(model) {
    for (const { severity, sentence, names, dataset, at } of faultsByFile(model, faults)) {
      yield {
        severity,
        message: `Found ${sentence}: expected ${severity === "error" ? "an algorithm that FIPS 140 mode allows" : "AES, SHA2 and group 14 or higher"}.`,
        fix: `Use a stronger algorithm in ${names} of ${dataset}, and at the peers.`,
        at,
      };
    }
  },
};
