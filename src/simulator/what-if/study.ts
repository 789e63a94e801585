import type { AssemblyTexts } from "../../model/assembly-texts";
import { failuresOf, type Failure } from "../failures";
import { FATES, Trial, type Harm } from "./trial";
import type { WhatIfOptions } from "./types";

/** What a second failure did after a first one: more than both of them do by themselves. */
export interface Second {
  /** Place of the second failure. */
  readonly failure: number;
  readonly harm: Harm;
}

/** A started sysplex, and what each failure does to it. */
export class Study {
  readonly start: Trial;
  readonly failures: readonly Failure[];
  /** What each failure does. */
  readonly singles: readonly Harm[];
  private readonly severities: readonly Severity[];

  constructor(assembly: AssemblyTexts, options: WhatIfOptions) {
    this.start = Trial.start(assembly, options);
    this.failures = failuresOf(this.start.machine);
    this.singles = this.failures.map((failure) => this.start.after(failure).harm());
    this.severities = this.singles.map(severityOf);
  }

  /** Lets every other failure follow one. Pairs whose harm is that of their failures together are left out. */
  after(first: number): readonly Second[] {
    const trial = this.start.after(this.failures[first]!);
    return this.failures.flatMap((failure, second): Second | readonly Second[] => {
      if (second === first) return [];
      const harm = trial.after(failure).harm();
      return this.addsNothing(harm, first, second) ? [] : { failure: second, harm };
    });
  }

  private addsNothing(harm: Harm, first: number, second: number): boolean {
    const alone = [this.severities[first]!, this.severities[second]!];
    for (const [what, severity] of severityOf(harm)) {
      if (alone.every((single) => (single.get(what) ?? 0) < severity)) return false;
    }
    return true;
  }
}

/** How badly a DVIPA or a connection is hurt. */
type Severity = ReadonlyMap<string, number>;

function severityOf({ unowned, effects }: Harm): Severity {
  return new Map([
    ...unowned.map(([dvipa]) => [`dvipa ${dvipa}`, 1] as const),
    ...effects.map(([client, fate]) => [`client ${client}`, FATES.indexOf(fate)] as const),
  ]);
}
