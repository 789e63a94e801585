import type { Report } from "../rules/report";
import { lazy } from "./lazy";

/** Thrown when the rules find errors in a synthesized sysplex. The message lists all findings. */
export class SynthesisError extends Error {
  override readonly name = "SynthesisError";

  constructor(readonly report: Report) {
    super(`The sysplex breaks rules; nothing was written.\n\n${lazy.formatText(report)}`);
  }
}
