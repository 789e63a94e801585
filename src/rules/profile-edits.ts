import { ipconfig, ipconfig6, ipsec, type Ipconfig, type Ipconfig6, type Ipsec } from "../documents/profile";
import type { Statement } from "../language/statement";
import type { StackModel } from "../model/stack";
import type { SysplexModel } from "../model/sysplex";
import type { Edit } from "./edit";

/** Corrections of a profile. There are none for a text that several stacks read: what is right for one may be wrong for another. */

/** Whether a statement stands in a text that only this stack reads. */
export function isOwn(model: SysplexModel, stack: StackModel, statement: Statement | undefined): boolean {
  const included = statement?.location?.file !== undefined && statement.location.file !== stack.file;
  if (included || model.isIncluded(stack.file)) return false;
  return model.stacks.every((other) => other === stack || other.file !== stack.file);
}

/** Turns on IPSECURITY: in IPCONFIG for IPv4, and in IPCONFIG6 as well for IPv6. */
export function ipSecurityEdits(model: SysplexModel, stack: StackModel, family: 4 | 6 = 4): readonly Edit[] {
  const lacking: Edit[] = [];
  const { file } = stack;
  const v4 = stack.firstOf("IPCONFIG") as Statement<"IPCONFIG", Ipconfig> | undefined;
  const v6 = stack.firstOf("IPCONFIG6") as Statement<"IPCONFIG6", Ipconfig6> | undefined;
  if (!isOwn(model, stack, v4) || (family === 6 && !isOwn(model, stack, v6))) return [];
  if (stack.ipSecurity === undefined) {
    lacking.push({
      file,
      description: "Add IPSECURITY to IPCONFIG",
      apply(text) {
        if (v4 === undefined) text.insertAfter(undefined, ipconfig({ ipSecurity: true }));
        else text.change<Ipconfig>(v4, (operands) => ({ ...operands, ipSecurity: true }));
      },
    });
  }
  if (family === 6 && stack.ipSecurity6 === undefined) {
    lacking.push({
      file,
      description: "Add IPSECURITY to IPCONFIG6",
      apply(text) {
        if (v6 === undefined) text.insertAfter(undefined, ipconfig6({ ipSecurity: {} }));
        else text.change<Ipconfig6>(v6, (operands) => ({ ...operands, ipSecurity: {} }));
      },
    });
  }
  return lacking;
}

/** Adds DVIPSEC to the IPSEC block in effect, or a block with it; and IPSECURITY, without which the block is ignored. */
export function dvipsecEdits(model: SysplexModel, stack: StackModel): readonly Edit[] {
  const security = ipSecurityEdits(model, stack);
  const block: Statement<"IPSEC", Ipsec> | undefined = stack.ipsecBlocks[0];
  const beside = stack.ipSecurity?.statement ?? stack.firstOf("IPCONFIG");
  if ((security.length === 0 && stack.ipSecurity === undefined) || !isOwn(model, stack, block ?? beside)) return [];
  // Without any IPCONFIG the block stands at the end, so that the one that is added comes before it.
  const behind = beside ?? stack.profile.statements.findLast((statement) => isOwn(model, stack, statement));
  // DVLOCALFLTR that stands alone is either to follow DVIPSEC or to go.
  if (block?.rest !== undefined) return [];
  return [
    ...security,
    {
      file: stack.file,
      description: "Add DVIPSEC to IPSEC",
      apply(text) {
        if (block === undefined) text.insertAfter(behind, ipsec({ dvipsec: {} }));
        else text.change(block, (operands) => ({ ...operands, dvipsec: {} }));
      },
    },
  ];
}

/** Puts DVLOCALFLTR right behind DVIPSEC, where an IPSEC statement has both in another order. */
export function operandOrderEdits(
  model: SysplexModel,
  stack: StackModel,
  block: Statement<"IPSEC", Ipsec>,
): readonly Edit[] {
  const { rest, value } = block;
  if (value.dvipsec === undefined || rest === undefined || !DVLOCALFLTR.test(rest) || !isOwn(model, stack, block))
    return [];
  return [
    {
      file: stack.file,
      description: "Put DVLOCALFLTR behind DVIPSEC",
      apply: (text) => text.rewrite(block, { ...value, dvipsec: { dvLocalFilter: true } }),
    },
  ];
}

const DVLOCALFLTR = /^DVLOCALFLTR$/i;
