import { createHash } from "node:crypto";
import type { Statement } from "../language/statement";
import {
  ipDataOffer,
  ipDynVpnAction,
  ipFilterRule,
  ipService,
  keyExchangeAction,
  keyExchangeOffer,
  keyExchangeRule,
  localSecurityEndpoint,
  remoteSecurityEndpoint,
  type IpsecPolicyStatement,
} from "../documents/ipsec";
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
  /** IKE passes in clear; where the DVIPA is held. */
  readonly keyExchangeTraffic: readonly FilterRule[];
  readonly protectedTraffic: readonly FilterRule[];
  /** What is left of the traffic of the DVIPA; the same for all its securities. */
  readonly remainingTraffic: readonly FilterRule[];
  /** Services that the rules above refer to, and others. */
  readonly services: readonly ReturnType<typeof ipService>[];
  readonly vpnAction: IpsecPolicyStatement;
  /** Where the DVIPA is held. */
  readonly keyRules: readonly KeyRule[];
  /** Where the DVIPA is held. */
  readonly exchangeAction: IpsecPolicyStatement;
}

/** Every value is written, because the defaults differ from release to release. */
export function securityStatements(security: Security): SecurityStatements {
  const { dvipa } = security;
  const { path } = dvipa.node;
  return {
    keyExchangeTraffic: keyExchangeTraffic(security),
    protectedTraffic: protectedTraffic(security),
    remainingTraffic: remainingTraffic(dvipa),
    services: servicesOf(security),
    vpnAction: at(path, vpnAction(security)),
    keyRules: keyRulesOf(security),
    exchangeAction: at(path, exchangeAction(security)),
  };
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

/** The services that the filter rules of a security refer to. */
function servicesOf({ selectors }: Security): ReturnType<typeof ipService>[] {
  const direction = { direction: "Bidirectional" } as const;
  const ike = (name: string, low: number, remote: number) =>
    ipService({
      name,
      protocol: "UDP",
      sourcePortRange: { low },
      destinationPortRange: { low: remote },
      direction,
      routing: "Local",
    });
  const data = (selector: Selector) => {
    const { protocol, low, high } = selector;
    const ports = { sourcePortRange: { low, high }, destinationPortRange: { low: 0 } };
    return ipService({ name: serviceName(selector), protocol, ...ports, direction, routing: "Either" });
  };
  const all = (["TCP", "UDP"] as const).map((protocol) => ({ protocol, low: 0 }));
  return [ike("IKE", 500, 500), ike("IKE_NAT", 4500, 0), ...[...selectors, ...all].map(data)];
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
function protectedTraffic(security: Security): FilterRule[] {
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
          ipDynVpnActionRef: nameFor(security, "DVPN", ...ordinal(security)),
        }),
      ),
    ),
  );
}

/** A secured DVIPA takes no other TCP and UDP. ICMP stays: path MTU and IPv6 neighbour discovery need it. */
function remainingTraffic(dvipa: Dvipa): FilterRule[] {
  return (["TCP", "UDP"] as const).map((protocol) =>
    at(
      dvipa.node.path,
      ipFilterRule({
        name: nameFor({ dvipa }, `DENY_${protocol}`),
        ipSourceAddr: dvipa.address,
        ipDestAddr: dvipa.family === 4 ? "All4" : "All6",
        ipServiceRef: serviceName({ protocol, low: 0 }),
        ipGenericFilterActionRef: ACTIONS.Deny,
      }),
    ),
  );
}

function vpnAction(security: Security): IpsecPolicyStatement {
  const { vpnLife = 1440 } = security.props;
  return ipDynVpnAction(
    {
      name: nameFor(security, "DVPN", ...ordinal(security)),
      initiation: "Either",
      vpnLife,
      initiateWithPfs: "Group19",
      acceptablePfs: ["Group19"],
    },
    security.offers.map(({ encryption, integrity, props }) =>
      ipDataOffer({
        howToEncap: props.encapsulation ?? "Tunnel",
        howToEncrypt: encryption,
        howToAuth: { protocol: "ESP", algorithm: integrity },
        refreshLifetimeProposed: props.lifetime ?? 240,
        refreshLifetimeAccepted: { minimum: 120, maximum: 480 },
      }),
    ),
  );
}

function keyRulesOf(security: Security): KeyRule[] {
  const { dvipa, peers, props } = security;
  const { sharedKey, localIdentity = Identity.ipAddress(dvipa.address), caLabels } = props.ike.props.authentication;
  return peers.map((peer: Peer, i) =>
    at(
      dvipa.node.path,
      keyExchangeRule(
        {
          name: nameFor(security, "KER", ...ordinal(security), i + 1),
          keyExchangeActionRef: nameFor(security, "KEA", ...ordinal(security)),
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

function exchangeAction(security: Security): IpsecPolicyStatement {
  const { authentication, offers = [{}], allowNat, reauthInterval = 0 } = security.props.ike.props;
  return keyExchangeAction(
    {
      name: nameFor(security, "KEA", ...ordinal(security)),
      howToInitiate: "IKEv2",
      howToAuthMe: authentication.method,
      allowNat: allowNat ?? false,
      reauthInterval,
    },
    offers.map(exchangeOffer),
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
