import type { DisconnectReason } from "./messages";
import type { RecoveryRecord, SequenceRecord, StructurePolicy } from "./types";

/** Room a record takes, KiB. No formula is documented; real sizes come from CFSizer. */
export const KIB_PER_RECORD = 1;
/** Percent in use below which VTAM connects again after it ran out of storage. */
export const RECONNECT_PERCENT = 80;

/** Connection of the VTAM of a system: why it has none, and whether it waits for an operator to connect again. */
export interface ConnectorState {
  readonly connected: boolean;
  readonly reason: DisconnectReason | undefined;
}

/** A rebuild or the start of duplexing that is under way. */
export interface Rebuild {
  readonly number: number;
  readonly kind: "REBUILD" | "DUPLEXING REBUILD";
  readonly to: string;
  /** Whether the data can be copied. */
  readonly copied: boolean;
}

/** A structure EZBDVIPAvvtt: where it is, who is connected, and what it holds. */
export class Structure {
  /** Coupling facilities that hold it; none while it is not allocated, two while it is duplexed. */
  facilities: readonly string[] = [];
  /** KiB. */
  size = 0;
  /** What it was allocated with; a change of the policy is pending until it is rebuilt. */
  policy: StructurePolicy | undefined;
  pending: "CHANGE" | "DELETE" | undefined;
  rebuild: Rebuild | undefined;
  /** Whether its use is reported to be at the threshold. */
  atThreshold = false;
  /** Systems whose stacks asked for it. */
  connectors = new Map<string, ConnectorState>();
  private records = new Map<string, RecoveryRecord>();
  private numbers = new Map<number, SequenceRecord>();
  private byDvipa = new Map<string, readonly string[]>();

  constructor(readonly name: string) {}

  get used(): number {
    return this.records.size + this.numbers.size;
  }

  get capacity(): number {
    return Math.floor(this.size / KIB_PER_RECORD);
  }

  get percent(): number {
    return this.capacity === 0 ? 100 : (this.used * 100) / this.capacity;
  }

  get recovery(): readonly RecoveryRecord[] {
    return [...this.records.values()];
  }

  get sequences(): readonly SequenceRecord[] {
    return [...this.numbers.values()];
  }

  /** Whether its data can be used now: it is allocated, and not being restored. */
  get isUsable(): boolean {
    return this.facilities.length > 0 && (this.rebuild === undefined || this.rebuild.copied);
  }

  /** Whether the VTAM of a system is connected. */
  isConnected(system: string): boolean {
    return this.connectors.get(system)?.connected === true;
  }

  record(tunnel: string): RecoveryRecord | undefined {
    return this.records.get(tunnel);
  }

  sequence(spi: number): SequenceRecord | undefined {
    return this.numbers.get(spi);
  }

  /** Records of the tunnels of a DVIPA. */
  recordsOf(dvipa: string): readonly RecoveryRecord[] {
    return (this.byDvipa.get(dvipa) ?? []).map((tunnel) => this.records.get(tunnel)!);
  }

  /** Stores a recovery record. @returns false when there is no room */
  putRecord(record: RecoveryRecord): boolean {
    if (!this.records.has(record.tunnel)) {
      if (this.used >= this.capacity) return false;
      this.byDvipa.set(record.dvipa, [...(this.byDvipa.get(record.dvipa) ?? []), record.tunnel]);
    }
    this.records.set(record.tunnel, record);
    return true;
  }

  /** Stores the next sequence number of a security association. @returns false when there is no room */
  putSequence(record: SequenceRecord): boolean {
    if (!this.numbers.has(record.spi) && this.used >= this.capacity) return false;
    this.numbers.set(record.spi, record);
    return true;
  }

  /** Takes sequence numbers. @returns the first of them; undefined when the structure does not know the SPI */
  take(spi: number, count: number): number | undefined {
    const record = this.numbers.get(spi);
    if (record === undefined) return undefined;
    this.numbers.set(spi, { ...record, next: record.next + count });
    return record.next;
  }

  removeRecord(tunnel: string): void {
    const record = this.records.get(tunnel);
    if (record === undefined) return;
    this.records.delete(tunnel);
    const left = this.byDvipa.get(record.dvipa)!.filter((id) => id !== tunnel);
    if (left.length === 0) this.byDvipa.delete(record.dvipa);
    else this.byDvipa.set(record.dvipa, left);
  }

  removeSequence(spi: number): void {
    this.numbers.delete(spi);
  }

  /** Removes the sequence numbers of all security associations of a tunnel. */
  removeSequencesOf(tunnel: string): void {
    for (const { spi, tunnel: of } of this.numbers.values()) if (of === tunnel) this.numbers.delete(spi);
  }

  /** The data is gone. */
  clear(): void {
    this.records.clear();
    this.numbers.clear();
    this.byDvipa.clear();
  }

  fork(): Structure {
    const fork = new Structure(this.name);
    fork.facilities = this.facilities;
    fork.size = this.size;
    fork.policy = this.policy;
    fork.pending = this.pending;
    fork.rebuild = this.rebuild;
    fork.atThreshold = this.atThreshold;
    fork.connectors = new Map(this.connectors);
    fork.records = new Map(this.records);
    fork.numbers = new Map(this.numbers);
    fork.byDvipa = new Map(this.byDvipa);
    return fork;
  }
}
