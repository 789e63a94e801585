import { Construct } from "constructs";
import type { CouplingFacility } from "./coupling-facility";
import { ConstructError } from "./errors";
import { checkRange, checkUnique } from "./names";
import type { StructureSize } from "./structure-size";
import { Sysplex } from "./sysplex";

const STRUCTURE = Symbol.for("cdkplex.Structure");

/** Whether a structure is kept twice. */
export type Duplex = "DISABLED" | "ALLOWED" | "ENABLED";

export interface StructureProps {
  /** Largest size (SIZE). */
  readonly size: StructureSize;
  /** Size at first allocation (INITSIZE). @default - the size */
  readonly initSize?: StructureSize;
  /** Coupling facilities it may be in, most wanted first (PREFLIST), 1 to 8. @default - all, in the order of the program */
  readonly preferenceList?: readonly CouplingFacility[];
  /** Percent of the weight of the systems that must lose it before it is rebuilt, 1 to 99 (REBUILDPERCENT). @default - 1 */
  readonly rebuildPercent?: number;
  /** Whether it is kept in two coupling facilities (DUPLEX). @default - DISABLED */
  readonly duplex?: Duplex;
  /** Lets the system alter the size (ALLOWAUTOALT). @default - not allowed */
  readonly allowAutoAlter?: boolean;
  /** Percent in use at which the system warns, 0 to 100 (FULLTHRESHOLD). @default - 80 */
  readonly fullThreshold?: number;
}

/** A structure of the CFRM policy. Its id is its name: 1 to 16 characters A-Z 0-9 $ @ # _, the first a letter. */
export class Structure extends Construct {
  static isStructure(x: unknown): x is Structure {
    return x !== null && typeof x === "object" && STRUCTURE in x;
  }

  readonly name: string;
  readonly sysplex: Sysplex;

  constructor(
    scope: Construct,
    id: string,
    readonly props: StructureProps,
  ) {
    super(scope, id);
    Object.defineProperty(this, STRUCTURE, { value: true });
    if (!/^[A-Z][A-Z0-9$@#_]{0,15}$/.test(id)) {
      throw ConstructError.badName(
        this.node.path,
        "structure name",
        id,
        "1 to 16 characters A-Z 0-9 $ @ # _, the first a letter",
      );
    }
    this.name = id;
    this.sysplex = Sysplex.of(this);
    checkUnique<Structure>(this, this.sysplex, Structure.isStructure, `The structure ${id}`, ({ name }) => name);
    const count = props.preferenceList?.length ?? 1;
    if (count < 1 || count > 8) {
      throw ConstructError.outOfRange(
        this.node.path,
        "preferenceList",
        `${count} coupling facilities`,
        "1 to 8 of them",
      );
    }
    for (const facility of props.preferenceList ?? []) {
      if (facility.sysplex !== this.sysplex) throw ConstructError.otherSysplex(this.node.path, facility.node.path);
    }
    checkRange(this.node.path, "rebuildPercent", props.rebuildPercent, 1, 99);
    checkRange(this.node.path, "fullThreshold", props.fullThreshold, 0, 100);
    const { size, initSize } = props;
    if (initSize !== undefined && initSize.kibibytes > size.kibibytes) {
      throw ConstructError.outOfRange(
        this.node.path,
        "initSize",
        `${initSize.kibibytes} KiB`,
        `at most the size, ${size.kibibytes} KiB`,
      );
    }
  }
}
