import type { Vipadistribute } from "../documents/profile";
import { portOrRange } from "../language/values";
import { ConstructError } from "./errors";
import { checkRange } from "./names";
import { Stack } from "./stack";

/**
 * How the distributor chooses a target for a new connection.
 *
 * @see IP Configuration Reference, VIPADYNAMIC: VIPADISTRIBUTE statement, DISTMETHOD
 */
export class DistributionMethod {
  private constructor(
    /** Operands of VIPADISTRIBUTE. */
    readonly operands: Pick<
      Vipadistribute,
      "method" | "autoSwitchBack" | "healthSwitch" | "ilWeighting" | "procType" | "procXCost"
    >,
  ) {}

  /** By the displaceable capacity of the systems, as WLM sees it. */
  static baseWlm(options: Pick<Vipadistribute, "procType"> = {}): DistributionMethod {
    return new DistributionMethod({ method: "BASEWLM", ...options });
  }

  /** By how well each server meets its goals, as WLM sees it. */
  static serverWlm(options: Pick<Vipadistribute, "procXCost" | "ilWeighting"> = {}): DistributionMethod {
    return new DistributionMethod({ method: "SERVERWLM", ...options });
  }

  /** One target after the other. */
  static roundRobin(): DistributionMethod {
    return new DistributionMethod({ method: "ROUNDROBIN" });
  }

  /** By the weights of the targets; give each as `DistributionTarget.weighted(stack, weight)`. */
  static weightedActive(): DistributionMethod {
    return new DistributionMethod({ method: "WEIGHTEDACTIVE" });
  }

  /**
   * All to one target, others stand by; give them as `DistributionTarget.preferred(stack)` and
   * `DistributionTarget.standby(stack, rank)`.
   */
  static hotStandby(options: Pick<Vipadistribute, "autoSwitchBack" | "healthSwitch"> = {}): DistributionMethod {
    return new DistributionMethod({ method: "HOTSTANDBY", ...options });
  }
}

/** Operands of a target that serves like the others. */
export const NO_OPERANDS = {};

/** A stack that serves connections of a distributed DVIPA. */
export class DistributionTarget {
  private constructor(
    readonly stack: Stack,
    readonly operands: {
      readonly weight?: number;
      readonly preferred?: true;
      readonly backup?: { readonly rank?: number };
    },
  ) {}

  static of(stack: Stack): DistributionTarget {
    return new DistributionTarget(stack, NO_OPERANDS);
  }

  /** @param weight share of the connections, 1 to 99 */
  static weighted(stack: Stack, weight: number): DistributionTarget {
    checkRange(stack.node.path, "weight", weight, 1, 99);
    return new DistributionTarget(stack, { weight });
  }

  /** The target that serves under hot standby. */
  static preferred(stack: Stack): DistributionTarget {
    return new DistributionTarget(stack, { preferred: true });
  }

  /** @param rank place in the chain of standby targets, 1 to 254, the highest first */
  static standby(stack: Stack, rank?: number): DistributionTarget {
    checkRange(stack.node.path, "rank", rank, 1, 254);
    return new DistributionTarget(stack, { backup: { rank } });
  }
}

/** The target stacks: chosen ones, or every stack of the subplex that has DYNAMICXCF. */
export type DistributionTargets = readonly (Stack | DistributionTarget)[] | "ALL";

export interface DistributionProps {
  /**
   * Ports that are distributed, 1 to 65535, at most 64; a range is written "5000-5010".
   *
   * @default - any port a server binds to the DVIPA
   */
  readonly ports?: readonly (number | string)[];
  readonly targets: DistributionTargets;
  /** @default - BASEWLM, by the stack's own default */
  readonly method?: DistributionMethod;
  /** Ephemeral ports unique in the sysplex; brings the EZBEPORT structure with it. @default false */
  readonly sysplexPorts?: boolean;
  /** Preference for a server on the client's own stack, 0 to 16. @default - none */
  readonly optLocal?: number;
  /** Seconds a client stays with its server, 0 to 9999. @default 0 */
  readonly timedAffinity?: number;
}

/** A distribution of a DVIPA, as given to `dvipa.distribute`. */
export class Distribution {
  /** Targets by name; undefined when all stacks are targets. */
  readonly targets: readonly DistributionTarget[] | undefined;

  constructor(
    path: string,
    readonly props: DistributionProps,
  ) {
    this.targets = props.targets === "ALL" ? undefined : props.targets.map(asTarget);
    if (this.targets?.length === 0)
      throw ConstructError.missing(path, "A distribution target", 'Name stacks as targets, or "ALL".');
    if (props.ports !== undefined) checkPorts(path, props.ports);
    if (this.targets !== undefined) checkEachOnce(path, this.targets);
    checkRange(path, "optLocal", props.optLocal, 0, 16);
    checkRange(path, "timedAffinity", props.timedAffinity, 0, 9999);
    this.checkMethod(path);
  }

  private checkMethod(path: string): void {
    const method = this.props.method?.operands.method;
    const targets = this.targets ?? [];
    if (method === "HOTSTANDBY") {
      const preferred = targets.filter(({ operands }) => operands.preferred === true).length;
      const standby = targets.filter(({ operands }) => operands.backup !== undefined).length;
      if (
        this.targets === undefined ||
        preferred !== 1 ||
        standby < 1 ||
        standby > 31 ||
        preferred + standby !== targets.length
      ) {
        throw ConstructError.targets(
          path,
          `Hot standby has ${this.targets === undefined ? 'the targets "ALL"' : `${preferred} preferred and ${standby} standby targets`}.`,
          "Give one DistributionTarget.preferred and 1 to 31 DistributionTarget.standby.",
        );
      }
      return;
    }
    const wrong = targets.find(
      ({ operands }) =>
        operands.preferred === true ||
        operands.backup !== undefined ||
        (operands.weight !== undefined && method !== "WEIGHTEDACTIVE"),
    );
    if (wrong !== undefined) {
      throw ConstructError.targets(
        path,
        `The target ${wrong.stack.label} has a role that ${method ?? "BASEWLM"} does not know.`,
        "Use weighted targets with weightedActive(), preferred and standby targets with hotStandby().",
      );
    }
  }
}

function asTarget(target: Stack | DistributionTarget): DistributionTarget {
  return Stack.isStack(target) ? DistributionTarget.of(target) : target;
}

function checkPorts(path: string, ports: readonly (number | string)[]): void {
  if (ports.length > 64) throw ConstructError.outOfRange(path, "ports", `${ports.length} ports`, "at most 64");
  for (const port of ports) {
    const read = portOrRange.parse(String(port));
    if (read !== undefined && portOrRange.outside!(read) === undefined) continue;
    throw ConstructError.outOfRange(
      path,
      "ports",
      port,
      'ports from 1 to 65535, or ranges of them such as "5000-5010"',
    );
  }
}

function checkEachOnce(path: string, targets: readonly DistributionTarget[]): void {
  for (let i = 1; i < targets.length; i++) {
    const { stack } = targets[i]!;
    for (let j = 0; j < i; j++) {
      if (targets[j]!.stack === stack)
        throw ConstructError.targets(path, `The target ${stack.label} is named twice.`, "Remove one of the two.");
    }
  }
}
