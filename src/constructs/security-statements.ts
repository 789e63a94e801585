import { createHash } from "node:crypto";
import type { Statement } from "../language/statement";
import {
  ipDataOffer,
  ipDynVpnAction,
  ipFilterRule,
  ipService,
  ipServiceGroup,
  keyExchangeAction,
  keyExchangeOffer,
  keyExchangeRule,
  localSecurityEndpoint,
  remoteSecurityEndpoint,
  type IpsecPolicyStatement,
} from "../documents/ipsec";
import type { DataOffer } from "./data-offer";
import type { Dvipa } from "./dvipa";
import { Identity } from "./identity";
import type { KeyExchangeOfferProps } from "./key-exchange";
import type { Peer } from "./peer";
import type { Security } from "./security";

export type FilterRule = ReturnType<typeof ipFilterRule>;
export type KeyRule = ReturnType<typeof keyExchangeRule>;

/** Names of generic filter actions. */
export const ACTIONS = { Permit: "permit", Deny: "deny", IpSec: "ipsec" } as const;

/** What a security says in the policy of every stack that holds or serves its DVIPA. */
export interface SecurityStatements {
  readonly security: Security;
  /** IKE passes in clear; where the DVIPA is held. */
  readonly keyExchangeTraffic: readonly FilterRule[];
  readonly protectedTraffic: readonly FilterRule[];
  /** What is left of the traffic of the DVIPA; the same for all its securities. */
  readonly remainingTraffic: FilterRule;
  /** Services and groups of them that the rules above refer to, and others. */
  readonly services: readonly ServiceStatement[];
  /** Others may have the same. */
  readonly vpnAction: IpsecPolicyStatement;
  /** Where the DVIPA is held. */
  readonly keyRules: readonly KeyRule[];
  /** Where the DVIPA is held; others may have the same. */
  readonly exchangeAction: IpsecPolicyStatement;
}

/** Statements that securities have in common, each made once. */
export class CommonStatements {
  /** By name, which tells what is in them. */
  readonly services = new Map<string, ServiceStatement>();
  /** By content. */
  readonly actions = new Map<string, ActionStatement>();
}

type ServiceStatement = ReturnType<typeof ipService> | ReturnType<typeof ipServiceGroup>;
type ActionStatement = ReturnType<typeof ipDynVpnAction> | ReturnType<typeof keyExchangeAction>;

/** What a map has for a key, made when it has nothing. */
function once<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

/**
 * What a security says. Every value is written, because the defaults differ from release to release.
 *
 * @param common - what other securities said before, to which new statements are added
 */
export function securityStatements(security: Security, common: CommonStatements): SecurityStatements {
  const { dvipa } = security;
  const dynamicVpn = vpnAction(security, common);
  const exchange = exchangeAction(security, common);
  return {
    security,
    keyExchangeTraffic: keyExchangeTraffic(security),
    protectedTraffic: protectedTraffic(security, dynamicVpn.value.name),
    remainingTraffic: remainingTraffic(dvipa),
    services: servicesOf(security, common),
    vpnAction: dynamicVpn,
    keyRules: keyRulesOf(security, exchange.value.name),
    exchangeAction: exchange,
  };
}

/** The statements that policies get copies of. */
export function allStatements(of: SecurityStatements): readonly Statement[] {
  const { keyExchangeTraffic, protectedTraffic, remainingTraffic, services, vpnAction, keyRules, exchangeAction } = of;
  return [
    ...keyExchangeTraffic,
    ...protectedTraffic,
    remainingTraffic,
    ...services,
    vpnAction,
    ...keyRules,
    exchangeAction,
  ];
}

/** Notes the construct that a statement follows from. */
export function at<S extends Statement>(path: string, statement: S): S {
  statement.construct = path;
  return statement;
}

