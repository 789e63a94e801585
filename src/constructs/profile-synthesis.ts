import { maskOf } from "../language/addresses";
import { Statement, statementOf } from "../language/statement";
import {
  globalconfig,
  ipconfig,
  ipconfig6,
  ipsec,
  ipsec6rule,
  ipsecrule,
  port,
  portEntry,
  profileTypes,
  vipabackup,
  vipadefine,
  vipadistribute,
  vipadynamic,
  type IpsecStatement,
  type ProfileDocument,
  type ProfileStatement,
  type Vipadistribute,
  type VipadynamicStatement,
} from "../documents/profile";
import { copyWith } from "./copy";
import type { Duties } from "./duties";
import { NO_OPERANDS, type Distribution, type DistributionTarget } from "./distribution";
import type { Dvipa, DvipaBackup } from "./dvipa";
import { mergedOperands } from "./merged-operands";
import type { Stack } from "./stack";

type DvipaStatement = VipadynamicStatement["children"][number];

/** UDP ports of the IKE daemon: IKE, and IKE behind a NAT. */
const IKE_PORTS = [500, 4500];

/**
 * The profile of a stack: what follows from the constructs, and what the program added.
 *
 * @param added - statements that are constructs of their own
 */
export function profileOf(stack: Stack, duties: Duties, added: readonly ProfileStatement[]): ProfileDocument {
  const program = stack.profile.statements;
  const own = [...program, ...added];
  const blocks = own.filter((statement) => statement.keyword === "VIPADYNAMIC");
  const isIpsec = (statement: ProfileStatement) => statement.keyword === "IPSEC";
  const [ipsecBlock, ...laterIpsec] = mergedIpsec(program.filter(isIpsec), added.filter(isIpsec));
  const others = own.filter(({ keyword }) => keyword !== "VIPADYNAMIC" && keyword !== "IPSEC");
  const statements: ProfileStatement[] = [
    ...stackStatements(stack, duties),
    ...others,
    ...ipsecStatements(stack, duties, ipsecBlock),
    ...laterIpsec,
    ...portStatements(stack, duties, own),
    ...vipadynamicStatements(stack, duties, blocks),
  ];
  const changed = applyOverrides(stack, statements);
  const first = changed[0];
  if (first !== undefined) {
    const header = ` cdkplex ${stack.node.path}: change the program, not this member.`;
    first.comments = { ...first.comments, before: [header, ...(first.comments?.before ?? [])] };
  }
  return { statements: changed, diagnostics: [], comments: [] };
}

/** GLOBALCONFIG, IPCONFIG and IPCONFIG6, as far as properties and DVIPAs ask for them. */
function stackStatements(stack: Stack, duties: Duties): ProfileStatement[] {
  const { props, tcpGroupId, dynamicXcf, dynamicXcf6 } = stack;
  const secured = [...duties.holdsSecured, ...duties.servesSecured];
  const distribution = duties.distributor || duties.target;
  const statements: ProfileStatement[] = [];
  if (tcpGroupId !== undefined) statements.push(globalconfig({ xcfGroupId: tcpGroupId }));
  const ipv4 = ipconfig({
    sysplexRouting: distribution ? true : undefined,
    datagramForwarding: duties.distributor ? true : undefined,
    ipSecurity: (props.ipSecurity ?? secured.length > 0) ? true : undefined,
    dynamicXcf: dynamicXcf === undefined ? undefined : { subnet: dynamicXcf, cost: props.dynamicXcfCost ?? 1 },
  });
  const ipv6 = ipconfig6({
    dynamicXcf: dynamicXcf6 === undefined ? undefined : { address: dynamicXcf6 },
    ipSecurity: (props.ipSecurity6 ?? secured.some(({ family }) => family === 6)) ? {} : undefined,
  });
  for (const statement of [ipv4, ipv6]) {
    if (Object.values(statement.value).some((value) => value !== undefined)) statements.push(statement);
  }
  for (const statement of statements) statement.construct = stack.node.path;
  return statements;
}

