import type { Assembly } from "../../src/model/assembly";
import { assemblyOf } from "../support/assembly";

/** The address of a number. */
const address = (i: number) => `10.${20 + (i >> 16)}.${(i >> 8) & 255}.${i & 255}`;

/** A sysplex of systems SY01, SY02, ... and many DVIPAs: each system owns its share, and the next one backs it up. */
export function manyDvipas(systems: number, dvipas: number): Assembly {
  const of = (system: number) => {
    const own: string[] = [];
    for (let i = system; i < dvipas; i += systems) own.push(address(i + 1));
    return own;
  };
  const entries = Array.from({ length: systems }, (_, i) => {
    const statements = [
      ...of(i).map((dvipa) => `VIPADEFINE MOVEABLE IMMEDIATE 255.255.255.255 ${dvipa}`),
      ...of((i + systems - 1) % systems).map((dvipa) => `VIPABACKUP 200 ${dvipa}`),
    ];
    const profile = `IPCONFIG DYNAMICXCF 10.1.1.${i + 1} 255.255.255.0 1\nVIPADYNAMIC\n${statements.join("\n")}\nENDVIPADYNAMIC\n`;
    return [`SY${String(i + 1).padStart(2, "0")}`, { stacks: { TCPIP: profile } }] as const;
  });
  return assemblyOf(Object.fromEntries(entries));
}
