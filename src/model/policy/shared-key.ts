import type { SharedKey } from "../../documents/ipsec";

/** A pre-shared key as the model keeps it: that it is there, and whether it is the same as another. Never its text. */
export interface SharedKeyModel {
  /** Name of the secret, when the policy refers to one with `secret://NAME`. */
  readonly secret: string | undefined;
  /** Equal tokens stand for equal keys. Means nothing outside this process. */
  readonly token: string;
}

/** The number of each key that was seen, by its octets: nothing else of a key can be learned from its token. */
const numbers = new Map<string, number>();

/** What the model keeps of a pre-shared key. */
export function sharedKeyOf(shared: SharedKey): SharedKeyModel {
  const secret = /^secret:\/\/(\S+)$/.exec(shared.key)?.[1];
  // One text is another key in each form.
  return { secret, token: secret === undefined ? sharedKeyToken(shared) : `secret ${shared.form} ${secret}` };
}

/** A text that equals that of another key when the keys are the same octets, however they are written. */
export function sharedKeyToken({ form, key }: SharedKey): string {
  const octets = form === "Hex" ? hexOctets(key) : form === "Ebcdic" ? ebcdicOctets(key) : key;
  let number = numbers.get(octets);
  if (number === undefined) numbers.set(octets, (number = numbers.size + 1));
  return `key ${number}`;
}

/**
 * Whether two rules have the same key; undefined when one refers to a secret and the other gives a key, or they refer to
 * different secrets or to one in different forms, so that the keys could be the same.
 */
export function haveSameKey(a: SharedKeyModel | undefined, b: SharedKeyModel | undefined): boolean | undefined {
  if (a === undefined || b === undefined) return a === b;
  if (a.token === b.token) return true;
  return a.secret === undefined && b.secret === undefined ? false : undefined;
}

function hexOctets(key: string): string {
  const digits = key.replace(/^0x/i, "").replace(/\s+/g, "");
  return /^([\da-f]{2})+$/i.test(digits)
    ? digits.replace(/../g, (pair) => String.fromCharCode(parseInt(pair, 16)))
    : key;
}

/** Code points of IBM-1047 by printable ASCII character. */
const EBCDIC = new Map<string, number>();
const range = (first: string, code: number, count: number) => {
  for (let i = 0; i < count; i++) EBCDIC.set(String.fromCharCode(first.charCodeAt(0) + i), code + i);
};
range("A", 0xc1, 9);
range("J", 0xd1, 9);
range("S", 0xe2, 8);
range("a", 0x81, 9);
range("j", 0x91, 9);
range("s", 0xa2, 8);
range("0", 0xf0, 10);
[...` .<(+|&!$*);^-/,%_>?\`:#@'="~[]{}\\`].forEach((character, i) =>
  EBCDIC.set(
    character,
    [
      0x40, 0x4b, 0x4c, 0x4d, 0x4e, 0x4f, 0x50, 0x5a, 0x5b, 0x5c, 0x5d, 0x5e, 0x5f, 0x60, 0x61, 0x6b, 0x6c, 0x6d, 0x6e,
      0x6f, 0x79, 0x7a, 0x7b, 0x7c, 0x7d, 0x7e, 0x7f, 0xa1, 0xad, 0xbd, 0xc0, 0xd0, 0xe0,
    ][i]!,
  ),
);

function ebcdicOctets(key: string): string {
  return [...key].map((character) => String.fromCharCode(EBCDIC.get(character) ?? character.charCodeAt(0))).join("");
}
