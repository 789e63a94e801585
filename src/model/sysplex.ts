import type { Assembly } from "./assembly";
import type { CfrmModel } from "./cfrm";
import type { DvipaModel } from "./dvipa";
import type { Document } from "../language/document";
import type { StackModel } from "./stack";
import type { Subplex } from "./subplex";
import type { SystemModel } from "./system";

/** A text of the assembly in typed form, as one system sees it. */
export interface ReadDocument {
  readonly file: string;
  /** Symbols and INCLUDEs are resolved for this system; undefined for a sysplex-wide text. */
  readonly system: string | undefined;
  readonly document: Document;
}

/** What a sysplex of documents means. Built from documents only; indexed once, then read. */
export interface SysplexModel {
  readonly name: string;
  readonly assembly: Assembly;
  readonly systems: readonly SystemModel[];
  /** All stacks, in the order of the manifest. */
  readonly stacks: readonly StackModel[];
  /** DVIPAs by address. */
  readonly dvipas: ReadonlyMap<string, DvipaModel>;
  /** The CFRM policy; undefined when the assembly has none. */
  readonly cfrm: CfrmModel | undefined;
  /** Every document that was read, with its diagnostics. */
  readonly documents: readonly ReadDocument[];
  subplexOf(stack: StackModel): Subplex;
}
