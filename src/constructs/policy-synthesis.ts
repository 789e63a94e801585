import type { Statement } from "../language/statement";
import {
  ipFilterPolicy,
  ipFilterRule,
  ipGenericFilterAction,
  ipService,
  keyExchangePolicy,
  type IpsecPolicyDocument,
  type IpsecPolicyStatement,
} from "../documents/ipsec";
import { copyOf } from "./copy";
import type { Duties } from "./duties";
import type { Dvipa } from "./dvipa";
import { mergedOperands } from "./merged-operands";
import type { Security } from "./security";
import type { SecurityServices } from "./security-services";
import {
  ACTIONS,
  at,
  type AllSecurityStatements,
  type FilterRule,
  type KeyRule,
  type SecurityStatements,
} from "./security-statements";
import { OtherTraffic, type Stack } from "./stack";

/**
 * The IP security policy of a stack: filter rules for the DVIPAs it holds or serves, key exchange for those it holds,
 * then what the program added. `undefined` when there is nothing to say.
 *
 * @param securityStatements - what a security says wherever its DVIPA is; each policy gets copies
 * @param added - statements that are constructs of their own
 * @throws ConstructError when two IpFilterPolicy or KeyExchangePolicy statements give an operand different values
 */
export function ipsecPolicyOf(
  stack: Stack,
  duties: Duties,
  securityStatements: AllSecurityStatements,
  added: readonly IpsecPolicyStatement[],
): IpsecPolicyDocument | undefined {
  const own = [...stack.policy.statements, ...added];
  const ofDvipas = (dvipas: readonly Dvipa[]) =>
    dvipas.flatMap(({ securities }) => securities.map((security) => securityStatements.of(security)));
  const exchanges = ofDvipas(duties.holdsSecured);
  const securities = [...exchanges, ...ofDvipas(duties.servesSecured)];
  if (securities.length === 0 && own.length === 0) return undefined;
  const ownFilters = own.filter((statement) => statement.keyword === "IpFilterPolicy");
  const ownExchange = own.filter((statement) => statement.keyword === "KeyExchangePolicy");
  const others = own.filter(({ keyword }) => keyword !== "IpFilterPolicy" && keyword !== "KeyExchangePolicy");
  const { path } = stack.node;

  const generated = [
    ...copies(exchanges.flatMap(({ keyExchangeTraffic }) => keyExchangeTraffic)),
    ...copies(securities.flatMap(({ protectedTraffic }) => protectedTraffic)),
    ...copies(securities.filter(isFirst).map(({ remainingTraffic }) => remainingTraffic)),
  ];
  const rules = [
    ...generated,
    ...ownFilters.flatMap(({ children }) => children as readonly FilterRule[]),
    ...otherTraffic(stack),
  ];
  const statements: IpsecPolicyStatement[] = [
    at(
      ownFilters[0]?.construct ?? path,
      ipFilterPolicy(
        { preDecap: "Off", filterLogging: "On", allowOnDemand: true, ...mergedOperands(ownFilters) },
        rules,
      ),
    ),
    ...Object.entries(ACTIONS).map(([action, name]) =>
      at(path, ipGenericFilterAction({ name, ipFilterAction: action as keyof typeof ACTIONS })),
    ),
    ...servicesFor(generated, securityStatements.services).map((service) => at(path, service)),
    ...actions(securities, ({ vpnAction }) => vpnAction),
  ];
  if (exchanges.length > 0 || ownExchange.length > 0) {
    const keyRules = [
      ...copies(exchanges.flatMap((all) => all.keyRules)),
      ...ownExchange.flatMap(({ children }) => children as readonly KeyRule[]),
    ];
    const allowNat = exchanges.some(({ security }) => security.props.ike.props.allowNat === true);
    const policy = {
      allowNat,
      livenessInterval: 30,
      howToInitiate: "IKEv2",
      ...mergedOperands(ownExchange),
    } as const;
    statements.push(
      at(ownExchange[0]?.construct ?? path, keyExchangePolicy(policy, keyRules)),
      ...actions(exchanges, ({ exchangeAction }) => exchangeAction),
    );
  }
  return { statements: [...statements, ...others], diagnostics: [], comments: [] };
}

function copies<S extends Statement>(statements: readonly S[]): S[] {
  return statements.map((statement) => copyOf(statement));
}

/** The actions of securities, each once, as what follows from the first DVIPA that has it. */
function actions(
  securities: readonly SecurityStatements[],
  choose: (all: SecurityStatements) => IpsecPolicyStatement,
): IpsecPolicyStatement[] {
  const firstUsers = new Map<IpsecPolicyStatement, Security>();
  for (const all of securities) {
    const action = choose(all);
    if (!firstUsers.has(action)) firstUsers.set(action, all.security);
  }
  return [...firstUsers].map(([action, { dvipa }]) => at(dvipa.node.path, copyOf(action)));
}

/** The services and groups of them that rules refer to, each once, in a copy of its own. */
function servicesFor(rules: readonly FilterRule[], services: SecurityServices): IpsecPolicyStatement[] {
  const names = new Set(rules.map(({ value }) => (value.ipServiceRef ?? value.ipServiceGroupRef)!));
  return [...names].map((name) => copyOf(services.get(name)));
}

/** Whether a security is the first of its DVIPA, so that what is said once for a DVIPA is said with it. */
function isFirst({ security }: SecurityStatements): boolean {
  return security.dvipa.securities[0] === security;
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
