import type { StartListDocument } from "../documents/vtam";
import type { Release } from "./manifest";
import type { IkedModel, PagentModel } from "./policy";
import type { Setting, StackModel } from "./stack";

/** The start list of a system: what VTAM reads, ATCSTR00 first. */
export interface StartListModel {
  readonly file: string;
  readonly document: StartListDocument;
}

/** A z/OS image of the sysplex. */
export class SystemModel {
  readonly stacks: StackModel[] = [];
  /** The IKE daemon; undefined when the assembly has no configuration of one. */
  iked: IkedModel | undefined;
  /** The Policy Agent; undefined when the assembly has no configuration of one. */
  pagent: PagentModel | undefined;
  /** Every XCFGRPID the start list codes with a number; VTAM uses the last. */
  readonly vtamGroupIds: readonly Setting<number>[];
  /** False without a start list, and when the last XCFGRPID it codes cannot be read: the group id could then be any. */
  readonly vtamGroupKnown: boolean;

  constructor(
    readonly name: string,
    readonly release: Release | undefined,
    readonly cpc: string | undefined,
    /** The start list; undefined when the assembly has none. */
    readonly startList: StartListModel | undefined,
  ) {
    const ids: Setting<number>[] = [];
    let known = startList !== undefined;
    for (const statement of startList?.document.statements ?? []) {
      if (statement.keyword !== "XCFGRPID") continue;
      const { value } = statement.value as { readonly value?: unknown };
      known = typeof value === "number";
      if (typeof value === "number") ids.push({ value, statement });
    }
    this.vtamGroupIds = ids;
    this.vtamGroupKnown = known;
  }

  /** Group id of the VTAM subplex (vv). */
  get vtamGroupId(): Setting<number> | undefined {
    return this.vtamGroupIds.at(-1);
  }
}
