import { familyOf } from "../language/addresses";
import type { Vipabackup, Vipadefine } from "../documents/profile";
import { dynamicXcfFor, type Distribution, type DvipaStatement, type StackModel } from "./stack";

/** A stack's VIPADEFINE of a DVIPA. */
export interface Owner extends DvipaStatement<Vipadefine> {
  readonly stack: StackModel;
}

/** A stack's VIPABACKUP of a DVIPA. */
export interface Backup extends DvipaStatement<Vipabackup> {
  readonly stack: StackModel;
  /** Place in the chain, 1 to 254, highest first. */
  readonly rank: number;
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
  /** A filter rule with an IpDynVpnAction covers it on these stacks. */
  | { readonly by: "policy"; readonly stacks: readonly StackModel[] }
  /** An owner has DVIPSEC, and no policy to look at. */
  | { readonly by: "intent"; readonly stacks: readonly StackModel[] };

/** A dynamic VIPA of the sysplex and the stacks that have a part in it. */
export class DvipaModel {
  readonly family: 4 | 6;
  readonly owners: Owner[] = [];
  readonly backups: Backup[] = [];
  /** Each target stack once for each distribution it takes part in. */
  readonly targets: Target[] = [];
  protection: Protection | undefined;

  constructor(readonly address: string) {
    this.family = familyOf(address);
  }

  get isProtected(): boolean {
    return this.protection !== undefined;
  }

  /** Stacks that can own the DVIPA: owners first, then backups by rank. */
  get holders(): (Owner | Backup)[] {
    return [...this.owners, ...this.backupsByRank];
  }

  get backupsByRank(): Backup[] {
    return [...this.backups].sort((a, b) => b.rank - a.rank);
  }

  /** Stacks that own, back up or serve the DVIPA, each once. */
  get stacks(): StackModel[] {
    return [...new Set([...this.owners, ...this.backups, ...this.targets].map(({ stack }) => stack))];
  }

  /** Targets that neither own nor back up the DVIPA, each once. */
  get mereTargets(): Target[] {
    const seen = new Set(this.holders.map(({ stack }) => stack));
    return this.targets.filter(({ stack }) => !seen.has(stack) && seen.add(stack));
  }
}

/** Finds the DVIPAs of a sysplex, in the order in which profiles name them. */
export function findDvipas(stacks: readonly StackModel[], sameSubplex: (a: StackModel, b: StackModel) => boolean): Map<string, DvipaModel> {
  const dvipas = new Map<string, DvipaModel>();
  const at = (address: string): DvipaModel => {
    let dvipa = dvipas.get(address);
    if (dvipa === undefined) dvipas.set(address, (dvipa = new DvipaModel(address)));
    return dvipa;
  };
  for (const stack of stacks) {
    for (const define of stack.defines) at(define.address).owners.push({ ...define, stack });
    for (const backup of stack.backups) {
      at(backup.address).backups.push({ ...backup, stack, rank: backup.statement.value.rank ?? 1 });
    }
  }
  const byXcf = new Map<string, StackModel>();
  for (const stack of stacks) {
    for (const setting of [stack.dynamicXcf, stack.dynamicXcf6]) if (setting !== undefined) byXcf.set(setting.value, stack);
  }
  for (const distributor of stacks) {
    for (const distribution of distributor.distributions) {
      const dvipa = distribution.address === undefined ? undefined : dvipas.get(distribution.address);
      if (dvipa === undefined) continue;
      for (const stack of targetsOf(dvipa, distribution, distributor)) dvipa.targets.push({ stack, distribution, distributor });
    }
  }
  return dvipas;

  function targetsOf(dvipa: DvipaModel, { statement }: Distribution, distributor: StackModel): StackModel[] {
    const { all, targets = [] } = statement.value.destinations;
    if (all === true) {
      return stacks.filter((stack) => sameSubplex(stack, distributor) && dynamicXcfFor(stack, dvipa.address) !== undefined);
    }
    return targets.flatMap(({ address }) => byXcf.get(address) ?? []);
  }
}
