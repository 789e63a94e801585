import type { Machine } from "../../machine";

/**
 * Messages before a report on DVIPAs of a stack that is out of its group. That they precede the report is documented; their
 * texts are from memory.
 *
 * @see z/OS Communications Server: IP System Administrator's Commands, Netstat VIPADCFG/-F report
 */
export function inactiveMessages(machine: Machine, stack: string): readonly string[] {
  const { status, name } = machine.stack(stack);
  if (status === "Active") return [];
  return [
    `EZZ2502I ${name} IS NOT A MEMBER OF A SYSPLEX GROUP`,
    "EZZ2503I THE DYNAMIC VIPA CONFIGURATION IS NOT ACTIVE",
  ];
}

/** A stack that is out of its group, in answer to a command that is about the group. */
export function notInGroup(machine: Machine, stack: string): string {
  const { name, system } = machine.stack(stack);
  return `EZZ8269I ${name} ${system} IS NOT A MEMBER OF A SYSPLEX GROUP`;
}
