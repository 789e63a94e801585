import { act } from "../act";
import type { Command, Entered } from "../command";
import { installed, policyStacks } from "../mvs/tasks";
import { readOperands } from "../operand-list";
import { invalidParameter, notActive, parameterMissing, unidentifiable } from "../replies";

/** Operands of MODIFY for the Policy Agent that change nothing the machine knows of. */
const WITHOUT_EFFECT = ["LOGLEVEL", "TRACE", "DEBUG", "MEMTRC", "QUERY", "SRVLSTN", "MON"];

/**
 * MODIFY of the Policy Agent and the IKE daemon. REFRESH and UPDATE of the Policy Agent install the policies of the assembly
 * on the stacks of the system; REFRESH of the IKE daemon reads its file again, which changes no security association.
 *
 * The forms are documented; EZZ8443I, EZZ8771I and EZD0911I are from memory. The lines of DISPLAY are this product's own, as no
 * manual was seen to show them.
 *
 * @see z/OS Communications Server: IP System Administrator's Commands, MODIFY command: Policy Agent, MODIFY command: IKE server
 */
export const modify: Command = {
  verbs: ["F", "MODIFY"],
  syntax: ["F PAGENT,REFRESH|UPDATE|QUERY", "F IKED,REFRESH|DISPLAY"],
  accepts: () => true,
  run(entered) {
    const { machine, system, operands } = entered;
    const { words } = readOperands(operands, { LEVEL: [], P: [], FILE: [] });
    const [name = "", what] = words;
    const { iked, pagent } = machine.system(system);
    const stack = machine.model.stacks.find((one) => one.system.name === system && one.name === name);
    const up =
      name === "PAGENT"
        ? pagent === "Up"
        : name === "IKED"
          ? iked === "Up"
          : stack !== undefined && machine.stack(stack.label).status !== "Down";
    if (name === "") return [parameterMissing("F")];
    if (!up) return [notActive(name)];
    if (what === undefined || what === "") return [parameterMissing("F")];
    if (name === "PAGENT") return modifyPagent(entered, what);
    return name === "IKED" ? modifyIked(entered, what) : [unidentifiable("F")];
  },
};

function modifyPagent(entered: Entered, what: string): string[] {
  const { machine, system } = entered;
  const accepted = "EZZ8443I PAGENT MODIFY COMMAND ACCEPTED";
  if (WITHOUT_EFFECT.includes(what)) return [accepted];
  if (what !== "REFRESH" && what !== "UPDATE") return [invalidParameter("F")];
  const { said } = act(entered, () => {
    for (const stack of policyStacks(machine, system)) machine.refreshPolicy(stack);
  });
  return [accepted, ...said, ...installed(machine, system)];
}

function modifyIked({ machine, system }: Entered, what: string): string[] {
  const model = machine.model.systems.find(({ name }) => name === system)!.iked!;
  if (what === "REFRESH") return [`EZD0911I IKE config processing complete using file ${pathOf(machine, model.file)}`];
  if (what !== "DISPLAY") return [invalidParameter("F")];
  const servers = model.nssServers.map((server) => Object.values(server).flat().join(" "));
  return [
    `CONFIGURATION FILE: ${pathOf(machine, model.file)}`,
    `KEYRING:            ${model.keyRing.value ?? "NONE"}`,
    `FIPS140:            ${model.fips140.value ? "YES" : "NO"}`,
    `SUPPORTEDCERTAUTH:  ${model.supportedCertAuth.join(", ") || "NONE"}`,
    ...servers.map((server) => `NETWORKSECURITYSERVER: ${server}`),
  ];
}

const pathOf = ({ model }: Entered["machine"], file: string) => model.placeOf(file) ?? file;
