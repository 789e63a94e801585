import type { DvipaModel } from "../model/dvipa";
import type { SysplexModel } from "../model/sysplex";
import { guide } from "./references";
import { inProfile, type Rule } from "./rule";
import { dataSetOf, dvipas, grouped, stackList } from "./wording";

/** Addresses that a data set for VARY TCPIP,,OBEYFILE defines. */
function definedLater(model: SysplexModel): Set<string> {
  const addresses = new Set<string>();
  for (const { document } of model.obeyfiles) {
    for (const block of document.statements) {
      if (block.keyword !== "VIPADYNAMIC") continue;
      for (const child of block.children) {
        if (child.keyword === "VIPADEFINE")
          for (const address of child.value.addresses ?? []) addresses.add(address.split("/")[0]!);
      }
    }
  }
  return addresses;
}

/** No VIPADEFINE, and no VIPABACKUP that would activate the DVIPA by itself. */
function isNeverActivated({ owners, backups }: DvipaModel): boolean {
  return owners.length === 0 && backups.every(({ statement }) => statement.value.moveable === undefined);
}

export const swsa102: Rule = {
  code: "SWSA102",
  title: "A protected DVIPA is defined somewhere",
  severity: "error",
  why: "A VIPABACKUP without MOVEABLE waits for an owner to fail. With no VIPADEFINE anywhere the DVIPA is never activated.",
  fix: "Add a VIPADEFINE on the stack that is to own the DVIPA, or MOVEABLE and the mask to a VIPABACKUP.",
  reference: guide("Configuring dynamic VIPAs for activation with VIPABACKUP"),
  *check(model) {
    const never = model.protectedDvipas.filter(isNeverActivated);
    if (never.length === 0) return;
    const later = definedLater(model);
    const lost = never.filter(({ address }) => !later.has(address));
    for (const [stack, members] of grouped(lost.map((dvipa) => [dvipa.backups[0]!.stack, dvipa] as const))) {
      const backups = members.flatMap((dvipa) => dvipa.backups.map((backup) => backup.stack));
      yield {
        message:
          `The protected ${dvipas(members.map(({ address }) => address))} can never become active: found VIPABACKUP without MOVEABLE on ` +
          `${stackList(backups)}, and expected a VIPADEFINE on one stack, or MOVEABLE on a VIPABACKUP.`,
        fix: `Add a VIPADEFINE to the profile of the owner, or MOVEABLE IMMEDIATE and the mask to the VIPABACKUP in ${dataSetOf(model, stack, members[0]!.backups[0]!.statement)}.`,
        at: inProfile(stack, members[0]!.backups[0]!.statement),
      };
    }
  },
};
