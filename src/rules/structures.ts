import type { CfrmModel, StructureModel } from "../model/cfrm";
import type { StackModel } from "../model/stack";
import type { SysplexModel } from "../model/sysplex";
import type { Place } from "./rule";

/** Where a structure of the CFRM policy is defined. */
export function inPolicy(cfrm: CfrmModel, { statement }: Pick<StructureModel, "statement">): Place {
  return { file: cfrm.file, statement };
}

/** The structures for Sysplex-Wide Security Associations, whether or not a stack uses them. */
export function swsaStructures(cfrm: CfrmModel): readonly StructureModel[] {
  return cfrm.structures.filter(({ name }) => name.startsWith("EZBDVIPA"));
}

/** The structures of TCP/IP: security associations, and the ports of SYSPLEXPORTS. */
export function tcpipStructures(cfrm: CfrmModel): readonly StructureModel[] {
  return cfrm.structures.filter(({ name }) => name.startsWith("EZBDVIPA") || name.startsWith("EZBEPORT"));
}

/** A stack whose security associations are in a structure. */
export interface StructureUser {
  readonly stack: StackModel;
  /** A stack with DVIPSEC stores and takes over; a mere target only reads. */
  readonly as: "holder" | "target";
}

/** Stacks that connect to an SWSA structure: those with DVIPSEC, and the targets of protected DVIPAs. */
export function usersOf(model: SysplexModel, { name }: StructureModel): readonly StructureUser[] {
  const uses = (stack: StackModel) => model.subplexOf(stack).usesStructure(name);
  const holders = model.stacks.filter((stack) => stack.dvipsec !== undefined && uses(stack));
  const held = new Set(holders);
  const targets = new Set<StackModel>();
  for (const dvipa of model.protectedDvipas) {
    for (const { stack } of dvipa.mereTargets) if (!held.has(stack) && uses(stack)) targets.add(stack);
  }
  return [
    ...holders.map((stack) => ({ stack, as: "holder" as const })),
    ...[...targets].map((stack) => ({ stack, as: "target" as const })),
  ];
}
