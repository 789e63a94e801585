import type { StackModel } from "../model/stack";
import type { SysplexModel } from "../model/sysplex";
import type { Problem, Rule } from "./rule";
import { holdings } from "./key-exchange-places";
import { SWSA } from "./references";
import { stacksByStructure } from "./swsa201";
import { list, stackList } from "./wording";

const MANIFEST = { file: "manifest.json" };

/** Whether the sysplex has sysplex-wide security associations to judge. */
function usesSwsa(model: SysplexModel): boolean {
  return model.stacks.some((stack) => stack.dvipsec !== undefined);
}

/** Stacks with IP security that serve a DVIPA that a policy protects, and do not hold it. */
function targetsOfPolicies({ protectedDvipas }: SysplexModel): ReadonlySet<StackModel> {
  const byPolicy = protectedDvipas.filter(({ protection }) => protection?.by === "policy");
  const serving = byPolicy.flatMap(({ mereTargets }) => mereTargets.map(({ stack }) => stack));
  return new Set(serving.filter(({ ipSecurity }) => ipSecurity !== undefined));
}

function* missingInputs(model: SysplexModel): Iterable<Problem> {
  if (model.cfrm === undefined) {
    yield {
      message: `The assembly has no CFRM policy: whether it has ${list([...stacksByStructure(model).keys()])} was not judged, nor its coupling facilities and other structures (SWSA119, SWSA201, SWSA202, SWSA206 to SWSA225).`,
      fix: "Add the CFRM policy job to the assembly, and name it as cfrm in the manifest.",
      at: MANIFEST,
    };
  }
  const noStartList = model.systems.filter(({ startList, stacks }) => startList === undefined && stacks.length > 0);
  if (noStartList.length > 0) {
    yield {
      message: `The assembly has no VTAM start list of ${list(noStartList.map(({ name }) => name))}: the VTAM group id is not known, so that subplexes and structure names were judged only as far as GLOBALCONFIG tells (SWSA116, SWSA119, SWSA201, SWSA202, SWSA205).`,
      fix: "Add the start lists to the assembly, and name each as vtam of its system in the manifest.",
      at: MANIFEST,
    };
  }
  const targets = targetsOfPolicies(model);
  const noPolicy = model.stacks.filter(
    (stack) =>
      stack.policy === undefined &&
      (stack.dvipsec !== undefined || (targets.has(stack) && stack.system.pagent === undefined)),
  );
  if (noPolicy.length > 0) {
    yield {
      message: `The assembly has no IP security policy of ${stackList(noPolicy)}: DVIPSEC on an owner was taken as the intent to protect its DVIPAs, and filter rules and key exchange were not judged (SWSA017, SWSA018, SWSA115, SWSA122, SWSA123, SWSA301 to SWSA316, SWSA401 to SWSA426).`,
      fix: "Add pagent.conf and the policy files it names to the assembly, and name it as pagent of its system in the manifest.",
      at: MANIFEST,
    };
  }
  const negotiating = [...new Set(holdings(model).map(({ stack }) => stack))];
  if (negotiating.length > 0 && model.systems.every(({ iked }) => iked === undefined)) {
    yield {
      message: `The assembly has no configuration of an IKE daemon: whether ${stackList(negotiating)} can negotiate was judged by policies alone (SWSA417, SWSA418, SWSA424).`,
      fix: "Add iked.conf to the assembly, and name it as iked of its system in the manifest.",
      at: MANIFEST,
    };
  }
}

export const inp001: Rule = {
  code: "INP001",
  title: "The assembly holds what the rules look at",
  severity: "info",
  why: "A rule judges only what is in the assembly. What is missing is not an error, but was not checked either.",
  fix: "Add the file to the assembly and its manifest.",
  reference: SWSA,
  check: (model) => (usesSwsa(model) ? missingInputs(model) : []),
};
