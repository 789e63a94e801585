import type { DvipaModel } from "../model/dvipa";
import type { Owner } from "../model/stack";
import { areApart } from "../model/cpc-scope";
import { reference } from "./references";
import { inProfile, type Rule } from "./rule";
import { dataSetOf, dvipas, grouped, stackList } from "./wording";

/** Owners of which one takes the DVIPA from another. */
function rivals({ owners }: DvipaModel): readonly Owner[] {
  if (owners.length < 2) return [];
  return owners.filter((owner) => owners.some((other) => other !== owner && !areApart(owner, other)));
}

export const swsa103: Rule = {
  code: "SWSA103",
  title: "A DVIPA has one VIPADEFINE in its subplex",
  severity: "warning",
  why: "When two stacks define a DVIPA, the one that starts later takes it and the other becomes a backup: who owns it depends on the order of IPLs.",
  fix: "Keep VIPADEFINE on one stack, and code VIPABACKUP on the others.",
  reference: reference("VIPADYNAMIC: VIPADEFINE statement"),
  *check(model) {
    const twice = model.dvipas.flatMap((dvipa) => {
      const owners = rivals(dvipa);
      return owners.length > 1 ? [{ dvipa, owners }] : [];
    });
    const bySet = grouped(
      twice.map((member) => [member.owners.map(({ stack }) => stack.label).join(), member] as const),
    );
    for (const members of bySet.values()) {
      const { owners } = members[0]!;
      const { stack, statement } = owners[1]!;
      yield {
        message: `Found VIPADEFINE for the ${dvipas(members.map(({ dvipa }) => dvipa.address))} on ${stackList(owners.map((owner) => owner.stack))}, expected it on one stack of the subplex.`,
        fix: `Change VIPADEFINE to VIPABACKUP in ${dataSetOf(model, stack, statement)}, or remove it there.`,
        at: inProfile(stack, statement),
      };
    }
  },
};
