import type { IConstruct } from "constructs";
import type { Acknowledgement } from "../model/manifest";
import { RuleError } from "../rules/errors";
import type { Rule } from "../rules/rule";
import { checkUserRules } from "../rules/user-rules";
import { Stack } from "./stack";
import { System } from "./system";

/** Metadata of the root of a program. */
const RULE = "cdkplex:rule";
const ACKNOWLEDGEMENT = "cdkplex:acknowledgement";

/** Why a finding is accepted. */
export interface AcknowledgeProps {
  /** Why the finding is accepted; the report shows it. */
  readonly reason: string;
}

/**
 * The rules a program is checked by, as its author decides: rules of one's own, and findings that are accepted.
 *
 *     Rules.of(app).add(stacksAreCalledTcpip);
 *     Rules.of(stack).acknowledge("SWSA111", { reason: "No connection within the sysplex uses the DVIPA." });
 */
export class Rules {
  /** The rules for a construct and everything in it. */
  static of(scope: IConstruct): Rules {
    return new Rules(scope);
  }

  private constructor(private readonly scope: IConstruct) {}

  /**
   * Adds rules. They judge the whole sysplex, whatever the scope.
   *
   * @throws RuleError when one is not a whole rule, has a code of cdkplex, or the code of another rule
   */
  add(...rules: readonly Rule[]): this {
    const { root } = this.scope.node;
    checkUserRules(rules, addedRules(root));
    for (const rule of rules) root.node.addMetadata(RULE, rule);
    return this;
  }

  /**
   * Accepts the findings of a rule for this construct: those about statements that it, or a construct in it, wrote; for a
   * {@link Stack} or {@link System} those about it, too; for the app or the sysplex all. They stay in the report, with the
   * reason, and count no longer; errors as well. One that matches nothing is a finding, ACK001.
   *
   * @throws RuleError without a reason
   */
  acknowledge(code: string, { reason }: AcknowledgeProps): this {
    if (typeof reason !== "string" || reason.trim() === "") throw RuleError.noReason(code);
    this.scope.node.root.node.addMetadata(ACKNOWLEDGEMENT, { code, reason, scope: this.scope });
    return this;
  }
}

/** The rules that a program has added. */
export function addedRules(root: IConstruct): readonly Rule[] {
  return root.node.metadata.filter(({ type }) => type === RULE).map(({ data }) => data as Rule);
}

/** What a program has acknowledged, as the manifest says it. */
export function acknowledgementsOf(sysplex: IConstruct): readonly Acknowledgement[] {
  return sysplex.node.root.node.metadata
    .filter(({ type }) => type === ACKNOWLEDGEMENT)
    .map(({ data }): Acknowledgement => {
      const { code, reason, scope } = data as { code: string; reason: string; scope: IConstruct };
      return { rule: code, reason, ...placeOf(scope, sysplex) };
    });
}

function placeOf(scope: IConstruct, sysplex: IConstruct): Partial<Acknowledgement> {
  // What is around the sysplex, and the sysplex itself, is everything there is.
  if (sysplex.node.scopes.includes(scope)) return {};
  const construct = scope.node.path;
  if (Stack.isStack(scope)) return { construct, system: scope.system.name, stack: scope.name };
  return System.isSystem(scope) ? { construct, system: scope.name } : { construct };
}
