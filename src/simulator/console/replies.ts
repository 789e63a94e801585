/**
 * What MVS answers to a command that it cannot run.
 *
 * @see z/OS MVS System Messages, Volume 7 (IEB-IEE)
 */

/** Long forms of verbs, as messages name them. */
const LONG_VERBS: Readonly<Record<string, string>> = {
  D: "DISPLAY",
  V: "VARY",
  F: "MODIFY",
  S: "START",
  P: "STOP",
  C: "CANCEL",
  RO: "ROUTE",
};

const named = (verb: string) => (LONG_VERBS[verb] ?? verb).slice(0, 8).padEnd(8);

/** No command has the verb. */
export const commandInvalid = (verb: string) => `IEE305I ${verb.slice(0, 8).padEnd(8)} COMMAND INVALID`;
/** A number is none, or out of its range. */
export const invalidNumerics = (verb: string) => `IEE306I ${named(verb)} INVALID NUMERICS`;
/** The verb has no such operand. */
export const unidentifiable = (verb: string) => `IEE309I ${named(verb)} UNIDENTIFIABLE KEYWORD`;
/** An operand is missing. */
export const parameterMissing = (verb: string) => `IEE311I ${named(verb)} PARAMETER MISSING`;
/** The value of an operand is not one that it can have. */
export const invalidParameter = (verb: string) => `IEE535I ${named(verb)} INVALID PARAMETER`;
/** A task that a command is for does not run. */
export const notActive = (task: string) => `IEE341I ${task.slice(0, 8).padEnd(8)} NOT ACTIVE`;

/** A system that is down takes no command. No manual was seen to give a message for a console of such a system. */
export const systemDown = (system: string) => `SYSTEM ${system} IS NOT ACTIVE`;
