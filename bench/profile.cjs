"use strict";
/**
 * The profiles that `parse` is measured with, as people write them: keywords shortened and in any case, operands over
 * several records, a comment here and there.
 */

/** The subset that the peers read: IPCONFIG, TCPCONFIG, PORT, HOME and VIPADYNAMIC. */
function subsetChapter(i) {
  const dvipa = (n) => `172.${16 + (i >> 14)}.${(i >> 6) & 255}.${(i & 63) * 4 + n}`;
  const link = (n) => `10.${i & 255}.${(i >> 8) & 255}.${n}`;
  return [
    `; ------------------------------------------------------------ chapter ${i}`,
    "IPCONFIG SYSPLEXRouting SOURCEVIPA IPSECURITY",
    "         nodatagr ARPTO 1200 TTL 64        ; no router",
    "TCPCONFIG RESTRICTLowports DELAYA nottls",
    "          INTerval 15 TCPSENDB 128K SENDG FALSE",
    "PORT",
    `  ${1024 + (i % 60000)} TCP WEB${i % 10000} NOAUTOL SHAREPORT    ; web server`,
    `  21 TCP FTPD${i % 1000} NODELAYACKS`,
    `  53 udp named bind ${dvipa(0)}`,
    "  443 TCP CICSTS SHAREPORTWLM DELAYA",
    "HOME",
    `  ${link(1)} LNKOSA1`,
    `  ${link(2)} lnkosa2                  ; second adapter`,
    "VIPADYNAMIC",
    `  VIPADEFine MOVEable IMMEDiate 255.255.255.255 ${dvipa(0)} ; payments`,
    `  vipabackup ${100 + (i % 100)} ${dvipa(1)}`,
    `  VIPADISTribute DEFINE DISTMethod SERVERWLM ${dvipa(0)} PORT 443`,
    `       DESTIP ${link(3)} ${link(4)} ${link(5)}`,
    `  VIPADEF 255.255.255.0 ${dvipa(2)} ${dvipa(3)}`,
    `  VIPABACKUP 1 MOVE WHENIDLE 255.255.255.255 ${dvipa(1)}`,
    `  VIPADISTRIBUTE DISTM BASEWLM SYSPLEXPorts ${dvipa(2)}`,
    `       PORT 8080 8443 9080`,
    `       DESTIP ALL                       ; every stack`,
    `  VIPADIST define TIMEDAFF 300 distm roundrobin ${dvipa(3)} port 1414 destip all`,
    "ENDVIPADYNAMIC",
  ];
}

/** What the peers do not read: groups of operands, IPv6, tables of routes and filters. */
function otherChapter(i) {
  const host = (n) => `10.${i & 255}.${(i >> 8) & 255}.${n}`;
  return [
    "GLOBALCONFIG XCFGRPID 21 IQDVLANID 1",
    `IPCONFIG DYNAMICXCF ${host(9)} 255.255.255.0 8 SECCLASS 10`,
    "         MULTIPATH PERPacket FWDMULT PERP    ; both ways",
    "AUTOLOG 5",
    `  FTPD${i % 1000} JOBNAME FTPD1`,
    "  OSNMPD                                   ; SNMP",
    "ENDAUTOLOG",
    "PORTRANGE 5000 100 TCP OMVS",
    `INTERFACE OSA${i} DEFINE IPAQENET`,
    "  PORTNAME OSAPORT1",
    `  IPADDR ${host(10)}/24 MTU 1492 VLANID 100`,
    "BEGINROUTES",
    `  ROUTE ${host(0)}/24 = OSA${i} MTU 1492`,
    `  ROUTE DEFAULT ${host(1)} OSA${i} MTU DEFAULTSIZE`,
    "ENDROUTES",
    "VIPADYNAMIC",
    `  VIPARANGE DEFINE MOVEABLE NONDISRUPTIVE 255.255.255.0 172.30.${i & 255}.0`,
    `  VIPADEFINE DVIPA6${i} 2001:db8:0:${(i & 0xffff).toString(16)}::1`,
    `  VIPAROUTE DEFINE ${host(9)} ${host(11)}`,
    `  VIPADELETE ${host(12)}`,
    "ENDVIPADYNAMIC",
    "NETACCESS INBOUND OUTBOUND",
    `  ${host(0)}/24 ZONE${i % 1000}`,
    "  DEFAULT WORLD",
    "ENDNETACCESS",
  ];
}

const CHAPTER = 25;

/** So many lines, a multiple of 50, that every parser reads. */
function subset(lines) {
  return text(lines, [subsetChapter]);
}

/** So many lines, a multiple of 50: the subset and as much again of the rest of the language. */
function whole(lines) {
  return text(lines, [subsetChapter, otherChapter]);
}

function text(lines, chapters) {
  const all = Array.from({ length: lines / CHAPTER }, (_, i) => chapters[i % chapters.length](i));
  return `${all.flat().join("\n")}\n`;
}

module.exports = { subset, whole };
