import type { Assembly } from "../../src/model/assembly";
import { Machine, type MachineOptions } from "../../src/simulator";
import { assemblyOf, type SystemTexts } from "../support/assembly";
import { withTopology } from "../support/topology";

/** The DVIPA of {@link plex}. */
export const D = "203.0.113.10";
export const STRUCTURE = "EZBDVIPA1121";
/** Owner, backups with rank 200 and 100, and targets. */
export const [P, B1, B2, T1, T2] = ["SYSP.TCPIP", "SYSA.TCPIP", "SYSB.TCPIP", "SYST.TCPIP", "SYSU.TCPIP"] as const;
export const CLIENT = "10.9.1.1";

/** What differs from a sysplex in which everything is right. */
export interface Plex {
  readonly moveable?: "IMMEDIATE" | "WHENIDLE";
  /** Statements of VIPADYNAMIC of the owner. @default - distributed to T1 and T2 */
  readonly distribution?: string;
  /** Profile of B1 before VIPADYNAMIC. @default - IPSECURITY and DVIPSEC */
  readonly backup?: string;
  /** Parameters of DVIPSEC of the owner. */
  readonly dvipsec?: string;
  /** Policies by system. */
  readonly policies?: Readonly<Record<string, string>>;
  /** HowToInitiate of all policies. */
  readonly initiate?: string;
  /** Operands of the structure. */
  readonly structure?: string;
  /** Links of the coupling facilities. */
  readonly connects?: Readonly<Record<string, readonly string[]>>;
  readonly withoutStructure?: true;
}

/** An IP security policy for D; `initiation` is of the IpDynVpnAction. */
export function policy(options: {
  readonly filters?: boolean;
  readonly keyExchange?: boolean;
  readonly initiation?: string;
  readonly initiate?: string;
  readonly cipher?: string;
  readonly localAddress?: string;
  readonly remoteAddress?: string;
}): string {
  const {
    filters = true,
    keyExchange = true,
    initiation = "Either",
    initiate = "IKEv2",
    cipher = "AES_CBC KeyLength 256",
  } = options;
  const { localAddress: local = D, remoteAddress: remote = "All" } = options;
  const rule = `  IpFilterRule D
  {
    IpSourceAddr ${local}
    IpDestAddr ${remote}
    IpService
    {
      Protocol TCP
    }
    IpGenericFilterActionRef ipsec
    IpDynVpnActionRef gold
  }
`;
  const ike = `  IpFilterRule IKE
  {
    IpSourceAddr ${local}
    IpDestAddr ${remote}
    IpService
    {
      Protocol UDP
    }
    IpGenericFilterActionRef permit
  }
`;
  const exchange = `KeyExchangePolicy
{
  AllowNat Yes
  KeyExchangeRule K
  {
    LocalSecurityEndpoint
    {
      Identity IpAddr ${local === D ? D : CLIENT}
      Location ${local}
    }
    RemoteSecurityEndpoint
    {
      Location ${remote}
    }
    KeyExchangeActionRef ike
  }
}
`;
  return `IpFilterPolicy
{
${filters ? rule + ike : ""}}
IpGenericFilterAction ipsec
{
  IpFilterAction IpSec
}
IpGenericFilterAction permit
{
  IpFilterAction Permit
}
IpDynVpnAction gold
{
  Initiation ${initiation}
  IpDataOffer
  {
    HowToEncap Transport
    HowToEncrypt ${cipher}
    HowToAuth ESP HMAC_SHA2_256_128
    RefreshLifetimeProposed 240
  }
}
${keyExchange ? exchange : ""}KeyExchangeAction ike
{
  HowToInitiate ${initiate}
  KeyExchangeOffer
  {
    HowToEncrypt AES_CBC KeyLength 256
    HowToAuthMsgs SHA2_256
    HowToVerifyMsgs HMAC_SHA2_256_128
    PseudoRandomFunction HMAC_SHA2_256
    HowToAuthPeers RsaSignature
    DHGroup Group14
  }
}
`;
}

