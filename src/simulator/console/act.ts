import { SimulatorError } from "../errors";
import type { Entered } from "./command";

/** What the machine made of an action. */
export interface Outcome {
  /** What it said at once on the console of the command; messages of XCF reach every console. */
  readonly said: readonly string[];
  /** Why it refused; undefined when it did not. */
  readonly refused: string | undefined;
}

/** Lets a command act on the machine. A refusal of the machine is an outcome, not an error. */
export function act({ machine, system }: Entered, action: () => void): Outcome {
  const before = machine.log.length;
  let refused: string | undefined;
  try {
    action();
  } catch (error) {
    if (!(error instanceof SimulatorError)) throw error;
    refused = error.message;
  }
  const said = machine.log
    .slice(before)
    .filter(({ id, system: on }) => id !== undefined && (on === system || id.startsWith("IXC")))
    .map(({ text }) => text);
  return { said, refused };
}
