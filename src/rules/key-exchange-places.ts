import type { Severity } from "../language/source";
import type { Statement } from "../language/statement";
import type { DvipaModel } from "../model/dvipa";
import type {
  Attribute,
  DataOfferModel,
  DynamicActionModel,
  KeyExchangeActionModel,
  KeyExchangeOfferModel,
  KeyExchangeRuleModel,
  PolicyModel,
} from "../model/policy";
import type { StackModel } from "../model/stack";
import type { SysplexModel } from "../model/sysplex";
import type { Place } from "./rule";
import { dvipas, Groups, list } from "./wording";

/** What policies say about the DVIPAs that stacks can own: what the rules about key exchange judge. A mere target needs none. */

/** A protected DVIPA on a stack that can own it, and whose policy is in the assembly. */
export interface Holding {
  readonly dvipa: DvipaModel;
  readonly stack: StackModel;
  readonly policy: PolicyModel;
  /** False for a backup. */
  readonly owns: boolean;
}

const holdingsOf = new WeakMap<SysplexModel, readonly Holding[]>();

/** The DVIPAs that a policy protects, on each stack that can own them and has a policy: owners first, then backups by rank. */
export function holdings(model: SysplexModel): readonly Holding[] {
  let found = holdingsOf.get(model);
  if (found === undefined) holdingsOf.set(model, (found = [...findHoldings(model)]));
  return found;
}

function* findHoldings({ protectedDvipas }: SysplexModel): Iterable<Holding> {
  for (const dvipa of protectedDvipas) {
    // What only counts as protected because of DVIPSEC says nothing about a policy.
    if (dvipa.protection?.by !== "policy") continue;
    for (const holder of dvipa.holders) {
      const { stack } = holder;
      if (stack.policy !== undefined) yield { dvipa, stack, policy: stack.policy, owns: !("rank" in holder) };
    }
  }
}

/** Whether the DVIPA can move to another stack. */
export function canMove({ owners, backups }: DvipaModel): boolean {
  return new Set([...owners, ...backups].map(({ stack }) => stack)).size > 1;
}

/** A part of a policy, and what messages call it. */
export interface Part<T> {
  readonly model: T;
  readonly label: string;
}

/** The key exchange rules of a DVIPA. */
export function keyRules({ policy, dvipa }: Holding): readonly KeyExchangeRuleModel[] {
  return policy.keyExchangeRulesFor(dvipa.address);
}

/** The KeyExchangeActions of a DVIPA, each once. */
export function keyActions(holding: Holding): readonly KeyExchangeActionModel[] {
  return eachOnce(keyRules(holding), ({ action }) => action);
}

/** The IpDynVpnActions of a DVIPA, each once. */
export function vpnActions({ policy, dvipa }: Holding): readonly DynamicActionModel[] {
  return eachOnce(policy.protecting(dvipa.address), ({ dynamicVpn }) => dynamicVpn);
}

function eachOnce<R, A>(rules: readonly R[], actionOf: (rule: R) => A | undefined): readonly A[] {
  const found: A[] = [];
  for (const rule of rules) {
    const action = actionOf(rule);
    if (action !== undefined && action !== found.at(-1)) found.push(action);
  }
  return found.length < 2 ? found : [...new Set(found)];
}

/** An action on a stack that can own the DVIPA it is for. */
export interface Use<A> {
  readonly action: A;
  readonly holding: Holding;
}

type KeyActions = readonly (readonly Use<KeyExchangeActionModel>[])[];
type VpnActions = readonly (readonly Use<DynamicActionModel>[])[];
const keyActionsOf = new WeakMap<SysplexModel, KeyActions>();
const vpnActionsOf = new WeakMap<SysplexModel, VpnActions>();

/** The KeyExchangeActions of all DVIPAs; those with equal values are together. */
export function keyActionUses(model: SysplexModel): KeyActions {
  let found = keyActionsOf.get(model);
  if (found === undefined) keyActionsOf.set(model, (found = usesOf(model, keyActions)));
  return found;
}

/** The IpDynVpnActions of all DVIPAs; those with equal values are together. */
export function vpnActionUses(model: SysplexModel): VpnActions {
  let found = vpnActionsOf.get(model);
  if (found === undefined) vpnActionsOf.set(model, (found = usesOf(model, vpnActions)));
  return found;
}

function usesOf<A extends KeyExchangeActionModel | DynamicActionModel>(
  model: SysplexModel,
  actionsOf: (holding: Holding) => readonly A[],
): readonly (readonly Use<A>[])[] {
  const groups = new Groups<string, Use<A>>();
  for (const holding of holdings(model)) {
    for (const action of actionsOf(holding)) groups.add(action.key, { action, holding });
  }
  return [...groups.values()];
}

/** The offers of a KeyExchangeAction. */
export function keyOffers({ name, offers }: KeyExchangeActionModel): readonly Part<KeyExchangeOfferModel>[] {
  return offers.map((offer) => ({
    model: offer,
    label: labelOf("KeyExchangeOffer", offer, `KeyExchangeAction ${name}`),
  }));
}

/** The offers of an IpDynVpnAction. */
export function dataOffers({ name, offers }: DynamicActionModel): readonly Part<DataOfferModel>[] {
  return offers.map((offer) => ({ model: offer, label: labelOf("IpDataOffer", offer, `IpDynVpnAction ${name}`) }));
}

function labelOf(keyword: string, { name }: { readonly name: string | undefined }, within: string): string {
  return name === undefined ? `${keyword} of ${within}` : `${keyword} ${name}`;
}

