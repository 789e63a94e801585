import type { Identity } from "../documents/ipsec";
import { groupedComparisons } from "./key-exchange-comparison";
import { KEY_EXCHANGE } from "./references";
import type { Rule } from "./rule";

/** `IpAddr 203.0.113.10`; of a KeyID the type only. */
function shown(identity: Identity | undefined): string {
  if (identity === undefined) return "no Identity";
  return identity.type === "KeyID" ? "a KeyID" : `${identity.type} ${identity.value}`;
}

export const swsa405: Rule = {
  code: "SWSA405",
  title: "A protected DVIPA has the same identity wherever it is",
  severity: "error",
  why: "The peer knows the DVIPA by the identity that the owner gives. A backup that gives another, such as the name of its own host, is not accepted after a takeover.",
  fix: "Use the address of the DVIPA, or one name for it, as local Identity on the owner and on every backup.",
  reference: KEY_EXCHANGE,
  *check(model) {
    const groups = groupedComparisons(model, ({ aspects }) => (aspects.includes("Identity") ? "" : undefined));
    for (const { left, right, difference, addresses, at } of groups) {
      const [theirs, mine] = [difference.left!, difference.right!].map(({ local }) => shown(local.identity));
      yield {
        message: `${right.stack.label} names itself ${mine} in key exchanges for the protected ${addresses}, ${left.stack.label} names itself ${theirs}: expected the same identity.`,
        fix: `Give the LocalSecurityEndpoint of the KeyExchangeRule ${difference.right!.name} the Identity that ${left.stack.label} has, one that does not depend on the host.`,
        at,
      };
    }
  },
};
