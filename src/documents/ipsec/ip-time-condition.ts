import { attribute, bracesBlock, openEnumeration, restOfLine } from "../../language/braces";
import { optionalArg } from "../../language/grammar";
import type { Infer, StatementOf } from "../../language/statement";
import { userName } from "./values";

/** When a filter rule or a manual tunnel is in effect. */
export const ipTimeCondition = bracesBlock(
  "IpTimeCondition",
  {
    title: "Time condition",
    source: "IP Configuration Reference, IpTimeCondition statement (names of the attributes not confirmed)",
  },
  {
    attributes: {
      name: optionalArg(userName, "Name to refer to it by; required unless it stands inside another statement"),
      conditionTimeRange: attribute(
        "ConditionTimeRange",
        restOfLine("first and last date and time"),
        "First and last moment, each yyyymmddhhmmss. @default - always (not confirmed)",
      ),
      monthOfYearMask: attribute(
        "MonthOfYearMask",
        restOfLine("mask of 12 digits"),
        "Months as 12 digits 0 or 1, January first. @default - every month (not confirmed)",
      ),
      dayOfMonthMask: attribute(
        "DayOfMonthMask",
        restOfLine("mask of days"),
        "Days of the month as digits 0 or 1, the first day first. @default - every day (not confirmed)",
      ),
      dayOfWeekMask: attribute(
        "DayOfWeekMask",
        restOfLine("mask of 7 digits"),
        "Days of the week as 7 digits 0 or 1, Sunday first. @default - every day (not confirmed)",
      ),
      timeOfDayRange: attribute(
        "TimeOfDayRange",
        restOfLine("first and last time of day"),
        "First and last time of day, each hh:mm. @default - all day (not confirmed)",
      ),
      timeZone: attribute("TimeZone", openEnumeration("Local", "UTC"), "Time zone of the times (not confirmed)"),
    },
  },
);
export type IpTimeCondition = Infer<typeof ipTimeCondition>;
export type IpTimeConditionStatement = StatementOf<typeof ipTimeCondition>;
