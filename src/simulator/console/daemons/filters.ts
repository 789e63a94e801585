import type { AddressRange } from "../../../language/addresses";
import type { AddressSet } from "../../../model/address-set";
import { addressText } from "../../../model/policy/address-text";
import type { FilterRuleModel, PolicyModel, ServiceModel } from "../../../model/policy";
import { protocolName, type NumberSpan } from "../../../model/policy/service";
import type { Machine } from "../../machine";
import { report, yesNo, type Field } from "./layout";
import type { IpsecCommand } from "./options";

const NA = "n/a";

/**
 * ipsec -f display: the filter rules of a stack in the order in which it tries them, each as the filters it is split into, one
 * for each direction of each service. Dynamic filters, which stand in front of the rule they come from while its tunnels are
 * installed, are shown without extension; those that deny the rest come last.
 *
 * @see z/OS Communications Server: IP Configuration Guide, Modifying the default IP filter policy, Verifying filter action
 */
export function displayFilters(machine: Machine, stack: string, command: IpsecCommand): string[] {
  const { installed, profile } = machine.policies(stack);
  const active = installed?.hasFilterPolicy === true ? installed : undefined;
  const fromPolicy = command.scope === "policy" || (command.scope !== "profile" && active !== undefined);
  const policy = fromPolicy ? active : profile;
  const all: Field[][] = (policy?.rules ?? []).flatMap((rule) => [
    ...(command.scope === undefined || command.scope === "current" ? dynamicFilters(machine, stack, rule) : []),
    ...filtersOf(rule),
  ]);
  if (policy !== undefined) all.push(...denyAll(policy, fromPolicy, machine.stack(stack).ipSecurity6));
  const { names, format } = command;
  const selected = all.filter(([first]) => names.length === 0 || names.includes(String(first![1])));
  const { filterLogging, preDecap, fips140 } = (policy ?? profile).settings;
  const keepAlive = active?.keyExchange?.natKeepAliveInterval.value ?? 0;
  const { dvipsec } = machine.stack(stack);
  const row = (...[first, second, third]: readonly string[]) =>
    `${first!.padEnd(26)}${second!.padEnd(29)}${third}`.trimEnd();
  return report(
    machine,
    stack,
    {
      primary: "Filter",
      what: "Display",
      source: fromPolicy ? "Stack Policy" : "Stack Profile",
      scope: command.scope === "profile" || command.scope === "policy" ? "n/a" : "Current",
      available: all.length,
      more: [
        row(`Logging:  ${filterLogging.value}`, `Predecap: ${preDecap.value}`, `DVIPSec:  ${yesNo(dvipsec)}`),
        row(`NatKeepAlive:  ${keepAlive}`, `FIPS140:  ${yesNo(fips140.value)}`, ""),
        "Defensive Mode: Inactive",
      ],
    },
    selected,
    { format, columns: ["FilterName", "FilterNameExtension", "Action", "Direction", "Protocol"] },
  );
}

type Direction = "Inbound" | "Outbound";

function filtersOf(rule: FilterRuleModel): Field[][] {
  const filters: Field[][] = [];
  for (const service of rule.services) {
    const { value } = service.direction;
    const directions: readonly Direction[] = value === "Bidirectional" ? ["Outbound", "Inbound"] : [value];
    for (const direction of directions) filters.push(filter(rule, service, direction, filters.length + 1));
  }
  return filters;
}

function filter(rule: FilterRuleModel, service: ServiceModel, direction: Direction, extension: number): Field[] {
  // A service that is not bidirectional gives source and destination of the packet itself.
  const turned = direction === "Inbound" && service.direction.value === "Bidirectional";
  const [source, destination] = turned ? [rule.destination, rule.source] : [rule.source, rule.destination];
  const [from, to] = turned
    ? [service.destinationPorts.value, service.sourcePorts.value]
    : [service.sourcePorts.value, service.destinationPorts.value];
  const { dynamicAction, manualAction } = rule;
  const type = dynamicAction !== undefined ? "Dynamic Anchor" : manualAction !== undefined ? "Manual" : "Generic";
  return [
    ["FilterName", rule.name],
    ["FilterNameExtension", extension],
    ["GroupName", NA],
    ["LocalStartActionName", rule.localStart?.name ?? NA],
    ["VpnActionName", dynamicAction ?? manualAction ?? NA],
    ["TunnelID", "0x00"],
    ["Type", type],
    ["DefensiveType", NA],
    ["State", "Active"],
    ["Action", rule.action === "Deny" ? "Deny" : "Permit"],
    ["Scope", service.routing.value === "Either" ? "Both" : service.routing.value],
    ["Direction", direction],
    ["OnDemand", dynamicAction === undefined ? NA : yesNo(rule.allowOnDemand.value)],
    ["SecurityClass", service.securityClass.value],
    ["Logging", LOGGING[rule.generic?.logging.value ?? "No"]],
    ["LogLimit", NA],
    ["Protocol", protocolText(service.protocol.value)],
    ["ICMPType", spanText(service.type.value)],
    ["ICMPCode", spanText(service.code.value)],
    ["TCPQualifier", service.connect.value === "Either" ? NA : service.connect.value],
    ...addressFields("Source", source),
    ...portFields("Source", from),
    ...addressFields("Dest", destination),
    ...portFields("Dest", to),
  ];
}

