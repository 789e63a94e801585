import type { DocumentKind } from "../documents/kinds";
import type { Document } from "../language/document";
import type { Severity } from "../language/source";
import type { ProfileDocument } from "../documents/profile";
import type { AssemblyTexts } from "./assembly-texts";
import type { CfrmModel } from "./cfrm";
import type { DvipaModel } from "./dvipa";
import type { StackModel } from "./stack";
import type { Subplex } from "./subplex";
import type { SystemModel } from "./system";

/** A text of the assembly in typed form, as one system sees it. */
export interface ReadDocument {
  readonly file: string;
  readonly kind: DocumentKind;
  /** Symbols and INCLUDEs are resolved for this system; undefined for a sysplex-wide text. */
  readonly system: string | undefined;
  readonly stack: string | undefined;
  readonly document: Document;
}

/** A data set for VARY TCPIP,,OBEYFILE. */
export interface Obeyfile extends ReadDocument {
  readonly document: ProfileDocument;
}

/** Something that could not be resolved while the model was read. */
export interface ModelNote {
  readonly severity: Severity;
  readonly file: string;
  readonly line: number | undefined;
  readonly column: number | undefined;
  readonly system: string | undefined;
  readonly stack: string | undefined;
  readonly message: string;
  readonly fix: string;
}

/** What a sysplex of documents means. Built from documents only; indexed once, then read. */
export interface SysplexModel {
  readonly name: string;
  readonly assembly: AssemblyTexts;
  readonly systems: readonly SystemModel[];
  /** All stacks, in the order of the manifest. */
  readonly stacks: readonly StackModel[];
  /** All DVIPAs, in the order in which profiles name them. An address has one in each subplex that owns it. */
  readonly dvipas: readonly DvipaModel[];
  /** The DVIPAs that IPSec protects. */
  readonly protectedDvipas: readonly DvipaModel[];
  /** The DVIPAs of an address: one, unless subplexes share the address. */
  dvipasAt(address: string): readonly DvipaModel[];
  /** The CFRM policy; undefined when the assembly has none. */
  readonly cfrm: CfrmModel | undefined;
  readonly obeyfiles: readonly Obeyfile[];
  /** Every document that was read, with its diagnostics. */
  readonly documents: readonly ReadDocument[];
  readonly notes: readonly ModelNote[];
  subplexOf(stack: StackModel): Subplex;
  /** All subplexes, in the order in which stacks name them. */
  readonly subplexes: readonly Subplex[];
  /** The column of a file that a column of what a system reads came from, where symbols were replaced. */
  originalColumn(file: string, system: string | undefined, line: number, column: number): number;
  /** Whether a profile, or a data set for VARY TCPIP,,OBEYFILE, has an INCLUDE of a file. */
  isIncluded(file: string): boolean;
  /** Data set, member or path a file is deployed to; `undefined` for a file that is not deployed. */
  placeOf(file: string): string | undefined;
}
