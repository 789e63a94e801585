import type { Severity } from "../language/source";
import type { Statement } from "../language/statement";
import type { StackModel } from "../model/stack";
import type { SysplexModel } from "../model/sysplex";
import type { Edit } from "./edit";

/** What a rule is about: what is wrong, why it matters, what to do about it. */
export interface RuleDescription {
  /** `SWSA002`: stable, and never given to another rule. */
  readonly code: string;
  /** What the rule asks for, in one line. */
  readonly title: string;
  /** How bad a finding is, unless the rule says otherwise for one. */
  readonly severity: Severity;
  /** What happens on the systems when the rule is broken. */
  readonly why: string;
  /** What to do, in general. */
  readonly fix: string;
  /** Manual and section the rule comes from. */
  readonly reference: string;
  /** Statements that break the rule, and the same ones corrected. @default - none */
  readonly example?: { readonly bad: string; readonly good: string };
}

/** A rule over a whole sysplex. */
export interface Rule extends RuleDescription {
  /** Finds what breaks the rule: one problem for one thing to correct. */
  check(model: SysplexModel): Iterable<Problem>;
}

/** Something that breaks a rule. */
export interface Problem {
  /** What is wrong, the value found and the value expected. */
  readonly message: string;
  /** What to do about it, in one line. */
  readonly fix: string;
  readonly at: Place;
  /** @default - that of the rule */
  readonly severity?: Severity;
  /** What corrects it, all of them together; only where there is one certain correction. @default - none */
  readonly edits?: readonly Edit[];
}

/** Where a problem is: a statement of a file, or the best existing one when something is missing. */
export interface Place {
  readonly file: string;
  readonly system?: string;
  readonly stack?: string;
  /** The statement to point at; or the line and column of something that is no statement. */
  readonly statement?: Statement;
  readonly line?: number;
  readonly column?: number;
  /** The column is that of the file as written, not as it is with its symbols replaced. */
  readonly asWritten?: true;
  /** Path of a construct. @default - the one that wrote the statement */
  readonly construct?: string;
}

/** A statement of the profile of a stack. */
export function inProfile(stack: StackModel, statement: Statement | undefined): Place {
  return { file: stack.file, system: stack.system.name, stack: stack.name, statement };
}
