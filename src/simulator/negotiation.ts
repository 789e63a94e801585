import type { Identity } from "../documents/ipsec";
import { addressRange } from "../language/addresses";
import {
  decide,
  haveSameKey,
  keyExchangeRuleFor,
  negotiable,
  type DataOfferModel,
  type FilterRuleModel,
  type KeyExchangeActionModel,
  type KeyExchangeOfferModel,
  type KeyExchangeRuleModel,
  type Packet,
  type PolicyModel,
} from "../model/policy";
import { addressText } from "../model/policy/address-text";
import { identityCovers, identityKey } from "../model/policy/security-endpoint";
import * as messages from "./messages";
import type { Message } from "./messages";
import type { Nat, Service } from "./types";
import type { Peer } from "./world";

/** Key exchange: what the two ends agree on, without any effect. A client without a policy of its own agrees with everything. */

export type IkeVersion = "IKEv1" | "IKEv2";

/** Why a negotiation failed: messages, and a reason in words. */
export interface Refusal {
  readonly messages: readonly Message[];
  readonly reason: string;
}

/** What phase 1 agreed on. */
export interface Phase1 {
  readonly rule: KeyExchangeRuleModel;
  readonly action: KeyExchangeActionModel;
  readonly version: IkeVersion;
  /** Minutes. */
  readonly lifetime: number;
  /** Messages on the way. */
  readonly messages: readonly Message[];
}

/** What phase 2 agreed on. */
export interface Phase2 {
  readonly service: Service;
  /** Minutes. */
  readonly lifetime: number;
  /** Bytes; undefined for no limit. */
  readonly lifesize: number | undefined;
}

/** The two ends of a negotiation. */
export interface Ends {
  /** Policy of the owner of the DVIPA. */
  readonly policy: PolicyModel | undefined;
  readonly peer: Peer;
  readonly local: string;
  readonly remote: string;
  /** Who starts: this side, or the client. */
  readonly initiator: "local" | "remote";
  readonly nat: Nat;
}

export function isRefusal(outcome: object): outcome is Refusal {
  return "reason" in outcome;
}

/** Whether IKE on z/OS can start with a peer behind a NAT: not when the peer is a security gateway, or behind an NAPT. */
export function natLetsInitiate(nat: Nat): boolean {
  return nat === "none" || nat === "nat";
}

/** Phase 1. */
export function negotiatePhase1(ends: Ends): Phase1 | Refusal {
  const { policy, peer, local, remote, initiator } = ends;
  const selected = policy && keyExchangeRuleFor(policy, local, remote, peerIdentity(peer, remote, local));
  const rule = selected?.final;
  if (selected === undefined || rule === undefined) {
    return refusal("no KeyExchangeRule applies", messages.noRule(local, remote));
  }
  const { action, name } = rule;
  if (action === undefined) return refusal(`the KeyExchangeAction ${rule.actionName} is not defined`);
  const replaced = selected.tentative !== rule ? [messages.ruleReplaced(selected.tentative!.name, rule.name)] : [];
  if (initiator === "local" && action.howToInitiate.value === "DoNot") {
    return refusal(`HowToInitiate of ${action.name} is DoNot`, messages.cannotInitiate());
  }
  if (ends.nat !== "none" && !action.allowNat.value) return refusal(`AllowNat of ${action.name} is No`);
  const theirs = peerRule(peer, remote, local, rule.local.identity);
  if (hasOwnPolicy(peer, local) && theirs?.action === undefined) {
    const unknown = theirs === undefined && peerRule(peer, remote, local) !== undefined;
    return refusal(unknown ? "the client expects another identity" : "the client has no KeyExchangeRule for the DVIPA");
  }
  const client = peer.matching.has(local) ? undefined : theirs?.action;
  if (initiator === "remote" && client?.howToInitiate.value === "DoNot") {
    return refusal("HowToInitiate of the client is DoNot");
  }
  const [starting, answering] = initiator === "local" ? [action, client] : [client, action];
  if (starting !== undefined && answering !== undefined && !answers(answering, starting)) {
    return refusal(`HowToRespondIKEv1 is ${answering.howToRespondIkev1.value}`);
  }
  const version = versionOf(initiator, action, theirs?.action);
  if (haveSameKey(rule.sharedKey, theirs === undefined ? rule.sharedKey : theirs.sharedKey) === false) {
    return refusal("the pre-shared keys differ");
  }
  const agreed = agree(action.offers, theirs?.action?.offers, initiator, version);
  if (agreed === undefined) return refusal("no phase 1 proposal chosen", messages.noPhase1Proposal(name, action.name));
  const lifetime = version === "IKEv1" ? agreed.proposed : agreed.own;
  return { rule, action, version, lifetime: lifetime.lifetimeProposed.value, messages: replaced };
}

/** Phase 2, for the traffic of a filter rule. */
export function negotiatePhase2(
  ends: Ends,
  rule: FilterRuleModel,
  packet: Packet,
  version: IkeVersion,
): Phase2 | Refusal {
  const { peer, initiator, nat } = ends;
  const action = rule.dynamicVpn;
  if (action === undefined) return refusal(`the IpDynVpnAction ${rule.dynamicAction} is not defined`);
  if (initiator === "local" && (action.initiation.value === "RemoteOnly" || !natLetsInitiate(nat))) {
    return refusal("z/OS cannot initiate the tunnel", messages.cannotInitiate());
  }
  if (initiator === "remote" && action.initiation.value === "LocalOnly") {
    return refusal(`Initiation of ${action.name} is LocalOnly`, messages.cannotRespond());
  }
  const theirs = peerFilterRule(peer, packet);
  if (hasOwnPolicy(peer, packet.local) && theirs?.dynamicVpn === undefined)
    return refusal("the client does not protect the traffic");
  const client = initiationOf(peer, packet);
  if (client === (initiator === "local" ? "LocalOnly" : "RemoteOnly")) {
    return refusal(`Initiation of the client is ${client}`);
  }
  const agreed = agree(action.offers, theirs?.dynamicVpn?.offers, initiator, version);
  if (agreed === undefined) {
    return refusal("no phase 2 proposal chosen", messages.noPhase2Proposal(rule.name, action.name));
  }
  const offer = version === "IKEv1" ? agreed.proposed : agreed.own;
  const size = offer.lifesizeProposed.value;
  return {
    service: serviceOf(agreed.own),
    lifetime: offer.lifetimeProposed.value,
    lifesize: size === "None" ? undefined : size * 1024,
  };
}

