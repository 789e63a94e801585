import { familyOf } from "../language/addresses";
import type { Backup, Owner } from "../model/stack";
import { obeyedDvipaStatements } from "./obeyfiles";
import { VIPADEFINE_STATEMENT } from "./references";
import { inProfile, type Place, type Problem, type Rule } from "./rule";
import { dataSetOf } from "./wording";

type Definition = (Owner | Backup)["statement"];

function isSuspect({ value }: Definition): boolean {
  return value.moveable === "WHENIDLE" || value.serviceManager === true;
}

function problem(who: string, { keyword, value }: Definition, address: string, dataset: string, at: Place): Problem {
  const found = value.moveable === "WHENIDLE" ? "MOVEABLE WHENIDLE" : "SERVICEMGR";
  return {
    message: `${keyword} of ${who} for the IPv6 DVIPA ${address} has ${found}, which is for IPv4 only.`,
    fix: `Remove ${found} from the statement in ${dataset}.`,
    at,
  };
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
      for (const { address, statement } of [...stack.defines, ...stack.backups]) {
        if (!isSuspect(statement) || familyOf(address) !== 6) continue;
        yield problem(stack.label, statement, address, dataSetOf(model, stack, statement), inProfile(stack, statement));
      }
    }
    for (const { statement, name, dataset, at } of obeyedDvipaStatements(model)) {
      if (statement.keyword !== "VIPADEFINE" && statement.keyword !== "VIPABACKUP") continue;
      const [address] = statement.value.addresses;
      if (isSuspect(statement) && familyOf(address!) === 6) yield problem(name, statement, address!, dataset, at);
    }
  },
};
