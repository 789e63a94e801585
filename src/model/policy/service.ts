import type { IpFilterRuleStatement, IpService, IpServiceStatement } from "../../documents/ipsec";
import type { Statement } from "../../language/statement";
import { attributeOf, attributesKey, type Attribute } from "./attribute";
import type { Located, PolicyDefinitions } from "./definitions";
import type { RuleTraffic } from "./filter-rule";

/** First and last number. */
export interface NumberSpan {
  readonly low: number;
  readonly high: number;
}

/** Numbers of the protocols that have names in a policy or a profile. */
export const PROTOCOL_NUMBERS = { ICMP: 1, IGMP: 2, TCP: 6, UDP: 17, ICMPv6: 58, OSPF: 89 } as const;

const NUMBERS = new Map<string, number>(
  Object.entries(PROTOCOL_NUMBERS).map(([name, number]) => [name.toUpperCase(), number]),
);
const NAMES = new Map<number, string>(Object.entries(PROTOCOL_NUMBERS).map(([name, number]) => [number, name]));

/** The name of a protocol, or its number where it has none. */
export function protocolName(protocol: number): string {
  return NAMES.get(protocol) ?? String(protocol);
}

/** The number of a protocol that is given by name or number; All for every protocol. */
export function protocolNumber(protocol: string | number): number | "All" {
  return typeof protocol === "number" ? protocol : (NUMBERS.get(protocol.toUpperCase()) ?? "All");
}

/** What a service says, whatever its name. */
export interface ServiceContent {
  /** Protocol number, or All. */
  readonly protocol: Attribute<number | "All">;
  readonly sourcePorts: Attribute<NumberSpan | "All">;
  readonly destinationPorts: Attribute<NumberSpan | "All">;
  readonly type: Attribute<NumberSpan | "Any">;
  readonly code: Attribute<NumberSpan | "Any">;
  readonly direction: Attribute<"Bidirectional" | "Inbound" | "Outbound">;
  /** Who sets up TCP connections. */
  readonly connect: Attribute<"Either" | "InboundConnect" | "OutboundConnect">;
  readonly routing: Attribute<"Local" | "Routed" | "Either">;
  /** 1 to 255; 0 for every class. */
  readonly securityClass: Attribute<number>;
  /** Only fragments of forwarded packets; of an IPSECRULE. */
  readonly fragmentsOnly: boolean;
}

/**
 * The traffic a filter rule is about: an IpService with its defaults, or the operands of an IPSECRULE. Source and destination
 * are those of the packet; of a bidirectional service those of an outbound packet, the other way round for an inbound one.
 *
 * @see IP Configuration Reference, IpService statement; Configuration Guide, IP filter policy
 */
export class ServiceModel implements ServiceContent {
  constructor(
    /** Undefined for a service that stands inline. */
    readonly name: string | undefined,
    readonly file: string,
    readonly statement: Statement,
    private readonly content: ServiceContent & { readonly key: string },
  ) {}

  get protocol() {
    return this.content.protocol;
  }
  get sourcePorts() {
    return this.content.sourcePorts;
  }
  get destinationPorts() {
    return this.content.destinationPorts;
  }
  get type() {
    return this.content.type;
  }
  get code() {
    return this.content.code;
  }
  get direction() {
    return this.content.direction;
  }
  get connect() {
    return this.content.connect;
  }
  get routing() {
    return this.content.routing;
  }
  get securityClass() {
    return this.content.securityClass;
  }
  get fragmentsOnly() {
    return this.content.fragmentsOnly;
  }

  /** Equal texts stand for equal traffic. */
  get key(): string {
    return this.content.key;
  }
}

/** Adds its key to what a service says. */
export function withKey(content: ServiceContent): ServiceContent & { readonly key: string } {
  return { ...content, key: `${attributesKey(content)}${content.fragmentsOnly ? " fragments" : ""}` };
}

function portsOf(name: string, range: { low: number; high?: number } | undefined): Attribute<NumberSpan | "All"> {
  if (range === undefined) return attributeOf<NumberSpan | "All">(name, undefined, "All");
  const { low, high = low } = range;
  // Port 0 alone stands for all ports.
  return attributeOf<NumberSpan | "All">(name, high === 0 ? "All" : { low, high }, "All");
}

function anyOr(value: number | "Any" | undefined): NumberSpan | "Any" | undefined {
  return typeof value === "number" ? { low: value, high: value } : value;
}

