import { inObeyfile, nameOf } from "./obeyfiles";
import { IPSEC_STATEMENT } from "./references";
import { inProfile, type Rule } from "./rule";
import { onLine } from "./wording";

export const swsa007: Rule = {
  code: "SWSA007",
  title: "A profile has one IPSEC block",
  severity: "error",
  why: "The stack heeds the first IPSEC block and ignores every later one (EZZ0757I), with all that is coded in it.",
  fix: "Merge the IPSEC blocks into one.",
  reference: IPSEC_STATEMENT,
  *check(model) {
    for (const stack of model.stacks) {
      const [first, second] = stack.ipsecBlocks;
      if (first === undefined || second === undefined) continue;
      const where = onLine(model, stack, first, second);
      const lost =
        first.value.dvipsec === undefined && stack.ipsecBlocks.some(({ value }) => value.dvipsec !== undefined);
      yield {
        message:
          `The profile of ${stack.label} has ${stack.ipsecBlocks.length} IPSEC blocks, expected one. ` +
          `Only the first${where === "" ? "" : `,${where},`} is heeded${lost ? ", and it is not the one with DVIPSEC" : ""}.`,
        fix: `Merge the IPSEC blocks of ${stack.dataset} into one.`,
        at: inProfile(stack, second),
      };
    }
    for (const obeyfile of model.obeyfiles) {
      const blocks = obeyfile.document.statements.filter(({ keyword }) => keyword === "IPSEC");
      if (blocks.length < 2) continue;
      const name = nameOf(model, obeyfile);
      yield {
        message: `${name} has ${blocks.length} IPSEC blocks, expected one. Only the first is heeded.`,
        fix: `Merge the IPSEC blocks of ${name} into one.`,
        at: inObeyfile(obeyfile, blocks[1]!),
      };
    }
  },
};
