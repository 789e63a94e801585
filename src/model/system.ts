import { startOptionsOf, type StartListDocument } from "../documents/vtam";
import type { Release } from "./manifest";
import type { Setting, StackModel } from "./stack";

/** The start list of a system: what VTAM reads, ATCSTR00 first. */
export interface StartListModel {
  readonly file: string;
  readonly document: StartListDocument;
}

/** A z/OS image of the sysplex. */
export class SystemModel {
  readonly stacks: StackModel[] = [];
  /** Every XCFGRPID the start list codes; VTAM uses the last. */
  readonly vtamGroupIds: readonly Setting<number>[];

  constructor(
    readonly name: string,
    readonly release: Release | undefined,
    readonly cpc: string | undefined,
    /** The start list; undefined when the assembly has none, so that the VTAM group id is not known. */
    readonly startList: StartListModel | undefined,
  ) {
    this.vtamGroupIds =
      startList === undefined
        ? []
        : startOptionsOf(startList.document, "XCFGRPID").map((statement) => ({
            value: statement.value.value,
            statement,
          }));
  }

  /** Group id of the VTAM subplex (vv). */
  get vtamGroupId(): Setting<number> | undefined {
    return this.vtamGroupIds.at(-1);
  }
}
