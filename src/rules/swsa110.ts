import { SWSA } from "./references";
import { inProfile, type Rule } from "./rule";
import { isFilteredLocally, protectedSource, stackSources } from "./source-vipa";
import { dataSetOf } from "./wording";

export const swsa110: Rule = {
  code: "SWSA110",
  title: "With DVLOCALFLTR, TCPSTACKSOURCEVIPA is not a protected DVIPA",
  severity: "error",
  why: "No security association can be negotiated when source and destination are the same DVIPA, and with DVLOCALFLTR such traffic is filtered: connections within the sysplex are denied.",
  fix: "Give TCPSTACKSOURCEVIPA a DVIPA that is not the destination of connections.",
  reference: SWSA,
  *check(model) {
    for (const source of stackSources(model)) {
      const { stack, on, setting, active } = source;
      // What is ignored is for SWSA113.
      const dvipa = active ? protectedSource(model, source) : undefined;
      if (dvipa === undefined || !isFilteredLocally(source)) continue;
      yield {
        message: `${stack.label} has ${on} TCPSTACKSOURCEVIPA ${setting.value} with DVLOCALFLTR: found the protected DVIPA ${dvipa.address} as source, expected an address that is no destination.`,
        fix: `Give TCPSTACKSOURCEVIPA in ${dataSetOf(model, stack, setting.statement)} an address that is not the destination of connections.`,
        at: inProfile(stack, setting.statement),
      };
    }
  },
};
