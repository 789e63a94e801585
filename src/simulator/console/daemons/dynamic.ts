import { protocolName } from "../../../model/policy/service";
import type { Machine } from "../../machine";
import type { ShadowSa, Tunnel } from "../../types";
import { reportTime } from "../wall-clock";
import { report, yesNo, type Field } from "./layout";
import type { IpsecCommand } from "./options";

const NA = "n/a";

/** A security association as a stack has it: the master of the owner, or the shadow of a target. */
interface Held {
  readonly generation: number | string;
  readonly spiIn: number | undefined;
  readonly spiOut: number | undefined;
  readonly state: string;
}

/**
 * ipsec -y display: the dynamic tunnels that a stack owns, with -s the shadows it has as a target of their distributor, with -b
 * those of the IKE daemon, which knows of negotiations, too. Counters of packets are not modelled. Some of the fields, and the
 * states of a negotiation, are from memory.
 *
 * @see z/OS Communications Server: IP Diagnosis Guide, Using the z/OS UNIX ipsec -y display command
 */
export function displayDynamic(machine: Machine, stack: string, command: IpsecCommand): string[] {
  const { shadows, fromIked, ids, names, scope } = command;
  const all = machine.sas({ stack }).flatMap((tunnel): (readonly [Tunnel, Held])[] => {
    const held = shadows ? shadowOf(tunnel, stack) : masterOf(tunnel, stack, fromIked);
    return held === undefined ? [] : [[tunnel, held]];
  });
  const selected = all.filter(
    ([tunnel]) => isSelected(tunnel.id, ids) && (names.length === 0 || names.includes(tunnel.action)),
  );
  return report(
    machine,
    stack,
    {
      primary: "Dynamic tunnel",
      what: shadows ? "Display (shadows)" : "Display",
      source: fromIked ? "IKED" : "Stack",
      scope: scope === "all" ? "All" : "Current",
      available: fromIked ? undefined : all.length,
    },
    selected.map(([tunnel, held]) => fieldsOf(machine, stack, tunnel, held)),
    { format: command.format, columns: ["TunnelID", "VpnActionName", "State", "LocalEndPoint", "RemoteEndPoint"] },
  );
}

/** Whether an id is one of those of -a, where none, and `all`, stand for every one. */
export function isSelected(id: string, ids: readonly string[]): boolean {
  return ids.length === 0 || ids.some((wanted) => wanted.toUpperCase() === id || wanted.toLowerCase() === "all");
}

function masterOf({ owner, master, status, generation }: Tunnel, stack: string, fromIked: boolean): Held | undefined {
  if (owner !== stack) return undefined;
  if (master === undefined) {
    const held = { generation, spiIn: undefined, spiOut: undefined, state: "Pending" };
    return fromIked ? held : undefined;
  }
  const state = status === "Refreshing" && fromIked ? "Refreshing" : "Active";
  return { generation: master.generation, spiIn: master.spiIn, spiOut: master.spiOut, state };
}

function shadowOf({ shadows, master }: Tunnel, stack: string): Held | undefined {
  const shadow: ShadowSa | undefined = shadows.find((candidate) => candidate.stack === stack);
  if (shadow === undefined) return undefined;
  const { generation, spiOut } = shadow;
  return { generation, spiIn: master?.generation === generation ? master.spiIn : undefined, spiOut, state: "Active" };
}

