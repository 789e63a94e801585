import { App } from "../constructs/app";
import { Stack } from "../constructs/stack";
import { Sysplex } from "../constructs/sysplex";
import { ExpectationError, TestError } from "./errors";
import { Findings } from "./findings";
import type { ProfileOperands } from "./operands";
import { Template } from "./template";

/** What a matcher tells Jest, or any runner that takes matchers of its form. */
export interface MatcherResult {
  readonly pass: boolean;
  message(): string;
}

/** The operands, by keyword, that `toHaveStatement` knows of what `expect` was given. */
export type OperandsOf<T> = T extends Template<infer M> ? M : T extends Stack ? ProfileOperands : Record<never, never>;

type Operands = Readonly<Record<string, unknown>>;

/** Matchers for `expect.extend`; `import "cdkplex/testing/jest"` registers them, with their types. */
export const matchers = {
  /** Expects a statement in the profile of a stack, or in what a template shows. */
  toHaveStatement(received: unknown, keyword: string, operands?: Operands): MatcherResult {
    const template = templateOf(received);
    return result(
      () => template.hasStatement(keyword, operands),
      () => template.hasNoStatement(keyword, operands),
    );
  },

  /** Expects a number of statements in the profile of a stack, or in what a template shows. */
  toHaveStatementCount(received: unknown, keyword: string, count: number, operands?: Operands): MatcherResult {
    const template = templateOf(received);
    return result(
      () => template.statementCountIs(keyword, count, operands),
      () => {
        throw ExpectationError.unwantedCount(keyword, operands, count);
      },
    );
  },

  /** Expects a finding of a rule that is not acknowledged. */
  toHaveFinding(received: unknown, code: string, where?: Operands): MatcherResult {
    const findings = findingsOf(received);
    return result(
      () => findings.hasFinding(code, where),
      () => findings.hasNoFinding(code, where),
    );
  },

  /** Expects a finding of a rule that is acknowledged. */
  toHaveAcknowledged(received: unknown, code: string, where?: Operands): MatcherResult {
    const findings = findingsOf(received);
    return result(
      () => findings.hasAcknowledged(code, where),
      () => findings.hasNoAcknowledged(code, where),
    );
  },

  /** Expects that the rules find no error that is not acknowledged. */
  toHaveNoErrors(received: unknown): MatcherResult {
    const findings = findingsOf(received);
    return result(
      () => findings.hasNoErrors(),
      () => {
        throw ExpectationError.noErrors();
      },
    );
  },
};

function templateOf(received: unknown): Template<Record<string, Operands>> {
  if (Template.isTemplate(received)) return received as Template<Record<string, Operands>>;
  if (Stack.isStack(received)) return Template.fromStack(received) as unknown as Template<Record<string, Operands>>;
  throw TestError.notLookedAt(received, "a Stack, or a Template such as Template.fromPolicy(stack.policy)");
}

function findingsOf(received: unknown): Findings {
  if (Findings.isFindings(received)) return received;
  if (App.isApp(received)) return Findings.fromApp(received);
  if (Sysplex.isSysplex(received)) return Findings.fromSysplex(received);
  throw TestError.notLookedAt(received, "an App, a Sysplex or Findings");
}

/** Runs an assertion; when it holds, and should not, the opposite one says so. */
function result(assertion: () => void, opposite: () => void): MatcherResult {
  const problem = problemOf(assertion);
  return { pass: problem === undefined, message: () => problem ?? problemOf(opposite) ?? "" };
}

function problemOf(assertion: () => void): string | undefined {
  try {
    assertion();
    return undefined;
  } catch (error) {
    if (error instanceof ExpectationError) return error.message;
    throw error;
  }
}
