import type { Identity } from "../../documents/ipsec";
import type { KeyExchangeOfferModel, KeyExchangeRuleModel } from "./key-exchange";
import type { PolicyModel } from "./policy";
import { identityCovers } from "./security-endpoint";
import type { DataOfferModel } from "./vpn-action";
import { valueKey, type Attribute } from "./attribute";

/** The key exchange rule IKED uses for two addresses. */
export interface SelectedKeyExchangeRule {
  /** The first rule for the two addresses: used until the identity of the peer is known. Undefined when there is none. */
  readonly tentative: KeyExchangeRuleModel | undefined;
  /** The first rule for the two addresses and the identity of the peer; undefined when there is none. */
  readonly final: KeyExchangeRuleModel | undefined;
}

/**
 * Selects the key exchange rule for two addresses: by the locations first, then by the identity of the peer (EZD1785I says
 * that a tentative rule was replaced by a final one; EZD0917I that there is none).
 *
 * @param peer - identity the peer gives. @default - the tentative rule is final
 * @see Configuration Guide, Key exchange policy
 */
export function keyExchangeRuleFor(
  policy: PolicyModel,
  local: string,
  remote: string,
  peer?: Identity,
): SelectedKeyExchangeRule {
  const rules = policy.keyExchangeRulesFor(local).filter((rule) => rule.remote.location.has(remote));
  const tentative = rules[0];
  const final = peer === undefined ? tentative : rules.find((rule) => identityCovers(rule.remote.identity, peer));
  return { tentative, final };
}

/** An offer of either phase. */
type Offer = KeyExchangeOfferModel | DataOfferModel;
type IkeVersion = "IKEv1" | "IKEv2";

/** What the two ends of a negotiation agree on. */
export interface Agreement<O extends Offer> {
  /** Offer of the initiator. */
  readonly proposed: O;
  /** Offer of the responder that accepts it. */
  readonly accepted: O;
}

/**
 * What an initiator with some offers and a responder with others agree on: the initiator's first offer that the responder has,
 * too. Undefined when the negotiation fails (EZD1021I, EZD1022I: no proposal chosen). Lifetimes and lifesizes are negotiated by
 * IKEv1 only; IKEv2 configures them at each end.
 */
export function negotiable<O extends Offer>(
  initiator: readonly O[],
  responder: readonly O[],
  version: IkeVersion,
): Agreement<O> | undefined {
  for (const proposed of initiator) {
    const accepted = responder.find((offer) => accepts(offer, proposed, version));
    if (accepted !== undefined) return { proposed, accepted };
  }
  return undefined;
}

function accepts(offer: Offer, proposed: Offer, version: IkeVersion): boolean {
  const theirs = algorithmsOf(proposed, version);
  const agreed = algorithmsOf(offer, version).every(({ value }, i) => valueKey(value) === valueKey(theirs[i]!.value));
  if (!agreed || version === "IKEv2") return agreed;
  const { minimum, maximum } = offer.lifetimeAccepted.value;
  const lifetime = proposed.lifetimeProposed.value;
  if (lifetime < minimum || lifetime > maximum) return false;
  const limits = offer.lifesizeAccepted.value;
  const size = proposed.lifesizeProposed.value;
  // Without limits any number of kilobytes is accepted, and none at all.
  return limits === "None" || (size !== "None" && limits.minimum <= size && size <= limits.maximum);
}

function algorithmsOf(offer: Offer, version: IkeVersion): readonly Attribute<unknown>[] {
  if ("encapsulation" in offer) return [offer.encapsulation, offer.encryption, offer.authentication];
  const common = [offer.encryption, offer.dhGroup];
  return version === "IKEv1"
    ? [...common, offer.authMessages, offer.authPeers]
    : [...common, offer.verifyMessages, offer.pseudoRandomFunction];
}
