// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { logLevel } from "../../documents/pagent";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link LogLevel}. */
export interface LogLevelProps {
  /**
   * Sum of 1 system errors, 2 object errors, 4 protocol errors, 8 warnings, 16 events, 32 actions, 64 information, 128
   * accounting, 256 trace.
   *
   * Value: whole number from 0 to 4294967295.
   *
   * @default 31
   */
  readonly level: number;
}

/**
 * LogLevel: Log level.
 *
 * Scope: a System or a Stack.
 *
 * @see IP Configuration Reference, LogLevel statement; IBM Debug for z/OS, Policy Agent configuration
 */
export class LogLevel extends TypedStatement<LogLevelProps> {
  /** The description of the statement. */
  static readonly type = logLevel;

  constructor(scope: Construct, id: string, props: LogLevelProps) {
    super(scope, id, "pagent", logLevel, props);
  }
}
