import { arg, choice, flag, initialOnly, option, param } from "../../language/grammar";
import { statement, type Infer } from "../../language/statement";
import { cidr, int, ipv6, oneOf } from "../../language/values";
import { interfaceName, securityClass, token } from "./values";

/** IPCONFIG6: IPv6 layer of the stack. May be repeated; each occurrence sets only the operands it names. */
export const ipconfig6 = statement(
  "IPCONFIG6",
  { title: "IPv6 layer", source: "IP Configuration Reference, IPCONFIG6 statement", duplicates: "merge" },
  {
    checksumOffload: choice(
      { CHECKSUMOFFLoad: true, NOCHECKSUMOFFLoad: false },
      "Whether the OSA computes IPv6 checksums.",
    ),
    datagramForwarding: choice(
      { DATAGRamfwd: true, NODATAGRamfwd: false },
      "Whether the stack forwards IPv6 packets that are not its own. @default DATAGRAMFWD",
    ),
    forwardMultipath: choice(
      { "FWDMULTipath PERPacket": true, NOFWDMULTipath: false },
      "Whether forwarded packets are spread over equal-cost routes. @default NOFWDMULTIPATH",
    ),
    noDynamicXcf: flag("NODYNAMICXCF", "Creates no further IPv6 dynamic XCF interfaces; the default."),
    dynamicXcf: option(
      "DYNAMICXCF",
      {
        address: initialOnly(
          arg(
            oneOf(ipv6, cidr(6)),
            "IPv6 address of this stack on its dynamic XCF interfaces, or address/prefix_route_length; a change takes a restart of the stack",
          ),
        ),
        interfaceId: param("INTFID", token, "Interface identifier: four groups of hexadecimal digits."),
        securityClass: param(
          "SECCLASS",
          securityClass,
          "Class of the interfaces for IP filter rules, 1 to 255. @default 255",
        ),
        smcd: choice({ SMCD: true, NOSMCD: false }, "Whether SMC-D may use the HiperSockets interface."),
        sourceVipaInterface: param(
          "SOURCEVIPAINTerface",
          interfaceName,
          "Static VIPA interface that gives the source address.",
        ),
      },
      "Generates the IPv6 interfaces to the other stacks of the sysplex.",
    ),
    hopLimit: param("HOPLimit", int(1, 255, { sure: false }), "Hop limit of outbound packets. @default 255"),
    icmpErrorLimit: param("ICMPErrorlimit", int(1, 20, { sure: false }), "ICMPv6 error messages a second. @default 3"),
    ignoreRedirect: flag("IGNORERedirect", "Ignores ICMPv6 redirects."),
    ignoreRouterHopLimit: choice(
      { IGNOREROUTERHoplimit: true, NOIGNOREROUTERHoplimit: false },
      "Whether the hop limit of router advertisements is ignored. @default NOIGNOREROUTERHOPLIMIT",
    ),
    ipSecurity: initialOnly(
      option(
        "IPSECURITY",
        {
          osmSecurityClass: param("OSMSECCLASS", securityClass, "Class of the OSM interfaces, 1 to 255. @default 255"),
        },
        "Turns on IP filtering and IPSec for IPv6, in addition to IPCONFIG IPSECURITY. In the initial profile only.",
      ),
    ),
    multipath: choice(
      {
        NOMULTIPATH: false,
        "MULTIPATH PERPacket": "PERPACKET",
        "MULTIPATH PERConnection": "PERCONNECTION",
        MULTIPATH: "PERCONNECTION",
      },
      "Whether traffic is spread over equal-cost routes. @default NOMULTIPATH",
    ),
    r1Compliance: choice({ R1COMPLIANCE: true, NOR1COMPLIANCE: false }, "USGv6 R1 behaviour."),
    segmentationOffload: choice(
      { SEGMENTATIONOFFLoad: true, NOSEGMENTATIONOFFLoad: false },
      "Whether the OSA cuts TCP segments.",
    ),
    sourceVipa: choice(
      { SOURCEVIPA: true, NOSOURCEVIPA: false },
      "Whether a VIPA is the source of outbound IPv6 packets. @default NOSOURCEVIPA",
    ),
    noTcpStackSourceVipa: flag("NOTCPSTACKSOURCEVipa", "No sysplex-wide source VIPA; the default."),
    tcpStackSourceVipa: param(
      "TCPSTACKSOURCEVipa",
      interfaceName,
      "Interface of the VIPA that is the source of outbound TCP connections of the whole stack. Needs SOURCEVIPA.",
    ),
    noTemporaryAddresses: flag("NOTEMPADDRS", "No temporary addresses; the default."),
    temporaryAddresses: option(
      "TEMPADDRS",
      {
        preferredLifetime: param("PREFLIFETIME", int(1, 4294967295, { sure: false }), "Hours. @default 24"),
        validLifetime: param("VALIDLIFETIME", int(1, 4294967295, { sure: false }), "Hours. @default 168"),
      },
      "Temporary addresses for autoconfigured interfaces.",
    ),
  },
);
export type Ipconfig6 = Infer<typeof ipconfig6>;
