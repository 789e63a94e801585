import { Assembly } from "../../src/model/assembly";
import { assemblyOf, type SystemTexts } from "./assembly";

/** DVIPAs of {@link securedSysplex}: owned by SYSA, backed up by SYSB, served by all three systems. */
export const DVIPA = "203.0.113.10";
export const DVIPA6 = "2001:db8::10";

const stack = (address: number) => `GLOBALCONFIG XCFGRPID 21 SYSPLEXMONITOR RECOVERY
IPCONFIG IPSECURITY SYSPLEXROUTING DYNAMICXCF 10.1.1.${address} 255.255.255.0 1
IPCONFIG6 IPSECURITY DYNAMICXCF 2001:db8:1::${address}
`;

const ike = "PROTOCOL UDP SRCPORT 500 DESTPORT 500";
const dvipsec = `IPSEC DVIPSEC
  IPSECRULE * * NOLOG PROTOCOL OSPF ROUTING LOCAL IPSECRULE * * ${ike} IPSEC6RULE * * ${ike}
ENDIPSEC
`;

/** The ports of IKED. */
const ports = `PORT
  500 UDP IKED
  4500 UDP IKED
`;

const owner = `${stack(1)}${dvipsec}VIPADYNAMIC
  VIPADEFINE MOVEABLE IMMEDIATE 255.255.255.0 ${DVIPA}
  VIPADEFINE DVIPA6 ${DVIPA6}
  VIPADISTRIBUTE DEFINE ${DVIPA} PORT 443 DESTIP 10.1.1.1 10.1.1.2 10.1.1.3
  VIPADISTRIBUTE DEFINE DVIPA6 PORT 443 DESTIP ALL
ENDVIPADYNAMIC
${ports}`;

const backup = `${stack(2)}${dvipsec}VIPADYNAMIC
  VIPABACKUP 200 ${DVIPA}
  VIPABACKUP 200 DVIPA6 ${DVIPA6}
ENDVIPADYNAMIC
${ports}`;

const target = `${stack(3)}IPSEC
  IPSECRULE * * NOLOG PROTOCOL OSPF ROUTING LOCAL
ENDIPSEC
`;

/** A filter rule; the addresses of the peers are left to the caller. */
export const filterRule = (
  name: string,
  local: string,
  remote = "10.9.0.0/16",
  action = "IpDynVpnActionRef gold",
) => `  IpFilterRule ${name}
  {
    IpSourceAddr ${local}
    IpDestAddr ${remote}
    IpService
    {
      Protocol TCP
    }
    IpGenericFilterActionRef ipsec
    ${action}
  }
`;

/** The filter rule that lets the key exchange for a DVIPA through. */
const ikeRule = (name: string, local: string) => `  IpFilterRule ${name}
  {
    IpSourceAddr ${local}
    IpDestAddr All
    IpService
    {
      Protocol UDP
      SourcePortRange 500
      DestinationPortRange 500
    }
    IpGenericFilterActionRef permit
  }
`;

/** A key exchange rule; the peer is any. */
const keyExchangeRule = (name: string, local: string, peers: string) => `  KeyExchangeRule ${name}
  {
    LocalSecurityEndpoint
    {
      Identity IpAddr ${local}
      Location ${local}
    }
    RemoteSecurityEndpoint
    {
      Identity IpAddr ${peers}
      Location ${peers}
    }
    KeyExchangeActionRef ike
  }
`;

/** An IP security policy file with these filter rules. */
export const policyOf = (rules: string) => `IpFilterPolicy
{
${rules}${ikeRule("IKE", DVIPA)}${ikeRule("IKE6", DVIPA6)}}
IpGenericFilterAction ipsec
{
  IpFilterAction IpSec
}
IpDynVpnAction gold
{
  Initiation Either
  IpDataOffer
  {
    HowToEncap Transport
    HowToEncrypt AES_CBC KeyLength 256
    HowToAuth ESP HMAC_SHA2_256_128
  }
}
IpGenericFilterAction permit
{
  IpFilterAction Permit
}
KeyExchangePolicy
{
  HowToInitiate IKEv2
  LivenessInterval 30
${keyExchangeRule("WEB", DVIPA, "10.9.0.0/16")}${keyExchangeRule("WEB6", DVIPA6, "2001:db8:9::/48")}}
KeyExchangeAction ike
{
  HowToInitiate IKEv2
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

const policy = policyOf(filterRule("WEB", DVIPA) + filterRule("WEB6", DVIPA6, "2001:db8:9::/48"));

const structure = (name: string) => `  STRUCTURE NAME(${name})
    SIZE(50000)
    INITSIZE(25000)
    PREFLIST(CF01,CF02)
    DUPLEX(ALLOWED)
