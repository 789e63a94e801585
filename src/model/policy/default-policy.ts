import type { Ipsec6rule, Ipsecrule, IpsecStatement } from "../../documents/profile";
import type { Statement } from "../../language/statement";
import { AddressSet } from "../address-set";
import { attributeOf, type Attribute } from "./attribute";
import { FilterRuleModel, type GenericActionModel } from "./filter-rule";
import { PolicyModel } from "./policy";
import { settingsOf } from "./policy-reader";
import { protocolNumber, ServiceModel, withKey, type NumberSpan } from "./service";

type RuleStatement = Statement<"IPSECRULE", Ipsecrule> | Statement<"IPSEC6RULE", Ipsec6rule>;

/**
 * The default policy of a stack: what its profile permits until the policy of pagent is installed. Without an IPSEC block, or
 * without rules in it, it denies everything.
 *
 * @param block - the IPSEC block in effect
 * @param file - file of the profile
 * @see IP Configuration Reference, IPSEC statement; Configuration Guide (V2R1), Modifying the default IP filter policy
 */
export function defaultPolicyOf(block: IpsecStatement | undefined, file: string): PolicyModel {
  const settings = settingsOf(undefined);
  const rules: FilterRuleModel[] = [];
  for (const child of block?.children ?? []) {
    if (child.keyword !== "IPSECRULE" && child.keyword !== "IPSEC6RULE") continue;
    if (child.state === "malformed") continue;
    rules.push(ruleOf(child as RuleStatement, file, rules.length + 1, settings.allowOnDemand));
  }
  return new PolicyModel({
    files: [],
    rules,
    settings: {
      ...settings,
      filterLogging: attributeOf<"On" | "Off">("LOGENABLE", onOff(block?.value.log), "Off"),
      filterLogImplicit: attributeOf("LOGIMPLICIT", block?.value.logImplicit, false),
    },
    hasFilterPolicy: true,
    manualActions: [],
    keyExchange: undefined,
    localDynVpnRules: [],
  });
}

const onOff = (on: boolean | undefined) => (on === undefined ? undefined : on ? "On" : "Off");

function ruleOf(
  statement: RuleStatement,
  file: string,
  number: number,
  allowOnDemand: FilterRuleModel["allowOnDemand"],
): FilterRuleModel {
  const { value } = statement;
  const family = statement.keyword === "IPSECRULE" ? AddressSet.all4 : AddressSet.all6;
  const addresses = (text: string) => (text === "*" ? family : new AddressSet([text]));
  const generic: GenericActionModel = {
    action: "Permit",
    logging: attributeOf<"Yes" | "No">("LOG", value.log === undefined ? undefined : value.log ? "Yes" : "No", "No"),
    discard: attributeOf("DiscardAction", undefined, "Silent"),
  };
  const service = serviceOf(statement, file);
  const isInbound = service.direction.value === "Inbound";
  const traffic = { services: [service], key: service.key, inbound: isInbound ? 1 : 0, isInbound };
  return new FilterRuleModel({
    // The name that the ipsec command shows.
    name: `SYSDEFAULTRULE.${number}`,
    file,
    statement,
    source: addresses(value.source),
    destination: addresses(value.destination),
    generic,
    genericAction: undefined,
    allowOnDemand,
    traffic,
    timeConditions: [],
  });
}

/** A number, a range of numbers, or `*` for any. */
type Numbers = { readonly low: number | "*"; readonly high?: number } | undefined;

function numbersOf<A extends string>(name: string, numbers: Numbers, any: A): Attribute<NumberSpan | A> {
  const given = numbers && (numbers.low === "*" ? any : { low: numbers.low, high: numbers.high ?? numbers.low });
  return attributeOf<NumberSpan | A>(name, given, any);
}

const DIRECTIONS = { BIDIRECTIONAL: "Bidirectional", INBOUND: "Inbound", OUTBOUND: "Outbound" } as const;
const ROUTINGS = { LOCAL: "Local", ROUTED: "Routed", EITHER: "Either" } as const;

function serviceOf(statement: RuleStatement, file: string): ServiceModel {
  const { value } = statement;
  const { protocol, direction, connect, routing } = value;
  // Only packets that the stack forwards are filtered as fragments.
  const fragmentsOnly = value.fragmentsOnly === true;
  const content = withKey({
    protocol: attributeOf<number | "All">(
      "PROTOCOL",
      protocol === undefined ? undefined : protocolNumber(protocol),
      "All",
    ),
    sourcePorts: numbersOf("SRCPORT", value.sourcePort, "All"),
    destinationPorts: numbersOf("DESTPORT", value.destinationPort, "All"),
    type: numbersOf("TYPE", value.type, "Any"),
    code: numbersOf("CODE", value.code, "Any"),
    direction: attributeOf<ServiceModel["direction"]["value"]>(
      "DIRECTION",
      direction && DIRECTIONS[direction],
      "Bidirectional",
    ),
    connect: attributeOf<ServiceModel["connect"]["value"]>(
      "DIRECTION",
      connect && (connect === "INBCONNECT" ? "InboundConnect" : "OutboundConnect"),
      "Either",
    ),
    routing: attributeOf<ServiceModel["routing"]["value"]>(
      "ROUTING",
      routing && ROUTINGS[routing],
      fragmentsOnly ? "Routed" : "Local",
    ),
    securityClass: attributeOf("SECCLASS", value.securityClass, 0),
    fragmentsOnly,
  });
  return new ServiceModel(undefined, file, statement, content);
}
