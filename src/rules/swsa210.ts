import type { StructureModel } from "../model/cfrm";
import { HEALTH_POLICYSIZE } from "./references";
import type { Rule } from "./rule";
import { inPolicy, tcpipStructures } from "./structures";

/** The sizes of IBM's own sample of an EZBDVIPA structure, KiB. */
const SAMPLE = { size: 50000, initSize: 15000 };

function isSample({ statement: { value } }: StructureModel): boolean {
  return value.size === SAMPLE.size && value.initSize === SAMPLE.initSize;
}

export const swsa210: Rule = {
  code: "SWSA210",
  title: "INITSIZE of a structure of TCP/IP is at least half its SIZE",
  severity: "warning",
  why: "The coupling facility lays out control storage for SIZE: a structure that starts far smaller has little room for its data, and may fail to allocate. The health check XCF_CF_STR_POLICYSIZE reports it.",
  fix: "Raise INITSIZE to at least half of SIZE, or lower SIZE; the IBM CFSizer gives both.",
  reference: HEALTH_POLICYSIZE,
  *check({ cfrm }) {
    if (cfrm === undefined) return;
    for (const structure of tcpipStructures(cfrm)) {
      const { size, initSize } = structure.statement.value;
      if (size === undefined || initSize === undefined || initSize * 2 >= size) continue;
      yield {
        severity: isSample(structure) ? "info" : "warning",
        message: `The structure ${structure.name} has INITSIZE ${initSize} KiB and SIZE ${size} KiB: expected INITSIZE of at least ${Math.ceil(size / 2)} KiB${isSample(structure) ? " (these are the sizes of the IBM sample)" : ""}.`,
        fix: `Raise INITSIZE of ${structure.name}, or lower its SIZE.`,
        at: inPolicy(cfrm, structure),
      };
    }
  },
};
