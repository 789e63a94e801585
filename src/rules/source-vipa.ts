import type { DvipaModel } from "../model/dvipa";
import type { Setting, StackModel } from "../model/stack";
import type { SysplexModel } from "../model/sysplex";

/** A TCPSTACKSOURCEVIPA of a stack, for IPv4 or IPv6. */
export interface StackSource {
  readonly stack: StackModel;
  /** IPCONFIG or IPCONFIG6. */
  readonly on: "IPCONFIG" | "IPCONFIG6";
  readonly setting: Setting<string>;
  /** Whether SOURCEVIPA is on, without which it is ignored. */
  readonly active: boolean;
}

/** The TCPSTACKSOURCEVIPA operands of all stacks. */
export function* stackSources(model: SysplexModel): Iterable<StackSource> {
  for (const stack of model.stacks) {
    const { tcpStackSourceVipa, tcpStackSourceVipa6, sourceVipa, sourceVipa6 } = stack;
    if (tcpStackSourceVipa !== undefined) {
      yield { stack, on: "IPCONFIG", setting: tcpStackSourceVipa, active: sourceVipa?.value === true };
    }
    if (tcpStackSourceVipa6 !== undefined) {
      yield { stack, on: "IPCONFIG6", setting: tcpStackSourceVipa6, active: sourceVipa6?.value === true };
    }
  }
}

/** The protected DVIPA that a TCPSTACKSOURCEVIPA is. */
export function protectedSource(model: SysplexModel, { stack, on, setting }: StackSource): DvipaModel | undefined {
  const found = protectedAt(model, stack, stack.dvipaAddress(setting.value));
  return found ?? (on === "IPCONFIG" ? undefined : protectedNamed(model, stack, setting.value));
}

/** The protected IPv6 DVIPA that a target names by its interface: it has those of the DVIPAs it serves. */
export function protectedNamed(model: SysplexModel, stack: StackModel, interfaceName: string): DvipaModel | undefined {
  const name = interfaceName.toUpperCase();
  return model.protectedDvipas.find(
    (dvipa) =>
      dvipa.holders.some(({ statement }) => statement.value.interfaceName?.toUpperCase() === name) &&
      dvipa.isServedBy(stack),
  );
}

/** Whether DVLOCALFLTR has a part in the connections of a source: it is for IPv4 only. */
export function isFilteredLocally({ stack, on }: StackSource): boolean {
  return on === "IPCONFIG" && stack.dvLocalFilter;
}

/** The protected DVIPA an address of a stack is. */
export function protectedAt(
  model: SysplexModel,
  stack: StackModel,
  address: string | undefined,
): DvipaModel | undefined {
  if (address === undefined) return undefined;
  const own = model.subplexOf(stack);
  return model
    .dvipasAt(address)
    .find((dvipa) => dvipa.isProtected && dvipa.holders.some((holder) => model.subplexOf(holder.stack).couldBe(own)));
}
