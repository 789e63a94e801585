/** What failures of a sysplex lead to, one by one or in pairs. */
export type * from "./types";
export { whatIf } from "./what-if";
