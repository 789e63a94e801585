import { createHash } from "node:crypto";
import type { Statement } from "../language/statement";
import {
  ipDataOffer,
  ipDynVpnAction,
  ipFilterPolicy,
  ipFilterRule,
  ipGenericFilterAction,
  ipService,
  keyExchangeAction,
  keyExchangeOffer,
  keyExchangePolicy,
  keyExchangeRule,
  localSecurityEndpoint,
  remoteSecurityEndpoint,
  type IpsecPolicyDocument,
  type IpsecPolicyStatement,
} from "../documents/ipsec";
import type { Duties } from "./duties";
import type { Dvipa } from "./dvipa";
import type { KeyExchangeOfferProps } from "./key-exchange";
import { Identity } from "./identity";
import type { Peer } from "./peer";
import type { Security } from "./security";
import { OtherTraffic, type Stack } from "./stack";

type FilterRule = ReturnType<typeof ipFilterRule>;
type KeyRule = ReturnType<typeof keyExchangeRule>;

/** Names of generic filter actions. */
const ACTIONS = { Permit: "permit", Deny: "deny", IpSec: "ipsec" } as const;

/**
 * The IP security policy of a stack: filter rules for the DVIPAs it holds or serves, key exchange for those it holds,
 * then what the program added. `undefined` when there is nothing to say.
 *
 * Every value is written, because the defaults differ from release to release.
 */
export function ipsecPolicyOf(stack: Stack, duties: Duties): IpsecPolicyDocument | undefined {
  const own = stack.policy.statements;
  const securities = [...duties.holdsSecured, ...duties.servesSecured].flatMap((dvipa) => dvipa.securities);
  if (securities.length === 0 && own.length === 0) return undefined;
  const held = new Set(duties.holdsSecured);
  const exchanges = securities.filter(({ dvipa }) => held.has(dvipa));
  const ownFilters = own.filter((statement) => statement.keyword === "IpFilterPolicy");
  const ownExchange = own.filter((statement) => statement.keyword === "KeyExchangePolicy");
  const others = own.filter(({ keyword }) => keyword !== "IpFilterPolicy" && keyword !== "KeyExchangePolicy");

  const rules = [
    ...exchanges.flatMap(keyExchangeTraffic),
    ...securities.flatMap(protectedTraffic),
    ...[...new Set(securities.map(({ dvipa }) => dvipa))].map(remainingTraffic),
    ...ownFilters.flatMap(({ children }) => children as readonly FilterRule[]),
    ...otherTraffic(stack),
  ];
  const statements: IpsecPolicyStatement[] = [
    at(
      stack.node.path,
      ipFilterPolicy({ preDecap: "Off", filterLogging: "On", allowOnDemand: true, ...ownFilters[0]?.value }, rules),
    ),
    ...Object.entries(ACTIONS).map(([action, name]) =>
      at(stack.node.path, ipGenericFilterAction({ name, ipFilterAction: action as keyof typeof ACTIONS })),
    ),
    ...securities.map((security) => at(security.dvipa.node.path, vpnAction(security))),
  ];
  if (exchanges.length > 0 || ownExchange.length > 0) {
    const keyRules = [
      ...exchanges.flatMap(keyRulesOf),
      ...ownExchange.flatMap(({ children }) => children as readonly KeyRule[]),
    ];
    const allowNat = exchanges.some(({ props }) => props.ike.props.allowNat === true);
    statements.push(
      at(
        stack.node.path,
        keyExchangePolicy(
          { allowNat, livenessInterval: 30, howToInitiate: "IKEv2", ...ownExchange[0]?.value },
          keyRules,
        ),
      ),
      ...exchanges.map((security) => at(security.dvipa.node.path, exchangeAction(security))),
    );
  }
  return { statements: [...statements, ...others], diagnostics: [], comments: [] };
}

function at<S extends Statement>(path: string, statement: S): S {
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

/** IKE itself has to pass in clear: UDP 500, and 4500 behind a NAT. */
function keyExchangeTraffic(security: Security): FilterRule[] {
  const { dvipa } = security;
  const ports = security.props.ike.props.allowNat === true ? [500, 4500] : [500];
  return security.peers.flatMap((peer, i) =>
    ports.map((port) =>
      at(
        dvipa.node.path,
        ipFilterRule(
          {
            name: nameFor(security, port === 500 ? "IKE" : "IKE_NAT", ...ordinal(security), i + 1),
            ipSourceAddr: dvipa.address,
            ipDestAddr: peer.location,
            ipGenericFilterActionRef: ACTIONS.Permit,
          },
          [
            ipService({
              protocol: "UDP",
              sourcePortRange: { low: port },
              destinationPortRange: { low: port === 500 ? port : 0 },
              direction: { direction: "Bidirectional" },
              routing: "Local",
            }),
          ],
        ),
      ),
    ),
  );
}

/** What is sent only through a tunnel. */
function protectedTraffic(security: Security): FilterRule[] {
  const { dvipa, peers, selectors } = security;
  return peers.flatMap((peer, i) =>
    selectors.map(({ protocol, low, high }, j) =>
      at(
        dvipa.node.path,
        ipFilterRule(
          {
            name: nameFor(security, "IPSEC", ...ordinal(security), i + 1, ...(j === 0 ? [] : [j + 1])),
            ipSourceAddr: dvipa.address,
            ipDestAddr: peer.location,
            ipGenericFilterActionRef: ACTIONS.IpSec,
            ipDynVpnActionRef: nameFor(security, "DVPN", ...ordinal(security)),
          },
          [
            ipService({
              protocol,
              sourcePortRange: { low, high },
              destinationPortRange: { low: 0 },
              direction: { direction: "Bidirectional" },
              routing: "Either",
            }),
          ],
        ),
      ),
    ),
  );
}

/** A secured DVIPA takes no other traffic. */
function remainingTraffic(dvipa: Dvipa): FilterRule {
  return at(
    dvipa.node.path,
    ipFilterRule(
      {
        name: nameFor({ dvipa }, "DENY"),
        ipSourceAddr: dvipa.address,
        ipDestAddr: dvipa.family === 4 ? "All4" : "All6",
        ipGenericFilterActionRef: ACTIONS.Deny,
      },
      [ipService({ protocol: "All", direction: { direction: "Bidirectional" }, routing: "Either" })],
    ),
  );
}

function otherTraffic(stack: Stack): FilterRule[] {
  if (stack.props.otherTraffic === OtherTraffic.DENY) return [];
  return [
    at(
      stack.node.path,
      ipFilterRule(
        { name: "OTHER_TRAFFIC", ipSourceAddr: "All", ipDestAddr: "All", ipGenericFilterActionRef: ACTIONS.Permit },
        [ipService({ protocol: "All", direction: { direction: "Bidirectional" }, routing: "Either" })],
      ),
    ),
  ];
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
