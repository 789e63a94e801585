import { dvipaKey, partsOfKey } from "../../simulator/dvipa-key";
import type { Machine } from "../../simulator/machine";
import type { StackStatus } from "../../simulator/types";
import type { StackPart } from "../layout-dvipas";
import { counted, type DvipaPicture } from "../picture";

/** How many DVIPAs of a row are in each state on a stack, and what runs there. */
interface Counts {
  active: number;
  backup: number;
  moving: number;
  quiescing: number;
  deactivated: number;
  connections: number;
  associations: number;
}

/** By `dvipa-1 SYSA.TCPIP`. */
export type States = ReadonlyMap<string, Counts>;

/**
 * Counts the states of all DVIPAs, in one pass.
 *
 * @param rows - id of the row by key of the DVIPA, which is one for those that CPCSCOPE keeps in a CPC each
 */
export function countStates(machine: Machine, rows: ReadonlyMap<string, string>): States {
  const rowOf = (key: string) => {
    const { group, address } = partsOfKey(key);
    return rows.get(dvipaKey(group, address));
  };
  const states = new Map<string, Counts>();
  const at = (row: string, stack: string): Counts => {
    const key = `${row} ${stack}`;
    let counts = states.get(key);
    if (counts === undefined) {
      counts = { active: 0, backup: 0, moving: 0, quiescing: 0, deactivated: 0, connections: 0, associations: 0 };
      states.set(key, counts);
    }
    return counts;
  };
  for (const { key, holdings } of machine.dvipas()) {
    const row = rowOf(key);
    if (row === undefined) continue;
    for (const { stack, status } of holdings) at(row, stack)[status.toLowerCase() as Lowercase<typeof status>]++;
  }
  for (const { dvipa, status, server } of machine.connections()) {
    const row = rowOf(dvipa);
    if (row !== undefined && status === "Established" && server !== undefined) at(row, server).connections++;
  }
  for (const { dvipa, owner, master, shadows } of machine.sas()) {
    const row = rowOf(dvipa);
    if (row === undefined) continue;
    if (master !== undefined) at(row, owner).associations++;
    for (const { stack } of shadows) at(row, stack).associations++;
  }
  return states;
}

/** What a station shows. */
export interface Station {
  readonly text: string;
  readonly className: "active" | "backup" | "target" | "moving" | "down";
  /** Connections and security associations; undefined where there are none, so that its part in a distribution is told. */
  readonly below: string | undefined;
  readonly isActive: boolean;
}

/** What a stack is to the DVIPAs of a row now. */
export function stationOf(states: States, dvipa: DvipaPicture, as: StackPart, stack: StackStatus): Station {
  const counts = states.get(`${dvipa.id} ${as.stack}`);
  const all = dvipa.addresses.length;
  const below = [
    ...(counts === undefined || counts.connections === 0 ? [] : [`${counts.connections} conn`]),
    ...(counts === undefined || counts.associations === 0 ? [] : [counted(counts.associations, "SA")]),
  ].join(" · ");
  const show = (text: string, className: Station["className"]): Station => {
    return { text, className, below: below === "" ? undefined : below, isActive: className === "active" };
  };
  if (stack === "Down") return { ...show("down", "down"), below: "" };
  if (stack === "Starting") return show("starting", "moving");
  if (stack === "Left") return show("left group", "moving");
  const some = (count: number, word: string) => (count === all ? word : `${word} ${count}/${all}`);
  if (counts !== undefined) {
    const { active, moving, quiescing, deactivated, backup } = counts;
    if (active > 0) return show(some(active, "active"), "active");
    if (moving > 0) return show(some(moving, "moving"), "moving");
    if (quiescing > 0) return show(some(quiescing, "quiescing"), "moving");
    if (deactivated > 0) return show(some(deactivated, "deactivated"), "moving");
    if (backup > 0) return show(as.role === "owner" ? "waits" : as.text, "backup");
  }
  return as.role === "target" ? show(as.text, "target") : show("not defined", "moving");
}
