import type { IpFilterRuleStatement, IpService, IpServiceStatement } from "../../documents/ipsec";
import type { Statement } from "../../language/statement";
import { attributeOf, attributesKey, type Attribute } from "./attribute";
import type { Located, PolicyDefinitions, PolicyStatement } from "./definitions";
import type { FilterRuleModel, RuleTrafficSource } from "./filter-rule";

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
  return attributeOf<NumberSpan | "All">(name, low === 0 && high === 0 ? "All" : { low, high }, "All");
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

const portText = (range: { low: number; high?: number } | undefined) => range && `${range.low}-${range.high}`;

/** Most services of a policy say the same as another: what they say is kept once. */
class Services {
  /** The services of rules that refer to one, by its name. */
  readonly referredTo = new Map<string, readonly ServiceModel[]>();
  private readonly contents = new Map<string, ServiceContent & { readonly key: string }>();

  of({ file, statement }: Located<IpServiceStatement>): ServiceModel {
    return new ServiceModel(statement.value.name, file, statement, this.content(statement.value));
  }

  /** A rule without a service is about all traffic to and from this stack. */
  every({ file, statement }: Located<Statement>): ServiceModel {
    return new ServiceModel(undefined, file, statement, this.content({}));
  }

  private content(value: Partial<IpService>): ServiceContent & { readonly key: string } {
    const { protocol, sourcePortRange, destinationPortRange, type, code, direction, routing, securityClass } = value;
    const ports = `${portText(sourcePortRange)} ${portText(destinationPortRange)}`;
    const way = `${direction?.direction} ${direction?.connect} ${routing}`;
    const text = `${protocol} ${ports} ${type} ${code} ${way} ${securityClass}`;
    let content = this.contents.get(text);
    if (content === undefined) this.contents.set(text, (content = serviceContent(value)));
    return content;
  }
}

/** The services of the filter rules of a policy. */
export function trafficSource(definitions: PolicyDefinitions): RuleTrafficSource {
  const services = new Services();
  const located = ({ file, statement }: FilterRuleModel) => ({ file, statement: statement as IpFilterRuleStatement });
  return {
    isInbound: (rule) => isInboundOnly(definitions, services, located(rule)),
    services: (rule) => sharedServices(definitions, services, located(rule)),
  };
}

/** Rules that refer to the same service and no other share their list. */
function sharedServices(
  definitions: PolicyDefinitions,
  made: Services,
  rule: Located<PolicyStatement<"IpFilterRule">>,
): readonly ServiceModel[] {
  const { children, value } = rule.statement;
  const { ipServiceRef: name, ipServiceGroupRef } = value;
  if (name === undefined || ipServiceGroupRef !== undefined || children.length > 0)
    return servicesOf(definitions, made, rule);
  let services = made.referredTo.get(name);
  if (services === undefined) made.referredTo.set(name, (services = servicesOf(definitions, made, rule)));
  return services;
}

/** The services of a filter rule: those that stand inline, the one it refers to, and those of the group it refers to. */
function servicesOf(
  definitions: PolicyDefinitions,
  made: Services,
  rule: Located<PolicyStatement<"IpFilterRule">>,
): readonly ServiceModel[] {
  const { file, statement } = rule;
  const { ipServiceRef, ipServiceGroupRef } = statement.value;
  const services: ServiceModel[] = [];
  const add = (located: Located<IpServiceStatement>) => {
    // Of a service that cannot be read it is not known which traffic it is about.
    if (located.statement.state !== "malformed") services.push(made.of(located));
  };
  const refer = (name: string, from: Located<Statement>) => {
    const service = definitions.find("IpService", name, from.file, from.statement);
    if (service !== undefined) add(service);
  };
  const inline = inlineServices(statement);
  for (const child of inline) add({ file, statement: child });
  if (ipServiceRef !== undefined) refer(ipServiceRef, rule);
  if (ipServiceGroupRef !== undefined) {
    const group = definitions.find("IpServiceGroup", ipServiceGroupRef, file, statement);
    for (const child of group?.statement.children ?? []) add({ file: group!.file, statement: child });
    for (const name of group?.statement.value.ipServiceRef ?? []) refer(name, group!);
  }
  const none = inline.length === 0 && ipServiceRef === undefined && ipServiceGroupRef === undefined;
  return none ? [made.every(rule)] : services;
}

function inlineServices({ children }: IpFilterRuleStatement): readonly IpServiceStatement[] {
  return children.filter((child): child is IpServiceStatement => child.keyword === "IpService");
}

/** Whether all services of a rule are inbound, so that its source is the peer. */
function isInboundOnly(
  definitions: PolicyDefinitions,
  made: Services,
  rule: Located<PolicyStatement<"IpFilterRule">>,
): boolean {
  const { value } = rule.statement;
  const inline = inlineServices(rule.statement);
  // Most rules have one service that stands inline and is not inbound.
  if (inline.some((service) => service.value.direction?.direction !== "Inbound")) return false;
  if (value.ipServiceRef === undefined && value.ipServiceGroupRef === undefined) return inline.length > 0;
  const services = servicesOf(definitions, made, rule);
  return services.length > 0 && services.every(({ direction }) => direction.value === "Inbound");
}