/** A name of at most 32 characters that tells the DVIPA and the purpose; `n` tells several of a kind apart. */
function nameFor({ dvipa }: { readonly dvipa: Dvipa }, purpose: string, ...n: number[]): string {
  const suffix = `_${[purpose, ...n].join("_")}`;
  const { id, path } = dvipa.node;
  const plain = /^[A-Za-z0-9_]+$/.test(id) && dvipa.node.scope === dvipa.sysplex;
  if (plain && id.length + suffix.length <= 32) return id + suffix;
  const hash = createHash("sha256").update(path).digest("hex").slice(0, 6);
  return `${id.replace(/[^A-Za-z0-9_]/g, "_").slice(0, 25 - suffix.length)}_${hash}${suffix}`;
}

/** Tells the securities of one DVIPA apart; nothing for the first. */
function ordinal(security: Security): number[] {
  const index = security.dvipa.securities.indexOf(security);
  return index === 0 ? [] : [index + 1];
}

type Selector = Security["selectors"][number];

/** `TCP_443`, `TCP_5000_5010`, or `TCP` for all ports: the same in every policy. */
function serviceName({ protocol, low, high }: Selector): string {
  return [protocol, ...(low === 0 ? [] : [low]), ...(high === undefined ? [] : [high])].join("_");
}

/** Name of the group of all TCP and UDP. */
const TCP_AND_UDP = "TCP_UDP";

/** The services that the filter rules of a security refer to. */
function servicesOf({ selectors }: Security, { services }: CommonStatements): ServiceStatement[] {
  const direction = { direction: "Bidirectional" } as const;
  const ike = (name: string, low: number, remote: number) =>
    once(services, name, () => {
      const ports = { sourcePortRange: { low }, destinationPortRange: { low: remote } };
      return ipService({ name, protocol: "UDP", ...ports, direction, routing: "Local" });
    });
  const data = ({ protocol, low, high }: Selector, name?: string) => {
    const ports = { sourcePortRange: { low, high }, destinationPortRange: { low: 0 } };
    return ipService({ name, protocol, ...ports, direction, routing: "Either" });
  };
  return [
    ike("IKE", 500, 500),
    ike("IKE_NAT", 4500, 0),
    ...selectors.map((selector) => {
      const name = serviceName(selector);
      return once(services, name, () => data(selector, name));
    }),
    once(services, TCP_AND_UDP, () => {
      const all = (["TCP", "UDP"] as const).map((protocol) => data({ protocol, low: 0 }));
      return ipServiceGroup({ name: TCP_AND_UDP }, all);
    }),
  ];
}

/** IKE itself has to pass in clear: UDP 500, and 4500 behind a NAT. */
function keyExchangeTraffic(security: Security): FilterRule[] {
  const { dvipa } = security;
  const ports = security.props.ike.props.allowNat === true ? [500, 4500] : [500];
  return security.peers.flatMap((peer, i) =>
    ports.map((port) =>
      at(
        dvipa.node.path,
        ipFilterRule({
          name: nameFor(security, port === 500 ? "IKE" : "IKE_NAT", ...ordinal(security), i + 1),
          ipSourceAddr: dvipa.address,
          ipDestAddr: peer.location,
          ipServiceRef: port === 500 ? "IKE" : "IKE_NAT",
          ipGenericFilterActionRef: ACTIONS.Permit,
        }),
      ),
    ),
  );
}

/** What is sent only through a tunnel. */
function protectedTraffic(security: Security, ipDynVpnActionRef: string): FilterRule[] {
  const { dvipa, peers, selectors } = security;
  return peers.flatMap((peer, i) =>
    selectors.map((selector, j) =>
      at(
        dvipa.node.path,
        ipFilterRule({
          name: nameFor(security, "IPSEC", ...ordinal(security), i + 1, ...(j === 0 ? [] : [j + 1])),
          ipSourceAddr: dvipa.address,
          ipDestAddr: peer.location,
          ipServiceRef: serviceName(selector),
          ipGenericFilterActionRef: ACTIONS.IpSec,
          ipDynVpnActionRef,
        }),
      ),
    ),
  );
}

