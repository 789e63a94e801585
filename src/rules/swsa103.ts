import type { DvipaModel } from "../model/dvipa";
import type { StackModel } from "../model/stack";
import { reference } from "./references";
import { inProfile, type Rule } from "./rule";
import { dataSetOf, dvipas, grouped, stackList } from "./wording";

export const swsa103: Rule = {
  code: "SWSA103",
  title: "A DVIPA has one VIPADEFINE in its subplex",
  severity: "warning",
  why: "When two stacks define a DVIPA, the one that starts later takes it and the other becomes a backup: who owns it depends on the order of IPLs.",
  fix: "Keep VIPADEFINE on one stack, and code VIPABACKUP on the others.",
  reference: reference("VIPADYNAMIC: VIPADEFINE statement"),
  *check(model) {
    const owners = (dvipa: DvipaModel) => dvipa.owners.map(({ stack }) => stack);
    const twice = model.dvipas.filter((dvipa) => dvipa.owners.length > 1);
    const bySet = grouped(
      twice.map(
        (dvipa) =>
          [
            owners(dvipa)
              .map(({ label }) => label)
              .join(),
            dvipa,
          ] as const,
      ),
    );
    for (const members of bySet.values()) {
      const stacks: StackModel[] = owners(members[0]!);
      const { stack, statement } = members[0]!.owners[1]!;
      yield {
        message: `Found VIPADEFINE for the ${dvipas(members.map(({ address }) => address))} on ${stackList(stacks)}, expected it on one stack of the subplex.`,
        fix: `Change VIPADEFINE to VIPABACKUP in ${dataSetOf(model, stack, statement)}, or remove it there.`,
        at: inProfile(stack, statement),
      };
    }
  },
};
