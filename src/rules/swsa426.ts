import type { Attribute } from "../model/policy";
import { dataOffers, faultsByFile, keyActions, keyOffers, type Fault, type Holding } from "./key-exchange-places";
import { KEY_EXCHANGE_OFFER } from "./references";
import type { Rule } from "./rule";
import { list } from "./wording";

/** Names of the attributes an offer leaves to their defaults. */
const open = (attributes: readonly Attribute<unknown>[]): readonly string[] =>
  attributes.filter(({ defaulted }) => defaulted).map(({ name }) => name);

function* faults(holding: Holding): Iterable<Fault> {
  for (const part of dataOffers(holding)) {
    const names = open([part.model.encryption, part.model.authentication]);
    if (names.length > 0) yield { ...part, found: list(names) };
  }
  const versions = keyActions(holding).map(({ howToInitiate }) => howToInitiate.value === "IKEv2");
  for (const part of keyOffers(holding)) {
    const { encryption, authMessages, verifyMessages, pseudoRandomFunction, dhGroup } = part.model;
    const names = open([
      encryption,
      ...(versions.includes(false) ? [authMessages] : []),
      ...(versions.includes(true) ? [verifyMessages, pseudoRandomFunction] : []),
      dhGroup,
    ]);
    if (names.length > 0) yield { ...part, found: list(names) };
  }
}

export const swsa426: Rule = {
  code: "SWSA426",
  title: "Offers of a protected DVIPA give their algorithms",
  severity: "info",
  why: "The default algorithms depend on the release: V2R1 has DES, MD5 and group 1, later ones AES and SHA1. An upgrade changes the offers, and systems of different levels do not offer the same.",
  fix: "Give every algorithm and the Diffie-Hellman group.",
  reference: KEY_EXCHANGE_OFFER,
  *check(model) {
    for (const { found, sentence, names, dataset, at } of faultsByFile(model, faults)) {
      yield {
        message: `The default is relied on: no ${sentence}. It depends on the release.`,
        fix: `Code ${found} in ${names} of ${dataset}.`,
        at,
      };
    }
  },
};
