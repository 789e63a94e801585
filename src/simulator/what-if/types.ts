import type { Assumptions } from "../assumptions";
import type { Failure } from "../failures";
import type { Nat } from "../types";

/** How many things fail: one at a time, or one and then another. */
export type Depth = "single" | "double";

/** What is looked at. */
export interface WhatIfOptions {
  readonly depth: Depth;
  /** Seed of the machine. @default 1 */
  readonly seed?: number;
  /** Assumptions that differ from their defaults. @default - all defaults */
  readonly assumptions?: Partial<Assumptions>;
  /** NAT between the clients and the sysplex. @default none */
  readonly nat?: Nat;
  /**
   * Threads that look at pairs, 1 or more. The report is the same however many there are.
   *
   * @default - as many as there are processors, or fewer where that takes no longer
   */
  readonly threads?: number;
}

/** A DVIPA of a subplex. */
export interface NamedDvipa {
  readonly address: string;
  /** XCF group of its subplex. */
  readonly subplex: string;
}

/** A connection that was tried: of one client with each DVIPA, and for each filter rule that protects one. */
export interface NamedConnection {
  readonly client: string;
  readonly dvipa: string;
  /** XCF group of the subplex of the DVIPA. */
  readonly subplex: string;
  readonly port: number;
  /** Whether the policy demands a dynamic tunnel for it. */
  readonly protected: boolean;
}

/** DVIPAs that no stack has, for one reason. */
export interface Unowned {
  readonly reason: string;
  readonly dvipas: readonly NamedDvipa[];
}

/** Connections that something happened to, for one reason. */
export interface Affected {
  readonly reason: string;
  readonly connections: readonly NamedConnection[];
}

/** One failure, or two in order of time. */
export interface Sequence {
  readonly failures: readonly Failure[];
  /** Whether the outcome is the same in the other order. */
  readonly anyOrder: boolean;
}

/** What some failures lead to, all of them to the same. */
export interface FailureOutcome {
  readonly sequences: readonly Sequence[];
  /** DVIPAs that had an owner, and have none. */
  readonly withoutOwner: readonly Unowned[];
  /** Connections that were lost, or lost their tunnel, and failed again when the client tried again. */
  readonly lost: readonly Affected[];
  /** Connections whose tunnel did not move to the new owner; that the client negotiated a new one brought them back. */
  readonly notTakenOver: readonly Affected[];
  /** Connections that the client had to make again, and that had their tunnel, or needed none. */
  readonly interrupted: readonly NamedConnection[];
  /** Ids of the assumptions that this depends on, besides those of the sysplex as it is. */
  readonly assumptions: readonly string[];
}

/** What is broken while nothing has failed. */
export type Baseline = Pick<FailureOutcome, "withoutOwner" | "lost">;

/** What failures lead to. */
export interface WhatIfReport {
  readonly schema: "cdkplex/what-if/1";
  readonly sysplex: string;
  readonly depth: Depth;
  /** DVIPAs that profiles define. */
  readonly dvipas: number;
  /** Connections that were tried. */
  readonly connections: { readonly protected: number; readonly unprotected: number };
  /** What is broken already. Outcomes do not tell it again. */
  readonly baseline: Baseline;
  /** Everything that can fail by itself. */
  readonly failures: readonly Failure[];
  /** What one failure leads to, the worst first. */
  readonly outcomes: readonly FailureOutcome[];
  /** Failures that no DVIPA and no connection suffers from. */
  readonly harmless: readonly Failure[];
  /**
   * What two failures lead to, the worst first: where that is more than what each of them leads to by itself.
   * Undefined when one failure at a time was looked at.
   */
  readonly pairs:
    | {
        /** Pairs in order of time that were looked at. */
        readonly count: number;
        /** Pairs, in one order at least, that lead to more than their failures by themselves. */
        readonly outcomes: readonly FailureOutcome[];
      }
    | undefined;
  /** Assumptions that outcomes depended on, with the values they had. */
  readonly assumptions: readonly {
    readonly id: string;
    readonly text: string;
    readonly value: boolean | number;
  }[];
}
