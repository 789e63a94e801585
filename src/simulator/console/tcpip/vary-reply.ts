import { act, type Outcome } from "../act";
import type { Call } from "./command";

/** The first message of a stack that has a command: it names the command as it was entered. */
export function processing({ text }: Call): string {
  return `EZZ0060I PROCESSING COMMAND: VARY ${text}`;
}

/** Lets a command act on the machine. */
export function actFor({ machine, system }: Call, action: () => void): Outcome {
  return act({ machine, system, operands: "" }, action);
}
