import { addressRange, covers, type AddressRange } from "../language/addresses";
import type { DvipaModel } from "../model/dvipa";
import type { SourceRule, StackModel } from "../model/stack";
import type { SysplexModel } from "../model/sysplex";
import { SWSA } from "./references";
import { inProfile, type Rule } from "./rule";
import { protectedAt, protectedNamed } from "./source-vipa";
import { dataSetOf } from "./wording";

/** The protected DVIPA that an entry gives as source. */
function protectedSourceOf(model: SysplexModel, stack: StackModel, entry: SourceRule): DvipaModel | undefined {
  if (entry.source !== undefined) return protectedAt(model, stack, entry.source);
  return protectedNamed(model, stack, (entry.statement.value as { readonly source: string }).source);
}

/** The destinations that the SRCIP entries of a stack name. */
function destinationsOf({ sourceRules }: StackModel): readonly AddressRange[] {
  return sourceRules.flatMap(({ destination }) => (destination === undefined ? [] : (addressRange(destination) ?? [])));
}

/** Whether the entry is for traffic to an address: certainly, possibly (an entry for a job), or never. */
function reaches(
  { destination, statement }: SourceRule,
  address: string,
  destinations: readonly AddressRange[],
): "always" | "maybe" | "never" {
  const inner = addressRange(address);
  const reachedBy = (outer: AddressRange) => inner !== undefined && covers(outer, inner);
  if (destination === undefined) {
    const { direction, jobName } = statement.value as { readonly direction?: string; readonly jobName: string };
    // An entry for SERVER is about what a job listens on, and DESTINATION comes before JOBNAME *.
    const isNever = direction === "SERVER" || (jobName === "*" && destinations.some(reachedBy));
    return isNever ? "never" : "maybe";
  }
  const own = addressRange(destination);
  if (own === undefined || !reachedBy(own)) return "never";
  // The most specific DESTINATION counts.
  return destinations.every((outer) => !reachedBy(outer) || covers(outer, own)) ? "always" : "never";
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
      const destinations = destinationsOf(stack);
      for (const entry of stack.sourceRules) {
        const dvipa = protectedSourceOf(model, stack, entry);
        const reach = dvipa === undefined ? "never" : reaches(entry, dvipa.address, destinations);
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
