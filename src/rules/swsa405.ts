import type { KeyExchangeDifference } from "../model/policy";
import { groupedComparisons, identityText } from "./key-exchange-comparison";
import { KEY_EXCHANGE } from "./references";
import type { Rule } from "./rule";

/** The local identities of both sides; undefined where one is left to the default, which is not known. */
const identitiesOf = ({ left, right }: KeyExchangeDifference) => [left!, right!].map(({ local }) => local.identity);

export const swsa405: Rule = {
  code: "SWSA405",
  title: "A protected DVIPA has the same identity wherever it is",
  severity: "error",
  why: "The peer knows the DVIPA by the identity that the owner gives. A backup that gives another, such as the name of its own host, is not accepted after a takeover.",
  fix: "Use the address of the DVIPA, or one name for it, as local Identity on the owner and on every backup.",
  reference: KEY_EXCHANGE,
  *check(model) {
    const groups = groupedComparisons(model, ({ aspects, difference }) =>
      aspects.includes("Identity") ? String(identitiesOf(difference).includes(undefined)) : undefined,
    );
    for (const { left, right, difference, addresses, at } of groups) {
      const identities = identitiesOf(difference);
      const [theirs, mine] = identities.map((identity) =>
        identity === undefined ? "by the default Identity" : identityText(identity),
      );
      yield {
        severity: identities.includes(undefined) ? "warning" : undefined,
        message: `${right.stack.label} names itself ${mine} in key exchanges for the protected ${addresses}, ${left.stack.label} names itself ${theirs}: expected the same identity.`,
        fix: `Give the LocalSecurityEndpoint of the KeyExchangeRule ${difference.right!.name} the Identity that ${left.stack.label} has, one that does not depend on the host.`,
        at,
      };
    }
  },
};
