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
 * @param own - statements that are constructs of their own: DATA and DEFINE POLICY take the place of the ones that are
 * generated, coupling facilities and structures stand behind those of other constructs
 * @throws ConstructError when something is defined twice, or for an external policy, which it could not be written to
 */
export function cfrmOf(
  sysplex: Sysplex,
  duties: ReadonlyMap<Stack, Duties>,
  own: readonly CfrmStatement[],
): CfrmSynthesis | undefined {
  const constructs = sysplex.node.findAll();
  const structures = constructs.filter(Structure.isStructure);
  const { cfrmPolicy } = sysplex;
  if (cfrmPolicy.external) {
    const [structure] = structures;
    if (structure !== undefined)
      throw ConstructError.externalPolicy(structure.node.path, `The structure ${structure.name}`);
    if (own[0] !== undefined) throw ConstructError.externalPolicy(own[0].construct!, own[0].keyword);
    return undefined;
  }
  const facilities = constructs.filter(CouplingFacility.isCouplingFacility);
  const ownStructures = own.filter(({ keyword }) => keyword === "STRUCTURE");
  const ownFacilities = own.filter(({ keyword }) => keyword === "CF");
  checkNames("The structure", structures, ownStructures);
  checkNames("The coupling facility", facilities, ownFacilities);
  const names = [...facilities.map(({ name }) => name), ...ownFacilities.map(nameOf)];
  const known = new Set([...structures.map(({ name }) => name), ...ownStructures.map(nameOf)]);
  const needed = neededStructures(sysplex, duties).filter(({ name }) => !known.has(name));
  if (facilities.length === 0 && structures.length === 0 && needed.length === 0 && own.length === 0) return undefined;
  const added = needed.map((structure) => at(structure.construct, neededStatement(structure, names)));
  const statements: CfrmStatement[] = [
    dataStatement(sysplex, own),
    ...own.filter(({ keyword }) => keyword === "DELETE POLICY"),
    policyStatement(sysplex, own),
    ...facilities.map((facility) => at(facility.node.path, cfStatement(facility))),
    ...ownFacilities,
    ...structures.map((each) => at(each.node.path, structureStatement(each.node.path, each.name, each.props, names))),
    ...ownStructures,
    ...added,
  ];
  return { document: cfrmJob({ statements }), assumed: added.filter((_, i) => needed[i]!.props === undefined) };
}

/** DATA: that of the program if there is one. */
function dataStatement({ cfrmPolicy }: Sysplex, own: readonly CfrmStatement[]): CfrmStatement {
  const statement = onlyOne(own.filter(({ keyword }) => keyword === "DATA"));
  if (statement === undefined) return at(cfrmPolicy.node.path, data({ type: "CFRM", report: true }));
  checkOperand(statement, "type", "CFRM", "Write other couple data sets with a job of their own.");
  return statement;
}

/** DEFINE POLICY: that of the program if there is one. */
function policyStatement({ cfrmPolicy }: Sysplex, own: readonly CfrmStatement[]): CfrmStatement {
  const statement = onlyOne(own.filter(({ keyword }) => keyword === "DEFINE POLICY"));
  if (statement === undefined) {
    return at(cfrmPolicy.node.path, definePolicy({ name: cfrmPolicy.name, replace: true }));
  }
  checkOperand(statement, "name", cfrmPolicy.name, "Name the policy with cfrmPolicy of the Sysplex.");
  return statement;
}

function onlyOne([first, second]: readonly CfrmStatement[]): CfrmStatement | undefined {
  if (second !== undefined) throw ConstructError.definedTwice(second.construct!, second.keyword, first!.construct!);
  return first;
}

function checkOperand(statement: CfrmStatement, operand: string, expected: string, fix: string): void {
  const value = (statement.value as Readonly<Record<string, unknown>>)[operand];
  if (value === expected) return;
  const what = `${operand} of ${statement.keyword}`;
  throw ConstructError.wrongOperand(statement.construct!, what, value, `"${expected}"`, fix);
}

function nameOf({ value }: CfrmStatement): string {
  return (value as { readonly name: string }).name;
}

/** Checks that each name is defined once. */
function checkNames(
  what: string,
  constructs: readonly (Structure | CouplingFacility)[],
  own: readonly CfrmStatement[],
): void {
  const seen = new Map(constructs.map(({ name, node }) => [name, node.path]));
  for (const statement of own) {
    const name = nameOf(statement);
    const other = seen.get(name);
    if (other !== undefined) throw ConstructError.definedTwice(statement.construct!, `${what} ${name}`, other);
    seen.set(name, statement.construct!);
  }
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
  facilities: readonly string[],
): CfrmStatement {
  const { size, initSize, preferenceList, rebuildPercent, duplex, allowAutoAlter, fullThreshold } = props;
  const prefList = preferenceList?.map((facility) => facility.name) ?? facilities.slice(0, 8);
  if (prefList.length === 0) {
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
    prefList,
    rebuildPercent,
    duplex: duplex === undefined ? undefined : { mode: duplex },
    allowAutoAlt: allowAutoAlter,
    fullThreshold,
  });
}

function neededStatement({ name, props, construct }: NeededStructure, facilities: readonly string[]): CfrmStatement {
  return structureStatement(construct, name, props ?? ASSUMED_SIZE, facilities);
}
