import { secretNames } from "../model/secrets";
import * as activations from "./activation";
import { PartialFailure, TargetError } from "./errors";
import type { Difference } from "./judgement";
import * as members from "./member";

/**
 * The create/read/update/delete core in the form of a Pulumi dynamic provider, without loading Pulumi.
 *
 * A Pulumi state holds the code of the provider it was made with, which calls what is exported here by name. So these
 * names, and the meaning of the properties in a state, stay valid for every state there is.
 */

/** What Pulumi puts in the place of a value that a preview does not know yet. */
const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

interface DiffResult {
  readonly changes: boolean;
  readonly replaces: readonly string[];
}

/** Data sets, members and z/OS UNIX files. */
export const member = withoutTraces({
  async check(olds: object, news: members.MemberInputs) {
    const known = withKnownSecrets(news);
    const isNew = Object.keys(olds).length === 0;
    return { inputs: news, failures: await members.checkMember(known ?? news, isNew && known === undefined) };
  },

  async diff(_id: string, olds: members.MemberState, news: members.MemberInputs): Promise<DiffResult> {
    const known = withKnownSecrets(news);
    const difference = members.diffMember(olds, known ?? news);
    return known !== undefined && difference.change === "none"
      ? { changes: true, replaces: [] }
      : asDiffResult(difference);
  },

  async create(inputs: members.MemberInputs) {
    const { id, state } = await members.createMember(inputs);
    return { id, outs: state };
  },

  async read(id: string, olds: members.MemberState) {
    const after = await members.readMember(olds);
    if (after === undefined) return { id: "", props: {} };
    if (after.content === olds.content) return { id, props: after };
    const { etag: _etag, fingerprint: _fingerprint, owner: _owner, ...inputs } = after;
    return { id, props: after, inputs };
  },

  async update(_id: string, olds: members.MemberState, news: members.MemberInputs) {
    return { outs: await members.updateMember(olds, news) };
  },

  async delete(_id: string, olds: members.MemberState) {
    await members.deleteMember(olds);
  },
});

/** What is in effect: CFRM policies, VTAM start lists, policies, IKE daemons and stacks. */
export const activation = withoutTraces({
  async check(_olds: object, news: activations.ActivationInputs) {
    return { inputs: news, failures: await activations.checkActivation(news) };
  },

  async diff(_id: string, olds: activations.ActivationState, news: activations.ActivationInputs): Promise<DiffResult> {
    return asDiffResult(activations.diffActivation(olds, news));
  },

  async create(inputs: activations.ActivationInputs) {
    const { id, state } = await activations.createActivation(inputs);
    return { id, outs: state };
  },

  async read(id: string, olds: activations.ActivationState) {
    const after = await activations.readActivation(olds);
    if (after === undefined) return { id: "", props: {} };
    const { inEffect: _inEffect, owner: _owner, ...inputs } = after;
    return { id, props: after, inputs: after === olds ? undefined : inputs };
  },

  async update(_id: string, olds: activations.ActivationState, news: activations.ActivationInputs) {
    return { outs: await activations.updateActivation(olds, news) };
  },

  async delete(_id: string, olds: activations.ActivationState) {
    await activations.deleteActivation(olds);
  },
});

/** Pulumi prints the stack trace of what fails, which says nothing to a user about an error that says what to do. */
function withoutTraces<T extends Record<string, (...args: never[]) => Promise<unknown>>>(methods: T): T {
  const quiet =
    (method: (...args: never[]) => Promise<unknown>) =>
    async (...args: never[]) => {
      try {
        return await method(...args);
      } catch (error) {
        if (error instanceof TargetError || error instanceof PartialFailure) error.stack = "";
        throw error;
      }
    };
  return Object.fromEntries(Object.entries(methods).map(([name, method]) => [name, quiet(method)])) as T;
}

function asDiffResult({ change, properties }: Difference): DiffResult {
  return { changes: change !== "none", replaces: change === "replace" ? properties : [] };
}

/** The inputs with a stand-in for each secret that is not known yet; `undefined` when all are known. */
function withKnownSecrets(inputs: members.MemberInputs): members.MemberInputs | undefined {
  const given: unknown = inputs.secrets ?? {};
  const secrets =
    given === UNKNOWN ? secretNames(inputs.content).map((name) => [name, UNKNOWN]) : Object.entries(given as object);
  if (!secrets.some(([, value]) => value === UNKNOWN)) return undefined;
  return {
    ...inputs,
    secrets: Object.fromEntries(secrets.map(([name, value]) => [name, value === UNKNOWN ? "x" : value])),
  };
}
