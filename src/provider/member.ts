import { sameMeaning } from "../documents/compare";
import type { ArtifactKind } from "../model/manifest";
import { maskSecrets, resolveSecrets, secretNames } from "../model/secrets";
import { ConflictError, PartialFailure, TargetError } from "./errors";
import type { Difference, Problem } from "./judgement";
import { identityOf, openTarget } from "./open-target";
import { Ownership } from "./ownership";
import { Place } from "./place";
import { asStored, checkRecords, checkSecret } from "./records";
import { hideUnknownKeys } from "./unknown-keys";
import type { Target, TargetDescription } from "./target";

/** One data set, member or z/OS UNIX file, as wanted. */
export interface MemberInputs {
  readonly target: TargetDescription;
  /** Where the text is deployed: `SYSA:TCPIP.PROFILE(SYSA)` or `SYSA:/etc/pagent.conf`; see {@link Place}. */
  readonly place: string;
  readonly kind: ArtifactKind;
  /** The text, with `secret://NAME` where a key stands. */
  readonly content: string;
  /** Value of each secret the text refers to. */
  readonly secrets?: Readonly<Record<string, string>>;
  /**
   * Take over what exists already at the place, and replace its content.
   *
   * @default false - something else with another content is refused
   */
  readonly adopt?: boolean;
}

/** One data set, member or z/OS UNIX file, as last seen on the target. */
export interface MemberState extends MemberInputs {
  /** The text as last read back; a key it holds is a reference here. */
  readonly content: string;
  /** ETag of the text on the target. */
  readonly etag: string;
  /** Changes when the meaning of the deployed text changes, and not with its case, layout or comments. */
  readonly fingerprint: string;
  /** Tells this state from an earlier or later one for the same place. */
  readonly owner: string;
}

const placeOf = (inputs: MemberInputs): Place => Place.parse(inputs.place);
const resolved = ({ content, secrets = {} }: MemberInputs): string => resolveSecrets(content, secrets);
const wantedAt = (place: Place, inputs: MemberInputs): string => asStored(resolved(inputs), place);

/**
 * Who owns the places this process created or took over. A member that is given another name in a program is created
 * under the new name, which takes it over, and then deleted under the old one, which must not touch it.
 */
const owners = new Ownership();
const ownedPlace = (inputs: MemberInputs): string => `${identityOf(inputs.target)} ${placeOf(inputs).toString()}`;

/**
 * Judges inputs before anything is done.
 *
 * @param isNew - nothing is deployed yet by the state these inputs are for
 */
export async function checkMember(inputs: MemberInputs, isNew: boolean): Promise<Problem[]> {
  let property = "target";
  try {
    const target = openTarget(inputs.target);
    property = "place";
    const place = placeOf(inputs);
    property = "secrets";
    const { secrets = {} } = inputs;
    const missing = secretNames(inputs.content).filter((name) => secrets[name] === undefined);
    if (missing.length > 0) throw TargetError.noSecret(place.toString(), missing);
    for (const [name, value] of Object.entries(secrets)) checkSecret(name, value);
    property = "content";
    checkRecords(resolved(inputs), inputs.kind, place);
    if (isNew && !inputs.adopt) await checkFree(target, place, inputs);
    return [];
  } catch (error) {
    if (error instanceof TargetError) return [{ property, reason: error.message }];
    throw error;
  }
}

async function checkFree(target: Target, place: Place, inputs: MemberInputs): Promise<void> {
  const existing = await target.read(place);
  if (existing === undefined) return;
  if (!sameMeaning(inputs.kind, existing.text, wantedAt(place, inputs))) throw TargetError.exists(place.toString());
}

/**
 * Compares by meaning: a text that differs in case, layout, comments or an order that does not matter is no change. It
 * is deployed with the next change that is one.
 */
