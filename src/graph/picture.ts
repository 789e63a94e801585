import type { CfrmModel } from "../model/cfrm";
import type { SystemModel } from "../model/system";
import type { SysplexModel } from "../model/sysplex";
import type { Severity } from "../language/source";
import type { Finding } from "../rules/report";
import { dvipaGroups, type DvipaGroup } from "./dvipa-groups";
import { ElementFinder } from "./element-finder";

/** A z/OS image. */
export interface SystemPicture {
  readonly id: string;
  readonly name: string;
  /** CPC it runs in; absent when the manifest does not say. */
  readonly cpc?: string;
  /** Whether the assembly configures an IKE daemon, and a Policy Agent. */
  readonly iked: boolean;
  readonly pagent: boolean;
  readonly stacks: readonly StackPicture[];
}

/** A TCP/IP stack. */
export interface StackPicture {
  readonly id: string;
  /** `SYSA.TCPIP` */
  readonly label: string;
  readonly name: string;
  /** Id of its subplex. */
  readonly subplex: string;
  /** IPSECURITY of IPCONFIG or IPCONFIG6, and DVIPSEC of IPSEC. */
  readonly ipSecurity: boolean;
  readonly dvipsec: boolean;
}

/** Stacks that share both group ids. */
export interface SubplexPicture {
  readonly id: string;
  /** XCF group, such as EZBT1121. */
  readonly group: string;
  /** `VTAM group id 11, TCP/IP group id 21` */
  readonly ids: string;
  /** Structure for Sysplex-Wide Security Associations. */
  readonly structure: string;
}

/** A DVIPA, or DVIPAs with the same owner, backups, targets and protection. */
export interface DvipaPicture {
  readonly id: string;
  /** In the order in which profiles name them. */
  readonly addresses: readonly string[];
  /** Id of the subplex of its holders. */
  readonly subplex: string;
  /** Whether IPSec protects it. */
  readonly protected: boolean;
  /** Labels of the stacks with a VIPADEFINE. */
  readonly owners: readonly string[];
  /** Stacks with a VIPABACKUP, highest rank first. */
  readonly backups: readonly { readonly stack: string; readonly rank: number }[];
  /** Stacks that serve its connections, and stacks with the VIPADISTRIBUTE. */
  readonly targets: readonly string[];
  readonly distributors: readonly string[];
  /** `ROUNDROBIN, port 443`; absent for one that is not distributed. */
  readonly distribution?: string;
}

/** A coupling facility of the CFRM policy. */
export interface FacilityPicture {
  readonly id: string;
  readonly name: string;
  readonly cpc?: string;
}

/** A structure of the CFRM policy that TCP/IP uses. */
export interface StructurePicture {
  readonly id: string;
  readonly name: string;
  /** Ids of the coupling facilities it may be in, most wanted first. */
  readonly facilities: readonly string[];
}

/** The links between a system and a coupling facility. */
export interface LinkPicture {
  readonly id: string;
  readonly system: string;
  readonly facility: string;
}

/** A finding and the element it is about. */
export interface FindingPicture {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly fix: string;
  /** `SYSA.TCPIP, TCPIP.PROFILE(SYSA) line 12` */
  readonly where: string;
  /** Id of an element; `sysplex` for what is about no other. */
  readonly element: string;
}

/** What a picture of a sysplex shows: plain data, the same for every format. */
export interface Picture {
  readonly name: string;
  /** Systems of one CPC side by side, else in the order of the manifest. */
  readonly systems: readonly SystemPicture[];
  readonly subplexes: readonly SubplexPicture[];
  readonly dvipas: readonly DvipaPicture[];
  readonly facilities: readonly FacilityPicture[];
  readonly structures: readonly StructurePicture[];
  readonly links: readonly LinkPicture[];
  /** Open findings: those that are acknowledged are left out. */
  readonly findings: readonly FindingPicture[];
  /** What the picture leaves out or puts together, a sentence each. */
  readonly notes: readonly string[];
}

/** How a picture is made. */
export interface PictureOptions {
  /** Most DVIPAs that are shown one by one; of more, those that are alike are shown as one. @default 24 */
  readonly single?: number;
}

