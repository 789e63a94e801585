import { act } from "../act";
import type { Command, Entered } from "../command";
import { readOperands } from "../operand-list";
import { invalidParameter, parameterMissing } from "../replies";
import { listedOperands } from "./listed-operands";

const VARY = ["V", "VARY"];

/**
 * VARY PATH to coupling facilities. The machine knows of links between a system and a coupling facility, not of their number:
 * a CHPID of two hexadecimal digits stands for all of them. The last path to a coupling facility with a structure that the
 * system uses goes offline with UNCOND or FORCE only. The forms are documented; the messages are from memory.
 *
 * @see z/OS MVS System Commands, Placing an I/O path or paths online or offline
 */
export const varyPath: Command = {
  verbs: VARY,
  syntax: ["V PATH(facility,chpid),ONLINE", "V PATH(facility,chpid),OFFLINE[,UNCOND|FORCE]"],
  accepts: (operands) => /^PATH\s*\(/i.test(operands),
  run(entered) {
    const found = listedOperands(entered.operands);
    if (found === undefined) return [invalidParameter("V")];
    const { listed, words } = found;
    const [state, option, ...more] = words;
    const pairs: (readonly [string, string])[] = [];
    for (let i = 0; i + 1 < listed.length; i += 2) pairs.push([listed[i]!, listed[i + 1]!]);
    const online = state === "ONLINE";
    const allowed = online ? [undefined, "FORCE"] : [undefined, "UNCOND", "FORCE"];
    if (state === undefined || listed.length === 0) return [parameterMissing("V")];
    if ((!online && state !== "OFFLINE") || !allowed.includes(option) || more.length > 0 || listed.length % 2 === 1) {
      return [invalidParameter("V")];
    }
    return pairs.flatMap(([facility, chpid]) => varyOne(entered, facility, chpid, online, option !== undefined));
  },
};

function varyOne(entered: Entered, facility: string, chpid: string, online: boolean, anyway: boolean): string[] {
  const { machine, system } = entered;
  const path = `PATH(${facility},${chpid})`;
  if (!/^[0-9A-F]{2}$/.test(chpid)) return [invalidParameter("V")];
  const view = machine.couplingFacilities().find(({ name }) => name === facility);
  if (view?.connects.includes(system) !== true) return [`IEE313I ${path} UNIT REF. INVALID`];
  if (online) {
    if (view.state === "Down") return [`IEE386I ${path} NOT BROUGHT ONLINE`];
    const { said } = act(entered, () => machine.restoreLink(system, facility));
    return [`IEE302I ${path} ONLINE`, ...said];
  }
  const used = machine
    .structures()
    .some(
      ({ facilities, connectors }) =>
        facilities.includes(facility) &&
        connectors.some((connector) => connector.system === system && connector.state === "Connected"),
    );
  if (used && !anyway) return [`IEE148I ${path} NOT TAKEN OFFLINE - LAST PATH TO COUPLING FACILITY`];
  const { said } = act(entered, () => machine.failLink(system, facility));
  return [`IEE303I ${path} OFFLINE`, ...said];
}

/**
 * VARY XCF,system,OFFLINE: takes a system out of the sysplex in order. The confirmation that MVS asks for with IXC371D is
 * taken as given. The messages are from memory.
 *
 * @see z/OS MVS System Commands, Controlling XCF
 */
export const varyXcf: Command = {
  verbs: VARY,
  syntax: ["V XCF,system,OFFLINE"],
  accepts: (operands) => /^XCF(?:$|[\s,])/i.test(operands),
  run(entered) {
    const { machine, operands } = entered;
    const { words, values, invalid } = readOperands(operands, { RETAIN: [] });
    const [, name, state, ...more] = words;
    if (name === undefined || name === "" || state === undefined) return [parameterMissing("V")];
    if (invalid !== undefined || values.size > 1 || (state !== "OFFLINE" && state !== "OFF") || more.length > 0) {
      return [invalidParameter("V")];
    }
    const known = machine.model.systems.some((system) => system.name === name);
    if (!known || machine.system(name).state === "Down") {
      return ["IXC372I VARY XCF REJECTED:", `${name} IS NOT ACTIVE IN THE SYSPLEX`];
    }
    const { said } = act(entered, () => machine.stopSystem(name));
    return [
      `IXC101I SYSPLEX PARTITIONING IN PROGRESS FOR ${name}`,
      "REASON: OPERATOR VARY REQUEST",
      ...said,
      `IXC105I SYSPLEX PARTITIONING HAS COMPLETED FOR ${name}`,
      "- PRIMARY REASON: OPERATOR VARY REQUEST",
    ];
  },
};
