import type { LogEntry } from "./types";

/** What the consoles of the sysplex showed. */
export class Log {
  private readonly listeners = new Set<(entry: LogEntry) => void>();

  constructor(private readonly lines: LogEntry[] = []) {}

  get entries(): readonly LogEntry[] {
    return this.lines;
  }

  add(entry: LogEntry): void {
    this.lines.push(entry);
    for (const listener of this.listeners) listener(entry);
  }

  subscribe(listener: (entry: LogEntry) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The same lines, without the listeners. */
  fork(): Log {
    return new Log(this.lines.slice());
  }
}