/** A stack heeds its first IPSEC block: those that are constructs become one with it. Later ones of `add` stay apart. */
function mergedIpsec(own: readonly IpsecStatement[], added: readonly IpsecStatement[]): IpsecStatement[] {
  const [first, ...later] = [...own.slice(0, 1), ...added];
  if (first === undefined || later.length === 0) return [...own, ...added];
  const all = [first, ...later];
  const children = all.flatMap((block) => block.children);
  return [copyWith(first, { value: mergedOperands(all), children }), ...own.slice(1)];
}

/** The one IPSEC block: the program's own, with what secured DVIPAs need. */
function ipsecStatements(stack: Stack, duties: Duties, own: IpsecStatement | undefined): ProfileStatement[] {
  const { holdsSecured, servesSecured } = duties;
  const secured = [...holdsSecured, ...servesSecured];
  if (secured.length === 0) return own === undefined ? [] : [own];
  const dvLocalFilter = holdsSecured.some((dvipa) => dvipa.securities.some(({ props }) => props.localFilter === true));
  const needed = { ...own?.value.dvipsec, ...(dvLocalFilter ? { dvLocalFilter: true as const } : {}) };
  const dvipsec = holdsSecured.length > 0 ? needed : own?.value.dvipsec;
  const rules = own === undefined || own.children.length === 0 ? defaultRules(duties) : own.children;
  const statement = ipsec({ ...own?.value, dvipsec }, rules);
  statement.comments = own?.comments;
  statement.construct = own?.construct ?? secured[0]!.node.path;
  for (const rule of rules) rule.construct ??= stack.node.path;
  return [statement];
}

/** What passes until pagent has installed the policy: routing, and key exchange where the stack takes part in it. */
function defaultRules({ holdsSecured, servesSecured }: Duties): IpsecStatement["children"] {
  const ospf = { source: "*", destination: "*", protocol: "OSPF", routing: "LOCAL" } as const;
  const ike = {
    source: "*",
    destination: "*",
    protocol: "UDP",
    sourcePort: { low: 500 },
    destinationPort: { low: 500 },
    routing: "LOCAL",
  } as const;
  const behindNat = holdsSecured.some(({ securities }) =>
    securities.some(({ props }) => props.ike.props.allowNat === true),
  );
  const nat = { ...ike, sourcePort: { low: 4500 }, destinationPort: { low: 4500 } };
  const passing = [ospf, ...(holdsSecured.length > 0 ? [ike] : []), ...(behindNat ? [nat] : [])];
  const ipv6 = [...holdsSecured, ...servesSecured].some(({ family }) => family === 6);
  return [...passing.map((rule) => ipsecrule(rule)), ...(ipv6 ? passing.map((rule) => ipsec6rule(rule)) : [])];
}

/** Reserves the ports of IKED where it negotiates for a DVIPA, unless the program does. */
function portStatements(stack: Stack, duties: Duties, own: readonly ProfileStatement[]): ProfileStatement[] {
  if (duties.holdsSecured.length === 0) return [];
  const free = IKE_PORTS.filter((number) => !own.some((statement) => reservesUdp(statement, number)));
  if (free.length === 0) return [];
  const statement = port(
    {},
    free.map((number) => portEntry({ port: number, protocol: "UDP", jobName: "IKED" })),
  );
  statement.construct = stack.node.path;
  return [statement];
}

function reservesUdp(statement: ProfileStatement, number: number): boolean {
  if (statement.keyword === "PORT")
    return statement.children.some(({ value }) => value.protocol === "UDP" && value.port === number);
  if (statement.keyword !== "PORTRANGE") return false;
  return statement.children.some(
    ({ value: { protocol, firstPort, ports } }) =>
      protocol === "UDP" && firstPort <= number && number < firstPort + ports,
  );
}

function vipadynamicStatements(stack: Stack, duties: Duties, own: readonly VipadynamicStatement[]): ProfileStatement[] {
  const generated = duties.owns.map(define).concat(
    duties.backsUp.map(({ dvipa, backup }) => backupStatement(dvipa, backup)),
    duties.distributes.map(({ dvipa, distribution }) => distribute(dvipa, distribution)),
  );
  const children = generated.concat(own.flatMap((block) => block.children));
  if (children.length === 0 && own.length === 0) return [];
  const block = vipadynamic({}, children);
  block.construct = generated.length > 0 ? stack.node.path : own[0]!.construct;
  const before = own.flatMap(({ comments }) => comments?.before ?? []);
  const end = own.flatMap(({ comments }) => comments?.end ?? []);
  if (before.length > 0 || end.length > 0) block.comments = { before, end };
  return [block];
}

