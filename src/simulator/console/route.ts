import type { Machine } from "../machine";
import { invalidParameter, parameterMissing } from "./replies";
import { splitOperands } from "./tcpip/operands";

/** The verb and its short form. */
export const ROUTE_VERBS = ["RO", "ROUTE"] as const;
/** Names for several systems. */
export const ROUTE_GROUPS = ["*ALL", "*OTHER"] as const;

/** Runs a command on a system. */
type Run = (command: string, system: string) => readonly string[];

/** Characters of the command that IEE421I shows. */
const SHOWN = 16;

/**
 * ROUTE: a command runs on another system, on several, or on all that are active. Answers of several systems are collected.
 *
 * IEE421I as it is documented: one line for each system where every answer is one line, else a frame for each; systems that
 * are named and are not active come first.
 *
 * @see z/OS MVS System Messages, Volume 7 (IEB-IEE), IEE421I
 * @see z/OS MVS System Commands, ROUTE command
 */
export function route(machine: Machine, from: string, operands: string, run: Run): readonly string[] {
  const [where = "", ...rest] = splitOperands(operands);
  const command = rest.join(",");
  if (where === "" || command === "") return [parameterMissing("RO")];
  const target = where.toUpperCase();
  const names = namedSystems(machine, from, target);
  const unknown = names.filter((name) => !machine.model.systems.some((system) => system.name === name));
  if (unknown.length > 0) return [invalidParameter("RO"), `${unknown.join(" ")} IS NO SYSTEM OF THE SYSPLEX`];
  const active = names.filter((name) => machine.system(name).state === "Up");
  const inactive = names.filter((name) => !active.includes(name));
  const responses = active.map((name) => ({ name, lines: run(command, name) }));
  if (!/^[*(]/.test(target) && inactive.length === 0) return responses.flatMap(({ lines }) => lines);
  const first = `IEE421I RO ${target},${command.slice(0, SHOWN)}`;
  const missing =
    inactive.length === 0
      ? []
      : ["THE FOLLOWING SYSTEMS WERE SPECIFIED", "  BUT WERE NOT ACTIVE ------", `  ${inactive.join("  ")}`];
  if (responses.every(({ lines }) => lines.length <= 1)) {
    const rows = responses.map(({ name, lines: [line = ""] }) => `${name.padEnd(9)}${line}`.trimEnd());
    return [first, ...missing, ...(rows.length === 0 ? [] : [`SYSNAME  RESPONSES ${"-".repeat(30)}`, ...rows])];
  }
  const frames = responses.flatMap(({ name, lines }) => [`${name.padEnd(9)}RESPONSES ${"-".repeat(20)}`, ...lines]);
  return [first, ...missing, ...frames];
}

function namedSystems(machine: Machine, from: string, target: string): readonly string[] {
  const up = machine.model.systems.filter(({ name }) => machine.system(name).state === "Up").map(({ name }) => name);
  if (target === "*ALL") return up;
  if (target === "*OTHER") return up.filter((name) => name !== from);
  return splitOperands(target.replace(/^\((.*)\)$/, "$1"));
}
