import type { Assembly } from "../model/assembly";
import type { Artifact, ArtifactKind, SystemEntry } from "../model/manifest";
import { secretNames } from "../model/secrets";
import { TargetError } from "./errors";
import { Place } from "./place";
import { Activation, type ActivationKind } from "./target";

/** A text to be deployed. */
export interface PlannedMember {
  readonly type: "member";
  /** The place: `SYSA:TCPIP.PROFILE(SYSA)`. */
  readonly id: string;
  readonly kind: ArtifactKind;
  /** The text, with references to secrets. */
  readonly content: string;
  /** Names of the secrets the text refers to. */
  readonly secrets: readonly string[];
  /** Steps that come before. */
  readonly after: readonly string[];
}

/** Texts to be put into effect. */
export interface PlannedActivation {
  readonly type: "activation";
  /** The activation: `SYSA:stack(TCPIP)`. */
  readonly id: string;
  /** The texts, each a step that comes before. */
  readonly members: readonly string[];
  /** Other steps that come before. */
  readonly after: readonly string[];
}

/** One step of a deployment. */
export type PlannedStep = PlannedMember | PlannedActivation;

/** Names a stack. */
export interface StackName {
  readonly system: string;
  readonly stack: string;
}

/**
 * Plans the deployment of an assembly, so that nothing takes effect before what it needs: the structures, then VTAM, one
 * system after the other, then policies and the IKE daemon of each system, then its profiles, and the stacks, one at a
 * time. Each step stands after those it names.
 *
 * @param order - all stacks, each target and backup of a DVIPA before its owner
 * @throws TargetError when a file has no valid place or no artifact, or two files have the same place
 */
export function planDeployment(assembly: Assembly, order: readonly StackName[]): PlannedStep[] {
  const steps = new Steps(assembly);
  const { sysplex, cfrm, systems } = assembly.manifest;
  const owners = [
    undefined,
    ...new Set([...systems.map(({ name }) => name), ...assembly.artifacts.flatMap(({ system }) => system ?? [])]),
  ];

  for (const owner of owners) steps.deploy("text", owner, []);
  steps.deploy("cfrm", undefined, []);
  const structures =
    cfrm === undefined ? [] : steps.activate(sysplex, "cfrm", cfrm.policy, [steps.idOf(cfrm.file)], []);

  for (const owner of owners) steps.deploy("vtam", owner, structures);
  const ready = new Map<string | undefined, readonly string[]>();
  let started = structures;
  for (const { name, vtam } of systems) {
    if (vtam !== undefined) started = steps.activate(name, "vtam", name, steps.seenBy(name, "vtam"), started);
    ready.set(name, started);
  }

  const readyFor = (owner: string | undefined): readonly string[] => ready.get(owner) ?? structures;
  for (const owner of owners) {
    const conf = systems.find(({ name }) => name === owner)?.pagent?.file;
    const policies = orIfNone(steps.deploy("ipsec", owner, readyFor(owner)), readyFor(owner));
    const images = orIfNone(
      steps.deploy("pagent", owner, policies, ({ file }) => file !== conf),
      policies,
    );
    steps.deploy("pagent", owner, images, ({ file }) => file === conf);
    steps.deploy("iked", owner, readyFor(owner));
  }
  for (const system of systems) ready.set(system.name, activatePolicy(steps, system, readyFor(system.name)));

  for (const owner of owners) {
    steps.deploy("profile", owner, readyFor(owner));
    steps.deploy("obeyfile", owner, readyFor(owner));
  }
  let previous: readonly string[] = [];
  for (const { system, stack } of order) {
    const after = [...previous, ...steps.seenBy(system, "text")];
    previous = steps.activate(system, "stack", stack, profilesOf(steps, systems, system, stack), after);
  }
  return steps.all;
}

function orIfNone(steps: readonly string[], others: readonly string[]): readonly string[] {
  return steps.length > 0 ? steps : others;
}

/** The policy agent, then the IKE daemon; what a stack of the system has to wait for. */
function activatePolicy(
  steps: Steps,
  { name, pagent, iked }: SystemEntry,
  ready: readonly string[],
): readonly string[] {
  let last = ready;
  if (pagent !== undefined) {
    last = steps.activate(
      name,
      "pagent",
      name,
      [...steps.seenBy(name, "ipsec"), ...steps.seenBy(name, "pagent")],
      last,
    );
  }
  if (iked !== undefined) last = steps.activate(name, "iked", name, steps.seenBy(name, "iked"), last);
  return last;
}

/** The profile of a stack, and what it may include: what is not the profile of another stack. */
function profilesOf(steps: Steps, systems: readonly SystemEntry[], system: string, stack: string): readonly string[] {
  const stacks = systems.find(({ name }) => name === system)?.stacks ?? [];
  const ofOthers = new Set(stacks.filter(({ name }) => name !== stack).map(({ profile }) => profile.file));
  return steps.seenBy(
    system,
    "profile",
    (artifact) => !ofOthers.has(artifact.file) && (artifact.stack ?? stack) === stack,
  );
}

class Steps {
  readonly all: PlannedStep[] = [];
  private readonly ids = new Map<string, string>();

  constructor(private readonly assembly: Assembly) {
    const files = new Map<string, string>();
    for (const artifact of assembly.artifacts) {
      const id = this.placeOf(artifact).toString();
      const other = files.get(id);
      if (other !== undefined) throw TargetError.samePlace(id, other, artifact.file);
      files.set(id, artifact.file);
      this.ids.set(artifact.file, id);
    }
    for (const file of assembly.files.keys()) if (!this.ids.has(file)) throw TargetError.noArtifact(file);
  }

  idOf(file: string): string {
    return this.ids.get(file)!;
  }

  /** Steps that deploy the files of one kind that a system sees: its own, and those of the whole sysplex. */
  seenBy(system: string, kind: ArtifactKind, filter: (artifact: Artifact) => boolean = () => true): readonly string[] {
    return this.assembly.artifacts
      .filter((artifact) => artifact.kind === kind && (artifact.system ?? system) === system && filter(artifact))
      .map(({ file }) => this.idOf(file));
  }

  /** Plans the files of one kind that one system has, or the whole sysplex; the steps. */
  deploy(
    kind: ArtifactKind,
    system: string | undefined,
    after: readonly string[],
    filter: (artifact: Artifact) => boolean = () => true,
  ): readonly string[] {
    const artifacts = this.assembly.artifacts.filter(
      (artifact) => artifact.kind === kind && artifact.system === system && filter(artifact),
    );
    for (const artifact of artifacts) this.all.push(this.member(artifact, after));
    return artifacts.map(({ file }) => this.idOf(file));
  }

  /** Plans an activation; the step. */
  activate(
    owner: string,
    kind: ActivationKind,
    name: string,
    members: readonly string[],
    after: readonly string[],
  ): readonly string[] {
    const id = new Activation(owner, kind, name).toString();
    this.all.push({ type: "activation", id, members, after });
    return [id];
  }

  private member({ file, kind }: Artifact, after: readonly string[]): PlannedMember {
    const content = this.assembly.files.get(file);
    if (content === undefined) throw TargetError.noText(file);
    return { type: "member", id: this.idOf(file), kind, content, secrets: secretNames(content), after };
  }

  private placeOf(artifact: Artifact): Place {
    return Place.of(artifact.system ?? this.assembly.manifest.sysplex, artifact);
  }
}
