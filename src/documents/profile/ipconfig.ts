import { choice, compound, flag, initialOnly, option, optionalArg, param } from "../../language/grammar";
import { statement, type Infer } from "../../language/statement";
import { int, ipv4 } from "../../language/values";
import { interfaceName, ipv4WithMask, securityClass } from "./values";

/** IPCONFIG: IPv4 layer of the stack. May be repeated; each occurrence sets only the operands it names. */
export const ipconfig = statement(
  "IPCONFIG",
  {
    title: "IPv4 layer",
    source: "IP Configuration Reference, IPCONFIG statement",
    obeyfile: "yes",
    duplicates: "merge",
  },
  {
    arpTimeout: param("ARPTO", int(60, 86400), "Seconds an ARP cache entry lives. @default 1200"),
    checksumOffload: choice(
      { CHECKSUMOFFLoad: true, NOCHECKSUMOFFLoad: false },
      "Whether the OSA computes IPv4 checksums. @default CHECKSUMOFFLOAD",
    ),
    datagramForwarding: choice(
      { DATAGRamfwd: true, NODATAGRamfwd: false },
      "Whether the stack forwards IPv4 datagrams that are not its own. @default DATAGRAMFWD",
    ),
    forwardMultipath: choice(
      { "FWDMULTipath PERPacket": true, NOFWDMULTipath: false },
      "Whether forwarded packets are spread over equal-cost routes. @default NOFWDMULTIPATH",
    ),
    deviceRetryDuration: param(
      "DEVRETRYDURation",
      int(0, 4294967295, { sure: false }),
      "Seconds a failed device is retried. @default 90",
    ),
    noDynamicXcf: flag("NODYNAMICXCF", "Creates no further dynamic XCF interfaces, and deletes none; the default."),
    dynamicXcf: option(
      "DYNAMICXCF",
      {
        subnet: initialOnly(
          compound(
            ipv4WithMask,
            "Address of this stack on its dynamic XCF interfaces, with the subnet of the sysplex; a change takes a restart of the stack",
          ),
        ),
        cost: optionalArg(int(0, 14), "Cost metric of the interfaces, 0 to 14"),
        securityClass: param(
          "SECCLASS",
          securityClass,
          "Class of the interfaces for IP filter rules, 1 to 255. @default 255",
        ),
        smcd: choice({ SMCD: true, NOSMCD: false }, "Whether SMC-D may use the HiperSockets interface."),
        sourceVipaInterface: param(
          "SOURCEVIPAINTerface",
          interfaceName,
          "Static VIPA interface whose address is the source of packets that leave over these interfaces.",
        ),
      },
      "Generates the interfaces to the other stacks of the sysplex over XCF, IUTSAMEH and HiperSockets.",
    ),
    format: choice({ "FORMat LONG": "LONG", "FORMat SHORT": "SHORT" }, "Layout of Netstat and other displays."),
    ignoreRedirect: flag("IGNORERedirect", "Ignores ICMP redirects."),
    ipSecurity: initialOnly(
      flag(
        "IPSECURITY",
        "Turns on IP filtering and IPSec for IPv4. In the initial profile only: it cannot be turned off, or on later, without a restart of the stack.",
      ),
    ),
    iqdioRouting: option(
      "IQDIORouting",
      { priority: param("QDIOPriority", int(1, 4), "OSA output queue, 1 to 4. @default 1") },
      "HiperSockets Accelerator. Not together with QDIOACCELERATOR.",
    ),
    noIqdioRouting: flag("NOIQDIORouting", "No HiperSockets Accelerator; the default."),
    multipath: choice(
      {
        NOMULTIPATH: false,
        "MULTIPATH PERPacket": "PERPACKET",
        "MULTIPATH PERConnection": "PERCONNECTION",
        MULTIPATH: "PERCONNECTION",
      },
      "Whether traffic is spread over equal-cost routes. @default NOMULTIPATH",
    ),
    pathMtuDiscovery: choice(
      { PATHMTUDISCovery: true, NOPATHMTUDISCovery: false },
      "Whether the stack finds the path MTU. @default NOPATHMTUDISCOVERY",
    ),
    qdioAccelerator: option(
      "QDIOACCELerator",
      { priority: param("QDIOPriority", int(1, 4), "OSA output queue, 1 to 4. @default 1") },
      "QDIO Accelerator. Restricted when IPSECURITY is on.",
    ),
    noQdioAccelerator: flag("NOQDIOACCELerator", "No QDIO Accelerator; the default."),
    reassemblyTimeout: param(
      "REASSEMBLytimeout",
      int(1, 240, { sure: false }),
      "Seconds fragments are kept. @default 60",
    ),
    segmentationOffload: choice(
      { SEGMENTATIONOFFLoad: true, NOSEGMENTATIONOFFLoad: false },
      "Whether the OSA cuts TCP segments. @default NOSEGMENTATIONOFFLOAD",
    ),
    sourceVipa: choice(
      { SOURCEVIPA: true, NOSOURCEVIPA: false },
      "Whether a VIPA is the source of outbound IPv4 packets. @default NOSOURCEVIPA",
    ),
    sysplexRouting: choice(
      { SYSPLEXRouting: true, NOSYSPLEXRouting: false },
      "Whether the stack tells WLM about its interfaces, as WLM-based distribution needs. @default NOSYSPLEXROUTING",
    ),
    noTcpStackSourceVipa: flag("NOTCPSTACKSOURCEVipa", "No sysplex-wide source VIPA; the default."),
    tcpStackSourceVipa: param(
      "TCPSTACKSOURCEVipa",
      ipv4,
      "Source address of outbound TCP connections of the whole stack. Needs SOURCEVIPA.",
    ),
    ttl: param("TTL", int(1, 255), "Time to live of outbound datagrams. @default 64"),
    varSubnetting: choice({ VARSUBNETTING: true, NOVARSUBNETTING: false }, "Obsolete; has no effect."),
    stopOnClawError: flag("STOPONclawerror", "Obsolete; has no effect."),
    clawUseDoubleNop: flag("CLAWUSEDoublenop", "Obsolete; has no effect."),
  },
);
export type Ipconfig = Infer<typeof ipconfig>;
