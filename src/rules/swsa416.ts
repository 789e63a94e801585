import type { DataOfferModel, DynamicActionModel } from "../model/policy";
import { actionFaults, dataOffers, isUnread, vpnActionUses, type Fault, type Part } from "./key-exchange-places";
import { IP_DATA_OFFER } from "./references";
import type { Rule } from "./rule";
import { ifDefault } from "./wording";

/** What HowToEncrypt and HowToAuth of an offer may not be together, and what is expected. */
function mismatch({ encryption, authentication }: DataOfferModel): readonly [string, string] | undefined {
  const { algorithm: cipher } = encryption.value;
  const { protocol, algorithm: hash } = authentication.value;
  const together = `HowToEncrypt ${cipher}${ifDefault(encryption)} with HowToAuth ${protocol} ${hash}${ifDefault(authentication)}`;
  if (cipher === "AES_GCM_16") {
    return protocol === "ESP" && hash === "Null" ? undefined : [together, "HowToAuth ESP Null"];
  }
  if (hash.startsWith("AES_GMAC")) return cipher === "DoNot" ? undefined : [together, "HowToEncrypt DoNot"];
  if (hash !== "Null") return undefined;
  if (protocol === "AH") return [together, "an algorithm that authenticates"];
  return cipher === "DoNot" ? [together, "an algorithm that encrypts, or one that authenticates"] : undefined;
}

function fault(part: Part<DataOfferModel>): readonly Fault[] {
  const { model } = part;
  const found = mismatch(model);
  const isOpen = isUnread(model, model.encryption) || isUnread(model, model.authentication);
  return found === undefined || isOpen ? [] : [{ ...part, found: `${found[0]}, expected ${found[1]},` }];
}

export const swsa416: Rule = {
  code: "SWSA416",
  title: "HowToEncrypt and HowToAuth go together",
  severity: "error",
  why: "AES_GCM_16 authenticates by itself, AES_GMAC does not encrypt, and an offer has to do at least one of the two: the Policy Agent rejects other combinations, and the DVIPA is not protected.",
  fix: "Code AES_GCM_16 with ESP Null, AES_GMAC with DoNot, and never Null with AH or DoNot.",
  reference: IP_DATA_OFFER,
  *check(model) {
    const judge = (action: DynamicActionModel) => dataOffers(action).flatMap(fault);
    const suspect = ({ offers }: DynamicActionModel) => offers.some((offer) => mismatch(offer) !== undefined);
    const groups = actionFaults(model, vpnActionUses(model), suspect, judge);
    for (const { sentence, names, dataset, at } of groups) {
      yield {
        message: `Found ${sentence}.`,
        fix: `Correct HowToEncrypt or HowToAuth in ${names} of ${dataset}.`,
        at,
      };
    }
  },
};
