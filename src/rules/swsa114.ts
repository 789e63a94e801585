import { obeyedStatements } from "./obeyfiles";
import { SOURCE_VIPAS } from "./references";
import { inProfile, type Place, type Problem, type Rule } from "./rule";
import { hasStrayOperand } from "./stray-operand";
import { dataSetOf } from "./wording";

function problem(who: string, dataset: string, at: Place): Problem {
  return {
    message: `${who} has TCPSTACKSOURCEVIPA on TCPCONFIG: expected it on IPCONFIG with an address, or on IPCONFIG6 with an interface name.`,
    fix: `Move TCPSTACKSOURCEVIPA to IPCONFIG or IPCONFIG6 in ${dataset}.`,
    at,
  };
}

export const swsa114: Rule = {
  code: "SWSA114",
  title: "TCPSTACKSOURCEVIPA is on IPCONFIG or IPCONFIG6",
  severity: "error",
  why: "TCPCONFIG has no such operand: the stack reports a syntax error and uses no sysplex-wide source VIPA.",
  fix: "Move TCPSTACKSOURCEVIPA from TCPCONFIG to IPCONFIG or IPCONFIG6.",
  reference: SOURCE_VIPAS,
  *check(model) {
    for (const stack of model.stacks) {
      for (const statement of stack.tcpconfigs.filter(hasStrayOperand)) {
        yield problem(stack.label, dataSetOf(model, stack, statement), inProfile(stack, statement));
      }
    }
    for (const { statement, name, dataset, at } of obeyedStatements(model)) {
      if (statement.keyword === "TCPCONFIG" && hasStrayOperand(statement)) yield problem(name, dataset, at);
    }
  },
};
