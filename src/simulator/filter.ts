import { decide, type FilterRuleModel, type Packet } from "../model/policy";
import { PROTOCOL_NUMBERS } from "../model/policy/service";
import type { Nat, Selectors } from "./types";
import type { World } from "./world";

/** What a stack does with the traffic of a client and a DVIPA. */
export type Treatment =
  | { readonly kind: "permit" | "deny"; readonly rule: FilterRuleModel | undefined }
  | { readonly kind: "manual" | "dynamic"; readonly rule: FilterRuleModel };

const { TCP, UDP } = PROTOCOL_NUMBERS;
/** UDP ports of IKE; the second is used behind a NAT. */
const IKE_PORTS = [500, 4500] as const;

/** The first packet of a TCP connection, as the stack of the DVIPA sees it. */
export function connectionPacket(dvipa: string, port: number, client: string, clientPort: number): Packet {
  return { direction: "Inbound", local: dvipa, remote: client, protocol: TCP, localPort: port, remotePort: clientPort };
}

/**
 * What a stack does with a packet: by the policy that pagent installed, else by its default policy; a stack without IPSECURITY
 * lets everything through.
 */
export function treatment(world: World, label: string, packet: Packet): Treatment {
  if (!world.hasIpSecurity(label, packet.local)) return { kind: "permit", rule: undefined };
  const { policy, model } = world.stack(label);
  const { action, rule } = decide(policy?.hasFilterPolicy === true ? policy : model.defaultPolicy, packet);
  if (action === "Permit") return { kind: "permit", rule };
  if (action !== "IpSec" || rule === undefined) return { kind: "deny", rule };
  if (rule.dynamicAction !== undefined) return { kind: "dynamic", rule };
  return rule.manualAction === undefined ? { kind: "deny", rule } : { kind: "manual", rule };
}

/** The port of IKE that the filters of a stack do not let pass between two addresses; undefined where they do. */
export function blockedIkePort(
  world: World,
  label: string,
  { local, remote, nat }: { readonly local: string; readonly remote: string; readonly nat: Nat },
): number | undefined {
  const passes = (port: number) =>
    (["Inbound", "Outbound"] as const).every((direction) => {
      const packet = { direction, local, remote, protocol: UDP, localPort: port, remotePort: port };
      return treatment(world, label, packet).kind === "permit";
    });
  return (nat === "none" ? IKE_PORTS.slice(0, 1) : IKE_PORTS).find((port) => !passes(port));
}

/** What of the traffic of a rule a tunnel carries: one port where the service has one, else all TCP traffic. */
export function selectorsOf({ services }: FilterRuleModel, port: number): Selectors {
  for (const { direction, sourcePorts, destinationPorts } of services) {
    const ports = direction.value === "Inbound" ? destinationPorts.value : sourcePorts.value;
    if (ports === "All") continue;
    if (ports.low === port && ports.high === port) return { protocol: TCP, localPort: port };
  }
  return { protocol: TCP, localPort: undefined };
}
