import { canonicalIp } from "../../language/addresses";
import type { DistributionModel, DvipaModel } from "../dvipa";
import type { StackModel } from "../stack";
import type { SysplexModel } from "../sysplex";
import { distributionsUnder, ownership, targetsInReach, type Ownership } from "../takeover";
import { singleFailures, type Failure } from "./failures";
import { placed, type Place } from "./place";

/** A stack that serves connections of the DVIPA. */
export interface TargetAnswer {
  /** The stack; absent where no stack of the subplex has the address of DESTIP. */
  readonly stack?: string;
  /** Dynamic XCF address that reaches it. */
  readonly address?: string;
  /** WEIGHTEDACTIVE: 1 to 99. */
  readonly weight?: number;
  /** HOTSTANDBY: the target that serves, or one that takes over. */
  readonly role?: "PREFERRED" | "BACKUP";
  /** HOTSTANDBY: rank of a BACKUP, where it is coded. */
  readonly rank?: number;
}

/** A VIPADISTRIBUTE that is in effect. */
export interface DistributionAnswer {
  /** How a target is chosen for a new connection. */
  readonly method: string;
  /** Ports and port ranges; `any` for each port that a server binds to the DVIPA. */
  readonly ports: readonly (number | string)[] | "any";
  /** Connections that begin on a target stay there where it pays; 0 to 16. */
  readonly optLocal?: number;
  readonly sysplexPorts?: true;
  /** Seconds a client stays with its server. */
  readonly timedAffinity?: number;
  /**
   * Targets in the order of DESTIP; with DESTIP ALL, every stack of the subplex that has DYNAMICXCF. Those that are down are left
   * out, and those with NOJOIN, which join no group.
   */
  readonly targets: readonly TargetAnswer[];
  /** True for DESTIP ALL. */
  readonly all?: true;
  /** Stack whose profile has the statement: the distributor, or the owner it took over from. */
  readonly from: string;
  readonly place?: Place;
}

/** Who distributes the DVIPA in one situation, and how. */
export interface DistributorAnswer {
  /** The owner; absent where there is none, where there are several, and where the configuration does not decide. */
  readonly distributor?: string;
  /** Stacks that own and distribute it, each in a CPC of its own, where CPCSCOPE keeps it. */
  readonly each?: readonly string[];
  /** Stacks of which one distributes, where the configuration does not decide. */
  readonly oneOf?: readonly string[];
  readonly because: string;
  /** Empty when the DVIPA is not distributed: its owner serves it alone. */
  readonly distributions: readonly DistributionAnswer[];
}

/** Who distributes after a failure. */
export interface FailureDistributor extends DistributorAnswer {
  readonly failed: string;
  readonly kind: Failure["kind"];
}

/** The stacks that serve a DVIPA. */
export interface TargetsAnswer {
  readonly dvipa: string;
  readonly now: DistributorAnswer;
  /** After each single failure of a stack that owns or backs up the DVIPA, of its system, or of its CPC. A mere target that fails is left out. */
  readonly failures: readonly FailureDistributor[];
}

/**
 * The stacks that serve a DVIPA, and who distributes its connections to them: now, and after each single failure. A backup
 * distributes as its own VIPADISTRIBUTE says, or without one as that of the owner before says.
 *
 * @see z/OS Communications Server: IP Configuration Reference, VIPADISTRIBUTE statement
 */
export function targets(model: SysplexModel, dvipa: DvipaModel): TargetsAnswer {
  const now = ownership(model, dvipa);
  const apart = model.stacks.filter(({ joinsGroup }) => !joinsGroup);
  return {
    dvipa: dvipa.address,
    now: distributor(model, dvipa, now, now, apart),
    failures: singleFailures(
      model,
      dvipa.holders.map(({ stack }) => stack),
    ).map((failure) => {
      const after = ownership(model, dvipa, (stack) => failure.stacks.includes(stack));
      const answer = distributor(model, dvipa, now, after, [...failure.stacks, ...apart]);
      return { failed: failure.name, kind: failure.kind, ...answer };
    }),
  };
}

function distributor(
  model: SysplexModel,
  dvipa: DvipaModel,
  now: Ownership,
  { holders, inEachCpc, because }: Ownership,
  down: readonly StackModel[],
): DistributorAnswer {
  const owners = [...new Set(holders.map(({ stack }) => stack))];
  const [owner] = owners;
  if (owner === undefined) return { because, distributions: [] };
  const names = owners.map(({ label }) => label);
  if (names.length > 1 && inEachCpc !== true) return { oneOf: names, because, distributions: [] };
  // An owner in another CPC is none that the DVIPA was taken over from.
  const before = ({ system }: StackModel) =>
    now.holders.flatMap(({ stack }) => (now.inEachCpc === true && stack.system.cpc !== system.cpc ? [] : stack));
  const inEffect = owners.flatMap((each) => distributionsUnder(dvipa, each, before(each)));
  return {
    ...(names.length > 1 ? { each: names } : { distributor: owner.label }),
    because,
    distributions: inEffect.map((each) => distributionAnswer(model, dvipa.family, each, down)),
  };
}

function distributionAnswer(
  model: SysplexModel,
  family: 4 | 6,
  distribution: DistributionModel,
  down: readonly StackModel[],
): DistributionAnswer {
  const { statement, distributor: from } = distribution;
  const { method, ports, optLocal, sysplexPorts, timedAffinity, destinations } = statement.value;
  return {
    method: method ?? "BASEWLM",
    ports: ports ?? "any",
    ...(optLocal === undefined ? {} : { optLocal: optLocal.value ?? 1 }),
    ...(sysplexPorts === true ? { sysplexPorts } : {}),
    ...(timedAffinity === undefined ? {} : { timedAffinity }),
    targets: targetsOf(model, distribution, family).filter(({ stack }) => !down.some(({ label }) => label === stack)),
    ...(destinations.all === true ? { all: true } : {}),
    from: from.label,
    ...placed(model, from.file, statement),
  };
}

function targetsOf(model: SysplexModel, distribution: DistributionModel, family: 4 | 6): readonly TargetAnswer[] {
  const { method, destinations } = distribution.statement.value;
  const stacks = targetsInReach(model, distribution);
  const weighted = method === "WEIGHTEDACTIVE";
  if (destinations.all === true) {
    return stacks.map((stack) => ({
      stack: stack.label,
      address: stack.xcfAddress(family)!,
      ...(weighted ? { weight: DEFAULT_WEIGHT } : {}),
    }));
  }
  return (destinations.targets ?? []).map(({ address: written, weight, preferred, backup }) => {
    const address = canonicalIp(written) ?? written;
    const stack = stacks.find((candidate) => candidate.xcfAddress(family) === address);
    return {
      ...(stack === undefined ? {} : { stack: stack.label }),
      address,
      ...(weighted ? { weight: weight ?? DEFAULT_WEIGHT } : {}),
      ...(preferred === true ? { role: "PREFERRED" as const } : {}),
      ...(backup === undefined ? {} : { role: "BACKUP" as const }),
      ...(backup?.rank === undefined ? {} : { rank: backup.rank }),
    };
  });
}

const DEFAULT_WEIGHT = 10;
