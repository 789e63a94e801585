import { addressRange, covers } from "../language/addresses";
import type { SourceRule } from "../model/stack";
import { SWSA } from "./references";
import { inProfile, type Rule } from "./rule";
import { protectedAt } from "./source-vipa";
import { dataSetOf } from "./wording";

/** Whether the entry is for traffic to an address: certainly, possibly (an entry for a job), or never. */
function reaches({ destination, statement }: SourceRule, address: string): "always" | "maybe" | "never" {
  // An entry for SERVER is about what a job listens on.
  if (destination === undefined) {
    return (statement.value as { readonly direction?: string }).direction === "SERVER" ? "never" : "maybe";
  }
  const outer = addressRange(destination);
  const inner = addressRange(address);
  return outer !== undefined && inner !== undefined && covers(outer, inner) ? "always" : "never";
}

export const swsa112: Rule = {
  code: "SWSA112",
  title: "A SRCIP source is not the protected DVIPA it connects to",
  severity: "error",
  why: "No security association can be negotiated when source and destination are the same DVIPA, so the connection fails.",
  fix: "Give the SRCIP entry a source that is not among its destinations.",
  reference: SWSA,
  *check(model) {
    for (const stack of model.stacks) {
      for (const entry of stack.sourceRules) {
        const dvipa = protectedAt(model, stack, entry.source);
        const reach = dvipa === undefined ? "never" : reaches(entry, dvipa.address);
        if (dvipa === undefined || reach === "never") continue;
        const always = reach === "always";
        yield {
          severity: always ? "error" : "warning",
          message: always
            ? `The SRCIP entry of ${stack.label} for DESTINATION ${entry.destination} has the source ${dvipa.address}, a protected DVIPA among its destinations: expected another source.`
            : `A SRCIP entry of ${stack.label} for a job has the source ${dvipa.address}, a protected DVIPA the job may connect to: expected a source that is no destination.`,
          fix: `Give the entry in ${dataSetOf(model, stack, entry.statement)} a source that is not the destination of its connections.`,
          at: inProfile(stack, entry.statement),
        };
      }
    }
  },
};
