import { sourceAddress as select, type SourceQuestion } from "../source-address";
import type { SysplexModel } from "../sysplex";
import { placed, type Place } from "./place";

/** The source address of a job on one stack, and why. */
export interface SourceAddressAnswer {
  readonly stack: string;
  readonly job?: string;
  readonly destination: string;
  readonly protocol: "TCP" | "UDP";
  readonly bind?: string;
  readonly port?: number;
  /** Absent when it is not known. */
  readonly source?: string;
  /** Why it is not known, in a sentence without its period. */
  readonly notKnown?: string;
  /** What was looked at, in the order in which the stack does, each with the statement that says it. */
  readonly reasons: readonly { readonly text: string; readonly place?: Place }[];
}

/** The source address that a job of a stack uses towards a destination. */
export function sourceAddress(model: SysplexModel, question: SourceQuestion): SourceAddressAnswer {
  const { stack, job, destination, protocol = "TCP", bind, port } = question;
  const { source, notKnown, reasons } = select(model, question);
  return {
    stack: stack.label,
    ...(job === undefined ? {} : { job: job.toUpperCase() }),
    destination,
    protocol,
    ...(bind === undefined ? {} : { bind }),
    ...(port === undefined ? {} : { port }),
    ...(source === undefined ? { notKnown } : { source }),
    reasons: reasons.map(({ text, statement }) => ({ text, ...placed(model, stack.file, statement) })),
  };
}
