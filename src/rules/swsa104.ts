import { VIPADEFINE_STATEMENT } from "./references";
import { inProfile, type Rule } from "./rule";
import { dataSetOf, onLine } from "./wording";

export const swsa104: Rule = {
  code: "SWSA104",
  title: "A profile defines a DVIPA once",
  severity: "error",
  why: "The stack keeps the first definition and rejects the other: a VIPABACKUP after VIPADEFINE, or a second VIPADEFINE, never takes effect.",
  fix: "Remove one of the definitions, or code VIPADELETE between them.",
  reference: VIPADEFINE_STATEMENT,
  *check(model) {
    for (const stack of model.stacks) {
      if (stack.repeated.length === 0) continue;
      const kept = new Map([...stack.defines, ...stack.backups].map((each) => [each.address, each]));
      for (const { address, statement } of stack.repeated) {
        const first = kept.get(address);
        if (first === undefined) continue;
        const same = first.statement.keyword === statement.keyword;
        yield {
          severity: same ? "warning" : "error",
          message: `${stack.label} has ${statement.keyword} for ${address} after ${first.statement.keyword}${onLine(model, stack, first.statement, statement)}: the stack keeps the first, expected one definition.`,
          fix: `Remove one of the definitions of ${address} from ${dataSetOf(model, stack, statement)}.`,
          at: inProfile(stack, statement),
        };
      }
    }
  },
};
