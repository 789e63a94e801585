import type { DistributionModel, DvipaModel } from "../model/dvipa";
import type { Subplex } from "../model/subplex";
import type { SysplexModel } from "../model/sysplex";

/** DVIPAs that a picture shows as one: one DVIPA, or several that are alike. */
export interface DvipaGroup {
  readonly id: string;
  readonly subplex: Subplex;
  /** At least one. */
  readonly dvipas: readonly DvipaModel[];
  /** How it is distributed, in words; undefined for DVIPAs that are not. */
  readonly distribution: string | undefined;
}

/** The DVIPAs of a model by subplex, in the order in which profiles name them. @param together - whether those alike share one */
export function dvipaGroups(model: SysplexModel, together: boolean): DvipaGroup[] {
  const byKey = new Map<string, DvipaModel[]>();
  for (const dvipa of model.dvipas) {
    const subplex = model.subplexes.indexOf(subplexOf(model, dvipa));
    const key = together ? `${subplex} ${likeness(dvipa)}` : `${subplex} ${byKey.size}`;
    const alike = byKey.get(key);
    if (alike === undefined) byKey.set(key, [dvipa]);
    else alike.push(dvipa);
  }
  const groups = [...byKey.values()].map((alike) => ({ dvipas: alike, subplex: subplexOf(model, alike[0]!) }));
  const inOrder = model.subplexes.flatMap((subplex) => groups.filter((group) => group.subplex === subplex));
  return inOrder.map((group, i) => ({ ...group, id: `dvipa-${i + 1}`, distribution: distributionText(group.dvipas) }));
}

/** The subplex of the first stack that holds a DVIPA: every DVIPA has one. */
function subplexOf(model: SysplexModel, { owners, backups }: DvipaModel): Subplex {
  return model.subplexOf((owners[0] ?? backups[0]!).stack);
}

/** Equal for DVIPAs with the same owner, backups, targets and protection. */
function likeness({ owners, backupsByRank, distributions, isProtected, family }: DvipaModel): string {
  return JSON.stringify([
    family,
    isProtected,
    owners.map(({ stack }) => stack.label),
    backupsByRank.map(({ stack, rank }) => [stack.label, rank]),
    distributions.map(({ distributor, targets }) => [distributor.label, ...targets.map(({ label }) => label)]),
  ]);
}

function distributionText(dvipas: readonly DvipaModel[]): string | undefined {
  const texts = new Set(dvipas.flatMap(({ distributions }) => distributions.map(textOf)));
  if (texts.size === 0) return undefined;
  return texts.size === 1 ? [...texts][0] : `${texts.size} distributions`;
}

function textOf({ statement }: DistributionModel): string {
  const { method, ports } = statement.value;
  const where = ports === undefined ? "any port" : `${ports.length === 1 ? "port" : "ports"} ${ports.join(" ")}`;
  return `${method ?? "BASEWLM"}, ${where}`;
}
