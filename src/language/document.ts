import type { Diagnostic } from "./source";
import type { Statement } from "./statement";

/** One configuration text in typed form. */
export interface Document<S extends Statement = Statement> {
  readonly statements: readonly S[];
  /** What the reader had to say; empty for a document made in a program. */
  readonly diagnostics: readonly Diagnostic[];
  /** Comments after the last statement. */
  readonly comments: readonly string[];
}

/** Turns the name an INCLUDE statement gives into a text; `undefined` when there is none. */
export type IncludeResolver = (name: string) => { readonly file: string; readonly text: string } | undefined;
