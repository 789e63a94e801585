import type { AssemblyTexts } from "../../model/assembly-texts";
import type { DvipaModel } from "../../model/dvipa";
import { ownership } from "../../model/takeover";
import { fail, type Failure } from "../failures";
import { Machine } from "../machine";
import { clientsOf, firstHolder, type Client } from "./clients";
import type { WhatIfOptions } from "./types";

/** What became of a connection, the worst last. */
export const FATES = ["kept", "interrupted", "not taken over", "lost"] as const;
export type Fate = (typeof FATES)[number];

/** A connection that something happened to: place of its client, what happened, and why. */
export type Effect = readonly [client: number, fate: Exclude<Fate, "kept">, reason: string];

/** What failures did, in numbers and words that a thread can give to another. */
export interface Harm {
  /** Places of the DVIPAs that have no owner, and why. */
  readonly unowned: readonly (readonly [dvipa: number, reason: string])[];
  readonly effects: readonly Effect[];
  /** Ids of the assumptions that it depends on. */
  readonly assumptions: readonly string[];
}

type Fated = readonly [fate: Fate, reason: string];

const KEPT: Fated = ["kept", ""];
const NOTHING: Harm = { unowned: [], effects: [], assumptions: [] };

/** A sysplex with its clients, after some failures or none. */
export class Trial {
  private constructor(
    readonly machine: Machine,
    readonly clients: readonly Client[],
    /** What is broken before anything has failed. */
    readonly baseline: Harm,
    /** Ids of the connections of the clients. */
    private readonly connections: readonly number[] = [],
    private readonly fates: readonly Fated[] = [],
  ) {}

  /** Starts a sysplex, and has its clients connect. */
  static start(assembly: AssemblyTexts, { seed, assumptions, nat }: WhatIfOptions): Trial {
    const machine = Machine.of(assembly, { seed, assumptions });
    machine.start();
    const clients = clientsOf(machine);
    const policies = new Map<string, Record<string, string>>();
    for (const { client, dvipa, policyOf } of clients) {
      const matches = policies.get(client);
      if (matches === undefined) policies.set(client, { [dvipa]: policyOf });
      else matches[dvipa] = policyOf;
    }
    for (const [client, matches] of policies) machine.definePeer(client, { matches, nat });
    const trial = new Trial(machine, clients, NOTHING);
    const connections = clients.map((client) => trial.connect(client));
    machine.settle();
    const fates = connections.map((id): Fated => {
      const reason = trial.tryOut(id);
      return reason === undefined ? KEPT : ["lost", reason];
    });
    const baseline = new Trial(machine, clients, NOTHING, connections, fates).harm();
    return new Trial(machine, clients, baseline, connections, fates);
  }

  /** The sysplex after one more failure. Clients that lost their connection or tunnel have tried again. */
  after(failure: Failure): Trial {
    const { clients, baseline } = this;
    const machine = this.machine.fork();
    fail(machine, failure);
    machine.settle();
    const next = new Trial(machine, clients, baseline);
    const connections = this.connections.slice();
    const broken = new Set(baseline.effects.map(([client]) => client));
    const again: { readonly client: number; readonly tunnel: string | undefined; readonly why: string }[] = [];
    clients.forEach((client, i) => {
      if (broken.has(i)) return;
      const id = connections[i]!;
      const why = next.tryOut(id);
      if (why === undefined) return;
      machine.disconnect(id);
      again.push({ client: i, tunnel: machine.connection(id).tunnel, why });
      connections[i] = next.connect(client);
    });
    if (again.length > 0) machine.settle();
    const fates = this.fates.slice();
    for (const { client, tunnel, why } of again) {
      const id = connections[client]!;
      const reason = next.tryOut(id);
      const isNew = tunnel !== undefined && machine.connection(id).tunnel !== tunnel;
      const back: Fated = isNew ? ["not taken over", machine.whyGone(tunnel) ?? why] : ["interrupted", ""];
      fates[client] = worse(fates[client]!, reason === undefined ? back : ["lost", reason]);
    }
    return new Trial(machine, clients, baseline, connections, fates);
  }

  /** What is worse than before any failure. */
  harm(): Harm {
    const { machine, fates, baseline } = this;
    const known = {
      dvipas: new Set(baseline.unowned.map(([dvipa]) => dvipa)),
      clients: new Set(baseline.effects.map(([client]) => client)),
    };
    const unowned = machine.model.dvipas.flatMap((dvipa, index): [number, string][] => {
      if (known.dvipas.has(index)) return [];
      const { group } = machine.stack(firstHolder(dvipa).label);
      if (machine.ownerOf(dvipa.address, group) !== undefined) return [];
      return [[index, this.whyUnowned(dvipa)]];
    });
    const effects = fates.flatMap(([fate, reason], client): Effect[] =>
      fate === "kept" || known.clients.has(client) ? [] : [[client, fate, reason]],
    );
    return { unowned, effects, assumptions: machine.assumptionsUsed };
  }

  private connect({ client, clientPort, dvipa, port, subplex, protected: isProtected }: Client): number {
    const request = { client, clientPort, dvipa, port, subplex, protected: isProtected };
    return this.machine.connect(request).id;
  }

  /** Sends a packet over a connection. @returns why the connection does not work; undefined when it does */
  private tryOut(id: number): string | undefined {
    const { machine } = this;
    const { status, reason, tunnel, protection } = machine.connection(id);
    if (status === "Negotiating") {
      const owner = machine.tunnel(tunnel ?? "")?.owner;
      const system = owner === undefined ? undefined : machine.stack(owner).system;
      return system === undefined ? "the tunnel is not negotiated" : `the IKE daemon of ${system} is down`;
    }
    if (status !== "Established") return reason ?? `the connection is ${status}`;
    if (protection !== "dynamic") return undefined;
    const sent = machine.send(id, 1);
    return sent.clear ? "packets leave in clear" : sent.reason;
  }

  private whyUnowned(dvipa: DvipaModel): string {
    const { machine } = this;
    const { holders, because } = ownership(
      machine.model,
      dvipa,
      ({ label }) => machine.stack(label).status !== "Active",
    );
    return holders.length === 0 ? because : "no stack that is up activates it by itself";
  }
}

/** The fate of a connection after a further one: it is lost if it is now; else the worst of what happened counts. */
function worse(before: Fated, now: Fated): Fated {
  if (now[0] === "lost" || before[0] === "lost") return now;
  return FATES.indexOf(now[0]) > FATES.indexOf(before[0]) ? now : before;
}
