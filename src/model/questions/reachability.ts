import type { CfrmModel } from "../cfrm";
import type { DvipaModel } from "../dvipa";
import { interfacesOf } from "../interfaces";
import type { StackModel } from "../stack";
import type { SysplexModel } from "../sysplex";
import { distributionsUnder, ownersBefore } from "../takeover";
import { placed, type Place } from "./place";

/** How a stack that owns the DVIPA reaches a target. */
export interface PathAnswer {
  /** The stack that distributes while it owns the DVIPA. */
  readonly from: string;
  readonly to: string;
  readonly by: "same stack" | "dynamic XCF" | "VIPAROUTE" | "not reached";
  /** Dynamic XCF address of the target, or the address that VIPAROUTE names. */
  readonly address?: string;
  /** What is to be said about it: why the target is not reached, or may not be. */
  readonly note?: string;
  readonly place?: Place;
}

/** How the targets of a DVIPA are reached from each stack that can own it. */
export interface PathsAnswer {
  readonly dvipa: string;
  readonly paths: readonly PathAnswer[];
}

/** A coupling facility of a preference list. */
export interface FacilityAnswer {
  readonly name: string;
  /** Whether the system has links to it; absent when the manifest does not say. */
  readonly reached?: boolean;
}

/** A structure of a stack. */
export interface StructureAnswer {
  readonly name: string;
  readonly purpose: "Sysplex-Wide Security Associations" | "SYSPLEXPORTS";
  /** Why the stack needs it; absent when it does not. */
  readonly neededFor?: string;
  /** Whether the CFRM policy has it; absent without a CFRM policy, and while a group id is not known. */
  readonly defined?: boolean;
  /** Coupling facilities it may be in, most wanted first. */
  readonly facilities: readonly FacilityAnswer[];
}

/** The subplex of a stack and its structures. */
export interface StackReach {
  readonly stack: string;
  readonly subplex: string;
  /** XCF group the stack joins. */
  readonly group: string;
  /** False when a group id is not known, so that no name is certain. */
  readonly groupKnown: boolean;
  readonly dynamicXcf: readonly string[];
  readonly structures: readonly StructureAnswer[];
}

/** How the targets of a DVIPA are reached from every stack that can own it. */
export function paths(model: SysplexModel, dvipa: DvipaModel): PathsAnswer {
  const found: PathAnswer[] = [];
  for (const holder of dvipa.holders) {
    const { stack } = holder;
    const distributions = distributionsUnder(dvipa, stack, ownersBefore(model, dvipa, holder));
    const targets = new Set(distributions.flatMap((distribution) => distribution.targets));
    for (const target of targets) found.push(path(model, dvipa.family, stack, target));
  }
  return { dvipa: dvipa.address, paths: found };
}

function path(model: SysplexModel, family: 4 | 6, from: StackModel, to: StackModel): PathAnswer {
  const ends = { from: from.label, to: to.label };
  if (from === to) return { ...ends, by: "same stack" };
  const address = to.xcfAddress(family);
  if (address === undefined) return { ...ends, by: "not reached", note: `${to.label} has no dynamic XCF address` };
  if (!model.subplexOf(from).couldBe(model.subplexOf(to))) {
    return { ...ends, by: "not reached", address, note: "they are in different subplexes" };
  }
  const route = from.routes.find(({ value }) => value.dynamicXcf === address);
  if (route !== undefined) {
    const { target } = route.value;
    const has = interfacesOf(to).all.some(({ addresses }) => addresses.includes(target));
    const note = has ? {} : { note: `${target} is no address of ${to.label}` };
    return { ...ends, by: "VIPAROUTE", address: target, ...note, ...placed(model, from.file, route) };
  }
  if (from.xcfAddress(family) === undefined) {
    return { ...ends, by: "not reached", address, note: `${from.label} has no dynamic XCF address` };
  }
  const { statement } = (family === 4 ? to.dynamicXcf : to.dynamicXcf6)!;
  return { ...ends, by: "dynamic XCF", address, ...placed(model, to.file, statement) };
}

/** The subplex of a stack, its structures, and the coupling facilities they may be in. */
export function stackReach(model: SysplexModel, stack: StackModel): StackReach {
  const subplex = model.subplexOf(stack);
  const { cfrm } = model;
  const secured = model.protectedDvipas.find((dvipa) => dvipa.stacks.includes(stack));
  const shared = model.dvipas.find(
    (dvipa) =>
      dvipa.distributions.some(({ statement }) => statement.value.sysplexPorts === true) &&
      dvipa.stacks.includes(stack),
  );
  const structure = (
    name: string,
    purpose: StructureAnswer["purpose"],
    neededFor: string | undefined,
  ): StructureAnswer => ({
    name,
    purpose,
    ...(neededFor === undefined ? {} : { neededFor }),
    ...(cfrm?.policy === undefined || !subplex.known ? {} : { defined: cfrm.has(name) }),
    facilities: facilitiesOf(cfrm, name, stack.system.name),
  });
  return {
    stack: stack.label,
    subplex: subplex.toString(),
    group: subplex.tcpGroup,
    groupKnown: subplex.known,
    dynamicXcf: ([4, 6] as const).flatMap((family) => stack.xcfAddress(family) ?? []),
    structures: [
      structure(
        subplex.swsaStructure,
        "Sysplex-Wide Security Associations",
        secured && `the protected DVIPA ${secured.address}`,
      ),
      structure(
        subplex.sysplexPortsStructure,
        "SYSPLEXPORTS",
        shared === undefined
          ? stack.explicitBindPorts && "GLOBALCONFIG EXPLICITBINDPORTRANGE"
          : `SYSPLEXPORTS of ${shared.address}`,
      ),
    ],
  };
}

function facilitiesOf(cfrm: CfrmModel | undefined, name: string, system: string): FacilityAnswer[] {
  const structure = cfrm?.structures.find((candidate) => candidate.name === name);
  if (cfrm === undefined || structure === undefined) return [];
  return cfrm.preferred(structure).map((facility) => ({
    name: facility.name,
    ...(facility.connects === undefined ? {} : { reached: facility.isReachableFrom(system) }),
  }));
}
