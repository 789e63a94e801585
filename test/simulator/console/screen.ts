import { Console, Machine } from "../../../src/simulator";
import type { Assembly } from "../../../src/model/assembly";
import { assemblyOf } from "../../support/assembly";

/** What a console shows for a command, with a line end at both ends, to compare with a text. */
export function screen(machine: Machine, command: string, system?: string): string {
  return `\n${Console.of(machine).enter(command, system).join("\n")}\n`;
}

/** The lines between the heading of a report and its last lines. */
export function body(machine: Machine, command: string, system?: string): readonly string[] {
  return Console.of(machine).enter(command, system).slice(1, -2);
}

export const D6 = "2001:db8::10";

const profile6 = (number: number, ...dynamic: string[]) => `GLOBALCONFIG XCFGRPID 21 MAXRECS 50
IPCONFIG FORMAT LONG DYNAMICXCF 10.1.1.${number} 255.255.255.0 1
IPCONFIG6 DYNAMICXCF 2001:db8:1::${number} SOURCEVIPA
INTERFACE OSA6 DEFINE IPAQENET6 PORTNAME OSAPORT IPADDR 2001:db8:2::${number}
INTERFACE OSA4 DEFINE IPAQENET PORTNAME OSAPORT4 IPADDR 10.2.0.${number}/24
INTERFACE SVIPA DEFINE VIRTUAL IPADDR 10.3.0.${number}
PORT
  443 TCP HTTPD
VIPADYNAMIC
${dynamic.join("\n")}
ENDVIPADYNAMIC
`;

/** Two systems of V2R5 whose stacks have an IPv6 DVIPA, which A owns and distributes to both, and B backs up. */
export function ipv6Plex(): Assembly {
  const stack = (number: number, ...dynamic: string[]) => ({
    TCPIP: profile6(number, ...dynamic),
  });
  return assemblyOf({
    SYSA: {
      entry: { release: "V2R5", sysclone: "A1" },
      stacks: stack(
        1,
        `  VIPADEFINE DVIPA6 ${D6}`,
        "  VIPADISTRIBUTE DEFINE DISTMETHOD BASEWLM DVIPA6 PORT 443 DESTIP 2001:db8:1::1 2001:db8:1::2",
        "  VIPARANGE DEFINE MOVEABLE NONDISRUPTIVE 255.255.255.0 203.0.113.0",
        "  VIPAROUTE DEFINE 2001:db8:1::2 2001:db8:2::2",
      ),
    },
    SYSB: {
      entry: { release: "V2R5", sysclone: "B1" },
      stacks: stack(2, `  VIPABACKUP 100 DVIPA6 ${D6}`),
      obeyfiles: {
        MORE: "VIPADYNAMIC\n  VIPADEFINE 255.255.255.0 203.0.113.50\nENDVIPADYNAMIC\n",
        WRONG: "IPCONFIG TTL 999\n",
      },
    },
  });
}

/** {@link ipv6Plex}, when everything is up. */
export function runningIpv6(): Machine {
  const machine = Machine.of(ipv6Plex(), { seed: 1 });
  machine.start();
  return machine;
}
