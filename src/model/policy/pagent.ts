import type { PagentDocument } from "../../documents/pagent";
import type { Statement } from "../../language/statement";

/** A policy file that pagent.conf or an image file names. */
export interface PolicyFileReference {
  readonly keyword: "IPSecConfig" | "CommonIPSecConfig";
  /** The path as it is written. */
  readonly path: string;
  /** The file of the assembly; undefined when the assembly does not have it. */
  readonly file: string | undefined;
  readonly statement: Statement;
}

/** A stack that the Policy Agent serves: a TcpImage or PEPInstance statement. */
export interface PagentImageModel {
  /** Name of the stack. */
  readonly name: string;
  readonly statement: Statement;
  /** Path of the image file; undefined when its statements stand in the main file. */
  readonly path: string | undefined;
  /** The file with the statements of the stack; undefined when the assembly does not have it. */
  readonly file: string | undefined;
  /** The IPSecConfig statements of the stack. */
  readonly policyFiles: readonly PolicyFileReference[];
}

/**
 * The Policy Agent of a system: the stacks it serves, and the policy files it reads for them.
 *
 * @see IP Configuration Guide (V2R2), Steps for configuring local IP security policy
 */
export class PagentModel {
  constructor(
    readonly file: string,
    readonly document: PagentDocument,
    /** The CommonIPSecConfig statements: policy of all stacks. */
    readonly common: readonly PolicyFileReference[],
    readonly images: readonly PagentImageModel[],
  ) {}

  /** The stack as the Policy Agent knows it; undefined when pagent.conf has no TcpImage for it. */
  image(stack: string): PagentImageModel | undefined {
    return this.images.find(({ name }) => name === stack.toUpperCase());
  }
}
