import type {
  KeyExchangeActionStatement,
  KeyExchangeOfferStatement,
  KeyExchangePolicyStatement,
  KeyExchangeRuleStatement,
  Limits,
} from "../../documents/ipsec";
import type { Attribute } from "./attribute";
import { caLabelsKey, identityKey, type SecurityEndpointModel } from "./security-endpoint";
import type { SharedKeyModel } from "./shared-key";
import type { EncryptionModel } from "./vpn-action";

/**
 * A KeyExchangeOffer with its defaults.
 *
 * @see IP Configuration Reference (V2R1, V2R4), KeyExchangeOffer statement
 */
export interface KeyExchangeOfferModel {
  readonly name: string | undefined;
  readonly file: string;
  readonly statement: KeyExchangeOfferStatement;
  readonly encryption: Attribute<EncryptionModel>;
  /** Of IKEv1. */
  readonly authMessages: Attribute<string>;
  /** Of IKEv1; undefined where the offer gives none: the default is not known. */
  readonly authPeers: Attribute<string | undefined>;
  /** Of IKEv2. */
  readonly verifyMessages: Attribute<string>;
  /** Of IKEv2. */
  readonly pseudoRandomFunction: Attribute<string>;
  readonly dhGroup: Attribute<string>;
  /** Minutes. */
  readonly lifetimeProposed: Attribute<number>;
  /** Minutes. */
  readonly lifetimeAccepted: Attribute<Limits>;
  /** Kilobytes. */
  readonly lifesizeProposed: Attribute<number | "None">;
  /** Kilobytes. */
  readonly lifesizeAccepted: Attribute<Limits | "None">;
  /** Equal texts stand for equal offers, whatever the names. */
  readonly key: string;
}

/** What the KeyExchangePolicy says for all key exchanges, or a KeyExchangeAction for its own. */
export interface KeyExchangeSettings {
  readonly howToInitiate: Attribute<"Main" | "Aggressive" | "IKEv2" | "DoNot">;
  readonly allowNat: Attribute<boolean>;
  readonly filterByIdentity: Attribute<boolean>;
  readonly bypassIpValidation: Attribute<boolean>;
  /** Undefined where it is not given: the default is not known. */
  readonly certificateUrlLookup: Attribute<string | undefined>;
  readonly revocationChecking: Attribute<string>;
}

/**
 * A KeyExchangeAction: what it does not say is what the KeyExchangePolicy says.
 *
 * @see IP Configuration Reference (V2R2), KeyExchangeAction statement
 */
export interface KeyExchangeActionModel extends KeyExchangeSettings {
  readonly name: string;
  readonly file: string;
  readonly statement: KeyExchangeActionStatement;
  readonly howToRespondIkev1: Attribute<"Either" | "Main" | "Aggressive">;
  /** Of IKEv2. */
  readonly howToAuthMe: Attribute<string>;
  /** Minutes; 0 for never. */
  readonly reauthInterval: Attribute<number>;
  /** In order of preference. */
  readonly offers: readonly KeyExchangeOfferModel[];
  /** Equal texts stand for equal key exchanges, whatever the names. */
  readonly key: string;
}

/** A KeyExchangeRule with its references resolved. */
export interface KeyExchangeRuleModel {
  readonly name: string;
  readonly file: string;
  readonly statement: KeyExchangeRuleStatement;
  readonly local: KeyExchangeEndModel;
  readonly remote: KeyExchangeEndModel;
  /** Name of the KeyExchangeAction. */
  readonly actionName: string | undefined;
  /** Undefined when the KeyExchangeAction is not in the assembly. */
  readonly action: KeyExchangeActionModel | undefined;
  readonly sharedKey: SharedKeyModel | undefined;
}

/** One end of a key exchange rule. One that is not in the assembly has no addresses. */
export type KeyExchangeEndModel = Pick<SecurityEndpointModel, "location" | "identity" | "caLabels"> & {
  /** The endpoint; undefined when the rule has none, or it is not in the assembly. */
  readonly endpoint: SecurityEndpointModel | undefined;
};

/**
 * The KeyExchangePolicy of a stack.
 *
 * @see IP Configuration Reference (V2R1), KeyExchangePolicy statement
 */
export interface KeyExchangePolicyModel extends KeyExchangeSettings {
  readonly file: string;
  readonly statement: KeyExchangePolicyStatement;
  /** Seconds; 0 for none. */
  readonly natKeepAliveInterval: Attribute<number>;
  /** Seconds; 0 for never. */
  readonly livenessInterval: Attribute<number>;
  /** Rules in the order in which IKED tries them. */
  readonly rules: readonly KeyExchangeRuleModel[];
}

/** Equal texts stand for rules that do the same for a peer they have in common, whatever the names. */
export function keyExchangeTreatment({ local, remote, action, actionName, sharedKey }: KeyExchangeRuleModel): string {
  const identity = identityKey(local.identity);
  const how = action?.key ?? `KeyExchangeAction ${actionName}`;
  return `${identity} / ${caLabelsKey(remote.caLabels)} / ${how} / ${sharedKey?.token ?? ""}`;
}
