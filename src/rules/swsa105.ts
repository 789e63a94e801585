import { reference } from "./references";
import { inProfile, type Rule } from "./rule";
import { dataSetOf } from "./wording";

export const swsa105: Rule = {
  code: "SWSA105",
  title: "A DVIPA is not an address of a stack itself",
  severity: "error",
  why: "The stack rejects a DVIPA that is in its HOME list or its dynamic XCF address (EZZ8307I). An address that another stack has of its own answers in two places once the DVIPA is active.",
  fix: "Give the DVIPA an address that no HOME, INTERFACE or DYNAMICXCF statement has.",
  reference: reference("VIPADYNAMIC: VIPADEFINE statement"),
  *check(model) {
    for (const stack of model.stacks) {
      for (const { address, origin, statement } of stack.ownAddresses) {
        for (const dvipa of model.dvipasAt(address)) {
          const own = model.subplexOf(stack);
          const holder = dvipa.holders.find((candidate) => model.subplexOf(candidate.stack).couldBe(own));
          if (holder === undefined) continue;
          const line = statement.location === undefined ? "" : ` on line ${statement.location.line}`;
          yield {
            message:
              `${holder.stack.label} has ${holder.statement.keyword} for ${address}, which is an address of ${stack.label} itself: ` +
              `found it in ${origin}${line} of ${dataSetOf(model, stack, statement)}, expected an address of no stack.`,
            fix: `Give the DVIPA in ${dataSetOf(model, holder.stack, holder.statement)} another address, or remove ${address} from ${origin}.`,
            at: inProfile(holder.stack, holder.statement),
          };
        }
      }
    }
  },
};