export function diffMember(state: MemberState, inputs: MemberInputs): Difference {
  const moved: string[] = [];
  if (identityOf(state.target) !== identityOf(inputs.target)) moved.push("target");
  const place = placeOf(inputs);
  if (placeOf(state).toString() !== place.toString()) moved.push("place");
  if (moved.length > 0) return { change: "replace", properties: moved };
  if (sameMeaning(inputs.kind, wantedAt(place, state), wantedAt(place, inputs)))
    return { change: "none", properties: [] };
  return { change: "update", properties: [state.content === inputs.content ? "secrets" : "content"] };
}

/**
 * Deploys a text. What exists with the same meaning is taken over as it is: a create that was interrupted looks like that.
 *
 * @throws TargetError when something else exists at the place, and `adopt` is not set
 * @throws PartialFailure when the text was written, but could not be read back
 */
export async function createMember(inputs: MemberInputs): Promise<{ id: string; state: MemberState }> {
  const target = openTarget(inputs.target);
  const place = placeOf(inputs);
  const id = place.toString();
  const wanted = wantedAt(place, inputs);
  const existing = await target.read(place);
  const takenAsIs = existing !== undefined && sameMeaning(inputs.kind, existing.text, wanted);
  if (existing !== undefined && !takenAsIs && !inputs.adopt) throw TargetError.exists(id);
  const etag = takenAsIs
    ? existing.etag
    : await target.write(place, wanted, { kind: inputs.kind, ifMatch: existing?.etag });
  const owner = owners.claim(ownedPlace(inputs));
  return { id, state: await readBack(target, place, inputs, owner, etag) };
}

/** Reads what is deployed; `undefined` when it is gone. */
export async function readMember(state: MemberState): Promise<MemberState | undefined> {
  const place = placeOf(state);
  const stored = await openTarget(state.target).read(place);
  if (stored === undefined) return undefined;
  const same = stored.etag === state.etag || sameMeaning(state.kind, stored.text, wantedAt(place, state));
  return { ...seen(state, stored.text), etag: stored.etag, fingerprint: same ? state.fingerprint : stored.etag };
}

/**
 * Replaces a text. An update that was interrupted after the write is found done.
 *
 * @throws ConflictError when something else changed the text since it was last read
 * @throws PartialFailure when the text was written, but could not be read back
 */
export async function updateMember(state: MemberState, inputs: MemberInputs): Promise<MemberState> {
  const target = openTarget(inputs.target);
  const place = placeOf(inputs);
  const wanted = wantedAt(place, inputs);
  let etag: string;
  try {
    etag = await target.write(place, wanted, { kind: inputs.kind, ifMatch: state.etag });
  } catch (error) {
    const current = error instanceof ConflictError ? await target.read(place) : undefined;
    if (current?.text !== wanted) throw error;
    etag = current.etag;
  }
  return readBack(target, place, inputs, state.owner, etag);
}

/**
 * Deletes a text.
 *
 * @throws ConflictError when something else changed it since it was last read
 */
export async function deleteMember(state: MemberState): Promise<void> {
  if (owners.isLost(ownedPlace(state), state.owner)) return;
  await openTarget(state.target).delete(placeOf(state), state.etag);
}

async function readBack(
  target: Target,
  place: Place,
  inputs: MemberInputs,
  owner: string,
  etag: string,
): Promise<MemberState> {
  const written = { owner, etag, fingerprint: etag };
  try {
    const stored = await target.read(place);
    if (stored === undefined) throw ConflictError.gone(place.toString());
    if (stored.etag !== etag) throw ConflictError.changed(place.toString());
    return { ...seen(inputs, stored.text), ...written };
  } catch (error) {
    throw new PartialFailure(place.toString(), { ...inputs, ...written }, error);
  }
}

/** The inputs with the text that was seen on the target, keys hidden. */
function seen<T extends MemberInputs>(inputs: T, text: string): T {
  const { content, secrets = {} } = inputs;
  if (text === wantedAt(placeOf(inputs), inputs)) return inputs;
  return { ...inputs, content: hideUnknownKeys(maskSecrets(text, secrets), content) };
}