/** A secured DVIPA takes no other TCP and UDP. ICMP stays: path MTU and IPv6 neighbour discovery need it. */
function remainingTraffic(dvipa: Dvipa): FilterRule {
  return at(
    dvipa.node.path,
    ipFilterRule({
      name: nameFor({ dvipa }, "DENY"),
      ipSourceAddr: dvipa.address,
      ipDestAddr: dvipa.family === 4 ? "All4" : "All6",
      ipServiceGroupRef: TCP_AND_UDP,
      ipGenericFilterActionRef: ACTIONS.Deny,
    }),
  );
}

/**
 * The action of a content, which DVIPAs that are secured alike share. Its name tells the content, so that it is the same in
 * every policy: `DVPN_AES_GCM_16_256_3f2a91`.
 */
function actionOf(
  { actions }: CommonStatements,
  purpose: string,
  content: readonly unknown[],
  make: (name: string) => ActionStatement,
): ActionStatement {
  const text = JSON.stringify([purpose, content]);
  return once(actions, text, () => {
    const hash = createHash("sha256").update(text).digest("hex").slice(0, 6);
    return make(`${purpose.replaceAll("-", "_")}_${hash}`);
  });
}

function vpnAction(security: Security, common: CommonStatements): ActionStatement {
  const { offers, props } = security;
  const { vpnLife = 1440 } = props;
  const { algorithm, keyLength } = offers[0]!.encryption;
  return actionOf(common, `DVPN_${algorithm}_${keyLength}`, [vpnLife, offers], (name) =>
    ipDynVpnAction(
      { name, initiation: "Either", vpnLife, initiateWithPfs: "Group19", acceptablePfs: ["Group19"] },
      offers.map(dataOffer),
    ),
  );
}

function dataOffer({ encryption, integrity, props }: DataOffer) {
  return ipDataOffer({
    howToEncap: props.encapsulation ?? "Tunnel",
    howToEncrypt: encryption,
    howToAuth: { protocol: "ESP", algorithm: integrity },
    refreshLifetimeProposed: props.lifetime ?? 240,
    refreshLifetimeAccepted: { minimum: 120, maximum: 480 },
  });
}

function keyRulesOf(security: Security, keyExchangeActionRef: string): KeyRule[] {
  const { dvipa, peers, props } = security;
  const { sharedKey, localIdentity = Identity.ipAddress(dvipa.address), caLabels } = props.ike.props.authentication;
  return peers.map((peer: Peer, i) =>
    at(
      dvipa.node.path,
      keyExchangeRule(
        {
          name: nameFor(security, "KER", ...ordinal(security), i + 1),
          keyExchangeActionRef,
          sharedKey,
        },
        [
          localSecurityEndpoint({ identity: identity(localIdentity), location: dvipa.address }),
          remoteSecurityEndpoint({
            identity: identity(peer.identity),
            location: peer.location,
            caLabel: caLabels.length === 0 ? undefined : caLabels,
          }),
        ],
      ),
    ),
  );
}

function identity({ type, value }: Identity) {
  return { type, value };
}

function exchangeAction(security: Security, common: CommonStatements): ActionStatement {
  const { authentication, offers = [{}], allowNat = false, reauthInterval = 0 } = security.props.ike.props;
  return actionOf(common, `KEA_${authentication.method}`, [offers, allowNat, reauthInterval], (name) =>
    keyExchangeAction(
      { name, howToInitiate: "IKEv2", howToAuthMe: authentication.method, allowNat, reauthInterval },
      offers.map(exchangeOffer),
    ),
  );
}

function exchangeOffer(props: KeyExchangeOfferProps) {
  const lifetime = props.lifetime ?? 480;
  return keyExchangeOffer({
    howToEncrypt: { algorithm: props.encryption ?? "AES_CBC", keyLength: props.keyLength ?? 256 },
    howToVerifyMsgs: props.integrity ?? "HMAC_SHA2_256_128",
    pseudoRandomFunction: props.pseudoRandomFunction ?? "HMAC_SHA2_256",
    dhGroup: `Group${props.diffieHellmanGroup ?? 19}`,
    refreshLifetimeProposed: lifetime,
    refreshLifetimeAccepted: { minimum: Math.min(240, lifetime), maximum: Math.max(1440, lifetime) },
  });
}
