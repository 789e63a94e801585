import { parseBraces, printBraces } from "../../language/braces";
import type { RepeatedStatements } from "../../language/repeated-statements";
import type { Document } from "../../language/document";
import { indexStatements, type StatementOf } from "../../language/statement";
import { ipAddr, ipAddrGroup, ipAddrSet } from "./ip-addr";
import type { IpDataOfferStatement } from "./ip-data-offer";
import { ipDataOffer } from "./ip-data-offer";
import { ipDynVpnAction, type IpDynVpnActionStatement } from "./ip-dyn-vpn-action";
import { ipFilterGroup, ipFilterPolicy } from "./ip-filter-policy";
import { ipFilterRule } from "./ip-filter-rule";
import { ipGenericFilterAction } from "./ip-generic-filter-action";
import { ipLocalStartAction } from "./ip-local-start-action";
import { ipManVpnAction } from "./ip-man-vpn-action";
import { ipService, ipServiceGroup } from "./ip-service";
import { ipTimeCondition } from "./ip-time-condition";
import { keyExchangeAction, type KeyExchangeActionStatement } from "./key-exchange-action";
import { keyExchangeOffer, type KeyExchangeOfferStatement } from "./key-exchange-offer";
import { keyExchangeGroup, keyExchangePolicy } from "./key-exchange-policy";
import { keyExchangeRule } from "./key-exchange-rule";
import { localDynVpnGroup, localDynVpnPolicy, localDynVpnRule } from "./local-dyn-vpn";
import { localSecurityEndpoint, remoteSecurityEndpoint } from "./security-endpoint";

export type { Authentication, Encryption } from "./algorithms";
export type { Identity } from "./identity";
export * from "./ip-addr";
export * from "./ip-data-offer";
export * from "./ip-dyn-vpn-action";
export * from "./ip-filter-policy";
export * from "./ip-filter-rule";
export * from "./ip-generic-filter-action";
export * from "./ip-local-start-action";
export * from "./ip-man-vpn-action";
export * from "./ip-service";
export * from "./ip-time-condition";
export { keyExchangeAction, type KeyExchangeAction, type KeyExchangeActionStatement } from "./key-exchange-action";
export * from "./key-exchange-offer";
export * from "./key-exchange-policy";
export * from "./key-exchange-rule";
export * from "./local-dyn-vpn";
export * from "./security-endpoint";
export type { KeyForm, Limits, PortRange, ProtocolName, SharedKey } from "./values";

/** The statements that may stand outside all others in an IP security policy file. */
const types = [
  ipFilterPolicy,
  ipFilterGroup,
  ipFilterRule,
  ipGenericFilterAction,
  ipManVpnAction,
  ipDynVpnAction,
  ipDataOffer,
  ipLocalStartAction,
  ipService,
  ipServiceGroup,
  ipAddr,
  ipAddrSet,
  ipAddrGroup,
  ipTimeCondition,
  keyExchangePolicy,
  keyExchangeGroup,
  keyExchangeRule,
  keyExchangeAction,
  keyExchangeOffer,
  localSecurityEndpoint,
  remoteSecurityEndpoint,
  localDynVpnPolicy,
  localDynVpnGroup,
  localDynVpnRule,
] as const;

/** IP security policy statements by keyword. */
export const ipsecPolicyTypes = indexStatements(types);

/**
 * A statement of an IP security policy file; `keyword` tells which. A statement whose state is `unknown` has a keyword of
 * its own, one that is `malformed` may lack required attributes: look at `state` first.
 */
export type IpsecPolicyStatement = StatementOf<(typeof types)[number]>;

/** An IP security policy file, of one stack or common to all, in typed form. */
export type IpsecPolicyDocument = Document<IpsecPolicyStatement>;

/** Reads an IP security policy file. Never throws: what it has to say is in `diagnostics`. */
export function parseIpsecPolicy(text: string): IpsecPolicyDocument {
  return parseBraces(text, ipsecPolicyTypes) as IpsecPolicyDocument;
}

/**
 * Prints an IP security policy file in canonical form; sets the location of every statement.
 *
 * @param repeated - statements that other policies have copies of: each is printed once. @default - none
 */
export function printIpsecPolicy(document: IpsecPolicyDocument, repeated?: RepeatedStatements): string {
  return printBraces(document, ipsecPolicyTypes, { repeated });
}

/** The data offers of an action in order of preference: those that stand inline, and names of the others. */
export function dataOffers({ children, value }: IpDynVpnActionStatement): (IpDataOfferStatement | string)[] {
  const inline = children.map((child) => (child.keyword === "IpDataOfferRef" ? child.value.name : child));
  return [...inline, ...(value.ipDataOfferRef ?? [])];
}

/** The key exchange offers of an action in order of preference: those that stand inline, and names of the others. */
export function keyExchangeOffers({
  children,
  value,
}: KeyExchangeActionStatement): (KeyExchangeOfferStatement | string)[] {
  const inline = children.map((child) => (child.keyword === "KeyExchangeOfferRef" ? child.value.name : child));
  return [...inline, ...(value.keyExchangeOfferRef ?? [])];
}