/** An IKEv1 or IKEv2 exchange authenticates by a pre-shared key. */
export function usesSharedKey({ howToAuthMe, offers }: KeyExchangeActionModel): boolean {
  return howToAuthMe.value === "PresharedKey" || offers.some(({ authPeers }) => authPeers.value === "PresharedKey");
}

/** Where a fault of a part of a policy stands. */
export interface Located {
  readonly file: string;
  readonly statement: Statement;
}

/** Whether a statement gives an attribute in a line that could not be read, so that its value is not the default. */
export function isUnread({ statement: { rest } }: Located, { name, defaulted }: Attribute<unknown>): boolean {
  return defaulted && rest !== undefined && new RegExp(`^${name}\\b`, "im").test(rest);
}

/** What is wrong with a part of a policy that a DVIPA uses. */
export interface Fault extends Part<Located> {
  /** What is found, in words: faults of a file that are the same are one. */
  readonly found: string;
  readonly severity?: Severity;
}

/** The same fault in a policy file, however many statements have it. */
export interface FaultGroup {
  readonly found: string;
  readonly severity: Severity | undefined;
  /** `HowToEncrypt DES in the IpDataOffer of IpDynVpnAction gold, for the protected DVIPA 203.0.113.10`. */
  readonly sentence: string;
  /** The statements that have it: `KeyExchangeAction ike`. */
  readonly names: string;
  /** Place the file is deployed to. */
  readonly dataset: string;
  readonly at: Place;
}

/**
 * Judges actions, and sorts what is found by file and fault.
 *
 * @param suspect - whether an action could have a fault, by its values alone; asked once for all with equal values
 */
export function actionFaults<A>(
  model: SysplexModel,
  uses: readonly (readonly Use<A>[])[],
  suspect: (action: A) => boolean,
  judge: (action: A, holding: Holding) => readonly Fault[],
): FaultGroup[] {
  const found = new FaultsByFile(model);
  for (const alike of uses) {
    if (!suspect(alike[0]!.action)) continue;
    for (const { action, holding } of alike) found.add(holding, judge(action, holding));
  }
  return found.groups;
}

/** Judges each protected DVIPA on each stack that can own it, and sorts what is found by file and fault. */
export function faultsByFile(model: SysplexModel, judge: (holding: Holding) => readonly Fault[]): FaultGroup[] {
  const found = new FaultsByFile(model);
  for (const holding of holdings(model)) found.add(holding, judge(holding));
  return found.groups;
}

interface Members {
  readonly first: Fault;
  readonly stack: StackModel;
  readonly labels: Set<string>;
  readonly addresses: Set<string>;
}

class FaultsByFile {
  private readonly byKey = new Map<string, Members>();

  constructor(private readonly model: SysplexModel) {}

  add({ stack, dvipa }: Holding, faults: readonly Fault[]): void {
    for (const fault of faults) {
      const key = `${fault.model.file}\0${fault.severity}\0${fault.found}`;
      let group = this.byKey.get(key);
      if (group === undefined) {
        group = { first: fault, stack, labels: new Set(), addresses: new Set() };
        this.byKey.set(key, group);
      }
      group.labels.add(fault.label);
      group.addresses.add(dvipa.address);
    }
  }

  get groups(): FaultGroup[] {
    return [...this.byKey.values()].map(({ first, stack, labels, addresses }) => {
      const { found, severity } = first;
      const { file, statement } = first.model;
      const names = list([...labels]);
      return {
        found,
        severity,
        sentence: `${found} in ${names}, for the protected ${dvipas([...addresses])}`,
        names,
        dataset: this.model.placeOf(file) ?? file,
        at: { file, system: stack.system.name, stack: stack.name, statement },
      };
    });
  }
}

/** The IpFilterPolicy in effect, to point at: the last one of the first file that has one, or else the first file. */
export function filterPolicyOf({ files }: PolicyModel): { readonly file: string; readonly statement?: Statement } {
  for (const { file, document } of files) {
    const statement = document.statements.filter(({ keyword }) => keyword === "IpFilterPolicy").at(-1);
    if (statement !== undefined) return { file, statement };
  }
  return { file: files[0]!.file };
}

/** Whether all of the key exchange rules of a policy could be read, so that one can be called missing. */
export function isWhole(policy: PolicyModel): boolean {
  const defined = new Set<string>();
  for (const { document } of policy.files) {
    for (const { keyword, value } of document.statements) {
      if (keyword === "KeyExchangeRule" || keyword === "KeyExchangeGroup") defined.add(`${keyword}Ref ${value.name}`);
    }
  }
  const isRead = ({ keyword, value, state, rest, children }: Statement): boolean => {
    if (state === "malformed" || rest?.toUpperCase().includes("KEYEXCHANGE") === true) return false;
    const known = !keyword.endsWith("Ref") || defined.has(`${keyword} ${(value as { name: string }).name}`);
    return known && (children as readonly Statement[]).every(isRead);
  };
  const groups = policy.files.flatMap(({ document }) =>
    document.statements.filter(({ keyword }) => keyword === "KeyExchangeGroup"),
  );
  const { keyExchange, isComplete } = policy;
  return (
    isComplete &&
    (keyExchange === undefined ||
      ([keyExchange.statement, ...groups].every(isRead) &&
        keyExchange.rules.every(({ local, remote }) => !local.location.isEmpty && !remote.location.isEmpty)))
  );
}
