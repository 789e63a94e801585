/**
 * Registers the matchers with Jest: `import "cdkplex/testing/jest"` in a test, or in a file of `setupFilesAfterEnv`.
 */
import { expect } from "@jest/globals";
import type { Finding } from "../rules";
import type { Pattern } from "./match";
import { matchers, type OperandsOf } from "./matchers";
import type { Expected } from "./operands";

export interface CdkplexMatchers<R, T> {
  /**
   * Expects a statement in the profile of a stack, or in what a template shows.
   *
   * @example expect(stack).toHaveStatement("VIPADEFINE", { addresses: ["203.0.113.10"] })
   */
  toHaveStatement<K extends keyof OperandsOf<T> & string>(keyword: K, operands?: Expected<OperandsOf<T>[K]>): R;
  /**
   * Expects a number of statements in the profile of a stack, or in what a template shows.
   *
   * @example expect(stack).toHaveStatementCount("VIPABACKUP", 2)
   */
  toHaveStatementCount<K extends keyof OperandsOf<T> & string>(
    keyword: K,
    count: number,
    operands?: Expected<OperandsOf<T>[K]>,
  ): R;
  /**
   * Expects a finding of a rule that is not acknowledged, about an app, a sysplex or findings.
   *
   * @example expect(app).toHaveFinding("SWSA002", { system: "SYSB", stack: "TCPIP" })
   */
  toHaveFinding(code: string, where?: Pattern<Finding>): R;
  /**
   * Expects a finding of a rule that is acknowledged.
   *
   * @example expect(app).toHaveAcknowledged("SWSA207", { acknowledged: { reason: "One coupling facility for now." } })
   */
  toHaveAcknowledged(code: string, where?: Pattern<Finding>): R;
  /** Expects that the rules find no error that is not acknowledged in an app, a sysplex or findings. */
  toHaveNoErrors(): R;
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- the namespace of @types/jest
  namespace jest {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- adds to the interface
    interface Matchers<R, T> extends CdkplexMatchers<R, T> {}
  }
}

declare module "expect" {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- adds to the interface
  interface Matchers<R extends void | Promise<void>, T> extends CdkplexMatchers<R, T> {}
}

expect.extend(matchers);
