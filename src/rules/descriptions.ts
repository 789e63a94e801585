import { ack001, ack002 } from "./acknowledgement";
import { rules } from "./all";
import type { RuleDescription } from "./rule";

/** Everything a finding may be of, by code: every rule, and what is judged about acknowledgements. */
export const descriptions: readonly RuleDescription[] = [ack001, ack002, ...rules];
