import { NOT_IN_CODE_PAGE, recordLimit } from "../documents/records";
import type { ArtifactKind, SystemEntry } from "../model/manifest";
import { systemSymbols } from "../model/symbols";
import type { SysplexModel } from "../model/sysplex";
import type { Problem, Rule } from "./rule";

/** What the texts of an assembly are before a reader sees them: characters, records and symbols. */

const SYNTAX = "z/OS Communications Server: IP Configuration Reference, syntax of configuration statements and files";
const SYMBOLS = "z/OS Communications Server: IP Configuration Guide, MVS system symbols";

/** A text of the assembly and where it goes. */
interface Text {
  readonly file: string;
  readonly text: string;
  readonly kind: ArtifactKind;
  readonly system: string | undefined;
  readonly stack: string | undefined;
  /** It has records of a limited length: a data set or member, not a z/OS UNIX file. */
  readonly inDataSet: boolean;
}

function* textsOf({ assembly, placeOf }: SysplexModel): Iterable<Text> {
  for (const [file, text] of assembly.files) {
    const { kind = "profile", system, stack } = assembly.artifact(file) ?? {};
    yield { file, text, kind, system, stack, inDataSet: placeOf(file)?.startsWith("/") === false };
  }
}

function at({ file, system, stack }: Text, line: number, column: number): Problem["at"] {
  return { file, system, stack, line, column, asWritten: true };
}

const isProfile = ({ kind }: Text): boolean => kind === "profile" || kind === "obeyfile";

const NO_BREAK_SPACE = "\u00A0";
const SUSPECT = new RegExp(`${NOT_IN_CODE_PAGE.source}|${NO_BREAK_SPACE}`, "gu");

/** Anything but what most texts are made of: where there is none, there is nothing to look for. */
const NOT_PLAIN = /[^\t\n\x20-\x7E]/;

/** What begins a comment, up to the place in question. */
const COMMENT: Readonly<Record<ArtifactKind, RegExp>> = {
  profile: /;/,
  obeyfile: /;/,
  vtam: /^\*/,
  cfrm: /^\/\/\*|\/\*(?!.*\*\/)/,
  pagent: /(?:^|\s)#/,
  ipsec: /(?:^|\s)#/,
  iked: /(?:^|\s)#/,
  text: /^/,
};

export const doc006: Rule = {
  code: "DOC006",
  title: "Characters arrive as they stand",
  severity: "error",
  why: "The target converts UTF-8 to code page IBM-1047. A character that the code page does not have is lost or replaced, and one that looks like a blank and is none becomes part of a word.",
  fix: "Replace the character.",
  reference: SYNTAX,
  *check(model) {
    for (const text of textsOf(model)) {
      yield* characters(text);
      if (text.inDataSet && text.kind !== "text") yield* tabs(text);
    }
  },
};

/** The first suspect character of each record. */
function* characters(text: Text): Iterable<Problem> {
  if (!NOT_PLAIN.test(text.text)) return;
  let lineStart = 0;
  let line = 1;
  let reported = 0;
  let commented = 0;
  let end = text.text.indexOf("\n");
  for (const { 0: character, index } of text.text.matchAll(SUSPECT)) {
    while (end >= 0 && end < index) {
      line++;
      lineStart = end + 1;
      end = text.text.indexOf("\n", lineStart);
    }
    if (line === reported || (line === commented && character === NO_BREAK_SPACE)) continue;
    const before = text.text.slice(lineStart, index);
    if (character === NO_BREAK_SPACE) {
      if (COMMENT[text.kind].test(before)) {
        // A comment lasts to the end of the record, but for those that have an end.
        if (text.kind !== "cfrm") commented = line;
        continue;
      }
      yield {
        severity: "warning",
        message: "A no-break space (U+00A0) stands where a blank was meant. It is taken as part of a word.",
        fix: "Replace it by a blank.",
        at: at(text, line, before.length + 1),
      };
    } else {
      yield {
        message: `The character ${shown(character)} is not a printable character of code page IBM-1047, to which the text is converted.`,
        fix: "Replace it.",
        at: at(text, line, before.length + 1),
      };
    }
    reported = line;
  }
}

