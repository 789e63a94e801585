import type { Statement } from "../language/statement";
import type { StackModel } from "../model/stack";
import type { SysplexModel } from "../model/sysplex";
import { inProfile, type Place } from "./rule";
import { dataSetOf } from "./wording";

/** Where to point when a stack has no DVIPSEC: its IPSEC block, else IPCONFIG IPSECURITY, else what needs it. */
export function whereDvipsecIsMissing(stack: StackModel, needing: Statement): Place {
  return inProfile(stack, stack.ipsecBlocks[0] ?? stack.ipSecurity?.statement ?? needing);
}

/** What a profile without DVIPSEC has, and should have. */
export function foundWithoutDvipsec(stack: StackModel): string {
  const found = stack.ipsecBlocks.length === 0 ? "no IPSEC block" : "IPSEC without DVIPSEC";
  return `found ${found}, expected IPSEC DVIPSEC`;
}

/** How DVIPSEC comes into a profile; in the initial profile only, and with IPSECURITY, without which the block is ignored. */
export function addDvipsec(model: SysplexModel, stack: StackModel): string {
  const place = dataSetOf(model, stack, stack.ipsecBlocks[0]);
  const security = stack.ipSecurity === undefined ? "IPSECURITY to IPCONFIG, and " : "";
  return stack.ipsecBlocks.length === 0
    ? `Add ${security}an IPSEC block with DVIPSEC to ${place} and restart the stack.`
    : `Add ${security}DVIPSEC to the IPSEC statement of ${place} and restart the stack.`;
}
