import type { Machine } from "../../machine";
import { act } from "../act";
import type { Command, Entered } from "../command";
import { notActive, parameterMissing } from "../replies";
import { timeOfDay } from "../wall-clock";

/** A procedure that can be started on a system: a stack, the IKE daemon or the Policy Agent. */
interface Task {
  readonly isUp: boolean;
  start(): void;
  stop(): void;
  cancel(): void;
  /** Messages of its own when it has started or stopped. */
  readonly started: readonly string[];
  readonly stopped: readonly string[];
}

/** A stack by the name of its procedure, IKED or PAGENT; undefined where the assembly configures none of that name. */
function taskOf({ machine, system }: Entered, name: string): Task | undefined {
  const model = machine.model.systems.find((candidate) => candidate.name === system);
  const stack = model?.stacks.find((candidate) => candidate.name === name)?.label;
  if (stack !== undefined) {
    return {
      isUp: machine.stack(stack).status !== "Down",
      start: () => machine.startStack(stack),
      stop: () => machine.stopStack(stack),
      cancel: () => machine.failStack(stack),
      started: [],
      stopped: [],
    };
  }
  if (name === "IKED" && model?.iked !== undefined) {
    return {
      isUp: machine.system(system).iked === "Up",
      start: () => machine.startIked(system),
      stop: () => machine.stopIked(system),
      cancel: () => machine.failIked(system),
      started: ["EZD1046I IKE INITIALIZATION COMPLETE"],
      stopped: [],
    };
  }
  if (name !== "PAGENT" || model?.pagent === undefined) return undefined;
  return {
    isUp: machine.system(system).pagent === "Up",
    start: () => machine.startPagent(system),
    stop: () => machine.stopPagent(system),
    cancel: () => machine.failPagent(system),
    started: ["EZZ8431I PAGENT STARTING", "EZZ8432I PAGENT INITIALIZATION COMPLETE", ...installed(machine, system)],
    stopped: ["EZZ8433I PAGENT SHUTDOWN COMPLETE"],
  };
}

/** What the Policy Agent of a system says when it has read the policies of its stacks. */
export function installed(machine: Machine, system: string): string[] {
  return policyStacks(machine, system).map((label) => {
    const { name } = machine.stack(label);
    return `EZZ8771I PAGENT CONFIG POLICY PROCESSING COMPLETE FOR ${name} : IPSEC`;
  });
}

/** Stacks of a system that are up and that pagent.conf has a policy for. */
export function policyStacks(machine: Machine, system: string): readonly string[] {
  return machine.model.stacks
    .filter(({ label, system: of, policy }) => {
      return of.name === system && policy !== undefined && machine.stack(label).status !== "Down";
    })
    .map(({ label }) => label);
}

/** Name of the procedure: the first operand, without the identifier behind a period. */
const procedureOf = (operands: string) => operands.toUpperCase().split(/[\s,.]/, 1)[0]!;

/**
 * START of a procedure. A second one of the same name ends at once. EZD1046I is documented; the other messages here, and those
 * of STOP and CANCEL, are from memory.
 *
 * @see z/OS MVS System Commands, START command
 */
export const start: Command = {
  verbs: ["S", "START"],
  syntax: ["S stack", "S IKED", "S PAGENT"],
  accepts: () => true,
  run(entered) {
    const { machine, operands } = entered;
    const name = procedureOf(operands);
    if (name === "") return [parameterMissing("S")];
    const task = taskOf(entered, name);
    if (task === undefined) {
      return [`IEFC612I PROCEDURE ${name} WAS NOT FOUND`, "IEE122I START COMMAND JCL ERROR"];
    }
    const started = `IEF403I ${name} - STARTED - TIME=${timeOfDay(machine.clock)}`;
    if (task.isUp) return [started, ended(entered, name)];
    const { said } = act(entered, () => task.start());
    return [started, ...said, ...task.started];
  },
};

const ended = ({ machine }: Entered, name: string) => `IEF404I ${name} - ENDED - TIME=${timeOfDay(machine.clock)}`;

/**
 * STOP: a procedure ends in order.
 *
 * @see z/OS MVS System Commands, STOP command
 */
export const stop: Command = {
  verbs: ["P", "STOP"],
  syntax: ["P stack", "P IKED", "P PAGENT"],
  accepts: () => true,
  run(entered) {
    const name = procedureOf(entered.operands);
    if (name === "") return [parameterMissing("P")];
    const task = taskOf(entered, name);
    if (task?.isUp !== true) return [notActive(name)];
    const { said } = act(entered, () => task.stop());
    return [...said, ...task.stopped, ended(entered, name)];
  },
};

/**
 * CANCEL: a procedure ends at once, as when it fails.
 *
 * @see z/OS MVS System Commands, CANCEL command
 */
export const cancel: Command = {
  verbs: ["C", "CANCEL"],
  syntax: ["C stack", "C IKED", "C PAGENT"],
  accepts: () => true,
  run(entered) {
    const name = procedureOf(entered.operands);
    if (name === "") return [parameterMissing("C")];
    const task = taskOf(entered, name);
    if (task?.isUp !== true) return [notActive(name)];
    const { said } = act(entered, () => task.cancel());
    return [
      "IEE301I " + `${name.padEnd(8)} CANCEL COMMAND ACCEPTED`,
      ...said,
      `IEF450I ${name} ${name} - ABEND=S222 U0000 REASON=00000000`,
      ended(entered, name),
    ];
  },
};