/**
 * The picture of a sysplex and of what the rules find in it.
 *
 * @param findings - of the same model, so that each is shown on the element it is about. @default - none
 */
export function pictureOf(
  model: SysplexModel,
  findings: readonly Finding[] = [],
  { single = 24 }: PictureOptions = {},
): Picture {
  const notes: string[] = [];
  const subplexes = new Map(model.subplexes.map((subplex, i) => [subplex, `subplex-${i + 1}`]));
  const stackIds = new Map(model.stacks.map((stack, i) => [stack, `stack-${i + 1}`]));
  const systems = besideTheirCpc(model.systems).map((system): SystemPicture => {
    return {
      id: `system-${model.systems.indexOf(system) + 1}`,
      name: system.name,
      cpc: system.cpc,
      iked: system.iked !== undefined,
      pagent: system.pagent !== undefined,
      stacks: system.stacks.map((stack) => ({
        id: stackIds.get(stack)!,
        label: stack.label,
        name: stack.name,
        subplex: subplexes.get(model.subplexOf(stack))!,
        ipSecurity: stack.ipSecurity !== undefined || stack.ipSecurity6 !== undefined,
        dvipsec: stack.dvipsec !== undefined,
      })),
    };
  });
  const { length } = model.dvipas;
  const groups = dvipaGroups(model, length > single);
  if (groups.length < length) {
    notes.push(
      `${counted(length, "DVIPA")} shown as ${groups.length}: those with the same owner, backups, targets and protection together.`,
    );
  }
  const finder = new ElementFinder(model, groups);
  const { facilities, structures, links } = couplingOf(model, finder, findings, notes);
  return {
    name: model.name,
    systems,
    subplexes: model.subplexes.map((subplex) => ({
      id: subplexes.get(subplex)!,
      group: subplex.tcpGroup,
      ids: subplex.toString(),
      structure: subplex.swsaStructure,
    })),
    dvipas: groups.map((group) => dvipaPicture(group, subplexes.get(group.subplex)!)),
    facilities,
    structures,
    links,
    findings: findings.flatMap((finding): FindingPicture[] => {
      if (finding.acknowledged !== undefined) return [];
      const { severity, code, message, fix } = finding;
      return [{ severity, code, message, fix, where: whereOf(finding), element: finder.elementOf(finding) }];
    }),
    notes,
  };
}

/** How many findings of each severity an element has; none for one without. */
export function marksOf({ findings }: Picture): ReadonlyMap<string, Readonly<Record<Severity, number>>> {
  const marks = new Map<string, Record<Severity, number>>();
  for (const { element, severity } of findings) {
    let counts = marks.get(element);
    if (counts === undefined) marks.set(element, (counts = { error: 0, warning: 0, info: 0 }));
    counts[severity]++;
  }
  return marks;
}

/** `203.0.113.10`, or `250 DVIPAs (203.0.113.1 … 203.0.113.250)`. */
export function dvipaLabel({ addresses }: DvipaPicture): string {
  const [first = ""] = addresses;
  return addresses.length === 1 ? first : `${counted(addresses.length, "DVIPA")} (${first} … ${addresses.at(-1)})`;
}

