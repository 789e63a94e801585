import type { Construct, IConstruct } from "constructs";
import { canonicalIp, familyOf } from "../language/addresses";
import { isGroupId } from "../model/names";
import { ConstructError } from "./errors";

/** Checks that constructs make of their ids and properties. */

const NAME = /^[A-Z@#$][A-Z0-9@#$]{0,7}$/;
const EIGHT = "1 to 8 characters A-Z 0-9 @ # $, the first not a digit";

/** The id of a construct as a name of 1 to 8 characters. */
export function name8(construct: Construct, what: string): string {
  const { id, path } = construct.node;
  if (!NAME.test(id)) throw ConstructError.badName(path, what, id, EIGHT);
  return id;
}

/** Checks that no other construct of its kind in `scope` has the same key. */
export function checkUnique<C extends Construct>(
  construct: C,
  scope: Construct,
  isKind: (x: IConstruct) => x is C,
  what: string,
  keyOf: (construct: C) => string,
): void {
  const key = keyOf(construct);
  const other = scope.node.findAll().find((c) => c !== construct && isKind(c) && keyOf(c) === key);
  if (other !== undefined) throw ConstructError.definedTwice(construct.node.path, what, other.node.path);
}

export function checkGroupId(path: string, property: string, id: number | undefined): number | undefined {
  if (id !== undefined && !isGroupId(id))
    throw ConstructError.outOfRange(path, property, id, "a whole number from 2 to 31");
  return id;
}

export function checkRange(path: string, property: string, value: number | undefined, min: number, max: number): void {
  if (value === undefined || (Number.isInteger(value) && value >= min && value <= max)) return;
  throw ConstructError.outOfRange(path, property, value, `a whole number from ${min} to ${max}`);
}

/** An address in its one spelling. */
export function checkAddress(path: string, property: string, value: string, family?: 4 | 6): string {
  const address = canonicalIp(value);
  if (address === undefined || (family !== undefined && familyOf(address) !== family)) {
    throw ConstructError.badAddress(
      path,
      property,
      value,
      `an ${family === undefined ? "IP" : `IPv${family}`} address`,
    );
  }
  return address;
}

/** `address/length`, taken apart. */
export function checkSubnet(
  path: string,
  property: string,
  value: string,
  family: 4 | 6,
): { address: string; prefixLength: number } {
  const [written = "", length = ""] = value.split("/");
  const address = canonicalIp(written);
  const bits = family === 4 ? 32 : 128;
  const valid = /^\d{1,3}$/.test(length) && Number(length) <= bits && value.split("/").length === 2;
  if (address === undefined || familyOf(address) !== family || !valid) {
    throw ConstructError.badAddress(
      path,
      property,
      value,
      `an IPv${family} address/prefix_length, such as ${family === 4 ? "10.1.1.1/24" : "2001:db8::1/64"}`,
    );
  }
  return { address, prefixLength: Number(length) };
}

const DATASET = /^[A-Z@#$][A-Z0-9@#$-]{0,7}(\.[A-Z@#$][A-Z0-9@#$-]{0,7})*(\([A-Z@#$][A-Z0-9@#$]{0,7}\))?$/;

/** A data set or member name, such as `TCPIP.PROFILE(SYSA)`. */
export function checkDataset(path: string, property: string, value: string): string {
  const dataset = value.replace(/\(.*$/, "");
  if (!DATASET.test(value) || dataset.length > 44) {
    throw ConstructError.outOfRange(
      path,
      property,
      value,
      "a data set name of at most 44 characters, with a member name in parentheses for a partitioned data set",
    );
  }
  return value;
}
