import type { SysplexModel } from "../model/sysplex";
import { filterPolicyOf, holdings, isWhole, keyRules, type Holding } from "./key-exchange-places";
import { endsAt } from "./policy-places";
import type { Problem } from "./rule";
import { dvipas, Groups, stackList } from "./wording";

/** Whether a stack negotiates for the DVIPA: not where all its security associations end at another address. */
function negotiates({ policy, dvipa: { address } }: Holding): boolean {
  const protecting = policy.protecting(address);
  return protecting.length === 0 || protecting.some((rule) => endsAt(rule, address));
}

/** Policies of owners, or of backups, that have no key exchange rule for a protected DVIPA. */
export function* withoutKeyExchange(model: SysplexModel, owns: boolean): Iterable<Problem> {
  const lacking = new Groups<Holding["policy"], Holding>();
  for (const holding of holdings(model)) {
    if (holding.owns === owns && keyRules(holding).length === 0 && negotiates(holding))
      lacking.add(holding.policy, holding);
  }
  for (const [policy, members] of lacking) {
    // What could not be read may be the rule.
    if (!isWhole(policy)) continue;
    const { keyExchange } = policy;
    const { stack } = members[0]!;
    const { file, statement } = keyExchange ?? filterPolicyOf(policy);
    const addresses = dvipas([...new Set(members.map(({ dvipa }) => dvipa.address))]);
    // A filter rule for all local addresses is not meant for the DVIPA, though it matches it.
    const meant = members.some(({ dvipa: { protection } }) => {
      return protection?.by === "policy" && !protection.rule.local.unlimited;
    });
    const found =
      keyExchange === undefined ? "no KeyExchangePolicy" : "no KeyExchangeRule with a LocalSecurityEndpoint there";
    yield {
      severity: meant ? "error" : "warning",
      message: `${stackList(members.map((member) => member.stack))} ${owns ? "owns" : "backs up"} the protected ${addresses}, for which its policy has no key exchange: found ${found}, expected one.`,
      fix: `Add a KeyExchangeRule for the ${addresses} to ${model.placeOf(file) ?? file}.`,
      at: { file, system: stack.system.name, stack: stack.name, statement },
    };
  }
}
