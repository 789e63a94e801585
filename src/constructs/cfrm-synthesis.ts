import { cf, cfrmJob, data, definePolicy, structure, type CfrmDocument, type CfrmStatement } from "../documents/cfrm";
import { swsaStructureName, sysplexPortsStructureName, type GroupIds } from "../model/names";
import { CouplingFacility } from "./coupling-facility";
import type { Duties } from "./duties";
import { ConstructError } from "./errors";
import type { Stack } from "./stack";
import { Structure, type StructureProps } from "./structure";
import { StructureSize } from "./structure-size";
import type { Sysplex } from "./sysplex";

/** Size of a structure that follows from a DVIPA when the program gives none. */
const ASSUMED_SIZE: StructureProps = { size: StructureSize.kibibytes(50000), initSize: StructureSize.kibibytes(25000) };

/** Structures that DVIPAs need, and whether their size is assumed. */
interface NeededStructure {
  readonly name: string;
  readonly props: StructureProps | undefined;
  /** Path of the construct that needs it first. */
  readonly construct: string;
}

/** The CFRM policy job, and the structures in it whose size the program leaves open. */
export interface CfrmSynthesis {
  readonly document: CfrmDocument;
  readonly assumed: readonly CfrmStatement[];
}

/**
 * The CFRM policy, or `undefined` for one that is external, or has no coupling facilities and structures.
 *
 * @throws ConstructError when a structure is defined for an external policy, which it could not be written to
 */
export function cfrmOf(sysplex: Sysplex, duties: ReadonlyMap<Stack, Duties>): CfrmSynthesis | undefined {
  const constructs = sysplex.node.findAll();
  const structures = constructs.filter(Structure.isStructure);
  if (sysplex.cfrmPolicy.external) {
    if (structures.length > 0) throw ConstructError.externalPolicy(structures[0]!.node.path, structures[0]!.name);
    return undefined;
  }
  const facilities = constructs.filter(CouplingFacility.isCouplingFacility);
  const known = new Set(structures.map(({ name }) => name));
  const needed = neededStructures(sysplex, duties).filter(({ name }) => !known.has(name));
  if (facilities.length === 0 && structures.length === 0 && needed.length === 0) return undefined;
  const { cfrmPolicy } = sysplex;
  const added = needed.map((structure) => at(structure.construct, neededStatement(structure, facilities)));
  const statements: CfrmStatement[] = [
    at(cfrmPolicy.node.path, data({ type: "CFRM", report: true })),
    at(cfrmPolicy.node.path, definePolicy({ name: cfrmPolicy.name, replace: true })),
    ...facilities.map((facility) => at(facility.node.path, cfStatement(facility))),
    ...structures.map((own) => at(own.node.path, structureStatement(own.node.path, own.name, own.props, facilities))),
    ...added,
  ];
  return { document: cfrmJob({ statements }), assumed: added.filter((_, i) => needed[i]!.props === undefined) };
}

function at<S extends CfrmStatement>(path: string, statement: S): S {
  statement.construct = path;
  return statement;
}

/** EZBDVIPAvvtt for each subplex with a secured DVIPA, EZBEPORTvvtt for each that uses SYSPLEXPORTS. */
function neededStructures(sysplex: Sysplex, duties: ReadonlyMap<Stack, Duties>): NeededStructure[] {
  const { swsaStructure, sysplexPortsStructure } = sysplex.props;
  const needed = new Map<string, NeededStructure>();
  const need = (name: string, props: StructureProps | undefined, construct: string) => {
    if (!needed.has(name)) needed.set(name, { name, props, construct });
  };
  for (const [stack, { holdsSecured, servesSecured, owns, distributes }] of duties) {
    const ids: GroupIds = { vtam: stack.system.vtamGroupId, tcp: stack.tcpGroupId };
    const secured = [...holdsSecured, ...servesSecured][0];
    if (secured !== undefined) need(swsaStructureName(ids), swsaStructure, secured.node.path);
    const shared = distributes.find(
      ({ dvipa, distribution }) => owns.includes(dvipa) && distribution.props.sysplexPorts === true,
    );
    if (shared !== undefined) need(sysplexPortsStructureName(ids), sysplexPortsStructure, shared.dvipa.node.path);
  }
  return [...needed.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function cfStatement({ name, props }: CouplingFacility): CfrmStatement {
  const { type, manufacturer = "IBM", plant, sequence, partition, cpcId = 0, dumpSpace } = props;
  return cf({
    name,
    type,
    mfg: manufacturer,
    plant,
    sequence: sequence.padStart(12, "0"),
    partition,
    cpcId,
    dumpSpace: dumpSpace?.kibibytes,
  });
}

function structureStatement(
  path: string,
  name: string,
  props: StructureProps,
  facilities: readonly CouplingFacility[],
): CfrmStatement {
  const {
    size,
    initSize,
    preferenceList = facilities.slice(0, 8),
    rebuildPercent,
    duplex,
    allowAutoAlter,
    fullThreshold,
  } = props;
  if (preferenceList.length === 0) {
    const what = `A coupling facility for the structure ${name}`;
    throw ConstructError.missing(
      path,
      what,
      "Create a CouplingFacility in the Sysplex, or set cfrmPolicy: { external: true } when the policy is kept elsewhere.",
    );
  }
  return structure({
    name,
    size: size.kibibytes,
    initSize: initSize?.kibibytes,
    prefList: preferenceList.map((facility) => facility.name),
    rebuildPercent,
    duplex: duplex === undefined ? undefined : { mode: duplex },
    allowAutoAlt: allowAutoAlter,
    fullThreshold,
  });
}

function neededStatement(
  { name, props, construct }: NeededStructure,
  facilities: readonly CouplingFacility[],
): CfrmStatement {
  return structureStatement(construct, name, props ?? ASSUMED_SIZE, facilities);
}
