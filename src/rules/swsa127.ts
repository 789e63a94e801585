import type { Ipconfig } from "../documents/profile";
import { addressRange } from "../language/addresses";
import type { OwnAddress, StackModel } from "../model/stack";
import type { SysplexModel } from "../model/sysplex";
import { IPCONFIG_STATEMENT } from "./references";
import { inProfile, type Problem, type Rule } from "./rule";
import { dataSetOf, Groups, stackList } from "./wording";

interface Holder {
  readonly stack: StackModel;
  readonly own: OwnAddress;
}

/** Dynamic XCF addresses that a stack of the subplex, or the stack itself, has as well. */
function* shared(model: SysplexModel): Iterable<Problem> {
  const byAddress = new Groups<string, Holder>();
  for (const stack of model.stacks) {
    for (const own of stack.ownAddresses) if (!own.address.includes("&")) byAddress.add(own.address, { stack, own });
  }
  for (const [address, holders] of byAddress) {
    for (const [i, { stack, own }] of holders.entries()) {
      if (own.origin !== "DYNAMICXCF") continue;
      // Of two stacks with the address as dynamic XCF address the second is told.
      const other = holders.find(
        (each, j) =>
          (each.own.origin !== "DYNAMICXCF" || j < i) && model.subplexOf(each.stack).couldBe(model.subplexOf(stack)),
      );
      if (other === undefined) continue;
      const certain = other.own.origin === "DYNAMICXCF" && model.subplexOf(other.stack) === model.subplexOf(stack);
      yield {
        severity: certain ? "error" : "warning",
        message: `${stack.label} has the dynamic XCF address ${address}, which ${other.stack.label} has in ${other.own.origin} of ${dataSetOf(model, other.stack, other.own.statement)}, too: expected an address of its own.`,
        fix: `Give DYNAMICXCF in ${dataSetOf(model, stack, own.statement)} another address of its subnet.`,
        at: inProfile(stack, own.statement),
      };
    }
  }
}

/** The subnet of the dynamic XCF address for IPv4: `10.1.1.0/24`; undefined where there is none, or it is not known. */
function subnetOf({ dynamicXcf }: StackModel): string | undefined {
  const { subnet } = (dynamicXcf?.statement.value as Ipconfig | undefined)?.dynamicXcf ?? {};
  if (subnet === undefined) return undefined;
  const range = addressRange(`${subnet.address}/${subnet.prefixLength}`);
  if (range === undefined) return undefined;
  const octets = [24n, 16n, 8n, 0n].map((shift) => (range.first >> shift) & 255n);
  return `${octets.join(".")}/${subnet.prefixLength}`;
}

/** Stacks whose subnet is not that of the first stack of their subplex. */
function* apart(model: SysplexModel): Iterable<Problem> {
  const known = model.stacks.flatMap((stack) => {
    const subnet = subnetOf(stack);
    return subnet === undefined ? [] : [{ stack, subnet, subplex: model.subplexOf(stack) }];
  });
  const groups = new Groups<string, { readonly stack: StackModel; readonly first: (typeof known)[number] }>();
  for (const { stack, subnet, subplex } of known) {
    const first = known.find((each) => each.subplex.couldBe(subplex))!;
    if (first.subnet !== subnet) groups.add(`${first.stack.label} ${subnet}`, { stack, first });
  }
  for (const members of groups.values()) {
    const { stack, first } = members[0]!;
    const { statement } = stack.dynamicXcf!;
    yield {
      severity: "warning",
      message: `${stackList(members.map((member) => member.stack))} ${members.length === 1 ? "has its dynamic XCF address" : "have their dynamic XCF addresses"} in ${subnetOf(stack)}, ${first.stack.label} in ${first.subnet}: expected one subnet for the stacks of a subplex.`,
      fix: `Give DYNAMICXCF in ${dataSetOf(model, stack, statement)} an address and mask of ${first.subnet}.`,
      at: inProfile(stack, statement),
    };
  }
}

export const swsa127: Rule = {
  code: "SWSA127",
  title: "Each stack has a dynamic XCF address of its own, in one subnet",
  severity: "error",
  why: "Stacks of a subplex reach each other, and a distributor its targets, by dynamic XCF addresses: each stack needs one of its own, and all of them the same subnet. With one address for two stacks the one cannot be told from the other.",
  fix: "Give each stack another address of the subnet.",
  reference: IPCONFIG_STATEMENT,
  *check(model) {
    yield* shared(model);
    yield* apart(model);
  },
};