function fieldsOf(
  machine: Machine,
  stack: string,
  tunnel: Tunnel,
  { generation, spiIn, spiOut, state }: Held,
): Field[] {
  const { local, remote, selectors, service, master, nat, vpnLifeEnds, canInitiate } = tunnel;
  const [howToAuth = "", algorithm = ""] = service.authentication.split(" ");
  const [cipher = "", keyLength] = service.encryption.split(" KeyLength ");
  const rule = machine.policies(tunnel.owner).installed?.rules.find(({ name }) => name === tunnel.rule);
  const own = master?.stack === stack ? master : undefined;
  const time = (at: number | undefined) => (at === undefined ? NA : reportTime(at));
  const behind = (kind: boolean) => (nat === "none" ? "No" : yesNo(kind));
  return [
    ["TunnelID", tunnel.id],
    ["Generation", generation],
    ["IKEVersion", `${tunnel.ikeVersion.slice(-1)}.0`],
    ["ParentIKETunnelID", tunnel.phase1 ?? NA],
    ["VpnActionName", tunnel.action],
    ["LocalDynVpnRule", NA],
    ["State", state],
    ["HowToEncap", service.encapsulation || NA],
    ["LocalEndPoint", local],
    ["RemoteEndPoint", remote],
    ["LocalAddressBase", local],
    ["LocalAddressPrefix", NA],
    ["LocalAddressRange", NA],
    ["RemoteAddressBase", remote],
    ["RemoteAddressPrefix", NA],
    ["RemoteAddressRange", NA],
    ["HowToAuth", howToAuth || NA],
    [" AuthAlgorithm", algorithmText(algorithm)],
    [" AuthInboundSpi", spiText(spiIn)],
    [" AuthOutboundSpi", spiText(spiOut)],
    ["HowToEncrypt", algorithmText(cipher)],
    [" KeyLength", keyLength ?? NA],
    [" EncryptInboundSpi", spiText(spiIn)],
    [" EncryptOutboundSpi", spiText(spiOut)],
    ["Protocol", `${protocolName(selectors.protocol)}(${selectors.protocol})`],
    ["LocalPort", selectors.localPort ?? NA],
    ["LocalPortRange", NA],
    ["RemotePort", NA],
    ["RemotePortRange", NA],
    ["Type", NA],
    ["TypeRange", NA],
    ["Code", NA],
    ["CodeRange", NA],
    ["OutboundPackets", NA],
    ["OutboundBytes", NA],
    ["InboundPackets", NA],
    ["InboundBytes", NA],
    // Bytes are counted in the master only.
    ["Lifesize", own === undefined ? NA : `${Math.floor((own.lifesize ?? 0) / 1024)}K`],
    ["LifesizeRefresh", own === undefined || own.lifesize !== undefined ? NA : "0K"],
    ["CurrentByteCount", own === undefined ? NA : `${own.lifesize === undefined ? 0 : own.lifesizeUsed}b`],
    ["LifetimeRefresh", time(own?.refreshAt)],
    ["LifetimeExpires", time(master?.expiresAt)],
    ["CurrentTime", time(machine.clock)],
    ["VPNLifeExpires", time(vpnLifeEnds)],
    ["NAT Traversal Topology"],
    ["  UdpEncapMode", yesNo(nat !== "none")],
    ["  LclNATDetected", "No"],
    ["  RmtNATDetected", yesNo(nat !== "none")],
    ["  RmtNAPTDetected", behind(nat === "napt")],
    ["  RmtIsGw", nat === "none" ? NA : yesNo(nat === "gateway")],
    ["  RmtIsZOS", NA],
    ["  zOSCanInitP2SA", yesNo(canInitiate)],
    ["  RmtUdpEncapPort", NA],
    ["  SrcNATOARcvd", NA],
    ["  DstNATOARcvd", NA],
    ["PassthroughDF", rule?.dynamicVpn?.passthroughDf.value ?? NA],
    ["PassthroughDSCP", rule?.dynamicVpn === undefined ? NA : yesNo(rule.dynamicVpn.passthroughDscp.value)],
  ];
}

/** `HMAC-SHA2-256-128`; an algorithm that does nothing is none. */
export function algorithmText(algorithm: string): string {
  return algorithm === "" || algorithm === "DoNot" ? "None" : algorithm.replaceAll("_", "-");
}

function spiText(spi: number | undefined): string {
  return spi === undefined ? NA : `${spi} (0x${spi.toString(16).toUpperCase().padStart(8, "0")})`;
}