/** What the operands of an IpService mean. */
export function serviceContent(value: Partial<IpService>): ServiceContent & { readonly key: string } {
  return withKey({
    protocol: attributeOf<number | "All">(
      "Protocol",
      value.protocol === undefined ? undefined : protocolNumber(value.protocol),
      "All",
    ),
    sourcePorts: portsOf("SourcePortRange", value.sourcePortRange),
    destinationPorts: portsOf("DestinationPortRange", value.destinationPortRange),
    type: attributeOf<NumberSpan | "Any">("Type", anyOr(value.type), "Any"),
    code: attributeOf<NumberSpan | "Any">("Code", anyOr(value.code), "Any"),
    direction: attributeOf("Direction", value.direction?.direction, "Bidirectional"),
    connect: attributeOf<ServiceModel["connect"]["value"]>("Direction", value.direction?.connect, "Either"),
    routing: attributeOf("Routing", value.routing, "Local"),
    securityClass: attributeOf("SecurityClass", value.securityClass, 0),
    fragmentsOnly: false,
  });
}

/** What the filter rules of a policy are about. Rules that refer to the same service or group, and to no other, share it. */
export class RuleTraffics {
  private readonly ofService = new Map<string, RuleTraffic>();
  private readonly ofGroup = new Map<string, RuleTraffic>();

  constructor(private readonly definitions: PolicyDefinitions) {}

  of(rule: Located<IpFilterRuleStatement>): RuleTraffic {
    const { ipServiceRef: service, ipServiceGroupRef: group } = rule.statement.value;
    const isAlone = rule.statement.children.length === 0 && (service === undefined || group === undefined);
    const known = service === undefined ? this.ofGroup : this.ofService;
    const name = service ?? group;
    if (!isAlone || name === undefined) return trafficOf(this.definitions, rule);
    let traffic = known.get(name);
    if (traffic === undefined) known.set(name, (traffic = trafficOf(this.definitions, rule)));
    return traffic;
  }
}

function trafficOf(definitions: PolicyDefinitions, rule: Located<IpFilterRuleStatement>): RuleTraffic {
  const { file, statement } = rule;
  const named = namedServices(definitions, rule);
  const services: ServiceModel[] = [];
  for (const each of named) if (!isUnknown(each.statement)) services.push(serviceOf(definitions, each));
  // A rule that names no service is about all local traffic.
  if (!mayName(statement)) services.push(new ServiceModel(undefined, file, statement, serviceContent({})));
  const isInbound = named.length > 0 && named.every((each) => each.statement.value.direction?.direction === "Inbound");
  return { services, key: servicesKey(services), inbound: services.filter(isOfInbound).length, isInbound };
}

/** Equal texts stand for services that are about the same traffic, one by one. */
function servicesKey(services: readonly ServiceModel[]): string {
  return services.length === 1 ? services[0]!.key : services.map(({ key }) => key).join("\n");
}

const isOfInbound = ({ direction }: ServiceModel) => direction.value === "Inbound";

function serviceOf({ contents }: PolicyDefinitions, { file, statement }: Located<IpServiceStatement>): ServiceModel {
  const { value } = statement;
  const content = contents.of("IpService", value, () => serviceContent(value));
  return new ServiceModel(value.name, file, statement, content);
}

/** The services of a filter rule: those that stand inline, the one it refers to, and those of the group it refers to. */
function namedServices(
  definitions: PolicyDefinitions,
  { file, statement }: Located<IpFilterRuleStatement>,
): readonly Located<IpServiceStatement>[] {
  const { ipServiceRef, ipServiceGroupRef } = statement.value;
  const found: Located<IpServiceStatement>[] = [];
  const refer = (name: string, from: Located<Statement>) => {
    const service = definitions.find("IpService", name, from.file, from.statement);
    if (service !== undefined) found.push(service);
  };
  for (const child of statement.children) {
    if (child.keyword === "IpService") found.push({ file, statement: child });
  }
  if (ipServiceRef !== undefined) refer(ipServiceRef, { file, statement });
  if (ipServiceGroupRef !== undefined) {
    const group = definitions.find("IpServiceGroup", ipServiceGroupRef, file, statement);
    for (const child of group?.statement.children ?? []) found.push({ file: group!.file, statement: child });
    for (const name of group?.statement.value.ipServiceRef ?? []) refer(name, group!);
  }
  return found;
}

/** Whether a filter rule has or names services, or could in what cannot be read of it. */
function mayName({ value, children, rest }: IpFilterRuleStatement): boolean {
  if (value.ipServiceRef !== undefined || value.ipServiceGroupRef !== undefined) return true;
  if (rest !== undefined && /^IpService/im.test(rest)) return true;
  return children.some(({ keyword }) => keyword !== "IpTimeCondition");
}

/** Lines that say which traffic it is, in words of which not all are known. */
const TRAFFIC = /^(Protocol|Type|Code)\s/gim;

/** Whether it is not known which traffic a service is about, because it cannot be read. */
function isUnknown({ state, value, rest }: IpServiceStatement): boolean {
  if (state === "malformed") return true;
  if (rest === undefined) return false;
  // A line that another one makes void is kept, too.
  const isGiven = (word: string) => value[word.toLowerCase() as "protocol" | "type" | "code"] !== undefined;
  return [...rest.matchAll(TRAFFIC)].some(([, word]) => !isGiven(word!));
}
