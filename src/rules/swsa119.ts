import type { Distribution, StackModel } from "../model/stack";
import type { SysplexModel } from "../model/sysplex";
import { guide } from "./references";
import { inProfile, type Place, type Rule } from "./rule";
import { dvipas } from "./wording";

/** Why a stack needs the structure, and where that is coded. */
interface Need {
  readonly what: string;
  readonly at: Place;
}

function* needsOf(stack: StackModel): Iterable<Need> {
  const { distributions, explicitBindPorts } = stack;
  const shared = distributions.filter(({ statement }) => statement.value.sysplexPorts === true);
  if (shared.length > 0) {
    const named = ({ statement }: Distribution) => statement.value.dvipa;
    const what = `SYSPLEXPORTS for the ${dvipas([...new Set(shared.map(named))])}`;
    yield { what, at: inProfile(stack, shared[0]!.statement) };
  }
  if (explicitBindPorts !== undefined)
    yield { what: "GLOBALCONFIG EXPLICITBINDPORTRANGE", at: inProfile(stack, explicitBindPorts.statement) };
}

/** Name of the structure that the CFRM policy lacks for a stack; undefined where it has it, or the name is not known. */
function lackingFor(model: SysplexModel, stack: StackModel): string | undefined {
  const subplex = model.subplexOf(stack);
  if (!subplex.known || model.cfrm!.has(subplex.sysplexPortsStructure)) return undefined;
  return subplex.sysplexPortsStructure;
}

export const swsa119: Rule = {
  code: "SWSA119",
  title: "The CFRM policy has the structure that SYSPLEXPORTS and EXPLICITBINDPORTRANGE need",
  severity: "error",
  why: "SYSPLEXPORTS and EXPLICITBINDPORTRANGE take ephemeral ports from an EZBEPORT structure. Without it a connect() with the DVIPA as source fails, and the pool for bind() is not there.",
  fix: "Define the EZBEPORT structure in the CFRM policy and activate the policy. Its name follows from the group ids.",
  reference: guide("Sysplex-wide ephemeral ports"),
  *check(model) {
    const { cfrm } = model;
    if (cfrm?.policy === undefined) return;
    for (const stack of model.stacks) {
      const name = lackingFor(model, stack);
      if (name === undefined) continue;
      for (const { what, at } of needsOf(stack)) {
        yield {
          message: `${stack.label} has ${what} and the CFRM policy ${cfrm.name} lacks the structure ${name}.`,
          fix: `Add STRUCTURE NAME(${name}) to ${model.placeOf(cfrm.file) ?? cfrm.file}, with sizes from the IBM CFSizer, and activate the policy.`,
          at,
        };
      }
    }
  },
};
