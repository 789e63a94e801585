/** A message: its id and its text with the id. */
export interface Message {
  readonly id: string;
  readonly text: string;
}

/** Message ids with the texts that follow them. Texts that no manual was seen to give in full follow their documented parts. */
function message(id: string, text: string): Message {
  return { id, text: `${id} ${text}` };
}

const system = (label: string) => label.slice(0, label.indexOf("."));
const stack = (label: string) => label.slice(label.indexOf(".") + 1);

export const joined = (label: string, group: string) =>
  message("EZD1176I", `${stack(label)} HAS SUCCESSFULLY JOINED THE SYSPLEX GROUP ${group}`);
export const dvipasProcessed = (label: string) =>
  message("EZD1214I", `INITIAL DYNAMIC VIPA PROCESSING HAS COMPLETED FOR ${stack(label)}`);
export const takenOver = (address: string, from: string) =>
  message("EZZ8301I", `VIPA ${address} TAKEN OVER FROM ${stack(from)} ON ${system(from)}`);
export const takenFrom = (address: string, from: string) =>
  message("EZZ8302I", `VIPA ${address} TAKEN FROM ${stack(from)} ON ${system(from)}`);
export const givenTo = (address: string, to: string) =>
  message("EZZ8303I", `VIPA ${address} GIVEN TO ${stack(to)} ON ${system(to)}`);
export const surrenderedTo = (address: string, to: string) =>
  message("EZZ8304I", `VIPA ${address} SURRENDERED TO ${stack(to)} ON ${system(to)}`);
export const alreadyDefined = (address: string) =>
  message("EZZ8307I", `VIPA ${address} IS REJECTED: THE ADDRESS IS ALREADY DEFINED`);
export const notInGroup = (label: string) =>
  message("EZZ8269I", `${stack(label)} ${system(label)} IS NOT A MEMBER OF A SYSPLEX GROUP`);
export const leaveAccepted = () => message("EZD1178I", "THE VARY TCPIP,,SYSPLEX,LEAVEGROUP COMMAND WAS ACCEPTED");
export const cleanedUp = (label: string) =>
  message("EZZ9676E", `SYSPLEX PROBLEM DETECTION CLEANUP HAS SUCCEEDED FOR ${stack(label)}`);
export const varyDone = (what: string) =>
  message("EZD1197I", `THE VARY TCPIP,,SYSPLEX,${what} COMMAND COMPLETED SUCCESSFULLY`);

export const obeyStarted = (what: string) => message("EZZ0300I", `OPENED OBEYFILE FILE '${what}'`);
export const obeyDone = () => message("EZZ0053I", "COMMAND VARY OBEY COMPLETED SUCCESSFULLY");
export const obeyFailed = () => message("EZZ0059I", "VARY OBEY COMMAND FAILED: SEE PREVIOUS MESSAGES");
export const syntax = (line: number, text: string) => message("EZZ0324I", `LINE ${line}: ${text}`);
export const notWhileActive = (parameter: string) =>
  message("EZZ0790I", `${parameter} CANNOT BE SPECIFIED OR CHANGED AFTER TCPIP IS ACTIVE`);
export const cancelled = (label: string) =>
  message("EZD1170I", `VIPADYNAMIC PROCESSING CANCELLED: ${stack(label)} IS NOT A MEMBER OF A SYSPLEX GROUP`);

export const dvipaToIked = (address: string, label: string) =>
  message("EZD1031I", `DVIPA ${address} added to the IKE daemon for stack ${stack(label)}`);
export const dvipaFromIked = (address: string, label: string) =>
  message("EZD1032I", `DVIPA ${address} removed from the IKE daemon for stack ${stack(label)}`);
export const noRule = (local: string, remote: string) =>
  message("EZD0917I", `Could not find applicable KeyExchangeRule - LocalIp : ${local} RemoteIp : ${remote}`);
export const noPhase1Proposal = (rule: string, action: string) =>
  message("EZD1021I", `No proposal chosen with KeyExchangeRule ( ${rule} ) and KeyExchangeAction ( ${action} )`);
export const noPhase2Proposal = (rule: string, action: string) =>
  message("EZD1022I", `No proposal chosen with IpFilterRule ( ${rule} ) and IpDynVpnAction ( ${action} )`);
export const cannotInitiate = () =>
  message("EZD1025I", "Cannot be an initiator of a phase 2 Security Association negotiation");
export const cannotRespond = () =>
  message("EZD1026I", "Cannot be a responder of a phase 2 Security Association negotiation");
export const notReestablished = (address: string) =>
  message("EZD1036I", `Phase 2 security association for DVIPA ${address} is not re-established`);
export const ruleReplaced = (tentative: string, final: string) =>
  message("EZD1785I", `Tentative KeyExchangeRule ${tentative} replaced with final KeyExchangeRule ${final}`);
export const reauthenticated = (version: string, tunnel: string) =>
  message("EZD1772I", `${version} Security Association for tunnel ${tunnel} reauthenticated`);
export const saDeleted = (version: string, generation: number, tunnel: string) =>
  message(
    "EZD1776I",
    `IKE version ${version.slice(-1)} Security Association ${generation} for tunnel ${tunnel} deleted`,
  );
export const notRekeyed = (tunnel: string) =>
  message("EZD1791I", `Security Association for tunnel ${tunnel} will not be rekeyed: it is idle`);

/** What messages say of a tunnel. */
export interface TunnelWords {
  readonly action: string;
  readonly id: string;
  readonly spi: number;
}

