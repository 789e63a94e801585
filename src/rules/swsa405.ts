import type { Identity } from "../documents/ipsec";
import type { KeyExchangeDifference } from "../model/policy";
import type { StackModel } from "../model/stack";
import { groupedComparisons, identityText } from "./key-exchange-comparison";
import { KEY_EXCHANGE } from "./references";
import type { Rule } from "./rule";
import { list, namesText, stackList } from "./wording";

/** The local identities of both sides; undefined where one is left to the default, which is not known. */
const identitiesOf = ({ left, right }: KeyExchangeDifference) => [left!, right!].map(({ local }) => local.identity);

const textOf = (identity: Identity | undefined) =>
  identity === undefined ? "by the default Identity" : identityText(identity);

const naming = (stacks: ReadonlySet<StackModel>) =>
  `${stackList(stacks)} ${stacks.size === 1 ? "names itself" : "name themselves"}`;

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
    for (const { owners, others, members, difference, addresses, at } of groups) {
      const [theirs, mine] = [0, 1].map((side) =>
        list([...new Set(members.map((member) => textOf(identitiesOf(member.difference)[side])))]),
      );
      const rules = namesText(
        "KeyExchangeRule",
        members.map((member) => member.difference.right!.name),
      );
      yield {
        severity: identitiesOf(difference).includes(undefined) ? "warning" : undefined,
        message: `${naming(others)} ${mine} in key exchanges for the protected ${addresses}, ${naming(owners)} ${theirs}: expected the same identity.`,
        fix: `Give the LocalSecurityEndpoint of the ${rules} the Identity that ${stackList(owners)} ${owners.size === 1 ? "has" : "have"}, one that does not depend on the host.`,
        at,
      };
    }
  },
};
