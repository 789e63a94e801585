import { createHash } from "node:crypto";
import { ipFilterRule, keyExchangeRule, localSecurityEndpoint, remoteSecurityEndpoint } from "../documents/ipsec";
import type { RepeatedStatements } from "../language/repeated-statements";
import { statementOf, type Statement } from "../language/statement";
import type { Dvipa } from "./dvipa";
import { Identity } from "./identity";
import type { Peer } from "./peer";
import type { Security } from "./security";
import { SecurityActions, type ActionStatement } from "./security-actions";
import { SecurityServices } from "./security-services";

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
  /** Others may have the same. */
  readonly vpnAction: ActionStatement;
  /** Where the DVIPA is held. */
  readonly keyRules: readonly KeyRule[];
  /** Where the DVIPA is held; others may have the same. */
  readonly exchangeAction: ActionStatement;
}

/** What the securities of a sysplex say, each asked once. */
export class AllSecurityStatements {
  readonly services = new SecurityServices();
  private readonly actions = new SecurityActions();
  private readonly bySecurity = new Map<Security, SecurityStatements>();

  /** @param repeated - is told of the statements that many policies get copies of */
  constructor(private readonly repeated: RepeatedStatements) {}

  of(security: Security): SecurityStatements {
    let statements = this.bySecurity.get(security);
    if (statements === undefined) {
      statements = this.make(security);
      this.bySecurity.set(security, statements);
      for (const statement of repeatedIn(statements)) this.repeated.add(statement);
    }
    return statements;
  }

  /** Every value is written, because the defaults differ from release to release. */
  private make(security: Security): SecurityStatements {
    const { services, actions } = this;
    const vpnAction = actions.vpn(security);
    const exchangeAction = actions.exchange(security);
    return {
      security,
      keyExchangeTraffic: keyExchangeTraffic(security, services),
      protectedTraffic: protectedTraffic(security, services, vpnAction.value.name),
      remainingTraffic: remainingTraffic(security.dvipa, services),
      vpnAction,
      keyRules: keyRulesOf(security, exchangeAction.value.name),
      exchangeAction,
    };
  }
}

function repeatedIn(of: SecurityStatements): readonly Statement[] {
  const { keyExchangeTraffic, protectedTraffic, remainingTraffic, vpnAction, keyRules, exchangeAction } = of;
  return [...keyExchangeTraffic, ...protectedTraffic, remainingTraffic, vpnAction, ...keyRules, exchangeAction];
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

// The operands of filter rules come from a security that has checked them: they are not checked once more.

/** IKE itself has to pass in clear: UDP 500, and 4500 behind a NAT. */
function keyExchangeTraffic(security: Security, services: SecurityServices): FilterRule[] {
  const { dvipa } = security;
  const ports = security.props.ike.props.allowNat === true ? ([500, 4500] as const) : ([500] as const);
  return security.peers.flatMap((peer, i) =>
    ports.map((port) => {
      const service = services.ike(port);
      return at(
        dvipa.node.path,
        statementOf(ipFilterRule, {
          name: nameFor(security, service, ...ordinal(security), i + 1),
          ipSourceAddr: dvipa.address,
          ipDestAddr: peer.location,
          ipServiceRef: service,
          ipGenericFilterActionRef: ACTIONS.Permit,
        }),
      );
    }),
  );
}

/** What is sent only through a tunnel. */
function protectedTraffic(security: Security, services: SecurityServices, ipDynVpnActionRef: string): FilterRule[] {
  const { dvipa, peers, selectors } = security;
  return peers.flatMap((peer, i) =>
    selectors.map((selector, j) =>
      at(
        dvipa.node.path,
        statementOf(ipFilterRule, {
          name: nameFor(security, "IPSEC", ...ordinal(security), i + 1, ...(j === 0 ? [] : [j + 1])),
          ipSourceAddr: dvipa.address,
          ipDestAddr: peer.location,
          ipServiceRef: services.data(selector),
          ipGenericFilterActionRef: ACTIONS.IpSec,
          ipDynVpnActionRef,
        }),
      ),
    ),
  );
}

/** A secured DVIPA takes no other TCP and UDP. ICMP stays: path MTU and IPv6 neighbour discovery need it. */
function remainingTraffic(dvipa: Dvipa, services: SecurityServices): FilterRule {
  return at(
    dvipa.node.path,
    statementOf(ipFilterRule, {
      name: nameFor({ dvipa }, "DENY"),
      ipSourceAddr: dvipa.address,
      ipDestAddr: dvipa.family === 4 ? "All4" : "All6",
      ipServiceGroupRef: services.tcpAndUdp(),
      ipGenericFilterActionRef: ACTIONS.Deny,
    }),
  );
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
