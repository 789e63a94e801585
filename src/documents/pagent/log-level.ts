import { bracesLine, wholeNumber } from "../../language/braces";
import { arg } from "../../language/grammar";
import type { Infer, StatementOf } from "../../language/statement";

/** What the Policy Agent writes to its log. */
export const logLevel = bracesLine(
  "LogLevel",
  {
    title: "Log level",
    source: "IP Configuration Reference, LogLevel statement; IBM Debug for z/OS, Policy Agent configuration",
  },
  {
    level: arg(
      wholeNumber,
      "Sum of 1 system errors, 2 object errors, 4 protocol errors, 8 warnings, 16 events, 32 actions, 64 information, " +
        "128 accounting, 256 trace. @default 31",
    ),
  },
);
export type LogLevel = Infer<typeof logLevel>;
export type LogLevelStatement = StatementOf<typeof logLevel>;
