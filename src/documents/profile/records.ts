import { choice, flag, option, param } from "../../language/grammar";
import { statement, type Infer } from "../../language/statement";
import { int } from "../../language/values";
import { snmpCommunity } from "./values";

const source = (of: string) => `IP Configuration Reference, ${of} statement`;
const on = <const K extends string>(keyword: K, doc: string) =>
  choice({ [keyword]: true, [`NO${keyword}`]: false }, `${doc} @default NO${keyword.toUpperCase()}`);

const type118 = {
  ftpClient: on("FTPCLIENT", "FTP client transfers."),
  tn3270Client: on("TN3270CLIENT", "Telnet client sessions."),
  tcpInit: on("TCPINIT", "Beginning of TCP connections."),
  tcpTerm: on("TCPTERM", "End of TCP connections."),
  statistics: on("TCPIPSTATISTICS", "Counters of the stack, each interval."),
};
const type119 = {
  ...type118,
  interfaceStatistics: on("IFSTATISTICS", "Counters of interfaces, each interval."),
  portStatistics: on("PORTSTATISTICS", "Counters of reserved ports, each interval."),
  udpTerm: on("UDPTERM", "Closed UDP sockets."),
  tcpStack: on("TCPSTACK", "Start and end of the stack."),
  ipSecurity: on("IPSECURITY", "IKE and IPSec tunnels, filter denials."),
  profile: on("PROFILE", "Changes of the configuration."),
  dvipa: on("DVIPA", "Changes of dynamic VIPAs and their targets."),
  smcrGroupStatistics: on("SMCRGROUPSTATISTICS", "SMC-R link groups, each interval."),
  smcrLinkEvent: on("SMCRLINKEVENT", "Start and end of SMC-R links."),
  smcdLinkStatistics: on("SMCDLINKSTATISTICS", "SMC-D links, each interval."),
  smcdLinkEvent: on("SMCDLINKEVENT", "Start and end of SMC-D links."),
  zertDetail: on("ZERTDETAIL", "zERT connection details."),
  zertSummary: on("ZERTSUMMARY", "zERT summaries, each interval."),
};

/** SMFCONFIG: which SMF records the stack writes. May be repeated; without a type the options are for type 118. */
export const smfconfig = statement(
  "SMFCONFIG",
  { title: "SMF records", source: source("SMFCONFIG"), obeyfile: "yes", duplicates: "merge" },
  {
    ...type118,
    type118: option("TYPE118", type118, "Records of type 118."),
    type119: option("TYPE119", type119, "Records of type 119."),
  },
);
export type Smfconfig = Infer<typeof smfconfig>;

/** SACONFIG: the SNMP subagent of the stack. */
export const saconfig = statement(
  "SACONFIG",
  { title: "SNMP subagent", source: source("SACONFIG"), duplicates: "merge" },
  {
    enabled: choice({ ENABLED: true, DISABLED: false }, "Whether the subagent runs. @default ENABLED"),
    community: param(
      "COMMUNITY",
      snmpCommunity,
      "Community name towards the agent, at most 32 characters, case kept. @default public",
    ),
    agentPort: param("AGENT", int(1, 65535), "Port of the SNMP agent. @default 161"),
    cacheTime: param("CACHETIME", int(0, 3600, { sure: false }), "Seconds that answers are kept. @default 30"),
    osaEnabled: choice({ OSAENABLED: true, OSADISABLED: false }, "Whether OSA data is offered. @default OSADISABLED"),
    osasfPort: param("OSASF", int(1, 65535), "Port of OSA/SF."),
    setsEnabled: choice(
      { SETSENABLED: true, SETSDISABLED: false },
      "Whether SNMP SET requests are carried out. @default SETSDISABLED",
    ),
  },
);
export type Saconfig = Infer<typeof saconfig>;

/** NETMONITOR: real-time network management interface. */
export const netmonitor = statement(
  "NETMONitor",
  { title: "Network management interface", source: source("NETMONITOR") },
  {
    on: choice({ ON: true, OFF: false }, "All services at once. @default OFF"),
    packetTrace: choice({ PKTTRCService: true, NOPKTTRCService: false }, "Packet trace service."),
    tcpConnections: option(
      "TCPCONNService",
      { minimumLifetime: param("MINLIFETime", int(0, 2147483647, { sure: false }), "Seconds. @default 3") },
      "Service for TCP connections that begin and end.",
    ),
    noTcpConnections: flag("NOTCPCONNService", "No TCP connection service."),
    smf: option(
      "SMFService",
      {
        ipSecurity: on("IPSECURITY", "IKE and IPSec records."),
        profile: on("PROFILE", "Configuration records."),
        dvipa: on("DVIPA", "Dynamic VIPA records."),
        cssmtp: on("CSSMTP", "CSSMTP records."),
        csMail: on("CSMAIL", "CSSMTP mail records."),
      },
      "SMF record service.",
    ),
    noSmf: flag("NOSMFService", "No SMF service."),
    osaTrace: choice({ NTATRCService: true, NONTATRCService: false }, "OSAENTA trace service."),
    zert: choice({ ZERTService: true, NOZERTService: false }, "zERT detail service."),
    zertSummary: choice({ ZERTSUMmary: true, NOZERTSUMmary: false }, "zERT summary service."),
  },
);
export type Netmonitor = Infer<typeof netmonitor>;
