import type { StackModel } from "./stack";
import type { SysplexModel } from "./sysplex";

/**
 * The order in which stacks are started with new profiles: for every DVIPA its targets and backups before its owners, so
 * that a DVIPA never comes up on a stack before those that are to serve it or to take it over. Where stacks own DVIPAs
 * for each other no such order exists; of those the stack that waits for the fewest others goes first, then the order of
 * the manifest.
 */
export function deploymentOrder(model: SysplexModel): readonly StackModel[] {
  const waitsFor = new Map(model.stacks.map((stack) => [stack, new Set<StackModel>()]));
  for (const { owners, backups, targets } of model.dvipas.values()) {
    for (const owner of owners) {
      for (const { stack } of [...backups, ...targets])
        if (stack !== owner.stack) waitsFor.get(owner.stack)!.add(stack);
    }
  }
  const order: StackModel[] = [];
  while (waitsFor.size > 0) {
    const waiting = [...waitsFor];
    const [next] = waiting.reduce((best, candidate) => (candidate[1].size < best[1].size ? candidate : best));
    order.push(next);
    waitsFor.delete(next);
    for (const [, others] of waitsFor) others.delete(next);
  }
  return order;
}
