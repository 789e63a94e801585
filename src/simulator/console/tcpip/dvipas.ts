import { addressRange, covers, familyOf, maskLength, maskOf } from "../../../language/addresses";
import type { StackModel } from "../../../model/stack";
import type { Machine } from "../../machine";
import type { DvipaState } from "../../types";

/** What displays say of a DVIPA besides its state. */
export interface DvipaNames {
  /** Prefix length of an IPv4 DVIPA; undefined when no profile gives it. */
  readonly prefixLength: number | undefined;
  /** `VIPLCB00710A` of an IPv4 DVIPA, the interface name of an IPv6 DVIPA. */
  readonly interfaceName: string | undefined;
}

/** DVIPAs that a stack owns, backs up or is a target of; those it would have while it is out of its group included. */
export function dvipasOf(machine: Machine, stack: string): readonly string[] {
  const { defines, backups } = machine.configuration(stack);
  const present = groupDvipas(machine, stack).map(({ address }) => address);
  const defined = [...defines, ...backups].map(({ address }) => address);
  return [...new Set([...present, ...defined])].filter((address) => machine.stateOf(stack, address).status !== "None");
}

/** DVIPAs of the group of a stack. */
export function groupDvipas(machine: Machine, stack: string): readonly DvipaState[] {
  const { group } = machine.stack(stack);
  return machine.dvipas().filter((dvipa) => dvipa.group === group);
}

/** Mask and interface name: of the profile of the stack, else of another one of the group, as they travel with the DVIPA. */
export function namesOf(machine: Machine, stack: string, address: string): DvipaNames {
  const { group } = machine.stack(stack);
  const others = machine.model.stacks.filter(({ label }) => label !== stack && machine.stack(label).group === group);
  const models = [stack, ...others.map(({ label }) => label)].map((label) => machine.configuration(label));
  if (familyOf(address) === 6) {
    return { prefixLength: undefined, interfaceName: first(models, (model) => interfaceOf(model, address)) };
  }
  const mask = first(models, (model) => maskFrom(model, address));
  return { prefixLength: mask === undefined ? undefined : maskLength(mask), interfaceName: linkName(address) };
}

/** `10.1.1.1/24` */
export function withLength(address: string, { prefixLength }: DvipaNames): string {
  return prefixLength === undefined ? address : `${address}/${prefixLength}`;
}

/** `255.255.255.0`; empty when no profile gives it. */
export function maskText({ prefixLength }: DvipaNames): string {
  return prefixLength === undefined ? "" : maskOf(prefixLength);
}

/** The link of an IPv4 DVIPA: VIPL and the address in hexadecimal. */
function linkName(address: string): string {
  const octets = address.split(".").map((octet) => Number(octet).toString(16).padStart(2, "0"));
  return `VIPL${octets.join("").toUpperCase()}`;
}

function first<T>(models: readonly StackModel[], find: (model: StackModel) => T | undefined): T | undefined {
  for (const model of models) {
    const found = find(model);
    if (found !== undefined) return found;
  }
  return undefined;
}

function maskFrom({ defines, backups, ranges }: StackModel, address: string): string | undefined {
  const own = [...defines, ...backups].find((definition) => definition.address === address);
  if (own?.statement.value.mask !== undefined) return own.statement.value.mask;
  const wanted = addressRange(address)!;
  const masks = ranges.flatMap(({ value }) => {
    const length = maskLength(value.mask ?? "");
    const range = length === undefined ? undefined : addressRange(`${value.address}/${length}`);
    return range !== undefined && covers(range, wanted) ? { mask: value.mask!, length: length! } : [];
  });
  return masks.sort((a, b) => b.length - a.length)[0]?.mask;
}

function interfaceOf({ defines, backups, ranges }: StackModel, address: string): string | undefined {
  const own = [...defines, ...backups].find((definition) => definition.address === address);
  if (own?.statement.value.interfaceName !== undefined) return own.statement.value.interfaceName.toUpperCase();
  const wanted = addressRange(address)!;
  const range = ranges.find(({ value }) => {
    const covering = addressRange(value.address);
    return covering !== undefined && covers(covering, wanted);
  });
  return range?.value.interfaceName?.toUpperCase();
}
