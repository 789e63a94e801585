import { addressRange, overlap } from "../language/addresses";
import type { KeyExchangeRuleModel } from "../model/policy";
import { canMove, faultsByFile, keyActionUses, keyRules } from "./key-exchange-places";
import { guide } from "./references";
import type { Rule } from "./rule";

/** Whether a peer names itself by an address that is not where it is reached: it is behind a NAT. */
function isBehindNat({ remote: { identity, location } }: KeyExchangeRuleModel): boolean {
  if (identity?.type !== "IpAddr" || location.unlimited) return false;
  const named = addressRange(identity.value);
  if (named === undefined) return false;
  const reached = [...location.ranges, ...location.singles.flatMap((single) => addressRange(single) ?? [])];
  return reached.length > 0 && !reached.some((range) => overlap(range, named));
}

export const swsa408: Rule = {
  code: "SWSA408",
  title: "Tunnels through a NAT are recovered by the peer",
  severity: "info",
  why: "When a DVIPA moves, IKED cannot start a tunnel through a NAT to a security gateway, or to a peer behind a NAPT: the peer has to. Which of these a NAT is, no policy says.",
  fix: "See that peers behind a NAPT, and security gateways behind a NAT, start their tunnels anew.",
  reference: guide("Sysplex-Wide Security Associations: NAT traversal and DVIPA recovery"),
  *check(model) {
    if (!keyActionUses(model).some(([use]) => use!.action.allowNat.value)) return;
    const groups = faultsByFile(model, (holding) =>
      keyRules(holding)
        .filter((rule) => rule.action?.allowNat.value === true && isBehindNat(rule) && canMove(holding.dvipa))
        .map((rule) => ({
          model: rule,
          label: `KeyExchangeRule ${rule.name}`,
          found: "AllowNat Yes and peers whose Identity is not among their Location",
        })),
    );
    for (const { sentence, names, at } of groups) {
      yield {
        message: `Found ${sentence}: the peers are behind a NAT. After a takeover those behind a NAPT, and security gateways, have to start the tunnels themselves.`,
        fix: `See that the peers of ${names} start their tunnels, or reach them without a NAT.`,
        at,
      };
    }
  },
};
