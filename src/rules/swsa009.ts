import type { Ipsec, IpsecStatement } from "../documents/profile";
import type { ReadDocument, SysplexModel } from "../model/sysplex";
import type { Edit } from "./edit";
import { isOwn } from "./profile-edits";
import { IPSEC_STATEMENT } from "./references";
import type { Rule } from "./rule";

/** Puts the operands of an IPSEC statement in their order, where that is all that is to be corrected. */
function editsOf(model: SysplexModel, { file, stack, system, kind }: ReadDocument, line: number): readonly Edit[] {
  if (kind !== "profile") return [];
  const owner = model.stacks.find(({ name, system: { name: of } }) => name === stack && of === system);
  const block: IpsecStatement | undefined = owner?.ipsecBlocks.find(
    ({ location }) => location !== undefined && location.line <= line && line <= location.endLine,
  );
  if (owner === undefined || block?.state !== "understood" || !isOwn(model, owner, block)) return [];
  // What stands among the rules is no operand yet.
  if (block.children.some(({ state }) => (state as string) === "unknown")) return [];
  return [
    {
      file,
      description: "Put the operands of IPSEC in order",
      apply: (text) => text.rewrite<Ipsec>(block, { ...block.value }),
    },
  ];
}

export const swsa009: Rule = {
  code: "SWSA009",
  title: "The operands of IPSEC stand in their order",
  severity: "error",
  why: "The operands of IPSEC have to be coded in the order of its syntax: DVIPSEC, LOGENABLE or LOGDISABLE, LOGIMPLICIT or NOLOGIMPLICIT, then the rules. In another order an operand may not be taken, DVIPSEC among them.",
  fix: "Code DVIPSEC first, then what says how to log, then the rules.",
  reference: IPSEC_STATEMENT,
  example: {
    bad: "IPSEC LOGENABLE DVIPSEC\nENDIPSEC",
    good: "IPSEC DVIPSEC LOGENABLE\nENDIPSEC",
  },
  *check(model) {
    for (const read of model.documents) {
      if (read.kind !== "profile" && read.kind !== "obeyfile") continue;
      for (const { about, file, line, column, message, fix } of read.document.diagnostics) {
        if (about !== "order") continue;
        yield {
          message,
          fix,
          at: { file: file ?? read.file, system: read.system, stack: read.stack, line, column },
          edits: file === undefined || file === read.file ? editsOf(model, read, line) : [],
        };
      }
    }
  },
};
