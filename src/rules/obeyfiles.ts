import type { StackModel } from "../model/stack";
import type { SysplexModel } from "../model/sysplex";

const DVIPA_STATEMENTS: readonly string[] = ["VIPADEFINE", "VIPABACKUP", "VIPARANGE"];

/** Whether a data set for VARY TCPIP,,OBEYFILE may give DVIPAs to a stack. */
export function mayGetDvipas({ obeyfiles }: SysplexModel, { name, system }: StackModel): boolean {
  return obeyfiles.some(
    (obeyfile) =>
      (obeyfile.stack === undefined || (obeyfile.stack === name && obeyfile.system === system.name)) &&
      obeyfile.document.statements.some(
        (block) =>
          block.keyword === "VIPADYNAMIC" && block.children.some(({ keyword }) => DVIPA_STATEMENTS.includes(keyword)),
      ),
  );
}
