// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { ipTimeCondition } from "../../documents/ipsec";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link IpTimeCondition}. */
export interface IpTimeConditionProps {
  /**
   * Name to refer to it by; required unless it stands inside another statement.
   *
   * Value: name.
   */
  readonly name?: string;
  /**
   * First and last moment, each yyyymmddhhmmss.
   *
   * Keyword `ConditionTimeRange`, value: first and last date and time.
   *
   * @default - always (not confirmed)
   */
  readonly conditionTimeRange?: string;
  /**
   * Months as 12 digits 0 or 1, January first.
   *
   * Keyword `MonthOfYearMask`, value: mask of 12 digits.
   *
   * @default - every month (not confirmed)
   */
  readonly monthOfYearMask?: string;
  /**
   * Days of the month as digits 0 or 1, the first day first.
   *
   * Keyword `DayOfMonthMask`, value: mask of days.
   *
   * @default - every day (not confirmed)
   */
  readonly dayOfMonthMask?: string;
  /**
   * Days of the week as 7 digits 0 or 1, Sunday first.
   *
   * Keyword `DayOfWeekMask`, value: mask of 7 digits.
   *
   * @default - every day (not confirmed)
   */
  readonly dayOfWeekMask?: string;
  /**
   * First and last time of day, each hh:mm.
   *
   * Keyword `TimeOfDayRange`, value: first and last time of day.
   *
   * @default - all day (not confirmed)
   */
  readonly timeOfDayRange?: string;
  /**
   * Time zone of the times (not confirmed).
   *
   * Keyword `TimeZone`, value: Local or UTC; another one is kept, with a warning.
   */
  readonly timeZone?: "Local" | "UTC";
}

/**
 * IpTimeCondition: Time condition.
 *
 * Scope: a Stack or `ipsec.IpFilterRule` or `ipsec.IpManVpnAction`.
 *
 * @see IP Configuration Reference, IpTimeCondition statement (names of the attributes not confirmed)
 */
export class IpTimeCondition extends TypedStatement<IpTimeConditionProps> {
  /** The description of the statement. */
  static readonly type = ipTimeCondition;

  constructor(scope: Construct, id: string, props: IpTimeConditionProps = {}) {
    super(scope, id, "ipsec", ipTimeCondition, props);
  }
}
