import { actionFaults, canMove, vpnActionUses } from "./key-exchange-places";
import { SWSA_TAKEOVER } from "./references";
import type { Rule } from "./rule";

export const swsa406: Rule = {
  code: "SWSA406",
  title: "Stacks of a protected DVIPA may start its tunnels",
  severity: "warning",
  why: "The stack that takes a DVIPA over starts the tunnels anew. With Initiation RemoteOnly it cannot, and they stay down until the peers start them.",
  fix: "Code Initiation Either.",
  reference: SWSA_TAKEOVER,
  *check(model) {
    const groups = actionFaults(
      model,
      vpnActionUses(model),
      ({ initiation }) => initiation.value === "RemoteOnly",
      (action, { dvipa }) =>
        canMove(dvipa)
          ? [{ model: action, label: `IpDynVpnAction ${action.name}`, found: "Initiation RemoteOnly" }]
          : [],
    );
    for (const { sentence, names, dataset, at } of groups) {
      yield {
        message: `Found ${sentence}: expected Either, so that a stack that takes over can start the tunnels.`,
        fix: `Code Initiation Either in ${names} of ${dataset}.`,
        at,
      };
    }
  },
};
