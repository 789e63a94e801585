import type { ProfileStatement } from "../../../documents/profile";
import type { StackModel } from "../../../model/stack";
import { columns, digits, shown, yesNo } from "./layout";
import { netstatCommand } from "./report";

/**
 * D TCPIP,,NETSTAT,CONFIG: the configuration in effect, OBEYFILEs since the start included. Of each table the fields that the
 * profile decides; values that it does not give are the defaults of the statements.
 *
 * IP configuration table: lines Forwarding and IPSecurity, and the IPv6 table, as the Configuration Guide shows them. The other
 * tables and the order of their fields follow the Commands book, from memory.
 *
 * @see z/OS Communications Server: IP System Administrator's Commands, Netstat CONFIG/-f report
 */
export const config = netstatCommand({
  option: "CONFIG",
  report({ machine, stack, long }) {
    const model = machine.configuration(stack);
    const initial = machine.model.stacks.find(({ label }) => label === stack)!;
    const { ipSecurity, ipSecurity6 } = machine.stack(stack);
    const heading = [
      ...tcp(model),
      ...udp(model),
      ...ip(model, ipSecurity, long),
      ...(long ? ip6(model, ipSecurity6) : []),
      ...global(model, initial),
    ];
    return { sections: [{ heading, records: [] }], counted: false };
  },
});

type Keyword = "TCPCONFIG" | "UDPCONFIG" | "IPCONFIG" | "IPCONFIG6" | "GLOBALCONFIG" | "SOMAXCONN";
type Values<K extends Keyword> = Partial<Extract<ProfileStatement, { keyword: K }>["value"]>;

/** Operands of the statements of a keyword, of each the last. */
function settings<K extends Keyword>({ profile }: StackModel, keyword: K): Values<K> {
  const values = {};
  for (const statement of profile.statements) {
    if (statement.keyword === keyword) Object.assign(values, statement.value);
  }
  return values;
}

const WIDTHS = [20, 12, 19];

/** A line of two fields. */
function pair(...cells: readonly string[]): string {
  return columns(cells, WIDTHS);
}

/** A number as coded, or its default; a system symbol stands as it is. */
function number(value: unknown, otherwise: number, width: number): string {
  const found = value ?? otherwise;
  return typeof found === "number" ? digits(found, width) : String(found);
}

function ports(range: { readonly low?: unknown; readonly high?: unknown } | undefined): string {
  return `${number(range?.low, 1024, 4)}-${number(range?.high, 65535, 4)}`;
}

function tcp(model: StackModel): string[] {
  const values = settings(model, "TCPCONFIG");
  const { maximum } = settings(model, "SOMAXCONN");
  return [
    "TCP CONFIGURATION TABLE:",
    pair(
      "DEFAULTRCVBUFSIZE:",
      number(values.receiveBuffer, 65536, 8),
      "DEFAULTSNDBUFSIZE:",
      number(values.sendBuffer, 65536, 8),
    ),
    pair(
      "DEFLTMAXRCVBUFSIZE:",
      number(values.maximumReceiveBuffer, 262144, 8),
      "SOMAXCONN:",
      number(maximum, 1024, 10),
    ),
    pair("DEFLTMAXSNDBUFSIZE:", number(values.maximumSendBuffer, 262144, 8)),
    pair(
      "DEFAULTKEEPALIVE:",
      number(values.keepAliveInterval, 120, 8),
      "DELAYACK:",
      yesNo(values.delayAcks !== "NODELAYACKS"),
    ),
    pair("RESTRICTLOWPORT:", yesNo(values.restrictLowPorts), "SENDGARBAGE:", yesNo(values.sendGarbage === "TRUE")),
    pair("TCPTIMESTAMP:", yesNo(values.timestamp ?? true), "FINWAIT2TIME:", number(values.finWait2Time, 600, 3)),
    pair("TTLS:", yesNo(values.ttls), "EPHEMERALPORTS:", ports(values.ephemeralPorts)),
    pair("SELECTIVEACK:", yesNo(values.selectiveAck), "TIMEWAITINTERVAL:", number(values.timeWaitInterval, 60, 2)),
  ];
}