function addressOf({ family, address, prefixLength }: Dvipa): string {
  return family === 6 && prefixLength !== undefined ? `${address}/${prefixLength}` : address;
}

function maskFor(dvipa: Dvipa): string | undefined {
  return dvipa.family === 4 ? maskOf(dvipa.prefixLength!) : undefined;
}

// A DVIPA has checked its properties: of very many, the operands of these statements are not checked once more.

function define(dvipa: Dvipa): DvipaStatement {
  const statement = statementOf(vipadefine, {
    moveable: dvipa.props.moveable,
    mask: maskFor(dvipa),
    interfaceName: dvipa.interfaceName,
    addresses: [addressOf(dvipa)],
  });
  statement.construct = dvipa.node.path;
  return statement;
}

function backupStatement(dvipa: Dvipa, { rank, moveable }: DvipaBackup): DvipaStatement {
  const statement = statementOf(vipabackup, {
    rank: rank?.value,
    moveable,
    mask: moveable === undefined ? undefined : maskFor(dvipa),
    interfaceName: dvipa.interfaceName,
    addresses: [moveable === undefined ? dvipa.address : addressOf(dvipa)],
  });
  statement.construct = dvipa.node.path;
  return statement;
}

function distribute(dvipa: Dvipa, distribution: Distribution): DvipaStatement {
  const { props, targets } = distribution;
  const { sysplexPorts, optLocal, timedAffinity, ports } = props;
  const { method, procType, procXCost, ilWeighting, autoSwitchBack, healthSwitch } = props.method?.operands ?? {};
  const value: Vipadistribute = {
    method,
    procType,
    procXCost,
    ilWeighting,
    autoSwitchBack,
    healthSwitch,
    optLocal: optLocal === undefined ? undefined : { value: optLocal },
    sysplexPorts: sysplexPorts === true ? true : undefined,
    timedAffinity,
    dvipa: dvipa.interfaceName ?? dvipa.address,
    ports,
    destinations:
      targets === undefined
        ? { all: true }
        : { targets: targets.map(({ stack, operands }) => targetOf(dvipa.xcfOf(stack)!, operands)) },
  };
  const statement = isChecked(distribution) ? statementOf(vipadistribute, value) : vipadistribute(value);
  statement.construct = dvipa.node.path;
  return statement;
}

/** Whether a distribution has neither ranges of ports nor options of its method, which are checked with the statement. */
function isChecked({ props: { method, ports } }: Distribution): boolean {
  const isPlain = method === undefined || Object.keys(method.operands).length === 1;
  return isPlain && (ports === undefined || ports.every((port) => typeof port === "number"));
}

function targetOf(address: string, operands: DistributionTarget["operands"]) {
  return operands === NO_OPERANDS ? { address } : { address, ...operands };
}

/** Applies the program's overrides to statements and substatements. */
function applyOverrides(stack: Stack, statements: readonly ProfileStatement[]): ProfileStatement[] {
  const { overrides } = stack.profile;
  if (overrides.size === 0) return [...statements];
  return statements.flatMap((statement) => {
    const type = profileTypes.get(statement.keyword)?.[0]?.target;
    if (type === undefined) return [statement];
    const children = (statement.children as readonly Statement[]).flatMap((child) => {
      const childType = type.spec.children?.get(child.keyword)?.[0]?.target;
      return childType === undefined
        ? [child]
        : changed(child, childType, overrides.get(child.keyword), child.children);
    });
    return changed(statement, type, overrides.get(statement.keyword), children) as ProfileStatement[];
  });
}

function changed(
  statement: Statement,
  type: (value: unknown, children: readonly unknown[]) => Statement,
  changes: readonly ((value: never) => unknown)[] | undefined,
  children: readonly unknown[],
): Statement[] {
  if (statement.raw !== undefined) return [statement];
  let value: unknown = statement.value;
  for (const change of changes ?? []) {
    value = change(value as never);
    if (value === undefined) return [];
  }
  if (changes !== undefined) type(value, children); // throws when the change made something it cannot be
  return [copyWith(statement, { value, children })];
}
