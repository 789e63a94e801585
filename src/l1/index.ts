/** Every statement of every language as a construct. */
export * as cfrm from "./cfrm";
export * as iked from "./iked";
export * as ipsec from "./ipsec";
export * as pagent from "./pagent";
export * as profile from "./profile";
export * as vtam from "./vtam";
export { StatementConstruct } from "../constructs/statement-construct";
export { KeptStatement, type KeptStatementProps } from "./kept-statement";
export { TypedStatement } from "./typed-statement";