const words = ({ action, id, spi }: TunnelWords, at: string) =>
  `vpnaction= ${action} ${at}= ${id} AHSPI= 0 ESPSPI= 0x${spi.toString(16).toUpperCase().padStart(8, "0")}`;
export const distributionFailed = (tunnel: TunnelWords) =>
  message("EZD0830I", `Tunnel distribution failed : ${words(tunnel, "tunnel ID")}`);
export const takeoverPreparationFailed = (tunnel: TunnelWords) =>
  message("EZD0831I", `Tunnel takeover preparation failed : ${words(tunnel, "tunnelID")}`);
export const shadowFailed = (tunnel: TunnelWords, reason: number, code: number) =>
  message(
    "EZD1726I",
    `SWSA shadow tunnel installation failed ${words(tunnel, "tunnelID")} reason= ${reason} reason code= ${code}`,
  );
export const tunnelMismatch = (remote: string, local: string) =>
  message("EZD0833I", `Packet denied, tunnel mismatch: ${remote} to ${local}`);
export const encapsulationFailed = (tunnel: TunnelWords) =>
  message("EZD0834I", `Encapsulation failed ${words(tunnel, "tunnelID")} rsn=9`);

export const structureConnected = (name: string) => message("IST1367I", `CONNECTION TO STRUCTURE ${name} SUCCESSFUL`);
export const disconnecting = (name: string) => message("IST1380I", `DISCONNECTING FROM STRUCTURE ${name}`);
/** Why VTAM disconnects, by message id. */
export const DISCONNECT_REASONS = {
  IST1119I: "INSUFFICIENT STORAGE",
  IST2167I: "OPERATOR COMMAND",
  IST2171I: "LOST CONNECTIVITY",
  IST2173I: "INTERNAL COUPLING FACILITY FAILURE",
} as const;
export type DisconnectReason = keyof typeof DISCONNECT_REASONS;
export const disconnectReason = (id: DisconnectReason) => message(id, DISCONNECT_REASONS[id]);
export const end = () => message("IST314I", "END");
export const storageProblem = (name: string) =>
  message("IST1725E", `VTAM WILL NOT CONNECT TO STRUCTURE ${name} UNTIL THE STORAGE PROBLEM IS CORRECTED`);
export const cfsNotConnected = (name: string) => message("IST1689I", `NOT CONNECTED TO STRUCTURE ${name}`);
export const cfsAlreadyConnected = (name: string) => message("IST1690I", `ALREADY CONNECTED TO STRUCTURE ${name}`);
export const cfsNotDefined = (name: string) => message("IST1691I", `STRUCTURE ${name} IS NOT DEFINED`);

export const facilityLost = (on: string, facility: string) =>
  message("IXC518I", `SYSTEM ${on} NOT USING COUPLING FACILITY ${facility} REASON: CONNECTIVITY LOST`);
export const facilityDamaged = (facility: string) =>
  message("IXC519E", `COUPLING FACILITY DAMAGE RECOGNIZED FOR COUPLING FACILITY ${facility}`);
export const facilityUsable = (on: string, facility: string) =>
  message("IXC517I", `SYSTEM ${on} ABLE TO USE COUPLING FACILITY ${facility}`);
export const rebuild = (name: string, what: "STARTED" | "COMPLETED") =>
  message("IXC521I", `REBUILD FOR STRUCTURE ${name} HAS BEEN ${what}`);
export const rebuilding = (name: string, from: string, to: string) =>
  message("IXC526I", `STRUCTURE ${name} IS REBUILDING FROM COUPLING FACILITY ${from} TO COUPLING FACILITY ${to}`);
export const rebuildStopped = (kind: string, name: string, action: string, reason: string) =>
  message("IXC522I", `${kind} FOR STRUCTURE ${name} IS BEING STOPPED ${action} DUE TO ${reason}`);
export const rebuildNotStarted = (name: string, reason: string) =>
  message("IXC528I", `THE REBUILD OF STRUCTURE ${name} COULD NOT BE STARTED: ${reason}`);
export const duplexingNotInitiated = (name: string, reason: string) =>
  message("IXC538I", `DUPLEXING REBUILD OF STRUCTURE ${name} WAS NOT INITIATED BY MVS. REASON: ${reason}`);
export const atThreshold = (name: string, percent: number) =>
  message("IXC585E", `STRUCTURE ${name} IS AT OR ABOVE STRUCTURE FULL MONITORING THRESHOLD OF ${percent}%.`);
export const belowThreshold = (name: string, percent: number) =>
  message("IXC586I", `STRUCTURE ${name} IS BELOW STRUCTURE FULL MONITORING THRESHOLD OF ${percent}%.`);
export const policyAccepted = (policy: string) =>
  message("IXC511I", `START ADMINISTRATIVE POLICY ${policy} FOR CFRM ACCEPTED`);
export const policyPending = (policy: string, count: number) =>
  message(
    "IXC512I",
    `POLICY CHANGE IN PROGRESS FOR CFRM TO MAKE ${policy} POLICY ACTIVE. ${count} POLICY CHANGE(S) PENDING.`,
  );
export const policyActive = (policy: string) =>
  message("IXC513I", `COMPLETED POLICY CHANGE FOR CFRM. ${policy} POLICY IS ACTIVE.`);
export const allocated = (name: string, facility: string) =>
  message("IXL014I", `IXLCONN REQUEST FOR STRUCTURE ${name} WAS SUCCESSFUL. CFNAME: ${facility}`);
export const connectFailed = (name: string, reason: string) =>
  message("IXL013I", `IXLCONN REQUEST FOR STRUCTURE ${name} FAILED. ${reason}`);
