import {
  keyExchangeOffers,
  type KeyExchangeActionStatement,
  type KeyExchangeOfferStatement,
  type KeyExchangePolicyStatement,
  type KeyExchangeRuleStatement,
  type Limits,
} from "../../documents/ipsec";
import { AddressSet } from "../address-set";
import type { Release } from "../manifest";
import { attributeOf, inherited, keyed } from "./attribute";
import type { Contents } from "./contents";
import type { Located, PolicyDefinitions } from "./definitions";
import type {
  KeyExchangeActionModel,
  KeyExchangeEndModel,
  KeyExchangeOfferModel,
  KeyExchangePolicyModel,
  KeyExchangeRuleModel,
  KeyExchangeSettings,
} from "./key-exchange";
import { localEndpointOf, remoteEndpointOf, type SecurityEndpointModel } from "./security-endpoint";
import { sharedKeyOf } from "./shared-key";
import { encryptionOf, hasOldDefaults, type NotMeaning } from "./vpn-action";

/** Reads the KeyExchangePolicy in effect; undefined when no file has one. */
export function readKeyExchange(
  definitions: PolicyDefinitions,
  release: Release | undefined,
): KeyExchangePolicyModel | undefined {
  const located = definitions.policy("KeyExchangePolicy");
  if (located === undefined) return undefined;
  const { file, statement } = located;
  const settings = policySettings(statement);
  const actions = { settings, kind: `KeyExchangeAction ${JSON.stringify(statement.value)}`, release };
  const rules: KeyExchangeRuleModel[] = [];
  const add = (rule: Located<KeyExchangeRuleStatement> | undefined) => {
    if (rule !== undefined) rules.push(ruleOf(definitions, rule, actions));
  };
  for (const child of statement.children) {
    if (child.keyword === "KeyExchangeRule") add({ file, statement: child });
    else if (child.keyword === "KeyExchangeRuleRef")
      add(definitions.find("KeyExchangeRule", child.value.name, file, child));
    else if (child.keyword === "KeyExchangeGroupRef") {
      const group = definitions.find("KeyExchangeGroup", child.value.name, file, child);
      for (const member of group?.statement.children ?? []) {
        if (member.keyword === "KeyExchangeRule") add({ file: group!.file, statement: member });
        else if (member.keyword === "KeyExchangeRuleRef")
          add(definitions.find("KeyExchangeRule", member.value.name, group!.file, member));
      }
    }
  }
  const { natKeepAliveInterval, livenessInterval } = statement.value;
  return {
    file,
    statement,
    ...settings,
    natKeepAliveInterval: attributeOf("NatKeepAliveInterval", natKeepAliveInterval, 20),
    livenessInterval: attributeOf("LivenessInterval", livenessInterval, 30),
    rules,
  };
}

/** What decides about KeyExchangeActions besides their own text. */
interface ActionContext {
  readonly settings: KeyExchangeSettings;
  /** Actions of one kind have the same settings. */
  readonly kind: string;
  readonly release: Release | undefined;
}

function policySettings({ value }: KeyExchangePolicyStatement): KeyExchangeSettings {
  return {
    howToInitiate: attributeOf("HowToInitiate", value.howToInitiate, "Main"),
    allowNat: attributeOf("AllowNat", value.allowNat, false),
    filterByIdentity: attributeOf("FilterByIdentity", value.filterByIdentity, false),
    bypassIpValidation: attributeOf("BypassIpValidation", value.bypassIpValidation, false),
    certificateUrlLookup: attributeOf<string | undefined>(
      "CertificateURLLookupPreference",
      value.certificateURLLookupPreference,
      undefined,
    ),
    revocationChecking: attributeOf<string>("RevocationChecking", value.revocationChecking, "Loose"),
  };
}

function ruleOf(
  definitions: PolicyDefinitions,
  located: Located<KeyExchangeRuleStatement>,
  actions: ActionContext,
): KeyExchangeRuleModel {
  const { file, statement } = located;
  const { name, localSecurityEndpointRef, remoteSecurityEndpointRef, keyExchangeActionRef, sharedKey } =
    statement.value;
  const action =
    keyExchangeActionRef === undefined
      ? undefined
      : definitions.resolve("KeyExchangeAction", keyExchangeActionRef, located, (found) =>
          actionOf(definitions, found, actions),
        );
  const local = endOf(localEndpointOf(definitions, located, localSecurityEndpointRef), localSecurityEndpointRef);
  const remote = endOf(remoteEndpointOf(definitions, located, remoteSecurityEndpointRef), remoteSecurityEndpointRef);
  const shared = sharedKey === undefined ? undefined : sharedKeyOf(sharedKey);
  return {
    name: name ?? "without a name",
    file,
    statement,
    local,
    remote,
    actionName: keyExchangeActionRef,
    action,
    sharedKey: shared,
  };
}

