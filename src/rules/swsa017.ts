import { AddressSet } from "../model/address-set";
import type { DvipaModel } from "../model/dvipa";
import { decisions, PROTOCOL_NUMBERS, Traffic, type PolicyModel } from "../model/policy";
import type { StackModel } from "../model/stack";
import type { SysplexModel } from "../model/sysplex";
import { distributionsUnder, ownersBefore } from "../model/takeover";
import { filtersOf, groupedBy, inPolicy, wholeness } from "./policy-places";
import { SWSA_IP_SECURITY } from "./references";
import type { Rule } from "./rule";
import { dataSetOf, dvipas } from "./wording";

interface Unmatched {
  readonly stack: StackModel;
  readonly policy: PolicyModel;
  readonly dvipa: DvipaModel;
}

/** Whether connections to a DVIPA go on to another stack than a holder of it, while that has it. */
export function isForwarded(model: SysplexModel, dvipa: DvipaModel, stack: StackModel): boolean {
  if (!dvipa.isHeldBy(stack)) return false;
  const holder = dvipa.holders.find((each) => each.stack === stack)!;
  const inEffect = distributionsUnder(dvipa, stack, ownersBefore(model, dvipa, holder));
  return inEffect.some(({ targets }) => targets.some((target) => target !== stack));
}

/** Whether a rule is there for TCP between clients of the stack and the DVIPA. */
function matchesLocalClients(policy: PolicyModel, { address }: DvipaModel, clients: readonly string[]): boolean {
  const remote = clients.length === 0 ? undefined : new AddressSet(clients);
  const dvipa = new AddressSet([address]);
  return hasRule(policy, address, remote) || clients.some((client) => hasRule(policy, client, dvipa));
}

/** Whether a rule is there for TCP of an address with its peers; with any when there are none. */
function hasRule(policy: PolicyModel, local: string, remote: AddressSet | undefined): boolean {
  const tcp = Traffic.of(local, { protocol: PROTOCOL_NUMBERS.TCP, routing: "Local", remote });
  return decisions(policy, local, tcp).some(({ decision: { rule } }) => rule !== undefined);
}

function* unmatched(model: SysplexModel): Iterable<Unmatched> {
  const filtering = model.stacks.filter(({ dvLocalFilter }) => dvLocalFilter);
  if (filtering.length === 0) return;
  for (const dvipa of model.dvipas) {
    if (dvipa.family !== 4) continue;
    for (const stack of filtering) {
      const policy = filtersOf(stack);
      if (policy === undefined || !isForwarded(model, dvipa, stack)) continue;
      // A policy that says nothing of a DVIPA means to deny it to everyone.
      if (!dvipa.isProtected && !hasRule(policy, dvipa.address, undefined)) continue;
      const clients = stack.ownAddresses.map(({ address }) => address).filter((address) => !address.includes(":"));
      if (!matchesLocalClients(policy, dvipa, clients)) yield { stack, policy, dvipa };
    }
  }
}

export const swsa017: Rule = {
  code: "SWSA017",
  title: "With DVLOCALFLTR filter rules cover local TCP traffic of IPv4 DVIPAs",
  severity: "error",
  why: "DVLOCALFLTR has TCP between a client and an IPv4 DVIPA of the same stack filtered when it goes on to another stack. Such traffic that no rule matches is denied.",
  fix: "Add filter rules for TCP between the addresses of the stack and its DVIPAs, or leave out DVLOCALFLTR.",
  reference: SWSA_IP_SECURITY,
  *check(model) {
    const isWhole = wholeness(model);
    for (const [stack, members] of groupedBy(unmatched(model), (each) => each.stack)) {
      const { policy, dvipa } = members[0]!;
      yield {
        severity: isWhole(policy) ? undefined : "warning",
        message: `${stack.label} has DVLOCALFLTR, and no filter rule for TCP between its own addresses and the ${dvipas(members.map((member) => member.dvipa.address))}: expected one, because what no rule matches is denied.`,
        fix: `Add a rule for TCP with ${dvipa.address} as local address and the addresses of ${stack.label} as remote ones, or leave DVLOCALFLTR out of ${dataSetOf(model, stack, stack.dvipsec!.statement)}.`,
        at: inPolicy(stack, policy),
      };
    }
  },
};
