import type { Assembly } from "../../src/model/assembly";
import type { SystemEntry } from "../../src/model/manifest";
import { assemblyOf } from "./assembly";

/** An assembly of systems with one stack TCPIP each, and this profile. */
export function profiles(
  texts: Readonly<Record<string, string>>,
  entries: Readonly<Record<string, Partial<SystemEntry>>> = {},
): Assembly {
  return assemblyOf(
    Object.fromEntries(
      Object.entries(texts).map(([name, text]) => [name, { stacks: { TCPIP: text }, entry: entries[name] }]),
    ),
  );
}

/** A VIPADYNAMIC block. */
export const vipas = (...statements: string[]): string => `VIPADYNAMIC\n${statements.join("\n")}\nENDVIPADYNAMIC\n`;

/** Where the profile of a system of {@link profiles} is. */
export const profileOf = (system: string): string => `${system}/TCPIP.PROFILE/${system}`;
