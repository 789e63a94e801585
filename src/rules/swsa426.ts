import type { Attribute, DataOfferModel, KeyExchangeActionModel, KeyExchangeOfferModel } from "../model/policy";
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
import { list } from "./wording";

/** Names of the attributes an offer leaves to their defaults. */
const open = (offer: Located, attributes: readonly Attribute<unknown>[]): readonly string[] =>
  attributes.filter((each) => each.defaulted && !isUnread(offer, each)).map(({ name }) => name);

const ofData = ({ encryption, authentication }: DataOfferModel) => [encryption, authentication];

function ofKeys({ howToInitiate }: KeyExchangeActionModel, offer: KeyExchangeOfferModel): Attribute<unknown>[] {
  const { encryption, authMessages, verifyMessages, pseudoRandomFunction, dhGroup } = offer;
  const ofVersion = howToInitiate.value === "IKEv2" ? [verifyMessages, pseudoRandomFunction] : [authMessages];
  return [encryption, ...ofVersion, dhGroup];
}

/** Whether {@link ofKeys} has anything open, which it seldom has. */
function isOpen(offer: KeyExchangeOfferModel, isIkev2: boolean): boolean {
  const { encryption, authMessages, verifyMessages, pseudoRandomFunction, dhGroup } = offer;
  const ofVersion = isIkev2 ? verifyMessages.defaulted || pseudoRandomFunction.defaulted : authMessages.defaulted;
  return encryption.defaulted || dhGroup.defaulted || ofVersion;
}

function fault(part: Part<Located>, names: readonly string[]): readonly Fault[] {
  return names.length === 0 ? [] : [{ ...part, found: list(names) }];
}

export const swsa426: Rule = {
  code: "SWSA426",
  title: "Offers of a protected DVIPA give their algorithms",
  severity: "info",
  why: "The default algorithms depend on the release: V2R1 has DES, MD5 and group 1, later ones AES and SHA1. An upgrade changes the offers, and systems of different levels do not offer the same.",
  fix: "Give every algorithm and the Diffie-Hellman group.",
  reference: KEY_EXCHANGE_OFFER,
  *check(model) {
    // Equal values may be given in one action and left out in another, so that each is looked at.
    const always = () => true;
    const groups = [
      ...actionFaults(model, keyActionUses(model), always, (action) =>
        action.offers.some((offer) => isOpen(offer, action.howToInitiate.value === "IKEv2"))
          ? keyOffers(action).flatMap((part) => fault(part, open(part.model, ofKeys(action, part.model))))
          : [],
      ),
      ...actionFaults(model, vpnActionUses(model), always, (action) =>
        action.offers.some(({ encryption, authentication }) => encryption.defaulted || authentication.defaulted)
          ? dataOffers(action).flatMap((part) => fault(part, open(part.model, ofData(part.model))))
          : [],
      ),
    ];
    for (const { found, sentence, names, dataset, at } of groups) {
      yield {
        message: `The default is relied on: no ${sentence}. It depends on the release.`,
        fix: `Code ${found} in ${names} of ${dataset}.`,
        at,
      };
    }
  },
};
