/**
 * The IP security policy of a stack, and what it means.
 *
 * How to use it:
 *
 * - `stack.policy` is the policy that pagent installs ({@link PolicyModel}; undefined when the assembly has none), and
 *   `stack.defaultPolicy` what the IPSEC block of the profile permits until then.
 * - `policy.protecting(address)` lists the rules that protect a DVIPA with an IpDynVpnAction, `policy.rulesFor(address)` all
 *   filter rules that can match its traffic, `policy.keyExchangeRulesFor(address)` its key exchange rules, all in the order in
 *   which they are tried.
 * - A rule has its references resolved: `rule.services`, `rule.action`, `rule.dynamicVpn?.offers[0]?.encryption.value`. Each
 *   {@link Attribute} knows its name and whether it is a default.
 * - `decide(policy, packet)` says what becomes of one packet, `decisions(policy, address)` what becomes of all traffic of an
 *   address. `Traffic` is a set of packets: intersect, minus, covers, isEmpty, example.
 * - `differences(left, right, address)` lists the traffic that two policies treat differently, each with the rule on either side,
 *   the attributes that differ and a packet; it is empty when the two mean the same. `keyExchangeDifferences` does that for key
 *   exchanges. Both are fast when policies are written alike: compare every stack of a DVIPA with its owner.
 * - `keyExchangeRuleFor(policy, local, remote, identity)` selects the tentative and the final rule, `negotiable` tells what two
 *   lists of offers agree on.
 * - `system.iked` and `system.pagent` are the IKE daemon and the Policy Agent of a system.
 */
export { AddressIndex } from "./address-index";
export { attributesOf, type Attribute } from "./attribute";
export { decide, decisions, type DecidedTraffic, type Decision, type Times } from "./decisions";
export { defaultPolicyOf } from "./default-policy";
export type { PolicyFile, UnresolvedReference } from "./definitions";
export { differences, sameRules, type FilterDifference, type TrafficPart } from "./differences";
export {
  FilterRuleModel,
  type FilterAction,
  type FilterRuleStatement,
  type GenericActionModel,
  type TimeConditionModel,
} from "./filter-rule";
export { IkedModel, type NssClientModel } from "./iked";
export type {
  KeyExchangeActionModel,
  KeyExchangeEndModel,
  KeyExchangeOfferModel,
  KeyExchangePolicyModel,
  KeyExchangeRuleModel,
  KeyExchangeSettings,
} from "./key-exchange";
export {
  keyExchangeDifferences,
  keyExchangeSettingDifferences,
  type KeyExchangeDifference,
} from "./key-exchange-differences";
export { keyExchangeRuleFor, negotiable, type Agreement, type SelectedKeyExchangeRule } from "./key-exchange-selection";
export type { LocalDynVpnRuleModel } from "./local-dyn-vpn";
export { matches, type Packet } from "./packet";
export { PagentModel, type PagentImageModel, type PolicyFileReference } from "./pagent";
export { PolicyModel, type FilterSettings } from "./policy";
export { readPolicy } from "./policy-reader";
export { identityCovers, type SecurityEndpointModel } from "./security-endpoint";
export {
  PROTOCOL_NUMBERS,
  protocolName,
  serviceContent,
  type NumberSpan,
  type ServiceModel,
  type ServiceContent,
} from "./service";
export { haveSameKey, sharedKeyToken, type SharedKeyModel } from "./shared-key";
export { Traffic, type TrafficLimits } from "./traffic";
export type {
  DataOfferModel,
  DynamicActionModel,
  EncryptionModel,
  LocalStartActionModel,
  ManualActionModel,
} from "./vpn-action";
