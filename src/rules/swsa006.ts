import type { IpsecStatement } from "../documents/profile";
import { obeyedStatements } from "./obeyfiles";
import { operandOrderEdits } from "./profile-edits";
import { IPSEC_STATEMENT } from "./references";
import { inProfile, type Place, type Problem, type Rule } from "./rule";
import { hasStrayOperand } from "./stray-operand";
import { dataSetOf } from "./wording";

/** Whether DVLOCALFLTR stands where it does not belong. */
function isAstray(block: IpsecStatement): boolean {
  return block.value.dvipsec?.dvLocalFilter !== true && hasStrayOperand(block);
}

function problem(who: string, { value }: IpsecStatement, dataset: string, at: Place): Problem {
  const found = value.dvipsec === undefined ? "DVLOCALFLTR without DVIPSEC" : "DVLOCALFLTR apart from DVIPSEC";
  return {
    message: `The IPSEC statement of ${who} is not valid: found ${found}, expected DVIPSEC DVLOCALFLTR.`,
    fix: `Put DVIPSEC right before DVLOCALFLTR in ${dataset}, or remove DVLOCALFLTR.`,
    at,
  };
}

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
        if (!isAstray(block)) continue;
        yield {
          ...problem(stack.label, block, dataSetOf(model, stack, block), inProfile(stack, block)),
          edits: operandOrderEdits(model, stack, block),
        };
      }
    }
    for (const { statement, name, dataset, at } of obeyedStatements(model)) {
      if (statement.keyword === "IPSEC" && isAstray(statement)) yield problem(name, statement, dataset, at);
    }
  },
};
