import type { Attribute, DynamicActionModel, EncryptionModel, KeyExchangeActionModel } from "../model/policy";
import {
  actionFaults,
  dataOffers,
  isUnread,
  keyActionUses,
  keyOffers,
  vpnActionUses,
  type Fault,
  type Located,
  type Part,
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
  const known = attributes.filter((each) => !isUnread(model, each));
  return known.flatMap(({ name, value, defaulted }) =>
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

function ofData(action: DynamicActionModel, fips: boolean): readonly Fault[] {
  const part = { model: action, label: `IpDynVpnAction ${action.name}` };
  return [
    ...weak(part, [action.initiateWithPfs, action.acceptablePfs], fips),
    ...dataOffers(action).flatMap((offer) => weak(offer, [offer.model.encryption, offer.model.authentication], fips)),
  ];
}

function ofKeys(action: KeyExchangeActionModel, fips: boolean): readonly Fault[] {
  return keyOffers(action).flatMap((part) => {
    const { encryption, authMessages, verifyMessages, pseudoRandomFunction, dhGroup } = part.model;
    // An attribute of IKEv1 that is not given says nothing where IKEv2 starts the exchange.
    const counts = action.howToInitiate.value !== "IKEv2" || !authMessages.defaulted;
    const ofIkev1 = counts ? [authMessages] : [];
    return weak(part, [encryption, ...ofIkev1, verifyMessages, pseudoRandomFunction, dhGroup], fips);
  });
}

/** Whether any mode would object to one of the values, given or not. */
function isSuspect(attributes: readonly Attribute<Values>[]): boolean {
  return attributes.some(({ value }) =>
    algorithms(value).some((algorithm) => WEAK.has(algorithm) || NOT_FIPS.has(algorithm)),
  );
}

export const swsa415: Rule = {
  code: "SWSA415",
  title: "A protected DVIPA is protected by strong algorithms",
  severity: "warning",
  why: "DES, 3DES, MD5 and the Diffie-Hellman groups 1 and 2 no longer protect. In FIPS 140 mode the stack rejects DES, MD5, AES128_XCBC and group 1, and with them the policy.",
  fix: "Use AES_CBC or AES_GCM_16, SHA2 and group 14 or higher.",
  reference: KEY_EXCHANGE_OFFER,
  *check(model) {
    const ofKeyExchange = actionFaults(
      model,
      keyActionUses(model),
      ({ offers }) =>
        offers.some(({ encryption, authMessages, verifyMessages, pseudoRandomFunction, dhGroup }) =>
          isSuspect([encryption, authMessages, verifyMessages, pseudoRandomFunction, dhGroup]),
        ),
      (action, { policy }) => ofKeys(action, policy.settings.fips140.value),
    );
    const ofTunnels = actionFaults(
      model,
      vpnActionUses(model),
      ({ initiateWithPfs, acceptablePfs, offers }) =>
        isSuspect([initiateWithPfs, acceptablePfs]) ||
        offers.some(({ encryption, authentication }) => isSuspect([encryption, authentication])),
      (action, { policy }) => ofData(action, policy.settings.fips140.value),
    );
    const groups = [...ofKeyExchange, ...ofTunnels];
    for (const { severity, sentence, names, dataset, at } of groups) {
      yield {
        severity,
        message: `Found ${sentence}: expected ${severity === "error" ? "an algorithm that FIPS 140 mode allows" : "AES, SHA2 and group 14 or higher"}.`,
        fix: `Use a stronger algorithm in ${names} of ${dataset}, and at the peers.`,
        at,
      };
    }
  },
};
