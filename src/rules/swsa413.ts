import type { DynamicActionModel } from "../model/policy";
import { actionFaults, isUnread, vpnActionUses, type Fault } from "./key-exchange-places";
import { IP_DYN_VPN_ACTION } from "./references";
import type { Rule } from "./rule";
import { ifDefault } from "./wording";

export const swsa413: Rule = {
  code: "SWSA413",
  title: "A tunnel lives longer than its security associations",
  severity: "warning",
  why: "A tunnel whose VpnLife is shorter than the lifetime of its security associations ends before they are refreshed, and traffic stops until it is started again.",
  fix: "Give a longer VpnLife, or 0 for no limit, or propose a shorter lifetime.",
  reference: IP_DYN_VPN_ACTION,
  *check(model) {
    const judge = (action: DynamicActionModel): readonly Fault[] => {
      const { vpnLife, offers } = action;
      const [longest] = offers
        .flatMap((offer) => (isUnread(offer, offer.lifetimeProposed) ? [] : offer.lifetimeProposed))
        .sort((a, b) => b.value - a.value);
      if (longest === undefined || vpnLife.value === 0 || longest.value <= vpnLife.value) return [];
      if (isUnread(action, vpnLife)) return [];
      const found = `VpnLife ${vpnLife.value}${ifDefault(vpnLife)} and RefreshLifetimeProposed ${longest.value}${ifDefault(longest)}`;
      return [{ model: action, label: `IpDynVpnAction ${action.name}`, found }];
    };
    const suspect = ({ vpnLife: { value }, offers }: DynamicActionModel) =>
      value !== 0 && offers.some(({ lifetimeProposed }) => lifetimeProposed.value > value);
    const groups = actionFaults(model, vpnActionUses(model), suspect, judge);
    for (const { sentence, names, dataset, at } of groups) {
      yield {
        message: `Found ${sentence}: expected a VpnLife that is not shorter, or 0.`,
        fix: `Code a longer VpnLife in ${names} of ${dataset}, or a shorter RefreshLifetimeProposed.`,
        at,
      };
    }
  },
};
