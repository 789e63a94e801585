import { canonicalIp, familyOf } from "../language/addresses";
import { withOneMore } from "../language/blanks";
import type { FilterRuleModel } from "./policy";
import type { Backup, Distribution, Owner, StackModel } from "./stack";
import type { Subplex } from "./subplex";

/** A VIPADISTRIBUTE of a DVIPA: who distributes, and the stacks that serve its connections. */
export interface DistributionModel extends Distribution {
  readonly distributor: StackModel;
  readonly targets: readonly StackModel[];
}

/** A stack that serves connections of a distributed DVIPA. */
export interface Target {
  readonly stack: StackModel;
  readonly distribution: Distribution;
  /** The stack that distributes. */
  readonly distributor: StackModel;
}

/** Why a DVIPA counts as protected by IPSec. */
export type Protection =
  /** A filter rule with an IpDynVpnAction covers it on a stack that has a part in it. */
  | { readonly by: "policy"; readonly stack: StackModel; readonly rule: FilterRuleModel }
  /** An owner, or the first backup where there is none, has DVIPSEC, and no policy in the assembly. */
  | { readonly by: "intent"; readonly stack: StackModel };

const NONE: readonly never[] = [];

/** A dynamic VIPA of a subplex and the stacks that have a part in it. */
export class DvipaModel {
  readonly family: 4 | 6;
  // There are many DVIPAs with few of each: a list that grows by push would keep room for more.
  owners: readonly Owner[] = NONE;
  backups: readonly Backup[] = NONE;
  distributions: readonly DistributionModel[] = NONE;
  protection: Protection | undefined;

  constructor(readonly address: string) {
    this.family = familyOf(address);
  }

  get isProtected(): boolean {
    return this.protection !== undefined;
  }

  /** Stacks that can own the DVIPA: owners first, then backups by rank. */
  get holders(): readonly (Owner | Backup)[] {
    return this.backups.length === 0 ? this.owners : [...this.owners, ...this.backupsByRank];
  }

  get backupsByRank(): readonly Backup[] {
    const { backups } = this;
    return isByRank(backups) ? backups : [...backups].sort((a, b) => b.rank - a.rank);
  }

  /** Whether a stack defines or backs up the DVIPA. */
  isHeldBy(stack: StackModel): boolean {
    return this.owners.some((owner) => owner.stack === stack) || this.backups.some((backup) => backup.stack === stack);
  }

  /** Whether a stack is a target of the DVIPA. */
  isServedBy(stack: StackModel): boolean {
    return this.distributions.some(({ targets }) => targets.includes(stack));
  }

  /** Each target stack once for each distribution it takes part in. */
  get targets(): readonly Target[] {
    return this.distributions.flatMap((distribution) =>
      distribution.targets.map((stack) => ({ stack, distribution, distributor: distribution.distributor })),
    );
  }

  /** Targets that neither own nor back up the DVIPA, each once. */
  get mereTargets(): readonly Target[] {
    const found = this.targets.filter(({ stack }) => !this.isHeldBy(stack));
    if (found.length < 2) return found;
    const seen = new Set<StackModel>();
    return found.filter(({ stack }) => !seen.has(stack) && seen.add(stack));
  }

  /** Stacks that own, back up or serve the DVIPA, each once. */
  get stacks(): readonly StackModel[] {
    return [...new Set([...this.holders, ...this.targets].map(({ stack }) => stack))];
  }
}

function isByRank(backups: readonly Backup[]): boolean {
  for (let i = 1; i < backups.length; i++) if (backups[i - 1]!.rank < backups[i]!.rank) return false;
  return true;
}

/** Finds the DVIPAs of a sysplex, in the order in which profiles name them. */
export function findDvipas(
  stacks: readonly StackModel[],
  subplexOf: (stack: StackModel) => Subplex,
): Map<string, DvipaModel[]> {
  const found = new Map<string, DvipaModel[]>();
  const near = (dvipa: DvipaModel, stack: StackModel) =>
    [...dvipa.owners, ...dvipa.backups].some((holder) => subplexOf(holder.stack).couldBe(subplexOf(stack)));

  for (const stack of stacks) {
    for (const owner of stack.defines) {
      const models = found.get(owner.address);
      let dvipa = models?.find((model) => near(model, stack));
      if (dvipa === undefined) {
        dvipa = new DvipaModel(owner.address);
        if (models === undefined) found.set(owner.address, [dvipa]);
        else models.push(dvipa);
      }
      dvipa.owners = withOneMore(dvipa.owners, owner);
    }
  }
  for (const stack of stacks) {
    for (const backup of stack.backups) {
      let models = found.get(backup.address);
      if (models === undefined) found.set(backup.address, (models = [new DvipaModel(backup.address)]));
      // A backup that is in no owner's subplex is kept with the first owner, where it is found to be out of place.
      const dvipa = models.length === 1 ? models[0]! : (models.find((model) => near(model, stack)) ?? models[0]!);
      dvipa.backups = withOneMore(dvipa.backups, backup);
    }
  }
  addDistributions(stacks, subplexOf, found);
  return found;
}

