import type { StackModel } from "../stack";
import type { SysplexModel } from "../sysplex";

/** A failure of one thing, and the stacks that are down with it. */
export interface Failure {
  readonly kind: "stack" | "system" | "cpc";
  /** `SYSA.TCPIP` of a stack, `SYSA` of a system, the name of a CPC. */
  readonly name: string;
  readonly stacks: readonly StackModel[];
}

/** Every single failure that takes one of some stacks down: of each stack, then of each system, then of each CPC. */
export function singleFailures(model: SysplexModel, of: Iterable<StackModel>): readonly Failure[] {
  const stacks = new Set(of);
  const systems = new Set([...stacks].map(({ system }) => system));
  const cpcs = new Set([...systems].flatMap(({ cpc }) => cpc ?? []));
  return [
    ...model.stacks
      .filter((stack) => stacks.has(stack))
      .map((stack): Failure => ({ kind: "stack", name: stack.label, stacks: [stack] })),
    ...model.systems
      .filter((system) => systems.has(system))
      .map((system): Failure => ({ kind: "system", name: system.name, stacks: system.stacks })),
    ...[...cpcs].map((name): Failure => ({
      kind: "cpc",
      name,
      stacks: model.stacks.filter(({ system }) => system.cpc === name),
    })),
  ];
}
