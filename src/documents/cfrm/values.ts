import type { ValueType } from "../../language/values";

/** Values that the statements of a CFRM policy share. */

/** Characters that separate operands and values, and therefore stand in none. */
const TOKEN = /^[^\s(),]+$/;

function folded(expects: string, pattern: RegExp, schema: Record<string, unknown>): ValueType<string> {
  return {
    expects,
    parse: (token) => (pattern.test(token) ? token.toUpperCase() : undefined),
    print: String,
    schema: { type: "string", ...schema },
  };
}

/** Name of a policy. The reader keeps any name; rule SWSA221 judges it. */
export const policyName = folded("policy name of 1 to 8 characters A-Z 0-9 $ @ #, the first a letter", TOKEN, {
  pattern: TOKEN.source,
  examples: ["CFRM01", "P$@#4567", "A"],
});

/** Name of a coupling facility. The reader keeps any name; rules SWSA206 and SWSA217 judge it. */
export const cfName = folded("coupling facility name of 1 to 8 characters A-Z 0-9 $ @ # _, the first a letter", TOKEN, {
  pattern: TOKEN.source,
  examples: ["CF01", "CF_2", "A$@#5678"],
});

/** Name of a structure. The reader keeps any name; rule SWSA217 judges it. */
export const structureName = folded("structure name of 1 to 16 characters A-Z 0-9 $ @ # _, the first a letter", TOKEN, {
  pattern: TOKEN.source,
  examples: ["EZBDVIPA0211", "ISTGENERIC", "A$@#_6789012345X"],
});

/** Name of a data set, without quotation marks. */
export const dataSetName = folded("data set name of 1 to 44 characters", /^[^\s(),]{1,44}$/, {
  maxLength: 44,
  examples: ["SYS1.CFRM.CDS01"],
});

/** A word that the utility defines, kept in upper case. */
export const anyWord = folded("word", TOKEN, {
  pattern: TOKEN.source,
  examples: ["CFRM", "ASYNCONLY", "KEYPRIORITY1"],
});

/** A field of the node descriptor of a coupling facility: letters and digits, of one length. */
export function descriptor(length: number): ValueType<string> {
  const pattern = new RegExp(`^[A-Za-z0-9]{${length}}$`);
  return folded(`word of ${length} letters or digits`, pattern, { pattern: `^[A-Z0-9]{${length}}$` });
}

/** The sequence number of a CPC: 12 letters or digits; a shorter one is filled with zeros on the left. */
export const sequenceNumber: ValueType<string> = {
  expects: "sequence number of 12 letters or digits",
  parse: (token) => (/^[A-Za-z0-9]{1,12}$/.test(token) ? token.toUpperCase().padStart(12, "0") : undefined),
  print: (value) => (/^[A-Za-z0-9]+$/.test(value) ? value.padStart(12, "0") : String(value)),
  schema: { type: "string", pattern: "^[A-Z0-9]{12}$" },
};

/** Identifier of a logical partition: one hexadecimal digit, or two from 00 to 3F. Kept as written, in upper case. */
export const partition = folded("hexadecimal partition number 0 to F, or 00 to 3F", /^(?:[0-9A-F]|[0-3][0-9A-F])$/i, {
  pattern: "^([0-9A-F]|[0-3][0-9A-F])$",
});

/** Number of a CPC side or part, printed with two digits. */
export const cpcNumber: ValueType<number> = {
  expects: "number from 00 to 03",
  parse: (token) => (/^\d{1,2}$/.test(token) ? Number(token) : undefined),
  print: (value) => String(value).padStart(2, "0"),
  outside: (value) => (value > 3 ? "number from 00 to 03" : undefined),
  sure: false,
  schema: { type: "integer", minimum: 0, maximum: 3 },
};

const UNITS = { K: 1, M: 1024, G: 1024 ** 2, T: 1024 ** 3 } as const;

/** A size in KiB. Read with or without a unit (K, M, G, T); printed with the largest unit that is exact. */
export const size: ValueType<number> = {
  expects: "size in KB, or with a unit of K, M, G or T",
  parse: (token) => {
    const match = /^(\d{1,8})([KMGT]?)$/i.exec(token);
    if (match === null) return undefined;
    return Number(match[1]) * UNITS[(match[2]!.toUpperCase() || "K") as keyof typeof UNITS];
  },
  print: (value) => {
    for (const unit of ["T", "G", "M"] as const) {
      if (value > 0 && value % UNITS[unit] === 0) return `${value / UNITS[unit]}${unit}`;
    }
    return String(value);
  },
  schema: { type: "integer", minimum: 0, description: "KiB" },
};

/** Whether DEFINE POLICY may replace a policy of the same name: NO, YES, or YES when it is of that time. */
export const replacement: ValueType<boolean | string> = {
  expects: "one of YES, NO or a time",
  parse: (token) =>
    ({ YES: true, NO: false })[token.toUpperCase()] ?? (TOKEN.test(token) ? token.toUpperCase() : undefined),
  print: (value) => (typeof value === "boolean" ? (value ? "YES" : "NO") : String(value)),
  schema: { anyOf: [{ type: "boolean" }, { type: "string", examples: ["2026/01/01-12:00"] }] },
};