function addDistributions(
  stacks: readonly StackModel[],
  subplexOf: (stack: StackModel) => Subplex,
  found: ReadonlyMap<string, readonly DvipaModel[]>,
): void {
  const xcfOf = { 4: new Map<string, StackModel[]>(), 6: new Map<string, StackModel[]>() };
  for (const stack of stacks) {
    for (const family of [4, 6] as const) {
      const address = stack.xcfAddress(family);
      if (address !== undefined) xcfOf[family].set(address, [...(xcfOf[family].get(address) ?? []), stack]);
    }
  }
  for (const distributor of stacks) {
    const together = (stack: StackModel) => subplexOf(stack).couldBe(subplexOf(distributor));
    const alike = (stack: StackModel) => subplexOf(stack).tcpKnown === subplexOf(distributor).tcpKnown;
    const isDoubtful = !stacks.every((stack) => alike(stack) || !together(stack));
    const reachable = (family: 4 | 6) =>
      stacks.filter((stack) => stack.xcfAddress(family) !== undefined && together(stack));
    const everywhere = new Map<4 | 6, readonly StackModel[]>();
    for (const { address, statement } of distributor.distributions) {
      const models = address === undefined ? undefined : found.get(address);
      if (models === undefined) continue;
      const dvipa =
        models.length === 1 ? models[0]! : (models.find((model) => model.isHeldBy(distributor)) ?? models[0]!);
      let targets: readonly StackModel[] | undefined;
      if (statement.value.destinations.all === true) {
        targets = everywhere.get(dvipa.family);
        if (targets === undefined) everywhere.set(dvipa.family, (targets = reachable(dvipa.family)));
        // A group id that is none could have been meant for any subplex. That a stack holds the DVIPA tells which.
        if (isDoubtful) targets = targets.filter((stack) => alike(stack) || dvipa.isHeldBy(stack));
        const cpc = cpcOf(dvipa, distributor);
        if (cpc !== undefined) targets = targets.filter(({ system }) => system.cpc === undefined || system.cpc === cpc);
      } else {
        const byXcf = xcfOf[dvipa.family];
        const serving = (statement.value.destinations.targets ?? []).map(({ address: xcf }) => {
          const named = byXcf.get(xcf) ?? byXcf.get(canonicalIp(xcf) ?? "");
          return named === undefined || named.length === 1 ? named?.[0] : (named.find(together) ?? named[0]);
        });
        // A list that filter() makes would keep room for more.
        targets = serving.every(isStack) ? serving : serving.filter(isStack);
      }
      dvipa.distributions = withOneMore(dvipa.distributions, { address, statement, distributor, targets });
    }
  }
}

/** The CPC that CPCSCOPE keeps a DVIPA of a stack in, and its distribution; undefined where there is none, or it is not known. */
function cpcOf({ owners, backups }: DvipaModel, distributor: StackModel): string | undefined {
  const isScoped = ({ stack, statement }: Owner | Backup) => stack === distributor && statement.value.cpcScope === true;
  return owners.some(isScoped) || backups.some(isScoped) ? distributor.system.cpc : undefined;
}

const isStack = (stack: StackModel | undefined): stack is StackModel => stack !== undefined;

/** Finds why DVIPAs of these stacks count as protected. */
export function protectionAmong(stacks: readonly StackModel[]): (dvipa: DvipaModel) => Protection | undefined {
  const policies = new Set(stacks.flatMap(({ policy }) => policy ?? []));
  if (policies.size === 0) return intentOf;
  // Of many DVIPAs few are protected: where each rule names its addresses, the others are not looked for stack by stack.
  const named = new Set<string>();
  for (const { dynamicRules } of policies) {
    for (const { local } of dynamicRules) {
      if (!local.isExact) return protectionOf;
      for (const address of local.singles) named.add(address);
    }
  }
  return (dvipa) => (named.has(dvipa.address) ? protectionOf(dvipa) : intentOf(dvipa));
}

/** Why a DVIPA counts as protected, if it does. */
function protectionOf(dvipa: DvipaModel): Protection | undefined {
  const { address } = dvipa;
  for (const { stack } of dvipa.owners) {
    const rule = firstRule(stack, address);
    if (rule !== undefined) return { by: "policy", stack, rule };
  }
  for (const { stack } of dvipa.backups) {
    const rule = firstRule(stack, address);
    if (rule !== undefined) return { by: "policy", stack, rule };
  }
  for (const { targets } of dvipa.distributions) {
    for (const stack of targets) {
      const rule = firstRule(stack, address);
      if (rule !== undefined) return { by: "policy", stack, rule };
    }
  }
  return intentOf(dvipa);
}

function firstRule({ policy }: StackModel, address: string): FilterRuleModel | undefined {
  return policy?.protecting(address)[0];
}

/** Why a DVIPA counts as protected where the assembly has no policy at all. */
function intentOf(dvipa: DvipaModel): Protection | undefined {
  const first: readonly (Owner | Backup)[] = dvipa.owners.length > 0 ? dvipa.owners : dvipa.backupsByRank.slice(0, 1);
  for (const { stack } of first) {
    if (stack.policy === undefined && stack.dvipsec !== undefined) return { by: "intent", stack };
  }
  return undefined;
}
