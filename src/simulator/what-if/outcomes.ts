import { ASSUMPTIONS, DEFAULT_ASSUMPTIONS } from "../assumptions";
import { firstHolder } from "./clients";
import type { Second, Study } from "./study";
import type { Harm } from "./trial";
import type {
  Affected,
  NamedConnection,
  NamedDvipa,
  FailureOutcome,
  Sequence,
  Unowned,
  WhatIfOptions,
  WhatIfReport,
} from "./types";

/** Failures in order of time, and what they did. */
interface Finding {
  readonly sequence: Sequence;
  readonly harm: Harm;
}

/** The report of a study. @param seconds - what followed each failure, where pairs were looked at */
export function reportOf(study: Study, options: WhatIfOptions, seconds?: readonly (readonly Second[])[]): WhatIfReport {
  const { failures, singles, start } = study;
  const { clients, baseline, machine } = start;
  const names = new Names(study);
  const single = singles.map((harm, i): Finding => ({ sequence: { failures: [failures[i]!], anyOrder: true }, harm }));
  const double = seconds && pairsOf(study, seconds);
  const { withoutOwner, lost } = names.outcome([], {
    ...baseline,
    effects: baseline.effects.filter(
      ([client]) => !baseline.unowned.some(([dvipa]) => dvipa === clients[client]!.index),
    ),
  });
  const used = new Set([...single, ...(double ?? [])].flatMap(({ harm }) => harm.assumptions));
  const values = { ...DEFAULT_ASSUMPTIONS, ...options.assumptions };
  return {
    schema: "cdkplex/what-if/1",
    sysplex: machine.model.name,
    depth: options.depth,
    dvipas: machine.model.dvipas.length,
    connections: {
      protected: clients.filter((client) => client.protected).length,
      unprotected: clients.filter((client) => !client.protected).length,
    },
    baseline: { withoutOwner, lost },
    failures,
    outcomes: names.ranked(single.filter(({ harm }) => hurts(harm))),
    harmless: failures.filter((_, i) => !hurts(singles[i]!)),
    pairs: double && { count: failures.length * (failures.length - 1), outcomes: names.ranked(double) },
    assumptions: ASSUMPTIONS.filter(({ id }) => used.has(id)).map(({ id, name, text }) => ({
      id,
      text,
      value: values[name],
    })),
  };
}

function hurts({ unowned, effects }: Harm): boolean {
  return unowned.length + effects.length > 0;
}

/** Pairs, each once where its order does not matter. */
function pairsOf({ failures }: Study, seconds: readonly (readonly Second[])[]): readonly Finding[] {
  const byOrder = new Map(
    seconds.flatMap((found, first) => found.map(({ failure, harm }) => [`${first} ${failure}`, harm] as const)),
  );
  return seconds.flatMap((found, first) =>
    found.flatMap(({ failure: second, harm }): Finding | readonly Finding[] => {
      const other = byOrder.get(`${second} ${first}`);
      const anyOrder = other !== undefined && keyOf(other) === keyOf(harm);
      if (anyOrder && second < first) return [];
      return { sequence: { failures: [failures[first]!, failures[second]!], anyOrder }, harm };
    }),
  );
}

/** Equal texts stand for the same outcome. */
function keyOf({ unowned, effects }: Harm): string {
  return JSON.stringify([unowned, effects]);
}

/** Gives DVIPAs and clients their names. */
class Names {
  private readonly dvipas: readonly NamedDvipa[];
  private readonly connections: readonly NamedConnection[];
  private readonly known: ReadonlySet<string>;

  constructor({ start: { machine, clients, baseline } }: Study) {
    this.dvipas = machine.model.dvipas.map((dvipa) => ({
      address: dvipa.address,
      subplex: machine.stack(firstHolder(dvipa).label).group,
    }));
    this.connections = clients.map(({ client, dvipa, subplex, port, protected: isProtected }) => ({
      client,
      dvipa,
      subplex,
      port,
      protected: isProtected,
    }));
    this.known = new Set(baseline.assumptions);
  }

  /** Findings of the same outcome together, the worst first, else in the order of their failures. */
  ranked(findings: readonly Finding[]): readonly FailureOutcome[] {
    const groups = new Map<string, Finding[]>();
    for (const finding of findings) {
      const key = keyOf(finding.harm);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [finding]);
      else group.push(finding);
    }
    return [...groups.values()]
      .map((group) => {
        const assumptions = new Set(group.flatMap(({ harm }) => harm.assumptions));
        const sequences = group.map(({ sequence }) => sequence);
        const ordered = ASSUMPTIONS.flatMap(({ id }) => (assumptions.has(id) ? id : []));
        return this.outcome(sequences, { ...group[0]!.harm, assumptions: ordered });
      })
      .map((outcome) => ({ outcome, weight: weightOf(outcome) }))
      .sort((a, b) => compare(b.weight, a.weight))
      .map(({ outcome }) => outcome);
  }

  outcome(sequences: readonly Sequence[], { unowned, effects, assumptions }: Harm): FailureOutcome {
    const affected = (wanted: string): readonly Affected[] =>
      grouped(
        effects.flatMap(([client, fate, reason]) =>
          fate === wanted ? [[reason, this.connections[client]!] as const] : [],
        ),
      ).map(([reason, connections]) => ({ reason, connections }));
    const withoutOwner = grouped(unowned.map(([dvipa, reason]) => [reason, this.dvipas[dvipa]!] as const)).map(
      ([reason, dvipas]): Unowned => ({ reason, dvipas }),
    );
    return {
      sequences,
      withoutOwner,
      lost: affected("lost"),
      notTakenOver: affected("not taken over"),
      interrupted: effects.flatMap(([client, fate]) => (fate === "interrupted" ? this.connections[client]! : [])),
      assumptions: assumptions.filter((id) => !this.known.has(id)),
    };
  }
}

/** What has one reason together, the reasons of most first. */
function grouped<T>(pairs: readonly (readonly [string, T])[]): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const [reason, thing] of pairs) {
    const group = groups.get(reason);
    if (group === undefined) groups.set(reason, [thing]);
    else group.push(thing);
  }
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
}

/** What makes an outcome worse than another, the weightiest first. */
function weightOf({ withoutOwner, lost, notTakenOver, interrupted }: FailureOutcome): readonly number[] {
  const lostOnes = lost.flatMap(({ connections }) => connections);
  return [
    lostOnes.filter((connection) => connection.protected).length,
    lostOnes.length,
    withoutOwner.reduce((sum, { dvipas }) => sum + dvipas.length, 0),
    notTakenOver.reduce((sum, { connections }) => sum + connections.length, 0),
    interrupted.length,
  ];
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((number, i) => number !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