function udp(model: StackModel): string[] {
  const values = settings(model, "UDPCONFIG");
  return [
    "UDP CONFIGURATION TABLE:",
    pair(
      "DEFAULTRCVBUFSIZE:",
      number(values.receiveBuffer, 65535, 8),
      "DEFAULTSNDBUFSIZE:",
      number(values.sendBuffer, 65535, 8),
    ),
    pair("CHECKSUM:", yesNo(values.checksum ?? true), "EPHEMERALPORTS:", ports(values.ephemeralPorts)),
    pair("RESTRICTLOWPORT:", yesNo(values.restrictLowPorts), "UDPQUEUELIMIT:", yesNo(values.queueLimit ?? true)),
  ];
}

const THREE = [12, 7, 12, 7, 12];

/** A line of three fields. */
function triple(...cells: readonly string[]): string {
  return columns(cells, THREE);
}

const MULTIPATH: Readonly<Record<string, string>> = { PERPACKET: "PKT", PERCONNECTION: "CONN" };

function ip(model: StackModel, ipSecurity: boolean, long: boolean): string[] {
  const values = settings(model, "IPCONFIG");
  const { dynamicXcf, tcpStackSourceVipa, sourceVipa, sysplexRouting, datagramForwarding } = model;
  const forwarding = yesNo(datagramForwarding?.value ?? true);
  // The address of the start stays, whatever an OBEYFILE says.
  const xcf = (dynamicXcf?.statement.value as Values<"IPCONFIG"> | undefined)?.dynamicXcf;
  return [
    "IP CONFIGURATION TABLE:",
    triple(
      "FORWARDING:",
      forwarding,
      "TIMETOLIVE:",
      number(values.ttl, 64, 5),
      "RSMTIMEOUT:",
      number(values.reassemblyTimeout, 60, 5),
    ),
    triple("IPSECURITY:", yesNo(ipSecurity)),
    triple("ARPTIMEOUT:", number(values.arpTimeout, 1200, 5), "FORMAT:", long ? "LONG" : "SHORT"),
    triple("IGREDIRECT:", yesNo(values.ignoreRedirect), "SYSPLXROUT:", yesNo(sysplexRouting?.value)),
    triple(
      "SOURCEVIPA:",
      yesNo(sourceVipa?.value),
      "MULTIPATH:",
      MULTIPATH[String(values.multipath)] ?? "NO",
      "PATHMTUDSC:",
      yesNo(values.pathMtuDiscovery),
    ),
    triple("DEVRTRYDUR:", number(values.deviceRetryDuration, 90, 10)),
    triple("DYNAMICXCF:", yesNo(dynamicXcf !== undefined)),
    ...(dynamicXcf === undefined
      ? []
      : [
          `  IPADDR/PREFIXLEN: ${dynamicXcf.value}/${xcf?.subnet?.prefixLength ?? ""}  METRIC: ${number(xcf?.cost, 0, 2)}`,
          `  SECCLASS: ${number(xcf?.securityClass, 255, 3)}  SRCVIPAINT: ${xcf?.sourceVipaInterface ?? "NO"}`,
        ]),
    triple(
      "QDIOACCEL:",
      yesNo(values.qdioAccelerator !== undefined && values.noQdioAccelerator !== true),
      "IQDIOROUTE:",
      yesNo(values.iqdioRouting !== undefined && values.noIqdioRouting !== true),
    ),
    `TCPSTACKSRCVIPA: ${tcpStackSourceVipa?.value ?? "NO"}`,
  ];
}

