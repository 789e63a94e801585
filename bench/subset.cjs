"use strict";
/**
 * The operands of the subset in IBM notation, as tables both peers read with; their grammars say how they stand. Each flag
 * gives a property its value.
 */

const ipconfigFlags = {
  SYSPLEXRouting: ["sysplexRouting", true],
  NOSYSPLEXRouting: ["sysplexRouting", false],
  SOURCEVIPA: ["sourceVipa", true],
  NOSOURCEVIPA: ["sourceVipa", false],
  DATAGRamfwd: ["datagramForwarding", true],
  NODATAGRamfwd: ["datagramForwarding", false],
  PATHMTUDISCovery: ["pathMtuDiscovery", true],
  NOPATHMTUDISCovery: ["pathMtuDiscovery", false],
  IPSECURITY: ["ipSecurity", true],
  IGNORERedirect: ["ignoreRedirect", true],
};
const ipconfigNumbers = { ARPTO: "arpTimeout", TTL: "ttl", REASSEMBLytimeout: "reassemblyTimeout" };

const tcpconfigFlags = {
  RESTRICTLowports: ["restrictLowPorts", true],
  UNRESTRICTLowports: ["restrictLowPorts", false],
  DELAYAcks: ["delayAcks", "DELAYACKS"],
  NODELAYAcks: ["delayAcks", "NODELAYACKS"],
  AUTODELAYAcks: ["delayAcks", "AUTODELAYACKS"],
  NAGLE: ["nagle", true],
  NONAGLE: ["nagle", false],
  SELECTIVEACK: ["selectiveAck", true],
  NOSELECTIVEACK: ["selectiveAck", false],
  TCPTIMEstamp: ["timestamp", true],
  NOTCPTIMEstamp: ["timestamp", false],
  TTLS: ["ttls", true],
  NOTTLS: ["ttls", false],
};
/** Numbers; those of bytes may end with K. */
const tcpconfigNumbers = {
  INTerval: "keepAliveInterval",
  FINWait2time: "finWait2Time",
  TCPSENDBfrsize: "sendBuffer",
  TCPRCVBufrsize: "receiveBuffer",
};
/** Words behind SENDGarbage. */
const booleans = ["TRUE", "FALSE"];

const portFlags = {
  NOAUTOLog: ["noAutolog", true],
  DELAYAcks: ["delayAcks", true],
  NODELAYAcks: ["delayAcks", false],
  SHAREPort: ["share", "SHAREPORT"],
  SHAREPORTWLM: ["share", "SHAREPORTWLM"],
};
const protocols = ["TCP", "UDP"];

/** Words behind MOVEable. */
const moves = ["IMMEDiate", "WHENIDLE"];

const distributeFlags = {
  DEFINE: ["action", "DEFINE"],
  DELEte: ["action", "DELETE"],
  SYSPLEXPorts: ["sysplexPorts", true],
};
const distributeNumbers = { TIMEDAFFinity: "timedAffinity" };
/** Words behind DISTMethod. */
const methods = ["BASEWLM", "ROUNDROBIN", "SERVERWLM", "WEIGHTEDActive", "HOTSTANDBY", "TARGCONTROLLED"];

/** Every spelling of a keyword, upper case: its capitals, and each longer form of it. */
function spellings(notation) {
  const shortest = /^[^a-z]*/.exec(notation)[0].length;
  const full = notation.toUpperCase();
  return Array.from({ length: full.length - shortest + 1 }, (_, i) => full.slice(0, shortest + i));
}

module.exports = {
  booleans,
  distributeFlags,
  distributeNumbers,
  ipconfigFlags,
  ipconfigNumbers,
  methods,
  moves,
  portFlags,
  protocols,
  spellings,
  tcpconfigFlags,
  tcpconfigNumbers,
};
