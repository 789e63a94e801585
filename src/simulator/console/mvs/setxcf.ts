import { CfrmModel } from "../../../model/cfrm";
import type { Machine } from "../../machine";
import type { StructureView } from "../../types";
import { act } from "../act";
import type { Command, Entered } from "../command";
import { readOperands } from "../operand-list";
import { invalidParameter, parameterMissing, unidentifiable } from "../replies";
import { sizeText } from "./allocation";

const KEYWORDS = {
  TYPE: [],
  POLNAME: [],
  STRNAME: ["STRNM"],
  LOCATION: ["LOC"],
  KEEP: [],
  SIZE: [],
} as const;

type Values = ReadonlyMap<string, readonly string[]>;

/**
 * SETXCF: starts a CFRM policy, and rebuilds, duplexes, alters and relocates structures. Requests for all structures of a
 * coupling facility (CFNAME=) are not modelled.
 *
 * Texts and reasons of IXC367I, IXC531I, IXC533I, IXC543I and IXC544I are documented; IXC307I and IXC530I, and the reasons for
 * a size, for DUPLEX(DISABLED) and for ALLOWREALLOCATE(NO), are from memory.
 *
 * @see z/OS MVS System Commands, SETXCF command; MVS System Messages, Volume 10, IXC367I, IXC531I, IXC533I, IXC543I, IXC544I
 */
export const setxcf: Command = {
  verbs: ["SETXCF"],
  syntax: [
    "SETXCF START,POLICY,TYPE=CFRM,POLNAME=name",
    "SETXCF START,REBUILD,STRNAME=structure[,LOCATION=NORMAL|OTHER]",
    "SETXCF STOP,REBUILD,STRNAME=structure",
    "SETXCF START,REBUILD,DUPLEX,STRNAME=structure",
    "SETXCF STOP,REBUILD,DUPLEX,STRNAME=structure,KEEP=OLD|NEW",
    "SETXCF START,ALTER,STRNAME=structure,SIZE=size",
    "SETXCF START,REALLOCATE",
  ],
  accepts: () => true,
  run(entered) {
    const { words, values, invalid } = readOperands(entered.operands, KEYWORDS);
    if (invalid !== undefined) return [unidentifiable("SETXCF")];
    const [action, what, option, ...more] = words;
    const start = action === "START";
    if (action === "") return [parameterMissing("SETXCF")];
    if ((!start && action !== "STOP") || more.length > 0) return [invalidParameter("SETXCF")];
    if (what === "POLICY" && start && option === undefined) return startPolicy(entered, values);
    if (what === "ALTER" && start && option === undefined) return alter(entered, values);
    if ((what === "REALLOCATE" || what === "REALLOC") && start && option === undefined) return reallocate(entered);
    if ((what !== "REBUILD" && what !== "RB") || (option !== undefined && option !== "DUPLEX")) {
      return [invalidParameter("SETXCF")];
    }
    return rebuild(entered, start ? "START" : "STOP", option === "DUPLEX", values);
  },
};

function startPolicy(entered: Entered, values: Values): string[] {
  const { machine } = entered;
  const [type] = values.get("TYPE") ?? [];
  const [name] = values.get("POLNAME") ?? [];
  if (type === undefined || name === undefined) return [parameterMissing("SETXCF")];
  const failed = `IXC307I SETXCF START,POLICY REQUEST FOR ${type} FAILED:`;
  if (type !== "CFRM") return [`${failed} THE COUPLE DATA SET IS NOT AVAILABLE`];
  const policy = findPolicy(machine, name);
  if (policy === undefined) return [`${failed} POLICY ${name} IS NOT DEFINED`];
  return [...act(entered, () => machine.activateCfrm(policy)).said];
}

/** A policy that the job of the active policy, or that of the assembly, defines. */
function findPolicy({ cfrm, model }: Machine, name: string): CfrmModel | undefined {
  for (const known of [cfrm, model.cfrm]) {
    const defines = known?.document.statements.some(
      (statement) => statement.keyword === "DEFINE POLICY" && statement.value.name === name,
    );
    if (defines === true) {
      return new CfrmModel(name, known!.file, known!.document, model.assembly.manifest.couplingFacilities ?? []);
    }
  }
  return undefined;
}

function rebuild(entered: Entered, action: "START" | "STOP", duplex: boolean, values: Values): string[] {
  const { machine } = entered;
  const names = values.get("STRNAME");
  const location = values.get("LOCATION")?.join() ?? "NORMAL";
  const keep = values.get("KEEP")?.join() ?? "OLD";
  if (names === undefined) return [parameterMissing("SETXCF")];
  if ((location !== "NORMAL" && location !== "OTHER") || (keep !== "OLD" && keep !== "NEW")) {
    return [invalidParameter("SETXCF")];
  }
  return names.flatMap((name) => {
    const request = `IXC367I THE SETXCF ${action} REBUILD REQUEST FOR STRUCTURE ${name} WAS`;
    const reason = rejection(machine.structure(name), action, duplex);
    if (reason !== undefined) return [`${request} REJECTED:`, reason];
    const { said } = act(entered, () => {
      if (duplex) machine.duplex(name, action, keep);
      else if (action === "STOP") machine.stopRebuild(name);
      else machine.rebuild(name, location);
    });
    const refused = said.some((line) => line.startsWith("IXC528I") || line.startsWith("IXC538I"));
    return refused ? said : [...said, `${request} ACCEPTED.`];
  });
}

