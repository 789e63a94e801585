import type { Statement } from "../language/statement";
import type { DvipaModel } from "../model/dvipa";
import type { StackModel } from "../model/stack";
import { ipSecurityEdits } from "./profile-edits";
import { SWSA_IP_SECURITY } from "./references";
import { inProfile, type Rule } from "./rule";
import { becauseOf, dataSetOf, dvipas, grouped } from "./wording";

interface Part {
  readonly dvipa: DvipaModel;
  readonly statement: Statement | undefined;
}

/** Each stack that has a part in a DVIPA and lacks IPCONFIG6 IPSECURITY, once. */
function* lackingStacks(dvipa: DvipaModel): Iterable<readonly [StackModel, Part]> {
  const seen = new Set<StackModel>();
  for (const { stack, statement } of dvipa.holders) {
    if (stack.ipSecurity6 !== undefined || seen.has(stack)) continue;
    seen.add(stack);
    yield [stack, { dvipa, statement }];
  }
  for (const { targets } of dvipa.distributions) {
    for (const stack of targets) {
      if (stack.ipSecurity6 !== undefined || seen.has(stack)) continue;
      seen.add(stack);
      yield [stack, { dvipa, statement: stack.dynamicXcf6?.statement }];
    }
  }
}

export const swsa004: Rule = {
  code: "SWSA004",
  title: "Stacks of a protected IPv6 DVIPA have IPCONFIG6 IPSECURITY",
  severity: "error",
  why: "IPSec for IPv6 is on only where IPCONFIG6 codes IPSECURITY, in addition to IPCONFIG. Owner, backups and targets all need it for an IPv6 DVIPA.",
  fix: "Add IPSECURITY to IPCONFIG6 in the initial profile, and restart the stack.",
  reference: SWSA_IP_SECURITY,
  *check(model) {
    const ipv6 = model.protectedDvipas.filter(({ family }) => family === 6);
    for (const [stack, parts] of grouped(ipv6.flatMap((dvipa) => [...lackingStacks(dvipa)]))) {
      const ipconfig6 = stack.firstOf("IPCONFIG6");
      const found = ipconfig6 === undefined ? "no IPCONFIG6 statement" : "IPCONFIG6 without IPSECURITY";
      yield {
        message:
          `${stack.label} has a part in the protected IPv6 ${dvipas(parts.map(({ dvipa }) => dvipa.address))} but IPv6 security is off: ` +
          `found ${found}, expected IPCONFIG6 IPSECURITY. ${becauseOf(parts[0]!.dvipa)}`,
        fix: `Add IPSECURITY to the IPCONFIG6 statement of ${dataSetOf(model, stack, ipconfig6)} and restart the stack.`,
        at: inProfile(stack, ipconfig6 ?? parts[0]!.statement),
        edits: ipSecurityEdits(model, stack, 6),
      };
    }
  },
};