function shown(character: string): string {
  const point = character.codePointAt(0)!;
  const name = `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
  if (character === "\uFEFF") return `${name} (byte order mark)`;
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? `${character} (${name})` : name;
}

function* tabs(text: Text): Iterable<Problem> {
  const first = text.text.indexOf("\t");
  if (first < 0) return;
  const lineStart = text.text.lastIndexOf("\n", first) + 1;
  const count = text.text.split("\n").filter((record) => record.includes("\t")).length;
  yield {
    severity: "info",
    message: `${count === 1 ? "A record holds a tab" : `${count} records hold tabs, this one first`}. The manual names blanks as separators, and no tabs.`,
    fix: "Replace tabs by blanks.",
    at: at(text, text.text.slice(0, lineStart).split("\n").length, first - lineStart + 1),
  };
}

export const doc007: Rule = {
  code: "DOC007",
  title: "Records fit their data set",
  severity: "error",
  why: "A record that is longer than the record length of its data set is truncated or refused when it is written. A profile may have records of 256 columns at most, VTAMLST and the input of IXCMIAPU of 80.",
  fix: "Continue the statement in the next record.",
  reference: SYNTAX,
  *check(model) {
    for (const text of textsOf(model)) {
      if (!text.inDataSet) continue;
      const limit = recordLimit(text.kind);
      for (const { line, record } of longRecords(text.text, limit)) {
        yield {
          message: `The record is ${record.length} columns long, expected at most ${limit}.`,
          fix: "Continue the statement in the next record.",
          at: at(text, line, limit + 1),
        };
      }
    }
  },
};

/** Records longer than a number of columns, without their trailing blanks. */
function* longRecords(text: string, columns: number): Iterable<{ line: number; record: string }> {
  let line = 1;
  for (let start = 0; start < text.length; line++) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    if (end - start > columns) {
      const record = text.slice(start, end).trimEnd();
      if (record.length > columns) yield { line, record };
    }
    start = end + 1;
  }
}

/** Eight columns of a sequence number: digits, or three letters and digits. */
const SEQUENCE_NUMBER = /^(?:\d{8}|[A-Z0-9@#$]{3}\d{5})$/i;
const LAST_TEXT_COLUMN = 72;

export const doc008: Rule = {
  code: "DOC008",
  title: "Profiles have no sequence numbers",
  severity: "error",
  why: "The stack reads all columns of a profile. A sequence number in columns 73 to 80 is taken for an operand, and the statement it stands behind is rejected.",
  fix: "Remove the numbers, in the ISPF editor with UNNUM.",
  reference: SYNTAX,
  *check(model) {
    for (const text of textsOf(model)) {
      if (!isProfile(text)) continue;
      const numbered = [...longRecords(text.text, LAST_TEXT_COLUMN)];
      const [first] = numbered;
      if (first === undefined || !numbered.every(({ record }) => SEQUENCE_NUMBER.test(record.slice(LAST_TEXT_COLUMN))))
        continue;
      yield {
        message: `Columns 73 to 80 hold what looks like sequence numbers: ${first.record.slice(LAST_TEXT_COLUMN)} here, ${numbered.length} in all. The stack reads them as operands.`,
        fix: "Remove columns 73 to 80, in the ISPF editor with UNNUM.",
        at: at(text, first.line, LAST_TEXT_COLUMN + 1),
      };
    }
  },
};

/** Who reads the texts in which system symbols may stay as they are. */
const UNRESOLVED: { readonly [K in ArtifactKind]?: string } = {
  pagent: "the Policy Agent",
  ipsec: "the Policy Agent",
  iked: "the IKE daemon",
  cfrm: "IXCMIAPU",
};

export const doc009: Rule = {
  code: "DOC009",
  title: "System symbols stand where they are resolved",
  severity: "warning",
  why: "The stack and VTAM resolve system symbols in what they read, the Policy Agent and the IKE daemon may not: their files then have to go through the symbol translator EZACFSM1 first. In-stream data of a job has its symbols resolved only where its DD statement says SYMBOLS=.",
  fix: "Write the value, or have the symbols resolved first.",
  reference: SYMBOLS,
  *check(model) {
    const { manifest } = model.assembly;
    for (const text of textsOf(model)) {
      const reader = UNRESOLVED[text.kind];
      if (reader === undefined || !text.text.includes("&")) continue;
      if (text.kind === "cfrm" && /^\/\/.*\bSYMBOLS=/m.test(text.text)) continue;
      const systems = manifest.systems.filter(({ name }) => text.system === undefined || text.system === name);
      yield* symbolsIn(text, reader, systems, manifest.sysplex);
    }
  },
};

/** Symbols that have a value on one of the systems, outside of comments; other ampersands are just text. */
function* symbolsIn(text: Text, reader: string, systems: readonly SystemEntry[], sysplex: string): Iterable<Problem> {
  const known = new Set(systems.flatMap((system) => [...systemSymbols(sysplex, system).keys()]));
  const records = text.text.split("\n");
  for (const [i, record] of records.entries()) {
    if (text.kind === "cfrm" && record.startsWith("//")) continue;
    for (const { 0: found, 1: name, index } of record.matchAll(/(?<!&)&([A-Z@#$_][A-Z0-9@#$_]*)/gi)) {
      if (!known.has(name!.toUpperCase()) || COMMENT[text.kind].test(record.slice(0, index))) continue;
      yield {
        message: `The system symbol ${found} stands in what ${reader} reads, which may take it as it is written.`,
        fix:
          text.kind === "cfrm"
            ? "Write the value, or give the DD statement SYMBOLS=."
            : "Write the value, or run the file through EZACFSM1 on each system.",
        at: at(text, i + 1, index + 1),
      };
    }
  }
}
