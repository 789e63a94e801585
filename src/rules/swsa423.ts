import { addressRange, covers } from "../language/addresses";
import { faultsByFile, vpnActionUses, type Holding } from "./key-exchange-places";
import { IP_DYN_VPN_ACTION } from "./references";
import type { Rule } from "./rule";

/** Whether a LocalDynVpnRule starts a tunnel of the DVIPA with the stack. */
function isAutoActivated({ policy, dvipa }: Holding): boolean {
  const address = addressRange(dvipa.address)!;
  return policy.localDynVpnRules.some(({ autoActivate, local }) => {
    const range = local === undefined ? undefined : addressRange(local);
    return autoActivate.value && (range === undefined || covers(range, address));
  });
}

export const swsa423: Rule = {
  code: "SWSA423",
  title: "Something starts the tunnels of a protected DVIPA",
  severity: "warning",
  why: "With Initiation LocalOnly peers cannot start the tunnel; without AllowOnDemand traffic does not, and without AutoActivate the stack does not. Unless an operator starts it, the tunnel is never there, nor after a takeover.",
  fix: "Code AllowOnDemand Yes, or AutoActivate Yes in a LocalDynVpnRule, or Initiation Either.",
  reference: IP_DYN_VPN_ACTION,
  *check(model) {
    if (!vpnActionUses(model).some(([use]) => use!.action.initiation.value === "LocalOnly")) return;
    const groups = faultsByFile(model, (holding) =>
      holding.policy
        .protecting(holding.dvipa.address)
        .filter(
          ({ allowOnDemand, dynamicVpn }) =>
            dynamicVpn?.initiation.value === "LocalOnly" && !allowOnDemand.value && !isAutoActivated(holding),
        )
        .map((rule) => ({
          model: rule,
          label: `IpFilterRule ${rule.name}`,
          found: "AllowOnDemand No, Initiation LocalOnly and no AutoActivate",
        })),
    );
    for (const { sentence, names, dataset, at } of groups) {
      yield {
        message: `Found ${sentence}: expected something that starts the tunnel.`,
        fix: `Code AllowOnDemand Yes for ${names} in ${dataset}, or Initiation Either in the IpDynVpnAction.`,
        at,
      };
    }
  },
};
