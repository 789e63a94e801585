import { CFRM } from "./references";
import type { Rule } from "./rule";
import { inPolicy } from "./structures";

export const swsa209: Rule = {
  code: "SWSA209",
  title: "MINSIZE, INITSIZE and SIZE of a structure rise in this order",
  severity: "error",
  why: "The administrative data utility rejects a structure whose initial size is above its largest, or whose least size is above its initial one.",
  fix: "Give MINSIZE at most INITSIZE, and INITSIZE at most SIZE.",
  reference: CFRM,
  *check({ cfrm }) {
    if (cfrm === undefined) return;
    for (const structure of cfrm.structures) {
      const { size, initSize, minSize } = structure.statement.value;
      const most = initSize ?? size;
      if (initSize !== undefined && size !== undefined && initSize > size) {
        yield {
          message: `The structure ${structure.name} has INITSIZE ${initSize} KiB and SIZE ${size} KiB: expected INITSIZE at most SIZE.`,
          fix: `Correct INITSIZE or SIZE of ${structure.name}.`,
          at: inPolicy(cfrm, structure),
        };
      }
      if (minSize !== undefined && most !== undefined && minSize > most) {
        const limit = initSize === undefined ? "SIZE" : "INITSIZE";
        yield {
          message: `The structure ${structure.name} has MINSIZE ${minSize} KiB and ${limit} ${most} KiB: expected MINSIZE at most ${limit}.`,
          fix: `Correct MINSIZE or ${limit} of ${structure.name}.`,
          at: inPolicy(cfrm, structure),
        };
      }
    }
  },
};