function endOf(endpoint: SecurityEndpointModel | undefined, name: string | undefined): KeyExchangeEndModel {
  if (endpoint !== undefined) {
    const { location, identity, caLabels } = endpoint;
    return { location, identity, caLabels, endpoint };
  }
  const location = name === undefined ? AddressSet.all : AddressSet.none;
  return { location, identity: undefined, caLabels: [], endpoint };
}

function actionOf(
  definitions: PolicyDefinitions,
  located: Located<KeyExchangeActionStatement>,
  { settings, kind, release }: ActionContext,
): KeyExchangeActionModel {
  const { file, statement } = located;
  const { value } = statement;
  const { contents } = definitions;
  const offers = keyExchangeOffers(statement).flatMap((offer) =>
    typeof offer === "string"
      ? (definitions.resolve("KeyExchangeOffer", offer, located, (found) => offerOf(found, release, contents)) ?? [])
      : offerOf({ file, statement: offer }, release, contents),
  );
  const content = contents.of(kind, value, () => actionContent(value, settings));
  const key = contents.text([content.key, ...offers.map((offer) => offer.key)].join("; "));
  return { name: value.name, file, statement, ...content, offers, key };
}

function actionContent(value: KeyExchangeActionStatement["value"], policy: KeyExchangeSettings) {
  return keyed<Omit<KeyExchangeActionModel, NotMeaning | "offers">>({
    howToInitiate: inherited("HowToInitiate", value.howToInitiate, policy.howToInitiate),
    howToRespondIkev1: attributeOf("HowToRespondIKEv1", value.howToRespondIKEv1 ?? value.howToRespond, "Either"),
    allowNat: inherited("AllowNat", value.allowNat, policy.allowNat),
    howToAuthMe: attributeOf<string>("HowToAuthMe", value.howToAuthMe, "DigitalSignature"),
    reauthInterval: attributeOf("ReauthInterval", value.reauthInterval, 0),
    filterByIdentity: inherited("FilterByIdentity", value.filterByIdentity, policy.filterByIdentity),
    bypassIpValidation: inherited("BypassIpValidation", value.bypassIpValidation, policy.bypassIpValidation),
    certificateUrlLookup: inherited<string | undefined>(
      "CertificateURLLookupPreference",
      value.certificateURLLookupPreference,
      policy.certificateUrlLookup,
    ),
    revocationChecking: inherited<string>("RevocationChecking", value.revocationChecking, policy.revocationChecking),
  });
}

function offerOf(
  { file, statement }: Located<KeyExchangeOfferStatement>,
  release: Release | undefined,
  contents: Contents,
): KeyExchangeOfferModel {
  const { value } = statement;
  const old = hasOldDefaults(release);
  const kind = old ? "KeyExchangeOffer before V2R2" : "KeyExchangeOffer";
  return { name: value.name, file, statement, ...contents.of(kind, value, () => offerContent(value, old)) };
}

function offerContent(value: KeyExchangeOfferStatement["value"], old: boolean) {
  return keyed<Omit<KeyExchangeOfferModel, NotMeaning>>({
    encryption: attributeOf(
      "HowToEncrypt",
      value.howToEncrypt && encryptionOf(value.howToEncrypt),
      encryptionOf({ algorithm: old ? "DES" : "AES_CBC" }),
    ),
    authMessages: attributeOf<string>("HowToAuthMsgs", value.howToAuthMsgs, old ? "MD5" : "SHA1"),
    authPeers: attributeOf<string | undefined>("HowToAuthPeers", value.howToAuthPeers, undefined),
    verifyMessages: attributeOf<string>("HowToVerifyMsgs", value.howToVerifyMsgs, "HMAC_SHA1_96"),
    pseudoRandomFunction: attributeOf<string>("PseudoRandomFunction", value.pseudoRandomFunction, "HMAC_SHA1"),
    dhGroup: attributeOf<string>("DHGroup", value.dhGroup, old ? "Group1" : "Group2"),
    lifetimeProposed: attributeOf("RefreshLifetimeProposed", value.refreshLifetimeProposed, 480),
    lifetimeAccepted: attributeOf("RefreshLifetimeAccepted", value.refreshLifetimeAccepted, {
      minimum: 240,
      maximum: 1440,
    }),
    lifesizeProposed: attributeOf<number | "None">("RefreshLifesizeProposed", value.refreshLifesizeProposed, "None"),
    lifesizeAccepted: attributeOf<Limits | "None">("RefreshLifesizeAccepted", value.refreshLifesizeAccepted, "None"),
  });
}
