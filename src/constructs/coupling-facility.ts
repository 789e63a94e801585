import { Construct } from "constructs";
import { ConstructError } from "./errors";
import { checkRange, checkUnique, name8 } from "./names";
import type { StructureSize } from "./structure-size";
import { Sysplex } from "./sysplex";
import { System } from "./system";

const COUPLING_FACILITY = Symbol.for("cdkplex.CouplingFacility");

export interface CouplingFacilityProps {
  /** Machine type, 6 characters, such as "003932". */
  readonly type: string;
  /** Manufacturer, 3 characters. @default "IBM" */
  readonly manufacturer?: string;
  /** Plant of manufacture, 2 characters. */
  readonly plant: string;
  /** Serial number, up to 12 characters; padded with zeros on the left. */
  readonly sequence: string;
  /** Partition number, one or two hexadecimal digits. */
  readonly partition: string;
  /** Which part of the machine, 0 to 3. @default 0 */
  readonly cpcId?: number;
  /** Storage set aside for dumps. @default - not coded */
  readonly dumpSpace?: StructureSize;
  /** Name of the machine the coupling facility runs in, to judge whether one failure takes two. @default - not known */
  readonly cpc?: string;
  /** Systems that have links to it. @default - all systems of the sysplex */
  readonly connects?: readonly System[];
}

/** A coupling facility of the sysplex. Its id is its name in the CFRM policy. */
export class CouplingFacility extends Construct {
  static isCouplingFacility(x: unknown): x is CouplingFacility {
    return x !== null && typeof x === "object" && COUPLING_FACILITY in x;
  }

  readonly name: string;
  readonly sysplex: Sysplex;

  constructor(
    scope: Construct,
    id: string,
    readonly props: CouplingFacilityProps,
  ) {
    super(scope, id);
    Object.defineProperty(this, COUPLING_FACILITY, { value: true });
    this.name = name8(this, "coupling facility name");
    this.sysplex = Sysplex.of(this);
    const what = `The coupling facility ${this.name}`;
    checkUnique<CouplingFacility>(this, this.sysplex, CouplingFacility.isCouplingFacility, what, ({ name }) => name);
    const check = (property: keyof CouplingFacilityProps, pattern: RegExp, expected: string) => {
      const value = props[property];
      if (value !== undefined && !pattern.test(String(value))) {
        throw ConstructError.outOfRange(this.node.path, property, value, expected);
      }
    };
    check("type", /^[A-Z0-9]{6}$/, "6 characters A-Z 0-9");
    check("manufacturer", /^[A-Z0-9]{3}$/, "3 characters A-Z 0-9");
    check("plant", /^[A-Z0-9]{2}$/, "2 characters A-Z 0-9");
    check("sequence", /^[A-Z0-9]{1,12}$/, "1 to 12 characters A-Z 0-9");
    check("partition", /^[0-9A-F]{1,2}$/, "one or two hexadecimal digits");
    checkRange(this.node.path, "cpcId", props.cpcId, 0, 3);
    for (const system of props.connects ?? []) {
      if (Sysplex.of(system) !== this.sysplex) throw ConstructError.otherSysplex(this.node.path, system.node.path);
    }
  }
}
