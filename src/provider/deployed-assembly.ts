import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { Assembly } from "../model/assembly";
import type { Artifact, Manifest, SystemEntry } from "../model/manifest";
import { MANIFEST, parseManifest } from "../model/manifest-file";
import { TargetError } from "./errors";
import { Place } from "./place";
import { SimulatedTarget } from "./simulated-target";
import { Activation } from "./target";
import { topologyPlace } from "./topology";

/** Whether a directory is that of a simulated target with a sysplex on it. */
export function isSimulatedTarget(directory: string): boolean {
  return sysplexesIn(directory).length > 0;
}

/**
 * What is in effect on a simulated target: the texts that stacks, VTAM, Policy Agents, IKE daemons and the CFRM policy were
 * started with, not those that were deployed since. What was not started is left out; texts that are not started, such as
 * data sets for OBEYFILE, are as they are deployed.
 *
 * @throws TargetError when the directory has no sysplex, or several
 */
export function deployedAssembly(directory: string): Assembly {
  const [sysplex, ...others] = sysplexesIn(directory);
  if (sysplex === undefined) throw TargetError.noSysplex(directory);
  if (others.length > 0) throw TargetError.severalSysplexes(directory, [sysplex, ...others]);
  const target = new SimulatedTarget(directory);
  const file = target.fileOf(topologyPlace(sysplex));
  const text = target.textOf(topologyPlace(sysplex));
  if (text === undefined) throw TargetError.noSysplex(directory);
  return new Deployed(target, parseManifest(file, text)).assembly();
}

/** Names of the sysplexes whose topology is in a directory. */
function sysplexesIn(directory: string): string[] {
  if (statSync(directory, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map(({ name }) => name)
    .filter((name) => statSync(join(directory, name, MANIFEST), { throwIfNoEntry: false })?.isFile() === true)
    .sort();
}

class Deployed {
  /** What is in effect at each place. */
  private readonly active = new Map<string, string>();
  private readonly files = new Map<string, string>();

  constructor(
    private readonly target: SimulatedTarget,
    private readonly topology: Manifest,
  ) {}

  assembly(): Assembly {
    const { sysplex, cfrm, systems, artifacts = [], assumptions = [], ...others } = this.topology;
    const started = systems.map((system) => this.started(system));
    const isCfrmActive = cfrm !== undefined && this.take(new Activation(sysplex, "cfrm", cfrm.policy));
    const kept = artifacts.filter((artifact) => this.keep(artifact));
    const manifest: Manifest = {
      ...others,
      sysplex,
      ...(isCfrmActive ? { cfrm } : {}),
      systems: started,
      assumptions: assumptions.filter(({ file }) => this.files.has(file)),
      artifacts: kept,
    };
    return new Assembly(manifest, this.files, undefined, true);
  }

  /** What of a system is in effect. */
  private started({ vtam, pagent, iked, stacks, ...system }: SystemEntry): SystemEntry {
    const { name } = system;
    const isActive = (kind: "vtam" | "pagent" | "iked") => this.take(new Activation(name, kind, name));
    return {
      ...system,
      ...(vtam !== undefined && isActive("vtam") ? { vtam } : {}),
      ...(pagent !== undefined && isActive("pagent") ? { pagent } : {}),
      ...(iked !== undefined && isActive("iked") ? { iked } : {}),
      stacks: stacks.filter((stack) => this.take(new Activation(name, "stack", stack.name))),
    };
  }

  /** Notes the texts of an activation; false when it is not in effect. */
  private take(activation: Activation): boolean {
    const texts = this.target.textsInEffect(activation);
    for (const [place, text] of texts ?? []) this.active.set(place, text);
    return texts !== undefined;
  }

  /** Notes the text of an artifact; false when there is none. */
  private keep(artifact: Artifact): boolean {
    const place = Place.of(artifact.system ?? this.topology.sysplex, artifact);
    const text = this.active.get(place.toString()) ?? this.deployed(artifact, place);
    if (text !== undefined) this.files.set(artifact.file, text);
    return text !== undefined;
  }

  /** The deployed text of what is not started by itself. */
  private deployed({ kind }: Artifact, place: Place): string | undefined {
    return kind === "text" || kind === "obeyfile" ? this.target.textOf(place) : undefined;
  }
}
