import { choice, param } from "../../language/grammar";
import { statement, type Infer } from "../../language/statement";
import { scaled } from "../../language/values";
import { ephemeralPorts, restrictLowPorts } from "./tcpconfig";

const buffer = scaled(1, 65535, { sure: false, largest: "K" });

/** UDPCONFIG: UDP layer of the stack. May be repeated; each occurrence sets only the operands it names. */
export const udpconfig = statement(
  "UDPCONFIG",
  {
    title: "UDP layer",
    source: "IP Configuration Reference, UDPCONFIG statement",
    obeyfile: "yes",
    duplicates: "merge",
  },
  {
    ephemeralPorts,
    restrictLowPorts,
    checksum: choice({ UDPCHKsum: true, NOUDPCHKsum: false }, "Whether datagrams are checked. @default UDPCHKSUM"),
    queueLimit: choice(
      { UDPQueuelimit: true, NOUDPQueuelimit: false },
      "Whether the datagrams a socket may hold are limited. @default UDPQUEUELIMIT",
    ),
    receiveBuffer: param("UDPRCVBufrsize", buffer, "Receive buffer, 1 to 65535 bytes. @default 65535"),
    sendBuffer: param("UDPSENDBfrsize", buffer, "Send buffer, 1 to 65535 bytes. @default 65535"),
  },
);
export type Udpconfig = Infer<typeof udpconfig>;