/** Why a rebuild cannot be started or stopped, in the words of IXC367I. */
function rejection(structure: StructureView, action: "START" | "STOP", duplex: boolean): string | undefined {
  const { state, facilities, rebuild: underWay, activePolicy } = structure;
  if (state === "NotDefined") return "STRUCTURE NOT DEFINED IN THE CFRM ACTIVE POLICY";
  if (facilities.length === 0 && underWay === undefined) return "STRUCTURE NOT ALLOCATED";
  const duplexing = state === "Duplexed" || underWay?.kind === "DUPLEXING REBUILD";
  if (action === "START") {
    if (underWay !== undefined || state === "Duplexed") return "REBUILD HAS ALREADY BEEN INITIATED FOR THE STRUCTURE";
    return duplex && activePolicy?.duplex === "DISABLED"
      ? "DUPLEXING REBUILD NOT ALLOWED FOR THE STRUCTURE"
      : undefined;
  }
  const running = duplex ? duplexing : underWay?.kind === "REBUILD";
  return running ? undefined : "STRUCTURE NOT IN REBUILD PROCESS";
}

const UNITS = { "": 1, K: 1, M: 1024, G: 1024 ** 2, T: 1024 ** 3 } as const;

function alter(entered: Entered, values: Values): string[] {
  const { machine } = entered;
  const [name] = values.get("STRNAME") ?? [];
  const [text] = values.get("SIZE") ?? [];
  if (name === undefined || text === undefined) return [parameterMissing("SETXCF")];
  const [, digits, unit] = /^(\d{1,12})([KMGT]?)$/.exec(text) ?? [];
  if (digits === undefined) return [invalidParameter("SETXCF")];
  const size = Number(digits) * UNITS[unit as keyof typeof UNITS];
  const { state, rebuild: underWay, facilities } = machine.structure(name);
  const rejected = (reason: string) => [
    `IXC531I SETXCF START ALTER REQUEST FOR STRUCTURE ${name} REJECTED. REASON: ${reason}`,
  ];
  if (state === "NotDefined") return rejected("STRUCTURE NOT IN THE CFRM ACTIVE POLICY");
  if (facilities.length === 0) return rejected("STRUCTURE NOT ALLOCATED");
  if (underWay !== undefined) return rejected("REBUILD IN PROGRESS");
  const { said, refused } = act(entered, () => machine.alter(name, size));
  if (refused !== undefined) return rejected("REQUESTED SIZE IS NOT WITHIN THE LIMITS OF THE STRUCTURE");
  return [
    `IXC530I SETXCF START ALTER REQUEST FOR STRUCTURE ${name} ACCEPTED.`,
    `IXC533I SETXCF REQUEST TO ALTER STRUCTURE ${name} COMPLETED. TARGET ATTAINED.`,
    `CURRENT SIZE: ${sizeText(size)}   TARGET: ${sizeText(size)}`,
    ...said,
  ];
}

/** Rebuilds the structures with a pending change, and those that are not where their preference list wants them. */
function reallocate(entered: Entered): string[] {
  const { machine } = entered;
  const lines = ["IXC543I THE REQUESTED START,REALLOCATE WAS ACCEPTED."];
  let moved = false;
  for (const structure of machine.structures()) {
    const { name, facilities } = structure;
    if (facilities.length === 0) continue;
    const skipped = notMoved(machine, structure);
    if (skipped !== undefined) {
      lines.push(`IXC544I REALLOCATE PROCESSING FOR STRUCTURE ${name}`, `WAS NOT ATTEMPTED BECAUSE ${skipped}`);
      continue;
    }
    moved = true;
    const { said } = act(entered, () => {
      // A duplexed structure is made simplex first; where the policy enables duplexing, that follows the rebuild.
      if (facilities.length > 1) machine.duplex(name, "STOP");
      machine.rebuild(name, "NORMAL");
    });
    lines.push(...said);
  }
  return moved ? lines : [...lines, "IXC543I THE REQUESTED START,REALLOCATE WAS COMPLETED."];
}

function notMoved(machine: Machine, structure: StructureView): string | undefined {
  const { name, facilities, pending, rebuild: underWay, activePolicy, connectors } = structure;
  const operands = machine.cfrm?.structures.find((defined) => defined.name === name)?.statement.value;
  if (operands?.allowReallocate === false) return "THE CFRM POLICY SAYS ALLOWREALLOCATE(NO)";
  if (underWay !== undefined) return "A STRUCTURE REBUILD PROCESS IS IN PROGRESS";
  if (pending === "DELETE") return "OF A PENDING POLICY CHANGE TO DELETE THE STRUCTURE DEFINITION";
  if (pending !== undefined) return undefined;
  const users = connectors.filter(({ state }) => state === "Connected").map(({ system }) => system);
  const wanted = activePolicy?.preferenceList.filter((facility) =>
    users.every((system) => machine.system(system).links.includes(facility)),
  );
  const best = new Set(wanted?.slice(0, facilities.length));
  return facilities.every((facility) => best.has(facility)) ? "STRUCTURE IS ALLOCATED IN PREFERRED CF" : undefined;
}
