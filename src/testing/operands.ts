import type { CfrmStatement } from "../documents/cfrm";
import type { IpsecPolicyStatement } from "../documents/ipsec";
import type { ProfileStatement } from "../documents/profile";
import type { startOptions, StartOptionKeyword } from "../documents/vtam";
import type { Statement } from "../language/statement";
import type { Pattern } from "./match";

/** A statement and all that may stand in it. */
type Nested<S> = S extends Statement<string, unknown, infer C> ? S | Nested<C> : never;
/** Operands of the entries of a list statement. */
type EntryOperands<C> = [Extract<C, Statement<"">>] extends [never] ? unknown : Extract<C, Statement<"">>["value"];

/** Operands of statements, substatements and entries by keyword; those of an entry stand under the keyword of its list. */
type ByKeyword<S extends Statement> = {
  [N in Nested<S> as Exclude<N["keyword"], "">]: N extends Statement<string, infer V, infer C>
    ? V & EntryOperands<C>
    : never;
};

/** Statements of a PROFILE.TCPIP. */
export type ProfileOperands = ByKeyword<ProfileStatement>;
/** Statements of an IP security policy file. */
export type PolicyOperands = ByKeyword<IpsecPolicyStatement>;
/** Statements of a CFRM policy. */
export type CfrmOperands = ByKeyword<
  Extract<CfrmStatement, { keyword: "DATA" | "DEFINE POLICY" | "CF" | "STRUCTURE" }>
>;
/** Start options of VTAM. */
export type StartListOperands = {
  [K in StartOptionKeyword]: ReturnType<(typeof startOptions)[K]>["value"];
};

/** What is expected of the operands of a statement: those named, each a plain value or a matcher. */
export type Expected<V> = Pattern<V>;