/** What denies the rest: filters the stack makes by itself. Their name under a policy of pagent is from memory. */
function denyAll({ settings }: PolicyModel, fromPolicy: boolean, ipv6: boolean): Field[][] {
  const families = ipv6 ? (["0.0.0.0/0", "::/0"] as const) : (["0.0.0.0/0"] as const);
  return families.flatMap((addresses) =>
    (["Outbound", "Inbound"] as const).map((direction): Field[] => [
      [
        "FilterName",
        fromPolicy
          ? `DenyAllRule_Generated___________${direction === "Inbound" ? "Inbnd" : "Outbnd"}`
          : "SYSDEFAULTDENYRULE",
      ],
      ["FilterNameExtension", 1],
      ["GroupName", NA],
      ["LocalStartActionName", NA],
      ["VpnActionName", NA],
      ["TunnelID", "0x00"],
      ["Type", "Generic"],
      ["DefensiveType", NA],
      ["State", "Active"],
      ["Action", "Deny"],
      ["Scope", "Both"],
      ["Direction", direction],
      ["OnDemand", NA],
      ["SecurityClass", 0],
      ["Logging", settings.filterLogImplicit.value ? "Deny" : "None"],
      ["LogLimit", NA],
      ["Protocol", "All"],
      ["SourceAddress", addresses],
      ["DestAddress", addresses],
    ]),
  );
}

const LOGGING = { No: "None", Yes: "All", LogPermit: "Permit", LogDeny: "Deny" } as const;

function dynamicFilters(machine: Machine, stack: string, rule: FilterRuleModel): Field[][] {
  const tunnels = machine.sas({ stack }).filter((tunnel) => {
    const held = tunnel.master?.stack === stack || tunnel.shadows.some((shadow) => shadow.stack === stack);
    return held && tunnel.rule === rule.name;
  });
  return tunnels.flatMap(({ id, action, local, remote, selectors }) =>
    (["Outbound", "Inbound"] as const).map((direction): Field[] => {
      const [source, destination] = direction === "Outbound" ? [local, remote] : [remote, local];
      const port = selectors.localPort ?? NA;
      return [
        ["FilterName", rule.name],
        ["FilterNameExtension", NA],
        ["GroupName", NA],
        ["LocalStartActionName", NA],
        ["VpnActionName", action],
        ["TunnelID", id],
        ["Type", "Dynamic"],
        ["DefensiveType", NA],
        ["State", "Active"],
        ["Action", "Permit"],
        ["Scope", "Local"],
        ["Direction", direction],
        ["OnDemand", NA],
        ["SecurityClass", 0],
        ["Logging", LOGGING[rule.generic?.logging.value ?? "No"]],
        ["LogLimit", NA],
        ["Protocol", protocolText(selectors.protocol)],
        ["SourceAddress", source],
        ["SourcePort", direction === "Outbound" ? port : NA],
        ["DestAddress", destination],
        ["DestPort", direction === "Outbound" ? NA : port],
      ];
    }),
  );
}

function protocolText(protocol: number | "All"): string {
  return protocol === "All" ? "All" : `${protocolName(protocol)}(${protocol})`;
}

function spanText(span: NumberSpan | "Any" | "All"): string {
  if (span === "Any" || span === "All") return NA;
  return span.low === span.high ? String(span.low) : `${span.low}-${span.high}`;
}

function portFields(end: "Source" | "Dest", ports: NumberSpan | "All"): Field[] {
  const one = ports !== "All" && ports.low === ports.high;
  return [
    [`${end}Port`, one ? ports.low : NA],
    [`${end}PortRange`, one ? NA : spanText(ports)],
  ];
}

/** Addresses as a base with a prefix or a range; several of them stand with commas. */
function addressFields(end: "Source" | "Dest", addresses: AddressSet): Field[] {
  const { singles, ranges } = addresses;
  const parts = [...singles, ...ranges.map(rangeText)];
  return [[`${end}Address`, parts.length === 2 && addresses.unlimited ? "All" : parts.join(", ")]];
}

function rangeText({ family, first, last }: AddressRange): string {
  const size = last - first + 1n;
  const bits = size.toString(2);
  const isPrefix = /^10*$/.test(bits) && first % size === 0n;
  const base = addressText(first, family);
  return isPrefix ? `${base}/${(family === 4 ? 32 : 128) - (bits.length - 1)}` : `${base}-${addressText(last, family)}`;
}
