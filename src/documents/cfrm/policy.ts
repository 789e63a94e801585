import { param, required } from "../../language/grammar";
import { statement, type Infer } from "../../language/statement";
import { policyName, replacement } from "./values";

/**
 * DEFINE POLICY: begins a policy. The CF and STRUCTURE statements up to the next DEFINE POLICY belong to it.
 *
 * @see z/OS MVS Setting Up a Sysplex, CFRM parameters for administrative data utility
 */
export const definePolicy = statement(
  "DEFINE POLICY",
  { title: "A policy", source: "MVS Setting Up a Sysplex, CFRM parameters for administrative data utility" },
  {
    name: required(param("NAME", policyName, "Name of the policy, 1 to 8 characters, the first a letter")),
    replace: param(
      "REPLACE",
      replacement,
      "Whether it replaces a policy of this name: false (NO), true (YES), or the time of the one to replace. @default false",
    ),
  },
);
export type DefinePolicy = Infer<typeof definePolicy>;

/** DELETE POLICY: removes an administrative policy from the couple data set. */
export const deletePolicy = statement(
  "DELETE POLICY",
  { title: "Removes a policy", source: "MVS Setting Up a Sysplex, administrative data utility (general knowledge)" },
  { name: required(param("NAME", policyName, "Name of the policy to remove")) },
);
export type DeletePolicy = Infer<typeof deletePolicy>;
