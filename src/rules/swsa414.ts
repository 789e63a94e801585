import type { DynamicActionModel } from "../model/policy";
import { actionFaults, dataOffers, vpnActionUses, type Fault } from "./key-exchange-places";
import { guide } from "./references";
import type { Rule } from "./rule";

export const swsa414: Rule = {
  code: "SWSA414",
  title: "Security associations of a distributed DVIPA are limited by time",
  severity: "info",
  why: "The bytes of a security association are counted on the distributor alone, in its master copy: RefreshLifesize limits less than it says when targets send, too.",
  fix: "Limit security associations by RefreshLifetime.",
  reference: guide("Sysplex-Wide Security Associations: sysplex distributor"),
  *check(model) {
    const limits = (action: DynamicActionModel): readonly Fault[] =>
      dataOffers(action).flatMap((part) =>
        [part.model.lifesizeProposed, part.model.lifesizeAccepted]
          .filter(({ value }) => value !== "None")
          .map(({ name }) => ({ ...part, found: name })),
      );
    const groups = actionFaults(
      model,
      vpnActionUses(model),
      (action) => limits(action).length > 0,
      (action, { dvipa }) => (dvipa.distributions.length > 0 ? limits(action) : []),
    );
    for (const { sentence, names, dataset, at } of groups) {
      yield {
        message: `Found ${sentence}: the bytes of a distributed DVIPA are counted on its distributor alone.`,
        fix: `Rely on RefreshLifetimeProposed in ${names} of ${dataset}; nothing has to change.`,
        at,
      };
    }
  },
};
