import { int, type ValueType } from "./values";

/** Kinds of values that stand on the lines of a text in braces notation. */

/** One of the given words or phrases, in any case; printed as given here. */
export function enumeration<const W extends string>(...phrases: W[]): ValueType<W> {
  // As they are given here, most are found at once.
  const byForm = new Map(phrases.flatMap((phrase) => [phrase, phrase.toUpperCase()].map((form) => [form, phrase])));
  const parse = (token: string) => byForm.get(token) ?? byForm.get(token.replace(/\s+/g, " ").toUpperCase());
  return {
    expects: phrases.length === 1 ? phrases[0]! : `${phrases.slice(0, -1).join(", ")} or ${phrases.at(-1)}`,
    words: Math.max(...phrases.map((phrase) => phrase.split(" ").length)),
    parse,
    print: (value) => parse(value) ?? value,
    schema: { enum: phrases },
  };
}

/** Like {@link enumeration}, where releases differ in the words they know: another word is kept, with a warning. */
export function openEnumeration<const W extends string>(...phrases: W[]): ValueType<W> {
  return { ...enumeration(...phrases), open: true };
}

const YES_NO = enumeration("Yes", "No");

/** Yes or No. */
export const yesNo: ValueType<boolean> = {
  expects: YES_NO.expects,
  parse: (token) => {
    const word = YES_NO.parse(token);
    return word === undefined ? undefined : word === "Yes";
  },
  print: (value) => (value ? "Yes" : "No"),
  schema: { type: "boolean" },
};

/** A whole number up to 4294967295, the largest the Policy Agent takes where nothing else is said. */
export const wholeNumber: ValueType<number> = int(0, 4294967295);

/** Everything to the end of the line, blanks within it included. */
export function restOfLine(expects: string): ValueType<string> {
  return {
    expects,
    words: Infinity,
    parse: (token) => (/^\S(.*\S)?$/.test(token) && !/(^|\s)(#|[{}](\s|$))/.test(token) ? token : undefined),
    print: (value) => value,
    schema: { type: "string", pattern: "^[^\\s#]+( [^\\s#]+)*$" },
  };
}

/** Text without blanks, case kept, of at most so many characters. */
export function plainText(expects: string, maximum = 1024): ValueType<string> {
  return {
    expects,
    parse: (token) => (/^(?![{}]$)[^\s#]\S*$/.test(token) ? token : undefined),
    print: (value) => value,
    outside: (value) => (value.length > maximum ? `${expects} of at most ${maximum} characters` : undefined),
    schema: { type: "string", minLength: 1, maxLength: maximum, pattern: "^[^\\s#]\\S*$" },
  };
}

/** A name that is folded to upper case, of at most so many characters: jobs, procedures. */
export function foldedName(maximum: number): ValueType<string> {
  const name = plainText("name", maximum);
  return { ...name, parse: (token) => name.parse(token)?.toUpperCase() };
}
