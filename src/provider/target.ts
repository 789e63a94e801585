import type { ArtifactKind } from "../model/manifest";
import { TargetError } from "./errors";
import { checkOwner, type Place } from "./place";

/** What can be put into effect. */
export const ACTIVATION_KINDS = ["cfrm", "vtam", "pagent", "iked", "stack"] as const;
/**
 * What can be put into effect:
 *
 * - `cfrm`: a CFRM policy of the sysplex (`SETXCF START,POLICY,TYPE=CFRM,POLNAME=name`)
 * - `vtam`: the start list of a system, used as VTAM starts
 * - `pagent`: the policy of a system (`F PAGENT,REFRESH`)
 * - `iked`: the configuration of the IKE daemon of a system (`F IKED,REFRESH`)
 * - `stack`: a TCP/IP stack, started with its profile
 */
export type ActivationKind = (typeof ACTIVATION_KINDS)[number];

/** One thing that can be put into effect. A sysplex has one CFRM policy in effect, a system one VTAM, PAGENT and IKED. */
export class Activation {
  constructor(
    /** The system; the sysplex of a CFRM policy. */
    readonly owner: string,
    readonly kind: ActivationKind,
    /** Name of the policy, the system or the stack. */
    readonly name: string,
  ) {
    checkOwner(owner);
    const valid = ACTIVATION_KINDS.includes(kind) && /^[A-Z@#$][A-Z0-9@#$_]{0,7}$/.test(name);
    if (!valid) throw TargetError.badActivation(this.toString());
  }

  /** Reads what {@link toString} printed. */
  static parse(id: string): Activation {
    const [, owner, kind, name] = /^([^:]*):([a-z]*)\((.*)\)$/.exec(id) ?? [];
    if (owner === undefined) throw TargetError.badActivation(id);
    return new Activation(owner, kind as ActivationKind, name!);
  }

  /** `SYSA:stack(TCPIP)` or `PLEX1:cfrm(CFRMPOL1)`. */
  toString(): string {
    return `${this.owner}:${this.kind}(${this.name})`;
  }
}

/** A text on a target. */
export interface StoredText {
  /** The text as the target gives it back. */
  readonly text: string;
  /** Identifies this content: another content has another ETag. Opaque; does not reveal the text. */
  readonly etag: string;
}

/** How a text is written. */
export interface WriteOptions {
  /** What the text is, which decides the attributes of a data set that has to be allocated. */
  readonly kind: ArtifactKind;
  /**
   * ETag of the content that is replaced.
   *
   * @default - the place must not exist yet
   */
  readonly ifMatch?: string;
}

/** ETags of the texts in effect, by place. */
export type InEffect = Readonly<Record<string, string>>;

/**
 * What texts are deployed to and put into effect on: a simulated sysplex, or z/OS.
 *
 * Every write is whole or not at all. The check of an ETag and the write that follows are one step for every other user
 * of the target.
 */
export interface Target {
  /** The text at a place; `undefined` when there is none. */
  read(place: Place): Promise<StoredText | undefined>;

  /**
   * Writes a text.
   *
   * @returns the ETag of what was written
   * @throws ConflictError when the place does not have the content of `ifMatch`, or exists and there is no `ifMatch`;
   * nothing is written then
   * @throws TargetError when a record is too long for the data set or a character is not in the code page
   */
  write(place: Place, text: string, options: WriteOptions): Promise<string>;

  /**
   * Deletes a text. A text that does not exist is deleted already.
   *
   * @throws ConflictError when the content is not that of `ifMatch`; nothing is deleted then
   */
  delete(place: Place, ifMatch: string): Promise<void>;

  /**
   * Puts the deployed texts of `places` into effect.
   *
   * @throws TargetError when one of them does not exist
   */
  activate(activation: Activation, places: readonly Place[]): Promise<InEffect>;

  /** What is in effect; `undefined` when nothing is, or another policy. */
  inEffect(activation: Activation): Promise<InEffect | undefined>;

  /** Takes out of effect what {@link activate} put into effect. Nothing happens when that is not in effect. */
  deactivate(activation: Activation): Promise<void>;
}

/** A simulated sysplex: a directory with one file for each data set, member and z/OS UNIX file. */
export interface SimulatedTargetDescription {
  readonly kind: "simulated";
  /** Path of the directory, absolute or relative to the directory the program runs in. Made when it does not exist. */
  readonly directory: string;
}

/** Names a target, in plain JSON. */
export type TargetDescription = SimulatedTargetDescription;