function ip6(model: StackModel, ipSecurity6: boolean): string[] {
  const values = settings(model, "IPCONFIG6");
  const widths = [15, 5, 12, 7, 12];
  const { dynamicXcf6, tcpStackSourceVipa6, sourceVipa6 } = model;
  return [
    "IPV6 CONFIGURATION TABLE:",
    columns(
      [
        "FORWARDING:",
        yesNo(values.datagramForwarding ?? true),
        "HOPLIMIT:",
        number(values.hopLimit, 255, 5),
        "IGREDIRECT:",
        yesNo(values.ignoreRedirect),
      ],
      widths,
    ),
    columns(
      [
        "SOURCEVIPA:",
        yesNo(sourceVipa6?.value),
        "MULTIPATH:",
        MULTIPATH[String(values.multipath)] ?? "NO",
        "ICMPERRLIM:",
        number(values.icmpErrorLimit, 3, 5),
      ],
      widths,
    ),
    columns(["IGRTRHOPLIMIT:", yesNo(values.ignoreRouterHopLimit)], widths),
    columns(["IPSECURITY:", yesNo(ipSecurity6)], widths),
    columns(["DYNAMICXCF:", yesNo(dynamicXcf6 !== undefined)], widths),
    ...(dynamicXcf6 === undefined
      ? []
      : [
          `  IPADDR: ${shown(dynamicXcf6.value)}`,
          `  SECCLASS: ${number(values.dynamicXcf?.securityClass, 255, 3)}  SRCVIPAINT: ${values.dynamicXcf?.sourceVipaInterface ?? "NO"}`,
        ]),
    `TCPSTACKSRCVIPA: ${tcpStackSourceVipa6?.value ?? "NO"}`,
  ];
}

/** @param initial - the stack as it started: its XCFGRPID and IQDVLANID stay */
function global(model: StackModel, initial: StackModel): string[] {
  const values = settings(model, "GLOBALCONFIG");
  const { explicitBindPortRange: pool } = values;
  const monitor: Values<"GLOBALCONFIG">["sysplexMonitor"] = monitorOf(model);
  const first = typeof pool?.firstPort === "number" ? pool.firstPort : 0;
  const last = typeof pool?.ports === "number" && first > 0 ? first + pool.ports - 1 : 0;
  return [
    "GLOBAL CONFIGURATION INFORMATION:",
    `TCPIPSTATS: ${yesNo(values.statistics)}  ECSALIMIT: ${number(kilobytes(values.ecsaLimit), 0, 7)}K  POOLLIMIT: ${number(kilobytes(values.poolLimit), 0, 7)}K`,
    `MLSCHKTERM: ${yesNo(values.mlsCheckTerminate)}  XCFGRPID: ${initial.tcpGroupId?.value ?? ""}  IQDVLANID: ${number(settings(initial, "GLOBALCONFIG").iqdVlanId, 0, 1)}`,
    `SYSPLEXWLMPOLL: ${number(values.sysplexWlmPoll, 60, 3)}  MAXRECS: ${number(values.maxRecords, 100, 3)}`,
    `EXPLICITBINDPORTRANGE: ${digits(first, 5)}-${digits(last, 5)}`,
    `ADJUSTDVIPAMSS: ${values.adjustDvipaMss ?? "AUTO"}  WLMPRIORITYQ: ${yesNo(values.wlmPriorityQueue)}`,
    "SYSPLEX MONITOR:",
    `  TIMERSECS: ${number(monitor?.timerSeconds, 60, 4)}  RECOVERY: ${yesNo(monitor?.recovery)}  DELAYJOIN: ${yesNo(monitor?.join === "DELAYJOIN")}  AUTOREJOIN: ${yesNo(monitor?.autoRejoin)}`,
    `  MONINTF: ${yesNo(monitor?.monitorInterface)}  DYNROUTE: ${yesNo(monitor?.dynamicRoute ?? monitor?.monitorInterface)}  JOIN: ${yesNo(monitor?.join !== "NOJOIN")}`,
    "ZIIP:",
    `  IPSECURITY: ${yesNo(values.ziip?.ipSecurity)}  IQDIOMULTIWRITE: ${yesNo(values.ziip?.iqdioMultiwrite)}`,
  ];
}

/** Each option of SYSPLEXMONITOR as it was last set. */
function monitorOf({ profile }: StackModel) {
  const options = {};
  for (const statement of profile.statements) {
    if (statement.keyword === "GLOBALCONFIG") Object.assign(options, statement.value.sysplexMonitor);
  }
  return options;
}

function kilobytes(bytes: unknown): unknown {
  return typeof bytes === "number" ? Math.floor(bytes / 1024) : bytes;
}
