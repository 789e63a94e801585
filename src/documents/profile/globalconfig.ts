import { arg, choice, flag, initialOnly, option, param, since } from "../../language/grammar";
import { statement, type Infer } from "../../language/statement";
import { int, oneOf, scaled, word } from "../../language/values";
import { star } from "./values";

/** GLOBALCONFIG: the stack as a whole. May be repeated; each occurrence sets only the operands it names. */
export const globalconfig = statement(
  "GLOBALCONFIG",
  {
    title: "The stack as a whole",
    source: "IP Configuration Reference, GLOBALCONFIG statement",
    obeyfile: "yes",
    duplicates: "merge",
  },
  {
    adjustDvipaMss: param(
      "ADJUSTDVipamss",
      word("AUTO", "ALL", "NONE"),
      "When the MSS of new connections leaves room for a GRE header. @default AUTO",
    ),
    autoIqdc: option(
      "AUTOIQDC",
      {
        traffic: choice({ ALLTRAFFIC: "ALLTRAFFIC", NOLARGEDATA: "NOLARGEDATA" }, "Which traffic. @default ALLTRAFFIC"),
      },
      "Transparent use of converged HiperSockets interfaces.",
    ),
    noAutoIqdc: flag("NOAUTOIQDC", "No converged HiperSockets interfaces; the default."),
    autoIqdx: option(
      "AUTOIQDX",
      {
        traffic: choice({ ALLTRAFFIC: "ALLTRAFFIC", NOLARGEDATA: "NOLARGEDATA" }, "Which traffic. @default ALLTRAFFIC"),
      },
      "Transparent use of IQDX interfaces.",
    ),
    noAutoIqdx: flag("NOAUTOIQDX", "No IQDX interfaces."),
    ecsaLimit: param(
      "ECSALimit",
      scaled(0, 2147483647, { sure: false }),
      "Most common storage the stack may use, bytes; 0 is no limit. @default 0",
    ),
    poolLimit: param(
      "POOLLimit",
      scaled(0, 2147483647, { sure: false }),
      "Most private storage the stack may use, bytes; 0 is no limit. @default 0",
    ),
    explicitBindPortRange: option(
      "EXPLICITBINDPORTRANGE",
      {
        firstPort: arg(int(1024, 65535), "First port of the pool"),
        ports: arg(int(1, 64512, { sure: false }), "Number of ports"),
      },
      "Sysplex-wide pool of ports for bind() to INADDR_ANY and port 0. Needs the EZBEPORT structure.",
    ),
    noExplicitBindPortRange: flag("NOEXPLICITBINDPORTRANGE", "No sysplex-wide port pool; the default."),
    ikedRequired: since(
      "V3R2",
      param("IKEDREQuired", word("YESIFDYNIPSEC", "NO"), "Whether IKED has to be up. @default YESIFDYNIPSEC"),
    ),
    policyRequired: since(
      "V3R2",
      param("POLICYREQuired", word("YESIFTTLS", "YES", "NO"), "Whether policy has to be there. @default YESIFTTLS"),
    ),
    iqdMultiwrite: choice(
      { IQDMULTIWRITE: true, NOIQDMULTIWRITE: false },
      "HiperSockets multiple write. @default NOIQDMULTIWRITE",
    ),
    iqdVlanId: initialOnly(
      param(
        "IQDVLANid",
        int(1, 4094),
        "VLAN of the dynamic XCF HiperSockets interface, 1 to 4094. Equal on the stacks of a subplex in one CPC.",
      ),
    ),
    maxRecords: param("MAXRECS", oneOf(star, int(1, 65535)), "Records a display shows; * is all. @default 100"),
    mlsCheckTerminate: choice(
      { MLSCHKTERMinate: true, NOMLSCHKTERMinate: false },
      "Ends the stack when multilevel security checks fail.",
    ),
    segmentationOffload: choice(
      { SEGMENTATIONOFFLoad: true, NOSEGMENTATIONOFFLoad: false },
      "Obsolete here: use IPCONFIG.",
    ),
    smcd: flag("SMCD", "Turns on SMC-D."),
    noSmcd: flag("NOSMCD", "No SMC-D."),
    smcr: flag("SMCR", "Turns on SMC-R."),
    noSmcr: flag("NOSMCR", "No SMC-R."),
    sysplexMonitor: option(
      "SYSPLEXMONitor",
      {
        autoRejoin: choice(
          { AUTOREJOIN: true, NOAUTOREJOIN: false },
          "Rejoins the group when healthy again. Only with RECOVERY. @default NOAUTOREJOIN",
        ),
        join: initialOnly(
          choice(
            { NODELAYJOIN: "NODELAYJOIN", DELAYJOIN: "DELAYJOIN", NOJOIN: "NOJOIN" },
            "When the stack joins the group: at once, when OMPROUTE is active, or when told to. @default NODELAYJOIN",
          ),
        ),
        monitorInterface: choice(
          { MONINTERFACE: true, NOMONINTERFACE: false },
          "Watches interfaces marked MONSYSPLEX. @default NOMONINTERFACE",
        ),
        dynamicRoute: choice(
          { DYNROUTE: true, NODYNROUTE: false },
          "Watches dynamic routes over those interfaces. @default - DYNROUTE with MONINTERFACE, otherwise NODYNROUTE",
        ),
        recovery: choice(
          { RECOVERY: true, NORECOVERY: false },
          "On a problem, leaves the group so that backups take the DVIPAs over. @default NORECOVERY",
        ),
        timerSeconds: param("TIMERSECS", int(10, 3600), "Seconds between checks, 10 to 3600. @default 60"),
      },
      "How the stack watches itself in the sysplex.",
    ),
    sysplexWlmPoll: param(
      "SYSPLEXWLMPoll",
      int(1, 180),
      "Seconds between asking WLM for weights, 1 to 180. @default 60",
    ),
    statistics: choice(
      { TCPIPStatistics: true, NOTCPIPStatistics: false },
      "Prints counters when the stack ends. @default NOTCPIPSTATISTICS",
    ),
    wlmPriorityQueue: choice(
      { WLMPRIORITYQ: true, NOWLMPRIORITYQ: false },
      "Whether WLM importance chooses the OSA output queue. @default NOWLMPRIORITYQ",
    ),
    xcfGroupId: initialOnly(
      param(
        "XCFGRPid",
        int(2, 31, { judgedBy: "SWSA203" }),
        "Number of the TCP/IP subplex, 2 to 31. In the initial profile only. @default - no subplex",
      ),
    ),
    zert: option(
      "ZERT",
      { aggregation: choice({ AGGRegation: true, NOAGGRegation: false }, "Aggregated records.") },
      "zERT discovery.",
    ),
    noZert: flag("NOZERT", "No zERT; the default."),
    ziip: option(
      "ZIIP",
      {
        ipSecurity: choice({ IPSECURITY: true, NOIPSECURITY: false }, "IPSec work on zIIPs. @default NOIPSECURITY"),
        iqdioMultiwrite: choice(
          { IQDIOMULTIWRITE: true, NOIQDIOMULTIWRITE: false },
          "HiperSockets multiple write on zIIPs. @default NOIQDIOMULTIWRITE",
        ),
      },
      "Which work may run on zIIPs.",
    ),
  },
);
export type Globalconfig = Infer<typeof globalconfig>;
