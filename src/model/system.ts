import type { StartListDocument } from "../documents/vtam";
import type { Release } from "./manifest";
import type { Setting, StackModel } from "./stack";

/** A z/OS image of the sysplex. */
export class SystemModel {
  readonly stacks: StackModel[] = [];

  constructor(
    readonly name: string,
    readonly release: Release | undefined,
    readonly cpc: string | undefined,
    /** The start list; undefined when the assembly has none, so that the VTAM group id is not known. */
    readonly startList: { readonly file: string; readonly document: StartListDocument } | undefined,
  ) {}

  /** Every XCFGRPID the start list codes; VTAM uses the last. */
  get vtamGroupIds(): Setting<number>[] {
    const ids: Setting<number>[] = [];
    for (const statement of this.startList?.document.statements ?? []) {
      if (statement.keyword === "XCFGRPID" && statement.state === "understood") {
        ids.push({ value: statement.value.value as number, statement });
      }
    }
    return ids;
  }

  /** Group id of the VTAM subplex (vv). */
  get vtamGroupId(): Setting<number> | undefined {
    return this.vtamGroupIds.at(-1);
  }
}
