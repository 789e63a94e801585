import { arg, choice, flag, option, optionalArg, param, params } from "../../language/grammar";
import { statement, type Infer } from "../../language/statement";
import { cidr, int, ip, oneOf, word } from "../../language/values";
import { interfaceName, ipv6OrPrefix, securityClass, token } from "./values";

const types = [
  "IPAQENET",
  "IPAQENET6",
  "IPAQIDIO",
  "IPAQIDIO6",
  "EQENET",
  "EQENET6",
  "VIRTUAL",
  "VIRTUAL6",
  "MPCPTP6",
  "LOOPBACK6",
] as const;

const unsure = { sure: false };

/** INTERFACE: a network interface, or a static VIPA, with its addresses. */
export const networkInterface = statement(
  "INTERFace",
  {
    title: "Network interface",
    source: "IP Configuration Reference, INTERFACE statements",
    obeyfile: "yes",
    change: "It is defined anew after STOP and INTERFACE DELETE.",
  },
  {
    name: arg(interfaceName, "Name of the interface, 1 to 16 characters"),
    define: param("DEFINE", word(...types), "Defines the interface, of this type."),
    delete: flag("DELEte", "Deletes the interface; it has to be stopped."),
    addAddresses: params("ADDADDR", ipv6OrPrefix, "Adds IPv6 addresses to the interface."),
    deleteAddresses: params("DELADDR", ipv6OrPrefix, "Deletes IPv6 addresses of the interface."),
    deprecateAddresses: params("DEPRADDR", ipv6OrPrefix, "Deprecates IPv6 addresses of the interface."),
    chpidType: param("CHPIDTYPE", word("OSD", "OSX", "OSH", "OSM"), "Type of the OSA channel path. @default OSD"),
    portName: param("PORTNAME", interfaceName, "PORTNAME of the TRLE that defines the OSA."),
    chpid: param("CHPID", token, "HiperSockets channel path, hexadecimal."),
    deviceNumber: param("DEVNUM", token, "EQENET: device number, four hexadecimal digits."),
    trleName: param("TRLENAME", interfaceName, "MPCPTP6: name of the TRLE."),
    interfaceId: param("INTFID", token, "IPv6 interface identifier: four groups of hexadecimal digits."),
    addresses: params(
      "IPADDR",
      oneOf(ip, cidr(4, 6)),
      "Addresses: one IPv4 address with the length of its subnet, or any number of IPv6 addresses and prefixes.",
    ),
    temporaryIp: flag("TEMPIP", "IPv4: the interface starts with address 0.0.0.0."),
    router: choice(
      { NONROUTER: "NONROUTER", PRIROUTER: "PRIROUTER", SECROUTER: "SECROUTER" },
      "Whether the OSA sends unknown addresses here. @default NONROUTER",
    ),
    vlanId: param("VLANID", int(1, 4094), "Virtual LAN, 1 to 4094."),
    inboundPerformance: option(
      "INBPERF",
      {
        mode: arg(word("BALANCED", "DYNAMIC", "MINCPU", "MINLATENCY"), "How the OSA interrupts for inbound packets"),
        workloadQueue: choice({ WORKLOADQ: true, NOWORKLOADQ: false }, "Inbound workload queueing, with DYNAMIC."),
      },
      "Inbound processing of the OSA. @default BALANCED",
    ),
    vmac: option(
      "VMAC",
      {
        address: optionalArg(macAddress(), "MAC address, 12 hexadecimal digits; the OSA makes one without"),
        route: choice(
          { ROUTEALL: "ROUTEALL", ROUTELCL: "ROUTELCL" },
          "Whether the OSA sends every address here, or only the ones it knows. @default ROUTEALL",
        ),
      },
      "Gives the stack a virtual MAC address on the OSA.",
    ),
    sourceVipaInterface: param(
      "SOURCEVIPAINTerface",
      interfaceName,
      "Static VIPA interface that gives the source address.",
    ),
    mtu: param("MTU", int(576, 65535, unsure), "Largest packet, bytes."),
    readStorage: param("READSTORAGE", word("GLOBAL", "MAX", "AVG", "MIN"), "Storage for reading. @default GLOBAL"),
    ipBroadcast: flag("IPBCAST", "The interface sends and receives IPv4 broadcasts."),
    securityClass: param("SECCLASS", securityClass, "Class for IP filter rules, 1 to 255. @default 255"),
    monitorSysplex: choice(
      { MONSYSPLEX: true, NOMONSYSPLEX: false },
      "Whether the sysplex monitor watches the interface. @default NOMONSYSPLEX",
    ),
    dynamicVlanRegistration: choice(
      { DYNVLANREG: true, NODYNVLANREG: false },
      "Whether the VLAN is registered with the switch. @default NODYNVLANREG",
    ),
    optimizedLatency: choice({ OLM: true, NOOLM: false }, "Optimized latency mode. @default NOOLM"),
    isolate: choice(
      { ISOLATE: true, NOISOLATE: false },
      "Whether the OSA keeps other users of it away from this interface. @default NOISOLATE",
    ),
    duplicateDetection: param("DUPADDRDET", int(0, 2, unsure), "IPv6: duplicate address detection probes. @default 1"),
    smcr: option(
      "SMCR",
      {
        pfid: param("PFID", int(1, 4095, unsure), "RoCE physical or virtual function."),
        address: param("SMCRIPADDR", ip, "SMC-Rv2: address for RoCE traffic."),
      },
      "SMC over RDMA.",
    ),
    noSmcr: flag("NOSMCR", "No SMC-R on the interface."),
    smcd: choice({ SMCD: true, NOSMCD: false }, "SMC over ISM."),
  },
  {
    check: ({ define, delete: gone, addAddresses, deleteAddresses, deprecateAddresses }) => {
      const actions = [define, gone, addAddresses, deleteAddresses, deprecateAddresses].filter((v) => v !== undefined);
      if (actions.length === 1) return [];
      return [
        {
          message: "INTERFACE does not say one of DEFINE, DELETE, ADDADDR, DELADDR and DEPRADDR.",
          fix: "Put DEFINE and the type, or one of the others, behind the interface name.",
        },
      ];
    },
  },
);
export type NetworkInterface = Infer<typeof networkInterface>;

function macAddress(): typeof token {
  return {
    expects: "MAC address of 12 hexadecimal digits",
    parse: (text) => (/^[0-9a-f]{12}$/i.test(text) ? text.toUpperCase() : undefined),
    print: (value) => value,
    schema: { type: "string", pattern: "^[0-9A-F]{12}$" },
  };
}
