import { operandOrderEdits } from "./profile-edits";
import { IPSEC_STATEMENT } from "./references";
import { inProfile, type Rule } from "./rule";
import { hasStrayOperand } from "./stray-operand";
import { dataSetOf } from "./wording";

export const swsa006: Rule = {
  code: "SWSA006",
  title: "DVLOCALFLTR follows DVIPSEC",
  severity: "error",
  why: "DVLOCALFLTR is an operand of DVIPSEC. Anywhere else the stack does not know it.",
  fix: "Code DVIPSEC DVLOCALFLTR on the IPSEC statement, or remove DVLOCALFLTR.",
  reference: IPSEC_STATEMENT,
  example: {
    bad: "IPSEC DVLOCALFLTR DVIPSEC\nENDIPSEC",
    good: "IPSEC DVIPSEC DVLOCALFLTR\nENDIPSEC",
  },
  *check(model) {
    for (const stack of model.stacks) {
      for (const block of stack.ipsecBlocks) {
        if (block.value.dvipsec?.dvLocalFilter === true || !hasStrayOperand(block)) continue;
        const found =
          block.value.dvipsec === undefined ? "DVLOCALFLTR without DVIPSEC" : "DVLOCALFLTR apart from DVIPSEC";
        yield {
          message: `The IPSEC statement of ${stack.label} is not valid: found ${found}, expected DVIPSEC DVLOCALFLTR.`,
          fix: `Put DVIPSEC right before DVLOCALFLTR in ${dataSetOf(model, stack, block)}, or remove DVLOCALFLTR.`,
          at: inProfile(stack, block),
          edits: operandOrderEdits(model, stack, block),
        };
      }
    }
  },
};
