/**
 * What no manual was found to say, as switches. An outcome that depended on one records its id, whatever its value.
 */
export interface Assumptions {
  /** a target that joins late receives shadows of the security associations that are there. */
  readonly shadowsForLateTargets: boolean;
  /** a security association of a DVIPA that is not distributed counts its sequence numbers at the owner. */
  readonly localSequenceNumbers: boolean;
  /** sequence numbers a target takes from the structure at a time; 0 for one by one, so that it stops at once without it. */
  readonly sequenceBlock: number;
  /** shadows on targets stay valid when only the distributor has lost the structure. */
  readonly shadowsOutliveDistributorAccess: boolean;
  /** a structure that was allocated anew stays empty until security associations are refreshed. */
  readonly emptyUntilRefresh: boolean;
  /** a target without a shadow drops what it should protect; otherwise it sends it in clear. */
  readonly dropWithoutShadow: boolean;
  /** the distributor gives new connections to a target that has lost the structure. */
  readonly distributeWithoutStructure: boolean;
  /** of backups with one rank the stack whose name comes first takes over; otherwise the one whose name comes last. */
  readonly tieToLowestName: boolean;
  /** VTAM restores the data of a structure whose coupling facility failed from the memory of its connectors. */
  readonly rebuildFromMemory: boolean;
  /** an IKE daemon that starts late recovers the tunnels of the DVIPAs its stacks took over in the last 30 minutes. */
  readonly lateIkedRecovers: boolean;
  /** without the structure the distributor goes on with sequence numbers it has reserved for itself. */
  readonly distributorReserve: boolean;
  /** APAR PI67701: a stack that no longer owns a DVIPA does not delete the data of its tunnels after 30 minutes. */
  readonly pi67701: boolean;
}

/** An assumption: its id, what it says, and the value it has unless told otherwise. */
export interface AssumptionText {
  readonly id: string;
  readonly name: keyof Assumptions;
  readonly value: boolean | number;
  readonly text: string;
}

/** All assumptions with their defaults. */
export const ASSUMPTIONS: readonly AssumptionText[] = [
  text("A-1", "shadowsForLateTargets", true, "a target that joins late receives shadows of existing SAs"),
  text("A-2", "localSequenceNumbers", true, "an SA of a DVIPA that is not distributed counts at the owner"),
  text("A-3", "sequenceBlock", 0, "sequence numbers a target takes from the structure at a time"),
  text("A-4", "shadowsOutliveDistributorAccess", true, "shadows stay valid when the distributor loses the structure"),
  text("A-5", "emptyUntilRefresh", true, "a structure allocated anew stays empty until SAs are refreshed"),
  text("A-6", "dropWithoutShadow", true, "a target without a shadow drops what it should protect"),
  text("A-7", "distributeWithoutStructure", true, "a target that lost the structure is given new connections"),
  text("A-8", "tieToLowestName", true, "of equal ranks the stack with the lowest name takes over"),
  text("A-9", "rebuildFromMemory", false, "data of a failed coupling facility is restored from connectors' memory"),
  text("A-10", "lateIkedRecovers", true, "an IKED that starts late recovers tunnels within 30 minutes"),
  text("A-11", "distributorReserve", true, "the distributor has sequence numbers of its own without the structure"),
  text("PI67701", "pi67701", true, "only the owner of a DVIPA deletes stale data of its tunnels"),
];

/** The assumptions as they are unless told otherwise. */
export const DEFAULT_ASSUMPTIONS = Object.fromEntries(
  ASSUMPTIONS.map(({ name, value }) => [name, value]),
) as unknown as Assumptions;

const IDS = new Map(ASSUMPTIONS.map(({ id, name }) => [name, id]));
const ORDER = new Map(ASSUMPTIONS.map(({ id }, i) => [id, i]));

/** The assumptions of a machine, and those that an outcome depended on. */
export class AssumptionBook {
  private readonly ids: Set<string>;

  constructor(
    readonly values: Assumptions,
    used: Iterable<string> = [],
  ) {
    this.ids = new Set(used);
  }

  /** The value of an assumption; remembers that an outcome depends on it. */
  use<N extends keyof Assumptions>(name: N): Assumptions[N] {
    this.ids.add(IDS.get(name)!);
    return this.values[name];
  }

  /** Ids of the assumptions that outcomes depended on, in order. */
  get used(): readonly string[] {
    return [...this.ids].sort((a, b) => ORDER.get(a)! - ORDER.get(b)!);
  }

  fork(): AssumptionBook {
    return new AssumptionBook(this.values, this.ids);
  }
}

function text(id: string, name: keyof Assumptions, value: boolean | number, words: string): AssumptionText {
  return { id, name, value, text: words };
}
