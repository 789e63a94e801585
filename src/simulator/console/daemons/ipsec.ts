import type { Machine } from "../../machine";
import { act } from "../act";
import type { Command, Entered } from "../command";
import { displayDynamic, isSelected } from "./dynamic";
import { displayFilters } from "./filters";
import { displayIke } from "./ike";
import { readIpsec, USAGE, type IpsecCommand } from "./options";

/**
 * The z/OS UNIX command ipsec, for one stack of the system: that of -p, or the first one, as a resolver without TCPIPJOBNAME
 * would find it. Of its error messages no manual page was seen; they stand here in words, without an id.
 *
 * `-y activate` needs what no model of a client gives, a peer to negotiate with, and is refused.
 *
 * @see z/OS Communications Server: IP System Administrator's Commands, The z/OS UNIX ipsec command syntax
 */
export const ipsec: Command = {
  verbs: ["IPSEC"],
  syntax: USAGE.map((form) => form.replace(/ \[.*$/, "").replace("-p stack ", "")),
  accepts: () => true,
  run(entered) {
    const command = readIpsec(entered.operands);
    if ("problem" in command) return [`ipsec: ${command.problem}.`, ...USAGE.map((form) => `usage: ${form}`)];
    const { machine, system } = entered;
    const stacks = machine.model.stacks.filter((stack) => stack.system.name === system);
    const stack = stacks.find(({ name }) => command.stack === undefined || name === command.stack)?.label;
    if (stack === undefined) return [`ipsec: there is no stack ${command.stack ?? ""} on ${system}.`];
    const { name, status, ipSecurity } = machine.stack(stack);
    if (status === "Down") return [`ipsec: the stack ${name} is not active.`];
    if (!ipSecurity) return [`ipsec: IP security is not enabled for the stack ${name}.`];
    const needsIked = command.primary === "-k" || command.fromIked || command.what !== "display";
    if (needsIked && machine.system(system).iked === "Down") return ["ipsec: the IKE daemon is not active."];
    if (command.what !== "display") return change(entered, stack, command);
    if (command.primary === "-f") return displayFilters(machine, stack, command);
    return command.primary === "-y" ? displayDynamic(machine, stack, command) : displayIke(machine, stack, command);
  },
};

function change(entered: Entered, stack: string, command: IpsecCommand): string[] {
  const { machine } = entered;
  if (command.what === "activate") {
    const known = new Set(machine.policies(stack).installed?.localDynVpnRules.map(({ name }) => name));
    return command.rules.map((name) =>
      known.has(name)
        ? `ipsec: the LocalDynVpnRule ${name} is not activated: a tunnel is negotiated when a client connects.`
        : `ipsec: there is no LocalDynVpnRule ${name}.`,
    );
  }
  const tunnels = tunnelsOf(machine, stack, command);
  if (tunnels.length === 0) return ["ipsec: no tunnels were selected."];
  const lines = tunnels.flatMap(([, tunnel]) => {
    const { said } = act(entered, () => {
      if (command.what === "deactivate") machine.deactivateTunnel(tunnel);
      else machine.rekey(tunnel, command.primary === "-y" ? 2 : 1);
    });
    return said;
  });
  return [...lines, `${tunnels.length} tunnels selected for ${command.what}`];
}

/** Tunnels that a stack owns, by the ids that are selected: of phase 1 one of the dynamic tunnels that belong to it. */
function tunnelsOf(machine: Machine, stack: string, { primary, ids }: IpsecCommand): (readonly [string, string])[] {
  const selected = new Map<string, string>();
  for (const { id, owner, phase1, master } of machine.sas({ stack })) {
    if (owner !== stack || master === undefined) continue;
    const known = primary === "-y" ? id : phase1;
    if (known !== undefined && isSelected(known, ids) && !selected.has(known)) selected.set(known, id);
  }
  return [...selected];
}