/** Who may start tunnels by the policy of the client; undefined for one that agrees with everything, or matches a stack. */
export function initiationOf(peer: Peer, packet: Packet): "Either" | "LocalOnly" | "RemoteOnly" | undefined {
  return peer.matching.has(packet.local) ? undefined : peerFilterRule(peer, packet)?.dynamicVpn?.initiation.value;
}

function refusal(reason: string, ...found: Message[]): Refusal {
  return { reason, messages: found };
}

/** Security service characteristics of an offer, as text. */
export function serviceOf({ encapsulation, encryption, authentication }: DataOfferModel): Service {
  const { algorithm, keyLength } = encryption.value;
  const { protocol, algorithm: hash } = authentication.value;
  return {
    encapsulation: encapsulation.value,
    encryption: keyLength === undefined ? algorithm : `${algorithm} KeyLength ${keyLength}`,
    authentication: `${protocol} ${hash}`,
  };
}

interface Agreed<O> {
  readonly proposed: O;
  /** The one of the two that is this side's. */
  readonly own: O;
}

function agree<O extends KeyExchangeOfferModel | DataOfferModel>(
  ours: readonly O[],
  theirs: readonly O[] | undefined,
  initiator: Ends["initiator"],
  version: IkeVersion,
): Agreed<O> | undefined {
  if (theirs === undefined) return ours[0] && { proposed: ours[0], own: ours[0] };
  const [first, second] = initiator === "local" ? [ours, theirs] : [theirs, ours];
  const agreement = negotiable(first, second, version);
  if (agreement === undefined) return undefined;
  const { proposed, accepted } = agreement;
  return { proposed, own: initiator === "local" ? proposed : accepted };
}

/** Whether the client has a policy for a DVIPA, so that it does not agree with everything. */
function hasOwnPolicy({ policy, matching }: Peer, local: string): boolean {
  return policy !== undefined || matching.has(local);
}

/**
 * The rule the client uses for the DVIPA.
 *
 * @param own - identity that this side gives. @default - it is not known yet
 */
function peerRule(peer: Peer, remote: string, local: string, own?: Identity): KeyExchangeRuleModel | undefined {
  const matched = peer.matching.get(local);
  if (matched === undefined) return peer.policy && keyExchangeRuleFor(peer.policy, remote, local, own).final;
  const rule = keyExchangeRuleFor(matched, local, remote).final;
  const expected = rule?.local.identity;
  const isExpected = own === undefined || expected === undefined || identityKey(own) === identityKey(expected);
  return isExpected ? rule : undefined;
}

/** The identity the client gives; one that matches a stack fulfils what the rule of that stack demands. */
function peerIdentity(peer: Peer, remote: string, local: string): Identity | undefined {
  const rule = peerRule(peer, remote, local);
  return peer.matching.has(local) ? coveredBy(rule?.remote.identity, remote) : rule?.local.identity;
}

/** An identity of a peer that an identity of a policy covers: the address of the peer where it is one of several. */
function coveredBy(pattern: Identity | undefined, address: string): Identity | undefined {
  if (pattern === undefined) return undefined;
  const { type, value } = pattern;
  if (type !== "IpAddr") return value.startsWith("*") ? { ...pattern, value: `client${value.slice(1)}` } : pattern;
  const own: Identity = { type, value: address };
  if (identityCovers(pattern, own)) return own;
  const range = addressRange(value);
  return range && { type, value: addressText(range.first, range.family) };
}

/** The rule of the client's policy for the packets of a connection, seen from its side. */
function peerFilterRule({ policy, matching }: Peer, packet: Packet): FilterRuleModel | undefined {
  const { local, remote, localPort = 0, remotePort = 0, protocol } = packet;
  const matched = matching.get(local);
  if (matched !== undefined) return decide(matched, packet).rule;
  if (policy === undefined) return undefined;
  const { action, rule } = decide(policy, {
    direction: "Outbound",
    local: remote,
    remote: local,
    protocol,
    localPort: remotePort,
    remotePort: localPort,
    connection: "Outbound",
  });
  return action === "IpSec" ? rule : undefined;
}

/** Whether an end answers in the mode of IKEv1 in which another starts. */
function answers({ howToRespondIkev1 }: KeyExchangeActionModel, { howToInitiate }: KeyExchangeActionModel): boolean {
  const [mode, accepted] = [howToInitiate.value, howToRespondIkev1.value];
  return accepted === "Either" || accepted === mode || (mode !== "Main" && mode !== "Aggressive");
}

/** The version the initiator wants; a client without a policy takes that of the other side, IKEv2 where it may not start. */
function versionOf(
  initiator: Ends["initiator"],
  ours: KeyExchangeActionModel,
  theirs: KeyExchangeActionModel | undefined,
): IkeVersion {
  const how = initiator === "remote" && theirs !== undefined ? theirs.howToInitiate.value : ours.howToInitiate.value;
  return how === "Main" || how === "Aggressive" ? "IKEv1" : "IKEv2";
}
