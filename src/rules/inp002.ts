import type { SysplexModel } from "../model/sysplex";
import { CFRM } from "./references";
import type { Problem, Rule } from "./rule";

function* assumptions(model: SysplexModel): Iterable<Problem> {
  for (const { file, line, message, fix } of model.assembly.manifest.assumptions ?? []) {
    yield { message, fix, at: { file, line, column: 1 } };
  }
}

export const inp002: Rule = {
  code: "INP002",
  title: "Nothing had to be assumed",
  severity: "warning",
  why: "Where a program leaves a value open that no default fits, synthesis assumes one and says so. The size of a structure is such a value: it depends on the number of DVIPAs and security associations.",
  fix: "Give the value in the program.",
  reference: CFRM,
  check: assumptions,
};
