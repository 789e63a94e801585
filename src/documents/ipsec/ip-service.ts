import { attribute, attributes, bracesBlock, enumeration } from "../../language/braces";
import { arg, optionalArg } from "../../language/grammar";
import type { Infer, StatementOf } from "../../language/statement";
import { int, oneOf, type ValueType } from "../../language/values";
import { portRange, protocol, reference, userName } from "./values";

const typeOrCode = { ...oneOf(enumeration("Any"), int(0, 4294967295)), open: true } as const;

/** Direction of the packets of a service. */
export interface Direction {
  readonly direction: "Bidirectional" | "Inbound" | "Outbound";
  /** Who sets up TCP connections of a bidirectional service: the peer, or this system. @default - either */
  readonly connect?: "InboundConnect" | "OutboundConnect";
}

const directions = enumeration("Bidirectional", "Inbound", "Outbound");
const connects = enumeration("InboundConnect", "OutboundConnect");

const direction: ValueType<Direction> = {
  expects: `${directions.expects}; InboundConnect or OutboundConnect after Bidirectional`,
  words: 2,
  parse: (token) => {
    const [first, second] = token.split(/\s+/) as [string, string?];
    const value = directions.parse(first);
    if (value === undefined) return undefined;
    if (second === undefined) return { direction: value };
    const connect = value === "Bidirectional" ? connects.parse(second) : undefined;
    return connect === undefined ? undefined : { direction: value, connect };
  },
  print: (value) => (value.connect === undefined ? value.direction : `${value.direction} ${value.connect}`),
  schema: {
    type: "object",
    properties: { direction: directions.schema, connect: connects.schema },
    required: ["direction"],
    additionalProperties: false,
  },
};

/** The traffic a filter rule is about: protocol, ports and direction. */
export const ipService = bracesBlock(
  "IpService",
  {
    title: "Service",
    source: "IP Configuration Reference, IpService statement; Configuration Guide, IP filter policy",
  },
  {
    attributes: {
      name: optionalArg(userName, "Name to refer to it by; required unless it stands inside another statement"),
      sourcePortRange: attribute(
        "SourcePortRange",
        portRange,
        "Port, or first and last port, of the source; 0 for all. TCP and UDP only. @default 0",
      ),
      destinationPortRange: attribute(
        "DestinationPortRange",
        portRange,
        "Port, or first and last port, of the destination; 0 for all. TCP and UDP only. @default 0",
      ),
      protocol: attribute("Protocol", protocol, "Name or number of the protocol; All for every protocol. @default All"),
      type: attribute("Type", typeOrCode, "ICMP, ICMPv6 or OSPF type. @default Any (not confirmed)"),
      code: attribute("Code", typeOrCode, "ICMP or ICMPv6 code. @default Any (not confirmed)"),
      direction: attribute(
        "Direction",
        direction,
        "Direction of the packets. In a bidirectional rule the source is this system; InboundConnect and OutboundConnect " +
          "say who sets up TCP connections. @default Bidirectional (not confirmed)",
      ),
      routing: attribute(
        "Routing",
        enumeration("Local", "Routed", "Either"),
        "Local: packets to or from this stack. Routed: packets it forwards. @default Local (not confirmed)",
      ),
      securityClass: attribute(
        "SecurityClass",
        int(0, 255),
        "Security class of the interface, 1 to 255; 0 for every class. @default 0",
      ),
    },
  },
);
export type IpService = Infer<typeof ipService>;
export type IpServiceStatement = StatementOf<typeof ipService>;

/** Services that are used as one. */
export const ipServiceGroup = bracesBlock(
  "IpServiceGroup",
  { title: "Group of services", source: "IP Configuration Reference, IpServiceGroup statement" },
  {
    attributes: { name: arg(userName, "Name to refer to it by") },
    children: [ipService],
    after: { ipServiceRef: attributes("IpServiceRef", reference, "Name of an IpService") },
  },
);
export type IpServiceGroup = Infer<typeof ipServiceGroup>;
export type IpServiceGroupStatement = StatementOf<typeof ipServiceGroup>;
