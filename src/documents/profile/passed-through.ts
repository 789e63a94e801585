import { passThrough } from "../../language/statement";

/** Profile statements that are known and kept as text: cdkplex neither reads nor writes their operands. */

const source = (of: string) => `IP Configuration Reference, ${of} statement`;
const telnet = (of: string) => `IP Configuration Reference, Telnet profile: ${of} statement`;
const replaced = (by: string) => `Use ${by} in its place.`;

export const passedThrough = [
  passThrough("GATEway", {
    title: "Static routes",
    source: source("GATEWAY"),
    obeyfile: "replaces",
    duplicates: "replace-then-add",
    obsolete: replaced("BEGINROUTES"),
  }),
  passThrough("TRANSlate", { title: "Static ARP entries", source: source("TRANSLATE") }),
  passThrough("PKTTRACE", { title: "Packet trace", source: source("PKTTRACE") }),
  passThrough("OSAENTA", { title: "OSA network traffic analyzer", source: source("OSAENTA") }),
  passThrough("SMFPARMS", { title: "SMF records", source: source("SMFPARMS"), obsolete: replaced("SMFCONFIG") }),
  passThrough(
    "ASSORTEDPARMS",
    {
      title: "Options of the stack",
      source: source("ASSORTEDPARMS"),
      obsolete: replaced("IPCONFIG, TCPCONFIG, UDPCONFIG and GLOBALCONFIG"),
    },
    "ENDASSORTEDPARMS",
  ),
  passThrough(
    "BSDROUTINGPARMS",
    { title: "Interfaces for dynamic routing", source: source("BSDROUTINGPARMS") },
    "ENDBSDROUTINGPARMS",
  ),
  passThrough(
    "KEEPALIVEOPTIONS",
    {
      title: "Keepalive of TCP connections",
      source: source("KEEPALIVEOPTIONS"),
      obsolete: replaced("TCPCONFIG INTERVAL and SENDGARBAGE"),
    },
    "ENDKEEPALIVEOPTIONS",
  ),
  passThrough("DEFADDRTABLE", { title: "IPv6 policy table", source: source("DEFADDRTABLE") }, "ENDDEFADDRTABLE"),
  passThrough("SYSCONTACT", { title: "SNMP contact", source: source("SYSCONTACT") }, "ENDSYSCONTACT"),
  passThrough("SYSLOCATION", { title: "SNMP location", source: source("SYSLOCATION") }, "ENDSYSLOCATION"),
  passThrough("OBEY", { title: "Users of OBEYFILE", source: source("OBEY"), obsolete: "Remove it." }, "ENDOBEY"),
  passThrough("INFORM", { title: "Users to inform", source: source("INFORM"), obsolete: "Remove it." }, "ENDINFORM"),
  passThrough(
    "RESTRICT",
    { title: "Restricted users", source: source("RESTRICT"), obsolete: "Remove it." },
    "ENDRESTRICT",
  ),
  passThrough(
    "INTERNALCLIENTPARMS",
    {
      title: "Telnet in the stack",
      source: source("INTERNALCLIENTPARMS"),
      obsolete: replaced("the TN3270E Telnet server"),
    },
    "ENDINTERNALCLIENTPARMS",
  ),
  passThrough("TELNETGLOBALS", { title: "Telnet: all ports", source: telnet("TELNETGLOBALS") }, "ENDTELNETGLOBALS"),
  passThrough("TELNETPARMS", { title: "Telnet: a port", source: telnet("TELNETPARMS") }, "ENDTELNETPARMS"),
  passThrough("BEGINVTAM", { title: "Telnet: mapping to VTAM", source: telnet("BEGINVTAM") }, "ENDVTAM"),
  passThrough("TNSACONFIG", { title: "Telnet SNMP subagent", source: telnet("TNSACONFIG") }),
] as const;
