import { TargetError } from "./errors";
import type { Difference, Problem } from "./judgement";
import { identityOf, openTarget } from "./open-target";
import { Ownership } from "./ownership";
import { Place } from "./place";
import { Activation, type InEffect, type TargetDescription } from "./target";

/** What is to be put into effect. */
export interface ActivationInputs {
  readonly target: TargetDescription;
  /** What takes effect: `SYSA:stack(TCPIP)` or `PLEX1:cfrm(CFRMPOL1)`; see {@link Activation}. */
  readonly activation: string;
  /** Fingerprint of each text that takes effect, by its place. */
  readonly members: Readonly<Record<string, string>>;
}

/** What is in effect, as last seen on the target. */
export interface ActivationState extends ActivationInputs {
  /** ETags of the texts in effect, by place. */
  readonly inEffect: InEffect;
  /** Tells this state from an earlier or later one for the same activation. */
  readonly owner: string;
}

const activationOf = (inputs: ActivationInputs): Activation => Activation.parse(inputs.activation);
const placesOf = ({ members }: ActivationInputs): Place[] => Object.keys(members).map((id) => Place.parse(id));

const owners = new Ownership();
const owned = (inputs: ActivationInputs): string => `${identityOf(inputs.target)} ${activationOf(inputs).toString()}`;

/** Judges inputs before anything is done. */
export async function checkActivation(inputs: ActivationInputs): Promise<Problem[]> {
  let property = "target";
  try {
    openTarget(inputs.target);
    property = "activation";
    activationOf(inputs);
    property = "members";
    placesOf(inputs);
    return [];
  } catch (error) {
    if (error instanceof TargetError) return [{ property, reason: error.message }];
    throw error;
  }
}

/** Compares what is in effect with what is wanted. */
export function diffActivation(state: ActivationState, inputs: ActivationInputs): Difference {
  const moved: string[] = [];
  if (identityOf(state.target) !== identityOf(inputs.target)) moved.push("target");
  if (activationOf(state).toString() !== activationOf(inputs).toString()) moved.push("activation");
  if (moved.length > 0) return { change: "replace", properties: moved };
  if (isSame(state.members, inputs.members)) return { change: "none", properties: [] };
  return { change: "update", properties: ["members"] };
}

/** Puts texts into effect. Nothing is done when they are in effect: a create that was interrupted looks like that. */
export async function createActivation(inputs: ActivationInputs): Promise<{ id: string; state: ActivationState }> {
  const activation = activationOf(inputs);
  const target = openTarget(inputs.target);
  const current = await target.inEffect(activation);
  const inEffect =
    current !== undefined && isSame(current, inputs.members)
      ? current
      : await target.activate(activation, placesOf(inputs));
  return { id: activation.toString(), state: { ...inputs, inEffect, owner: owners.claim(owned(inputs)) } };
}

/**
 * Reads what is in effect; `undefined` when nothing is. A text that something else put into effect since is named with its
 * ETag as the fingerprint, which no wanted text has.
 */
export async function readActivation(state: ActivationState): Promise<ActivationState | undefined> {
  const inEffect = await openTarget(state.target).inEffect(activationOf(state));
  if (inEffect === undefined) return undefined;
  if (isSame(inEffect, state.inEffect)) return state;
  const fingerprintOf = (id: string, etag: string): string =>
    state.inEffect[id] === etag ? (state.members[id] ?? etag) : etag;
  const members = Object.fromEntries(Object.entries(inEffect).map(([id, etag]) => [id, fingerprintOf(id, etag)]));
  return { ...state, members, inEffect };
}

/** Puts the texts into effect that are deployed now. */
export async function updateActivation(state: ActivationState, inputs: ActivationInputs): Promise<ActivationState> {
  const inEffect = await openTarget(inputs.target).activate(activationOf(inputs), placesOf(inputs));
  return { ...inputs, inEffect, owner: state.owner };
}

/** Takes the texts out of effect. */
export async function deleteActivation(state: ActivationState): Promise<void> {
  if (owners.isLost(owned(state), state.owner)) return;
  await openTarget(state.target).deactivate(activationOf(state));
}

function isSame(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const ids = Object.keys(one);
  return ids.length === Object.keys(other).length && ids.every((id) => one[id] === other[id]);
}