export const cfrm = (operands: string, structure = STRUCTURE) => `  DATA TYPE(CFRM)
  DEFINE POLICY NAME(CFRMPOL1) REPLACE(YES)
  CF NAME(CF01) TYPE(008561) MFG(IBM) PLANT(02)
     SEQUENCE(000000000001) PARTITION(0E)
  CF NAME(CF02) TYPE(008561) MFG(IBM) PLANT(02)
     SEQUENCE(000000000002) PARTITION(0F)
  STRUCTURE NAME(${structure})
    ${operands}
`;

const DVIPSEC = "IPSEC DVIPSEC\nENDIPSEC\n";
const base = (address: number) => `GLOBALCONFIG XCFGRPID 21
IPCONFIG IPSECURITY DYNAMICXCF 10.1.1.${address} 255.255.255.0 1
`;
const dynamic = (...statements: string[]) => `VIPADYNAMIC\n${statements.join("\n")}\nENDVIPADYNAMIC\n`;

/** A sysplex: D is owned by P, backed up by B1 and B2, and distributed to T1 and T2; the structure is in CF01, then CF02. */
export function plex(options: Plex = {}): Assembly {
  const {
    moveable = "IMMEDIATE",
    distribution = `VIPADISTRIBUTE DEFINE DISTMETHOD ROUNDROBIN ${D} PORT 443 DESTIP 10.1.1.4 10.1.1.5`,
    backup = base(2) + DVIPSEC,
    dvipsec = "",
    policies = {},
    initiate = "IKEv2",
    structure = "SIZE(50000) INITSIZE(25000) PREFLIST(CF01,CF02) REBUILDPERCENT(60)",
    connects = {},
  } = options;
  const system = (name: string, profile: string): SystemTexts => ({
    vtam: "XCFGRPID=11\n",
    pagent: "TcpImage TCPIP /etc/pagent.TCPIP.conf FLUSH NOPURGE\n",
    iked: "IkeConfig\n{\n}\n",
    files: {
      "/etc/pagent.TCPIP.conf": "IPSecConfig /etc/ipsec.conf\n",
      "/etc/ipsec.conf": policies[name] ?? policy({ initiate }),
    },
    stacks: { TCPIP: profile },
  });
  const owned = dynamic(`VIPADEFINE MOVEABLE ${moveable} 255.255.255.255 ${D}`, distribution);
  const assembly = assemblyOf(
    {
      SYSP: system("SYSP", `${base(1)}IPSEC DVIPSEC ${dvipsec}\nENDIPSEC\n${owned}`),
      SYSA: system("SYSA", backup + dynamic(`VIPABACKUP 200 ${D}`)),
      SYSB: system("SYSB", base(3) + DVIPSEC + dynamic(`VIPABACKUP 100 ${D}`)),
      SYST: system("SYST", base(4)),
      SYSU: system("SYSU", base(5)),
    },
    cfrm(structure, options.withoutStructure === true ? "OTHER" : STRUCTURE),
  );
  const facilities = Object.fromEntries(Object.entries(connects).map(([name, to]) => [name, { connects: to }]));
  return withTopology(assembly, { facilities });
}

/** The sysplex when everything is up. */
export function running(options: Plex = {}, machine: MachineOptions = {}): Machine {
  const made = Machine.of(plex(options), { seed: 1, ...machine });
  made.start();
  return made;
}

/** A connection of a client that has been set up; the id. */
export function connected(machine: Machine, client = CLIENT, port = 443): number {
  const { id } = machine.connect({ client, dvipa: D, port });
  machine.settle();
  expect(machine.connection(id)).toMatchObject({ status: "Established" });
  return id;
}

/** Message ids since a length of the log, with the stack or system. */
export function since(machine: Machine, length: number): string[] {
  return machine.log
    .slice(length)
    .flatMap(({ id, system, stack }) =>
      id === undefined ? [] : `${id} ${system}${stack === undefined ? "" : `.${stack}`}`,
    );
}
