import { familyOf } from "../language/addresses";
import type { Backup, Owner } from "../model/stack";
import { VIPADEFINE_STATEMENT } from "./references";
import { inProfile, type Rule } from "./rule";
import { dataSetOf } from "./wording";

function isSuspect({ statement: { value } }: Owner | Backup): boolean {
  return value.moveable === "WHENIDLE" || value.serviceManager === true;
}

export const swsa108: Rule = {
  code: "SWSA108",
  title: "An IPv6 DVIPA has neither MOVEABLE WHENIDLE nor SERVICEMGR",
  severity: "error",
  why: "The two operands exist for IPv4 only: the stack rejects the statement, and the DVIPA is not defined.",
  fix: "Leave the operand out, or code MOVEABLE IMMEDIATE.",
  reference: VIPADEFINE_STATEMENT,
  *check(model) {
    for (const stack of model.stacks) {
      for (const { address, statement } of [...stack.defines.filter(isSuspect), ...stack.backups.filter(isSuspect)]) {
        if (familyOf(address) !== 6) continue;
        const found = statement.value.moveable === "WHENIDLE" ? "MOVEABLE WHENIDLE" : "SERVICEMGR";
        yield {
          message: `${statement.keyword} of ${stack.label} for the IPv6 DVIPA ${address} has ${found}, which is for IPv4 only.`,
          fix: `Remove ${found} from the statement in ${dataSetOf(model, stack, statement)}.`,
          at: inProfile(stack, statement),
        };
      }
    }
  },
};
