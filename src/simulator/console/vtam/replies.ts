/**
 * What VTAM answers to a command that it cannot run. The texts are from memory.
 *
 * @see z/OS Communications Server: SNA Messages
 */

/** A command has an operand that it does not know. */
export const unknownOperand = (operand: string) => `IST455I ${operand} OPERAND INVALID`;
/** An operand is missing. */
export const missingOperand = (operand: string) => `IST456I ${operand} REQUIRED OPERAND OMITTED`;
/** The value that says what a command does is none that it can have. */
export const unrecognized = (command: string, value: string) =>
  `IST451I ${command} COMMAND UNRECOGNIZED, PARAMETER=${value}`;