/** `1 stack`, `10,000 DVIPAs`. */
export function counted(count: number, noun: string): string {
  const digits = String(count).replace(/\B(?=(\d{3})+$)/g, ",");
  if (count === 1) return `${digits} ${noun}`;
  return `${digits} ${noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`}`;
}

/** Every element of a picture that can be named: its id and what people call it. */
export function namesOf(picture: Picture): ReadonlyMap<string, string> {
  const names = new Map<string, string>([["sysplex", `sysplex ${picture.name}`]]);
  for (const system of picture.systems) {
    names.set(system.id, `system ${system.name}`);
    for (const { id, label } of system.stacks) names.set(id, `stack ${label}`);
  }
  for (const dvipa of picture.dvipas) {
    names.set(dvipa.id, dvipa.addresses.length === 1 ? `DVIPA ${dvipaLabel(dvipa)}` : dvipaLabel(dvipa));
  }
  for (const { id, name } of picture.facilities) names.set(id, `coupling facility ${name}`);
  for (const { id, name } of picture.structures) names.set(id, `structure ${name}`);
  return names;
}

function dvipaPicture(group: DvipaGroup, subplex: string): DvipaPicture {
  const [dvipa] = group.dvipas;
  return {
    id: group.id,
    addresses: group.dvipas.map(({ address }) => address),
    subplex,
    protected: dvipa!.isProtected,
    owners: dvipa!.owners.map(({ stack }) => stack.label),
    backups: dvipa!.backupsByRank.map(({ stack, rank }) => ({ stack: stack.label, rank })),
    targets: [...new Set(dvipa!.targets.map(({ stack }) => stack.label))],
    distributors: [...new Set(dvipa!.distributions.map(({ distributor }) => distributor.label))],
    distribution: group.distribution,
  };
}

/** Systems in their order, but those of a CPC behind its first one. */
function besideTheirCpc(systems: readonly SystemModel[]): SystemModel[] {
  const cpcs = [...new Set(systems.map(({ cpc }) => cpc))];
  return cpcs.flatMap((cpc) => systems.filter((system) => system.cpc === cpc));
}

type Coupling = Pick<Picture, "facilities" | "structures" | "links">;

function couplingOf(
  model: SysplexModel,
  finder: ElementFinder,
  findings: readonly Finding[],
  notes: string[],
): Coupling {
  const { cfrm } = model;
  if (cfrm === undefined) {
    notes.push("The assembly has no CFRM policy, so that no coupling facility is shown.");
    return { facilities: [], structures: [], links: [] };
  }
  const facilities = [...cfrm.facilities.values()].map(({ name, cpc }): FacilityPicture => {
    return { id: finder.facilityId(name)!, name, cpc };
  });
  const found = new Set(findings.map((finding) => finder.elementOf(finding)));
  const used = cfrm.structures.filter(
    ({ name }) => isOfTcpip(model, name) || found.has(finder.structureId(name) ?? ""),
  );
  const others = new Set(cfrm.structures.map(({ name }) => name)).size - new Set(used.map(({ name }) => name)).size;
  if (others > 0) notes.push(`${counted(others, "structure")} of the CFRM policy that TCP/IP does not use: not shown.`);
  return { facilities, structures: structuresOf(cfrm, used, finder), links: linksOf(model, cfrm, notes) };
}

function structuresOf(cfrm: CfrmModel, used: CfrmModel["structures"], finder: ElementFinder): StructurePicture[] {
  const byName = new Map(used.map((structure) => [structure.name, structure]));
  return [...byName.values()].map((structure) => ({
    id: finder.structureId(structure.name)!,
    name: structure.name,
    facilities: cfrm.preferred(structure).map(({ name }) => finder.facilityId(name)!),
  }));
}

function linksOf(model: SysplexModel, cfrm: CfrmModel, notes: string[]): LinkPicture[] {
  const facilities = [...cfrm.facilities.values()];
  const assumed = facilities.filter(({ connects }) => connects === undefined);
  if (assumed.length > 0 && model.systems.length > 0) {
    const names = assumed.map(({ name }) => name).join(", ");
    notes.push(`The manifest does not say which systems have links to ${names}: all are taken to.`);
  }
  return facilities.flatMap((facility, f) =>
    model.systems.flatMap(({ name }, s) =>
      facility.isReachableFrom(name) ? [{ id: `link-${f + 1}-${s + 1}`, system: name, facility: facility.name }] : [],
    ),
  );
}

function isOfTcpip({ subplexes }: SysplexModel, structure: string): boolean {
  return subplexes.some(
    (subplex) => subplex.usesStructure(structure) || (subplex.known && subplex.sysplexPortsStructure === structure),
  );
}

function whereOf({ system, stack, dataset, file, line }: Finding): string {
  const place = `${dataset ?? file}${line === undefined ? "" : ` line ${line}`}`;
  if (system === undefined) return place;
  return `${stack === undefined ? system : `${system}.${stack}`}, ${place}`;
}
