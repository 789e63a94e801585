import { partsOfKey } from "../simulator/dvipa-key";
import type { Machine } from "../simulator/machine";
import { counted } from "./picture";

/** What a person follows: who has each DVIPA, and how connections and tunnels stand. */
export interface Overview {
  /** Stack by key of the DVIPA. */
  readonly owners: ReadonlyMap<string, string>;
  /** The stack that has it, or had it last. */
  readonly lastOwners: ReadonlyMap<string, string>;
  readonly established: number;
  readonly lost: number;
  readonly refused: number;
  /** Tunnels, and those of them with a security association. */
  readonly tunnels: number;
  readonly installed: number;
}

/** @param before - what came before, so that a DVIPA that no stack has is known by the one that had it */
export function overviewOf(machine: Machine, before?: Overview): Overview {
  const owners = new Map<string, string>();
  for (const { key, holdings } of machine.dvipas()) {
    const active = holdings.find(({ status }) => status === "Active");
    if (active !== undefined) owners.set(key, active.stack);
  }
  const connections = machine.connections();
  const tunnels = machine.sas();
  const having = (wanted: string) => connections.filter(({ status }) => status === wanted).length;
  return {
    owners,
    lastOwners: new Map([...(before?.lastOwners ?? []), ...owners]),
    established: having("Established"),
    lost: having("Lost"),
    refused: having("Failed"),
    tunnels: tunnels.length,
    installed: tunnels.filter(({ master }) => master !== undefined).length,
  };
}

/** What is different, a sentence each. DVIPAs that moved the same way share one. */
export function differences(before: Overview, after: Overview): string[] {
  const moves = new Map<string, { readonly from?: string; readonly to?: string; readonly addresses: string[] }>();
  for (const key of new Set([...before.owners.keys(), ...after.owners.keys()])) {
    const to = after.owners.get(key);
    if (before.owners.get(key) === to) continue;
    const from = before.lastOwners.get(key);
    const move = moves.get(`${from} ${to}`);
    const { address: bare, cpc } = partsOfKey(key);
    const address = cpc === undefined ? bare : `${bare} of ${cpc}`;
    if (move === undefined) moves.set(`${from} ${to}`, { from, to, addresses: [address] });
    else move.addresses.push(address);
  }
  const sentences = [...moves.values()].map(({ from, to, addresses }) => {
    const many = addresses.length > 1;
    const what = many ? counted(addresses.length, "DVIPA") : addresses[0]!;
    if (to === undefined) return `${what} ${many ? "are" : "is"} on no stack; ${from} had ${many ? "them" : "it"}.`;
    if (from === undefined) return `${what} ${many ? "are" : "is"} active on ${to}.`;
    if (from === to) return `${what} ${many ? "are" : "is"} active on ${to} again.`;
    return `${what} moved from ${from} to ${to}.`;
  });
  const more = (count: number, noun: string, was: string, were: string) => {
    if (count > 0) sentences.push(`${counted(count, noun)} ${count === 1 ? was : were}.`);
  };
  more(after.lost - before.lost, "connection", "was lost", "were lost");
  more(after.refused - before.refused, "connection", "failed", "failed");
  more(after.established - before.established, "connection", "was established", "were established");
  if (before.installed !== after.installed || before.tunnels !== after.tunnels) {
    const { installed, tunnels } = after;
    sentences.push(
      tunnels === 0 ? "There are no tunnels." : `Tunnels with a security association: ${installed} of ${tunnels}.`,
    );
  }
  return sentences;
}
