import type { DataOfferModel, KeyExchangeOfferModel } from "../model/policy";
import {
  actionFaults,
  dataOffers,
  isUnread,
  keyActionUses,
  keyOffers,
  vpnActionUses,
  type Fault,
  type Part,
} from "./key-exchange-places";
import { KEY_EXCHANGE_OFFER } from "./references";
import type { Rule } from "./rule";
import { ifDefault } from "./wording";

type Offer = DataOfferModel | KeyExchangeOfferModel;

/** What is wrong with the lifetimes and lifesizes of an offer. A limit that is not confirmed makes it a warning. */
function* contradictions({ model, label }: Part<Offer>): Iterable<Fault> {
  for (const [proposed, accepted] of [
    [model.lifetimeProposed, model.lifetimeAccepted],
    [model.lifesizeProposed, model.lifesizeAccepted],
  ] as const) {
    const limits = accepted.value;
    if (limits === "None") continue;
    const { minimum, maximum } = limits;
    if (minimum > maximum) yield { model, label, found: `${accepted.name} ${minimum} ${maximum}` };
    else if (proposed.value !== "None" && (proposed.value < minimum || proposed.value > maximum)) {
      const severity = proposed.defaulted || accepted.defaulted ? "warning" : "error";
      const limitsText = `${accepted.name} ${minimum} ${maximum}${ifDefault(accepted)}`;
      const found = `${proposed.name} ${proposed.value}${ifDefault(proposed)} and ${limitsText}`;
      yield { model, label, severity, found };
    }
  }
}

/** Whether it is known what an offer proposes and accepts. */
function isKnown({ model }: Part<Offer>): boolean {
  const { lifetimeProposed, lifetimeAccepted, lifesizeProposed, lifesizeAccepted } = model;
  return ![lifetimeProposed, lifetimeAccepted, lifesizeProposed, lifesizeAccepted].some((each) =>
    isUnread(model, each),
  );
}

const judge = (offers: readonly Part<Offer>[]): readonly Fault[] => offers.flatMap((part) => [...contradictions(part)]);

export const swsa412: Rule = {
  code: "SWSA412",
  title: "What an offer proposes is what it accepts",
  severity: "error",
  why: "Owner and backup, and peers that are configured alike, refuse what the other proposes when the proposed value is outside of the accepted ones.",
  fix: "Give a minimum that is not above the maximum, and propose a value between them.",
  reference: KEY_EXCHANGE_OFFER,
  *check(model) {
    const groups = [
      ...actionFaults(
        model,
        keyActionUses(model),
        (action) => judge(keyOffers(action)).length > 0,
        (action) => judge(keyOffers(action).filter(isKnown)),
      ),
      ...actionFaults(
        model,
        vpnActionUses(model),
        (action) => judge(dataOffers(action)).length > 0,
        (action) => judge(dataOffers(action).filter(isKnown)),
      ),
    ];
    for (const { severity, sentence, names, dataset, at } of groups) {
      yield {
        severity,
        message: `Found ${sentence}: expected a minimum not above the maximum, and a proposed value between them.`,
        fix: `Correct the proposed or the accepted values in ${names} of ${dataset}.`,
        at,
      };
    }
  },
};
