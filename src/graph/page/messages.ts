import type { LogEntry } from "../../simulator/types";
import { byId } from "./dom";

/** Most lines that are shown. */
const MOST_LINES = 1000;

/** The list of what the consoles show. */
export class Messages {
  private readonly list = byId<HTMLOListElement>("messages");
  private shown: readonly LogEntry[] = [];

  /** Shows a log; lines that were not there before are marked as new. */
  show(log: readonly LogEntry[]): void {
    let same = Math.min(this.shown.length, log.length);
    // A log only grows or is that of an earlier moment: what two have in common is at the start.
    if (same > 0 && this.shown[same - 1] !== log[same - 1]) {
      same = 0;
      while (this.shown[same] === log[same] && same < log.length) same++;
    }
    const first = Math.max(0, log.length - MOST_LINES);
    const kept = Math.max(0, same - Math.max(0, this.shown.length - MOST_LINES));
    while (this.list.children.length > kept) this.list.lastElementChild!.remove();
    for (const line of this.list.querySelectorAll(".new")) line.classList.remove("new");
    for (const entry of log.slice(Math.max(same, first))) this.list.append(lineOf(entry));
    while (this.list.children.length > MOST_LINES) this.list.firstElementChild!.remove();
    this.list.scrollTop = this.list.scrollHeight;
    this.shown = [...log];
  }
}

function lineOf({ time, system, stack, id, text }: LogEntry): HTMLLIElement {
  const line = document.createElement("li");
  line.className = id === undefined ? "new event" : "new";
  const when = document.createElement("time");
  when.textContent = `${seconds(time)} ${stack === undefined ? system : `${system}.${stack}`}`;
  line.append(when, ` ${text}`);
  return line;
}

/** Virtual time as people read it. */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(3)} s`;
}
