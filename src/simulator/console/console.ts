import { SimulatorError } from "../errors";
import type { Machine } from "../machine";
import type { Command } from "./command";
import { commands } from "./commands";
import { complete } from "./completion";
import { commandInvalid, parameterMissing, systemDown, unidentifiable } from "./replies";
import { route, ROUTE_VERBS } from "./route";

/**
 * The consoles of a sysplex: operator commands against a machine, answered as z/OS answers them.
 *
 * ```ts
 * const console = Console.of(machine);
 * console.enter("D TCPIP,,NETSTAT,VIPADYN");        // on the first system that is up
 * console.enter("V TCPIP,,SYSPLEX,LEAVEGROUP", "SYSB");
 * console.enter("RO *ALL,D TCPIP,,SYSPLEX,GROUP");
 * ```
 *
 * - A command takes effect at once; what it leads to is under way until the machine has run it ({@link Machine.settle}).
 * - The answer has the messages that the system shows at once for the command. Those of later, and of other systems, are in
 *   {@link Machine.log}.
 */
export class Console {
  private constructor(private readonly machine: Machine) {}

  /** The consoles of the sysplex of a machine. */
  static of(machine: Machine): Console {
    return new Console(machine);
  }

  /** The system that commands are entered on unless they say: the first that is up, else the first. */
  get system(): string {
    const { systems } = this.machine.model;
    const up = systems.find(({ name }) => this.machine.system(name).state === "Up");
    return (up ?? systems[0])?.name ?? "";
  }

  /**
   * Enters a command. Nothing is thrown: what no command can be is answered as z/OS does.
   *
   * @param text - verb and operands, in any case: `D TCPIP,,NETSTAT,HOME`
   * @param system - whose console it is entered on. @default - {@link Console.system}
   * @returns the lines that the console shows; none for an empty text
   */
  enter(text: string, system = this.system): readonly string[] {
    const { model } = this.machine;
    const name = system.toUpperCase();
    const typed = text.trim();
    if (typed === "") return [];
    if (!model.systems.some((one) => one.name === name)) return [`${name} IS NO SYSTEM OF THE SYSPLEX`];
    if (this.machine.system(name).state !== "Up") return [systemDown(name)];
    const { verb, operands } = verbAndOperands(typed);
    if (ROUTE_VERBS.some((one) => one === verb)) {
      return route(this.machine, name, operands, (command, on) => this.enter(command, on));
    }
    const candidates = commands.filter(({ verbs }) => verbs.includes(verb));
    if (candidates.length === 0) return [commandInvalid(verb)];
    if (operands === "" && !candidates.some((command) => command.accepts(""))) return [parameterMissing(verb)];
    const command = candidates.find((candidate) => candidate.accepts(operands));
    return command === undefined ? [unidentifiable(verb)] : this.run(command, name, operands);
  }

  /**
   * The texts that a command that was begun can go on with: keywords from the forms of the commands, and names of stacks, systems,
   * DVIPAs and data sets where an operand wants one.
   *
   * @param system - whose console it is. @default - {@link Console.system}
   * @returns the text with what comes next, in the order of the commands
   */
  complete(text: string, system = this.system): readonly string[] {
    return complete(this.machine, commands, system.toUpperCase(), text);
  }

  private run(command: Command, system: string, operands: string): readonly string[] {
    try {
      return command.run({ machine: this.machine, system, operands });
    } catch (error) {
      if (!(error instanceof SimulatorError)) throw error;
      return [error.message];
    }
  }
}

/** The verb, in upper case, and what follows the first blank. */
function verbAndOperands(text: string): { readonly verb: string; readonly operands: string } {
  const [, verb, operands] = /^(\S+)\s*([\s\S]*)$/.exec(text)!;
  return { verb: verb!.toUpperCase(), operands: operands!.trim() };
}
