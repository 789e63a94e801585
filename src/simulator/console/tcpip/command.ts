import { canonicalIp } from "../../../language/addresses";
import type { Machine } from "../../machine";
import type { Command, Entered } from "../command";
import { invalidNumerics, invalidParameter, notActive, parameterMissing, unidentifiable } from "../replies";
import { isKeyword, keyAndValue, tcpipOperands, valuesOf } from "./operands";

/** A TCPIP command for a stack that is up. */
export interface Call {
  readonly machine: Machine;
  readonly system: string;
  /** `SYSA.TCPIP` */
  readonly stack: string;
  /** Name of the stack. */
  readonly name: string;
  /** The operands as they were entered, in upper case. */
  readonly text: string;
  /** Operands behind the words that name the command. */
  readonly operands: readonly string[];
}

export const DISPLAY = ["D", "DISPLAY"] as const;
export const VARY = ["V", "VARY"] as const;

/** What makes up a command for a stack. */
export interface TcpipCommand {
  readonly verbs: readonly string[];
  /** Words that name it, in IBM notation: `["Netstat", "HOme"]`. */
  readonly path: readonly string[];
  readonly syntax: readonly string[];
  run(call: Call): readonly string[];
}

/** A command that begins with TCPIP, the name of a stack, and words. */
export function tcpipCommand({ verbs, path, syntax, run }: TcpipCommand): Command {
  return {
    verbs,
    syntax,
    accepts(operands) {
      const words = tcpipOperands(operands)?.words;
      return words !== undefined && path.every((notation, i) => isKeyword(words[i] ?? "", notation));
    },
    run(entered) {
      const { procedure, words } = tcpipOperands(entered.operands)!;
      const found = findStack(entered, procedure);
      if ("answer" in found) return found.answer;
      const { machine, system } = entered;
      const { label, name } = machine.stack(found.value);
      const text = entered.operands.toUpperCase();
      return run({ machine, system, stack: label, name, text, operands: words.slice(path.length) });
    },
  };
}

/** What was read, or the answer that says why it could not be. */
export type Read<T> = { readonly value: T } | { readonly answer: readonly string[] };

/** Labels of the stacks of a system that are up. */
export function activeStacks(machine: Machine, system: string): readonly string[] {
  return machine.model.stacks
    .filter(({ label }) => machine.stack(label).system === system && machine.stack(label).status !== "Down")
    .map(({ label }) => label);
}

/**
 * The stack that a command is for: the one it names, or the only one that is up.
 *
 * @see z/OS Communications Server: IP System Administrator's Commands, VARY TCPIP,,SYSPLEX, parameter procname
 */
function findStack({ machine, system }: Entered, procedure: string): Read<string> {
  const active = activeStacks(machine, system);
  if (procedure !== "") {
    const value = active.find((label) => machine.stack(label).name === procedure);
    return value === undefined ? { answer: [notActive(procedure)] } : { value };
  }
  const [value, ...others] = active;
  if (value === undefined) return { answer: [notActive("TCPIP")] };
  if (others.length === 0) return { value };
  const names = active.map((label) => machine.stack(label).name).join(", ");
  return { answer: [`MORE THAN ONE TCPIP STACK IS ACTIVE: NAME ONE OF ${names}`] };
}

/** Operands that select what a display shows. */
export interface Selection {
  readonly addresses: readonly string[];
  readonly ports: readonly number[];
  /** Undefined for the default of the stack. */
  readonly max: number | undefined;
  /** INTFNAME=, in upper case. */
  readonly interfaceName: string | undefined;
  /** Words without a value, in full: `DETAIL`. */
  readonly words: ReadonlySet<string>;
}

/** Operands a display takes besides MAX=. */
export interface Selectable {
  readonly keys?: readonly ("IPADDR" | "PORT" | "INTFNAME")[];
  /** Words in IBM notation. */
  readonly words?: readonly string[];
}

const KEYS = { IPADDR: "IPAddr", PORT: "POrt", INTFNAME: "INTFName", MAX: "MAX" } as const;
const NO_OPERANDS: Selectable = {};

/** Reads the operands of a display. */
export function readSelection(operands: readonly string[], selectable = NO_OPERANDS): Read<Selection> {
  const addresses: string[] = [];
  const ports: number[] = [];
  const words = new Set<string>();
  let max: number | undefined;
  let interfaceName: string | undefined;
  for (const operand of operands) {
    const [key, value] = keyAndValue(operand);
    if (value === undefined) {
      const word = selectable.words?.find((notation) => isKeyword(key, notation));
      if (word === undefined) return { answer: notOneOf("D", operand, allowed(selectable)) };
      words.add(word.toUpperCase());
      continue;
    }
    const name = (["MAX", ...(selectable.keys ?? [])] as const).find((one) => isKeyword(key, KEYS[one]));
    if (name === undefined) return { answer: notOneOf("D", operand, allowed(selectable)) };
    const values = valuesOf(value);
    if (values.length === 0) return { answer: [parameterMissing("D")] };
    if (name === "INTFNAME") interfaceName = value.toUpperCase();
    else if (name === "IPADDR") {
      const found = values.map((one) => canonicalIp(one));
      if (found.includes(undefined)) return { answer: [invalidParameter("D"), `${value} IS NOT AN IP ADDRESS`] };
      addresses.push(...(found as string[]));
    } else if (name === "MAX" && value === "*") max = Infinity;
    else {
      const numbers = values.map(portNumber);
      if (numbers.includes(undefined)) return { answer: [invalidNumerics("D")] };
      if (name === "PORT") ports.push(...(numbers as number[]));
      else max = numbers[0];
    }
  }
  return { value: { addresses, ports, max, interfaceName, words } };
}

const allowed = ({ keys = [], words = [] }: Selectable) => [
  ...words.map((word) => word.toUpperCase()),
  ...["MAX", ...keys].map((key) => `${key}=`),
];

/** A number from 1 to 65535. */
export function portNumber(text: string): number | undefined {
  const value = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return value >= 1 && value <= 65535 ? value : undefined;
}

/** The answer to operands behind the last one that a command takes; undefined where there are none. */
export function tooMany(verb: string, operands: readonly string[]): string[] | undefined {
  return operands.length === 0 ? undefined : notOneOf(verb, operands[0]!, ["NO FURTHER OPERAND"]);
}

/** The answer to a word that a command does not have, with those it has. */
export function notOneOf(verb: string, word: string, words: readonly string[]): string[] {
  if (word === "") return [parameterMissing(verb), `EXPECTED ${words.join(", ")}`];
  return [unidentifiable(verb), `${word.toUpperCase()} IS NONE OF ${words.join(", ")}`];
}
