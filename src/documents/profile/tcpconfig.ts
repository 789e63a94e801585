import { arg, choice, option, param } from "../../language/grammar";
import { statement, type Infer } from "../../language/statement";
import { decimal, int, scaled, word } from "../../language/values";

const unsure = { sure: false };
const seconds = int(0, 2147483647, unsure);

/** Ports the stack gives to programs that ask for any. */
export const ephemeralPorts = option(
  "EPHEMERALPORTS",
  { low: arg(int(1, 65535), "First port"), high: arg(int(1, 65535), "Last port") },
  "Ports given to programs that ask for any. @default 1024 65535",
);

/** Whether ports below 1024 need authority. */
export const restrictLowPorts = choice(
  { RESTRICTLowports: true, UNRESTRICTLowports: false },
  "Whether ports below 1024 are only for authorized programs and PORT entries. @default UNRESTRICTLOWPORTS",
);

/** TCPCONFIG: TCP layer of the stack. May be repeated; each occurrence sets only the operands it names. */
export const tcpconfig = statement(
  "TCPCONFIG",
  {
    title: "TCP layer",
    source: "IP Configuration Reference, TCPCONFIG statement",
    obeyfile: "yes",
    duplicates: "merge",
  },
  {
    connectInitInterval: param(
      "CONNECTInitinterval",
      int(100, 3000),
      "Milliseconds before the first connection attempt is repeated, 100 to 3000. @default 3000",
    ),
    connectTimeout: param(
      "CONNECTTimeout",
      int(5, 190),
      "Seconds a connection attempt may take, 5 to 190. @default 75",
    ),
    delayAcks: choice(
      { DELAYAcks: "DELAYACKS", NODELAYAcks: "NODELAYACKS", AUTODELAYAcks: "AUTODELAYACKS" },
      "Whether acknowledgments wait for data to travel with. @default DELAYACKS",
    ),
    ephemeralPorts,
    finWait2Time: param(
      "FINWait2time",
      seconds,
      "Seconds a connection stays in FINWAIT2. V2R1 knows it as FINWAIT2. @default 600",
    ),
    fastRetransmitThreshold: param(
      "FRRTHReshold",
      int(1, 2048, unsure),
      "Duplicate acknowledgments that start a fast retransmit. @default 3",
    ),
    keepAliveInterval: param("INTerval", seconds, "Minutes before the first keepalive probe. @default 120"),
    keepAliveProbeInterval: param("KEEPALIVEPROBEInterval", seconds, "Seconds between keepalive probes. @default 75"),
    keepAliveProbes: param("KEEPALIVEPROBES", seconds, "Keepalive probes before the connection ends. @default 10"),
    maximumRetransmitTime: param(
      "MAXImumretransmittime",
      decimal(0, 1000, unsure),
      "Longest time between retransmits, seconds. @default 120",
    ),
    nagle: choice({ NAGLE: true, NONAGLE: false }, "Whether small segments are gathered. @default NAGLE"),
    queuedRtt: param("QUEUEDrtt", seconds, "Milliseconds of round trip from which data is queued. @default 0"),
    restrictLowPorts,
    retransmitAttempts: param("RETRANSMITAttempts", int(0, 15, unsure), "Retransmits of a segment. @default 15"),
    selectiveAck: choice(
      { SELECTIVEACK: true, NOSELECTIVEACK: false },
      "Whether selective acknowledgments are used. @default NOSELECTIVEACK",
    ),
    sendGarbage: param("SENDGarbage", word("FALSE", "TRUE"), "Whether keepalive probes carry a byte. @default FALSE"),
    maximumReceiveBuffer: param(
      "TCPMAXRCVBufrsize",
      scaled(256, 2147483647, { sure: false, largest: "K" }),
      "Largest receive buffer a program may ask for, bytes. @default 256K",
    ),
    maximumSendBuffer: param(
      "TCPMAXSENDBufrsize",
      scaled(256, 2147483647, { sure: false, largest: "K" }),
      "Largest send buffer a program may ask for, bytes. @default 256K",
    ),
    receiveBuffer: param(
      "TCPRCVBufrsize",
      scaled(256, 2147483647, { sure: false, largest: "K" }),
      "Receive buffer, bytes. @default 65536 (16K before V2R1)",
    ),
    sendBuffer: param(
      "TCPSENDBfrsize",
      scaled(256, 2147483647, { sure: false, largest: "K" }),
      "Send buffer, bytes. @default 65536 (16K before V2R1)",
    ),
    timestamp: choice(
      { TCPTIMEstamp: true, NOTCPTIMEstamp: false },
      "Whether segments carry a timestamp. @default TCPTIMESTAMP",
    ),
    timeWaitInterval: param("TIMEWAITInterval", seconds, "Seconds a connection stays in TIMEWAIT. @default 60"),
    ttls: choice({ TTLS: true, NOTTLS: false }, "Application Transparent TLS. @default NOTTLS"),
  },
);
export type Tcpconfig = Infer<typeof tcpconfig>;
