import type { DvipaModel } from "../model/dvipa";
import type { Owner, StackModel } from "../model/stack";
import { addDvipsec, foundWithoutDvipsec, whereDvipsecIsMissing } from "./dvipsec";
import { dvipsecEdits } from "./profile-edits";
import { SWSA_IP_SECURITY } from "./references";
import type { Rule } from "./rule";
import { becauseOf, dvipas, Groups, stackList } from "./wording";

export const swsa001: Rule = {
  code: "SWSA001",
  title: "The owner of a protected DVIPA has DVIPSEC",
  severity: "error",
  why: "Without DVIPSEC the owner neither gives its security associations to target stacks nor stores what a backup needs to negotiate them again: distribution and takeover break the tunnels of the DVIPA.",
  fix: "Add DVIPSEC to the IPSEC statement in the initial profile of the owner, and restart the stack.",
  reference: SWSA_IP_SECURITY,
  example: {
    bad: "IPCONFIG IPSECURITY\nIPSEC LOGENABLE\nENDIPSEC",
    good: "IPCONFIG IPSECURITY\nIPSEC DVIPSEC LOGENABLE\nENDIPSEC",
  },
  *check(model) {
    if (model.stacks.every(({ dvipsec, defines }) => dvipsec !== undefined || defines.length === 0)) return;
    const lacking = new Groups<StackModel, { dvipa: DvipaModel; owner: Owner }>();
    for (const dvipa of model.protectedDvipas) {
      for (const owner of dvipa.owners)
        if (owner.stack.dvipsec === undefined) lacking.add(owner.stack, { dvipa, owner });
    }
    for (const [stack, held] of lacking) {
      const backups = new Set(held.flatMap(({ dvipa }) => dvipa.backups.map((backup) => backup.stack)));
      const others = [...backups].filter((backup) => backup.dvipsec === undefined && backup !== stack);
      const also = others.length === 0 ? "" : ` Do the same on ${stackList(others)}.`;
      yield {
        message:
          `${stack.label} owns the protected ${dvipas(held.map(({ dvipa }) => dvipa.address))} but its profile has no DVIPSEC: ` +
          `${foundWithoutDvipsec(stack)}. ${becauseOf(held[0]!.dvipa)}`,
        fix: addDvipsec(model, stack) + also,
        at: whereDvipsecIsMissing(stack, held[0]!.owner.statement),
        edits: dvipsecEdits(model, stack),
      };
    }
  },
};
