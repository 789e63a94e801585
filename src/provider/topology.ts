import type { Assembly } from "../model/assembly";
import type { PlannedMember } from "./deployment-plan";
import { Place } from "./place";

/**
 * Where a simulated sysplex keeps what z/OS knows from its hardware and its IPL, and no data set of TCP/IP says: systems
 * with their symbols, releases and CPCs, stacks, coupling facilities and links. It is a manifest.
 */
export function topologyPlace(sysplex: string): Place {
  return Place.ofFile(sysplex, "/manifest.json");
}

/** The step that deploys the topology of a sysplex to a simulated target. */
export function topologyStep({ manifest, artifacts }: Assembly): PlannedMember {
  // Which construct wrote which line changes with the program, and is nothing that a sysplex has.
  const places = artifacts.map(({ constructs: _, ...artifact }) => artifact);
  return {
    type: "member",
    id: topologyPlace(manifest.sysplex).toString(),
    kind: "text",
    content: `${ascii(JSON.stringify({ ...manifest, artifacts: places }, undefined, 2))}\n`,
    secrets: [],
    after: [],
  };
}

/** JSON with the characters that are not in every code page as escape sequences. */
function ascii(json: string): string {
  return json.replace(/[^\n -~]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
