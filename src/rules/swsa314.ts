import type { IpServiceStatement } from "../documents/ipsec";
import type { Statement } from "../language/statement";
import { PROTOCOL_NUMBERS, protocolName, serviceContent, type ServiceContent } from "../model/policy";
import { SERVICE_STATEMENT } from "./references";
import type { Rule } from "./rule";

/** Adds the services among statements, inline ones too. */
function addServices(statements: readonly unknown[], found: IpServiceStatement[]): void {
  for (const statement of statements as readonly Statement[]) {
    if (statement.keyword === "IpService") found.push(statement as IpServiceStatement);
    else if (statement.children.length > 0) addServices(statement.children, found);
  }
}

const { TCP, UDP } = PROTOCOL_NUMBERS;

function portsOf({ sourcePorts, destinationPorts }: ServiceContent): string {
  return [sourcePorts, destinationPorts].flatMap(({ name, value }) => (value === "All" ? [] : name)).join(" and ");
}

export const swsa314: Rule = {
  code: "SWSA314",
  title: "Only services of TCP and UDP have ports",
  severity: "error",
  why: "No other protocol has ports. A service with ports and such a protocol is not valid, and matches nothing.",
  fix: "Set Protocol to TCP or UDP, or leave out the ports.",
  reference: SERVICE_STATEMENT,
  *check(model) {
    for (const { kind, document, file, system, stack } of model.documents) {
      if (kind !== "ipsec") continue;
      const services: IpServiceStatement[] = [];
      addServices(document.statements, services);
      for (const statement of services) {
        const { protocol, sourcePortRange, destinationPortRange, name } = statement.value;
        if (sourcePortRange === undefined && destinationPortRange === undefined) continue;
        const content = serviceContent({ protocol, sourcePortRange, destinationPortRange });
        const number = content.protocol.value;
        const ports = portsOf(content);
        if (ports === "" || number === TCP || number === UDP) continue;
        const every = number === "All";
        yield {
          // The ports may be taken as those of TCP and UDP, which are among all protocols.
          severity: every ? "warning" : undefined,
          message: `The IpService ${name ?? "without a name"} has ${ports} and ${every ? "all protocols" : `Protocol ${protocolName(number)}`}: expected TCP or UDP.`,
          fix: every
            ? "Give the service Protocol TCP or UDP; one service for each."
            : `Set Protocol to TCP or UDP, or leave out ${ports}.`,
          at: { file, system, stack, statement },
        };
      }
    }
  },
};
