import { AddressSet } from "../model/address-set";
import { Traffic, type FilterRuleModel, type LocalDynVpnRuleModel, type PolicyModel } from "../model/policy";
import { AddressIndex } from "../model/policy/address-index";
import { faultsByFile, vpnActionUses } from "./key-exchange-places";
import { IP_DYN_VPN_ACTION } from "./references";
import type { Rule } from "./rule";

const addressesOf = (text: string | undefined) => (text === undefined ? AddressSet.all : new AddressSet([text]));

/** The LocalDynVpnRules that start a tunnel with the stack, by their local addresses. */
function autoActivated({ localDynVpnRules }: PolicyModel): AddressIndex<LocalDynVpnRuleModel> {
  const index = new AddressIndex<LocalDynVpnRuleModel>();
  for (const rule of localDynVpnRules) if (rule.autoActivate.value) index.add(rule, addressesOf(rule.local));
  return index;
}

/** Whether a LocalDynVpnRule is for traffic of the address that a filter rule matches. */
function isFor(rule: FilterRuleModel, address: string): (local: LocalDynVpnRuleModel) => boolean {
  const own = Traffic.ofRule(rule, address);
  return ({ remote, protocol, localPort, remotePort }) => {
    const limits = { localPort: localPort.value, remotePort: remotePort.value, remote: addressesOf(remote) };
    const number = protocol.value === "All" ? undefined : protocol.value;
    return !own.intersect(Traffic.of(address, { ...limits, protocol: number })).isEmpty;
  };
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
    const started = new Map<PolicyModel, AddressIndex<LocalDynVpnRuleModel>>();
    const groups = faultsByFile(model, ({ policy, dvipa: { address } }) => {
      let locals = started.get(policy);
      if (locals === undefined) started.set(policy, (locals = autoActivated(policy)));
      const atAddress = locals.at(address);
      return policy
        .protecting(address)
        .filter(
          (rule) =>
            rule.dynamicVpn?.initiation.value === "LocalOnly" &&
            !rule.allowOnDemand.value &&
            !atAddress.some(isFor(rule, address)),
        )
        .map((rule) => ({
          model: rule,
          label: `IpFilterRule ${rule.name}`,
          found: "AllowOnDemand No, Initiation LocalOnly and no AutoActivate",
        }));
    });
    for (const { sentence, names, dataset, at } of groups) {
      yield {
        message: `Found ${sentence}: expected something that starts the tunnel.`,
        fix: `Code AllowOnDemand Yes for ${names} in ${dataset}, or Initiation Either in the IpDynVpnAction.`,
        at,
      };
    }
  },
};