`;

/** A CFRM policy with two coupling facilities and these structures. */
export const cfrmOf = (...structures: string[]) => `  DATA TYPE(CFRM)
  DEFINE POLICY NAME(CFRMPOL1) REPLACE(YES)
  CF NAME(CF01) TYPE(008561) MFG(IBM) PLANT(02)
     SEQUENCE(000000000001) PARTITION(0E)
  CF NAME(CF02) TYPE(008561) MFG(IBM) PLANT(02)
     SEQUENCE(000000000002) PARTITION(0F)
${structures.map(structure).join("")}`;

function system(profile: string): SystemTexts {
  return {
    vtam: "XCFINIT=YES\nXCFGRPID=11\n",
    pagent: "TcpImage TCPIP /etc/pagent.TCPIP.conf FLUSH NOPURGE\n",
    iked: "IkeConfig\n{\n  KeyRing IKED/KEYRING\n}\n",
    files: { "/etc/pagent.TCPIP.conf": "IPSecConfig /etc/ipsec.conf\n", "/etc/ipsec.conf": policy },
    stacks: { TCPIP: profile },
  };
}

/** The files of {@link securedSysplex} that tests change. */
export const FILES = {
  cfrm: "PLEX1/SYS1.CFRM.CNTL/CFRMPOL1",
  owner: "SYSA/TCPIP.PROFILE/SYSA",
  backup: "SYSB/TCPIP.PROFILE/SYSB",
  target: "SYSC/TCPIP.PROFILE/SYSC",
  ownerStartList: "SYSA/SYS1.VTAMLST/ATCSTR00",
  backupStartList: "SYSB/SYS1.VTAMLST/ATCSTR00",
  targetStartList: "SYSC/SYS1.VTAMLST/ATCSTR00",
  ownerPolicy: "SYSA/etc/ipsec.conf",
  backupPolicy: "SYSB/etc/ipsec.conf",
  targetPolicy: "SYSC/etc/ipsec.conf",
} as const;

/** Changes to texts by file: what is replaced, and by what. */
export type Changes = Readonly<Record<string, readonly [string | RegExp, string]>>;

/** A sysplex that no rule finds fault with, with these changes. */
export function securedSysplex(changes: Changes = {}): Assembly {
  const systems = { SYSA: system(owner), SYSB: system(backup), SYSC: system(target) };
  return changed(assemblyOf(systems, cfrmOf("EZBDVIPA1121")), changes);
}

/** The same sysplex where all stacks have one policy file, with this text. */
export function sharedPolicy(text: string = policy): Assembly {
  const { manifest, files } = securedSysplex();
  const others = [...files].filter(([file]) => !file.endsWith("/etc/ipsec.conf"));
  return new Assembly(manifest, new Map([...others, ["PLEX1/etc/ipsec.conf", text]]));
}

/** The same sysplex with profiles alone: no policy, no start lists, no CFRM policy. */
export function profilesAlone(changes: Changes = {}): Assembly {
  const systems = {
    SYSA: { stacks: { TCPIP: owner } },
    SYSB: { stacks: { TCPIP: backup } },
    SYSC: { stacks: { TCPIP: target } },
  };
  return changed(assemblyOf(systems), changes);
}

function changed(assembly: Assembly, changes: Changes): Assembly {
  const files = new Map(assembly.files);
  for (const [file, [from, to]] of Object.entries(changes)) {
    const text = files.get(file);
    const replaced = text?.replace(from, to);
    if (replaced === undefined || replaced === text) throw new Error(`${file} does not have ${from}`);
    files.set(file, replaced);
  }
  return new Assembly(assembly.manifest, files);
}
