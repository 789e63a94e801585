import type { ValueType } from "../../language/values";

/** Values that start options share. */

function matching(expects: string, pattern: RegExp): ValueType<string> {
  return {
    expects,
    parse: (token) => (pattern.test(token) ? token.toUpperCase() : undefined),
    print: String,
    schema: { type: "string", pattern: pattern.source },
  };
}

/** A VTAM name: 1 to 8 characters A-Z 0-9 @ # $, the first not a digit. */
export const vtamName = matching(
  "name of 1 to 8 characters A-Z 0-9 @ # $, the first not a digit",
  /^[A-Z@#$][A-Z0-9@#$]{0,7}$/i,
);

/** The two characters that end the name of a list (ATCSTRxx, ATCCONxx). */
export const listSuffix = matching("list suffix of two characters A-Z 0-9 @ # $", /^[A-Z0-9@#$]{2}$/i);

/** What to do about an error in a start list: another list, DEFAULTS or PROMPT. */
export const listBackup = matching(
  "one of DEFAULTS, PROMPT or the two characters of another start list",
  /^(?:[A-Z0-9@#$]{2}|DEFAULTS|PROMPT)$/i,
);

/** A structure name of `least` to 16 characters, or NONE. */
export function structureName(least: number): ValueType<string> {
  return matching(
    `structure name of ${least} to 16 characters A-Z 0-9 @ # $ _, the first a letter, or NONE`,
    new RegExp(`^[A-Z][A-Z0-9@#$_]{${least - 1},15}$`, "i"),
  );
}

/** A HiperSockets channel path: ANY, NONE or its number in hexadecimal. */
export const channelPath = matching(
  "one of ANY, NONE or a channel path number of two hexadecimal digits",
  /^(?:ANY|NONE|[0-9A-F]{1,2})$/i,
);
