import { Keyword, KeywordIndex } from "./keyword";
import type { Level } from "./source";
import type { ValueType } from "./values";

/**
 * Operands describe what follows a keyword. One description gives the parser, the printer, the TypeScript type
 * ({@link Values}) and the reference documentation; how the operands stand in the text (free form, braces, parentheses)
 * is the business of a notation.
 */
export type Operand<T = unknown, R extends boolean = boolean> = (
  ArgOperand | CompoundOperand | ManyOperand | FlagOperand | ChoiceOperand | ParamOperand | OptionOperand
) & {
  readonly doc: string;
  readonly required: R;
  /** The value is a list: of positional operands, of values behind one keyword, or of repetitions. */
  readonly many: boolean;
  /** The keyword itself may be repeated; each time adds to the list. */
  readonly repeats?: boolean;
  /** VARY TCPIP,,OBEYFILE cannot change it, though it may change others of the statement. */
  readonly obeyfile?: "no";
  /** The first level that has it, where that is documented. @default - it is not known to be missing anywhere */
  readonly since?: Level;
  readonly __value?: T;
};

/** A positional operand. */
export interface ArgOperand {
  readonly op: "arg";
  readonly type: ValueType<unknown>;
  /** Whether the operand may stand here at all, given what was read before it. */
  readonly when?: (read: Readonly<Record<string, unknown>>, token: string) => boolean;
}

/** A positional operand of several tokens. */
export interface CompoundOperand {
  readonly op: "compound";
  readonly compound: Compound<unknown>;
}

/** A group that repeats without a keyword, each time beginning with its first positional operand. */
export interface ManyOperand {
  readonly op: "many";
  readonly group: Group;
}

/** A keyword alone; true when present. */
export interface FlagOperand {
  readonly op: "flag";
  readonly keyword: Keyword;
}

/** Keywords that exclude each other, each with its value. The first keyword of a value is the one printed. */
export interface ChoiceOperand {
  readonly op: "choice";
  readonly choices: readonly (readonly [Keyword, unknown])[];
}

/** A keyword followed by one value, or by a list. */
export interface ParamOperand {
  readonly op: "param";
  readonly keyword: Keyword;
  readonly type: ValueType<unknown>;
}

/** A keyword followed by a group of its own. */
export interface OptionOperand {
  readonly op: "option";
  readonly keyword: Keyword;
  readonly group: Group;
}

/** A value of several tokens, with its own reading and writing. */
export interface Compound<T> {
  readonly expects: string;
  /** How the value stands in JSON. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** Takes tokens from the cursor; returns `undefined`, having taken none, when they are not of this kind. */
  parse(tokens: TokenSource): T | undefined;
  print(value: T): string[];
}

/** The tokens a compound value reads: `peek(0)` is the next one. */
export interface TokenSource {
  peek(ahead?: number): string | undefined;
  take(): string;
}

export type Operands = Readonly<Record<string, Operand>>;

type Simplify<T> = { [K in keyof T]: T[K] };
type ValueOfOperand<O> = O extends { readonly __value?: infer T } ? Exclude<T, undefined> : never;
type RequiredKeys<G> = { [K in keyof G]: G[K] extends { readonly required: true } ? K : never }[keyof G];

/** The TypeScript type a group of operands describes. */
export type Values<G extends Operands> = Simplify<
  { readonly [K in RequiredKeys<G>]: ValueOfOperand<G[K]> } & {
    readonly [K in Exclude<keyof G, RequiredKeys<G>>]?: ValueOfOperand<G[K]>;
  }
>;

/** What a keyword of a group leads to. */
export interface KeywordTarget {
  readonly property: string;
  readonly operand: Operand;
  /** The value of a choice. */
  readonly value?: unknown;
}

/** Operands prepared for reading: keywords indexed, positional operands in order. */
export class Group {
  readonly entries: readonly (readonly [string, Operand])[];
  readonly keywords = new KeywordIndex<KeywordTarget>();
  /** Positional operands that stand before any keyword. */
  readonly leading: readonly (readonly [string, Operand])[];
  readonly required: readonly (readonly [string, Operand])[];
  /** Required operands, the leading ones left out. */
  readonly requiredLater: readonly (readonly [string, Operand])[];
  /** Positional operands that stand among or after the keywords. */
  readonly trailing: readonly (readonly [string, Operand])[];

  constructor(readonly operands: Operands) {
    this.entries = Object.entries(operands);
    this.required = this.entries.filter(([, operand]) => operand.required);
    const positional = (entry: readonly [string, Operand]) => ["arg", "compound", "many"].includes(entry[1].op);
    const firstKeyword = this.entries.findIndex((entry) => !positional(entry));
    const split = firstKeyword < 0 ? this.entries.length : firstKeyword;
    this.leading = this.entries.slice(0, split);
    this.requiredLater = this.entries.slice(split).filter(([, operand]) => operand.required);
    this.trailing = this.entries.slice(split).filter(positional);
    for (const [property, operand] of this.entries) {
      if (operand.op === "choice") {
        for (const [keyword, value] of operand.choices) this.keywords.add(keyword, { property, operand, value });
      } else if (operand.op === "flag" || operand.op === "param" || operand.op === "option") {
        this.keywords.add(operand.keyword, { property, operand });
      }
    }
  }
}

/** A required positional operand. */
export function arg<T>(type: ValueType<T>, doc: string): Operand<T, true> {
  return { op: "arg", type: type as ValueType<unknown>, doc, required: true, many: false };
}

/** A positional operand that may be missing, or may stand only when `when` says so. */
export function optionalArg<T>(type: ValueType<T>, doc: string, when?: ArgOperand["when"]): Operand<T, false> {
  return { op: "arg", type: type as ValueType<unknown>, doc, required: false, many: false, when };
}

/** One or more positional operands of one type. */
export function args<T>(type: ValueType<T>, doc: string): Operand<readonly T[], true> {
  return { op: "arg", type: type as ValueType<unknown>, doc, required: true, many: true };
}

/** Any number of positional operands of one type, or none. */
export function optionalArgs<T>(type: ValueType<T>, doc: string): Operand<readonly T[], false> {
  return { op: "arg", type: type as ValueType<unknown>, doc, required: false, many: true };
}

/** A required positional operand of several tokens. */
export function compound<T>(value: Compound<T>, doc: string): Operand<T, true> {
  return { op: "compound", compound: value as Compound<unknown>, doc, required: true, many: false };
}

/** A group that repeats; at least one when `required`. */
export function many<const G extends Operands>(operands: G, doc: string): Operand<readonly Values<G>[], false> {
  return { op: "many", group: new Group(operands), doc, required: false, many: true };
}

/** A keyword that is present or not. */
export function flag(keyword: string, doc: string): Operand<true, false> {
  return { op: "flag", keyword: new Keyword(keyword), doc, required: false, many: false };
}

/** Keywords that exclude each other: `choice({ LOGENable: true, LOGDISable: false }, ...)`. */
export function choice<const C extends Readonly<Record<string, string | number | boolean>>>(
  choices: C,
  doc: string,
): Operand<C[keyof C], false> {
  const entries = Object.entries(choices).map(([keyword, value]) => [new Keyword(keyword), value] as const);
  return { op: "choice", choices: entries, doc, required: false, many: false };
}

/** A keyword with its value. */
export function param<T>(keyword: string, type: ValueType<T>, doc: string): Operand<T, false> {
  return {
    op: "param",
    keyword: new Keyword(keyword),
    type: type as ValueType<unknown>,
    doc,
    required: false,
    many: false,
  };
}

/** A keyword followed by one or more values. */
export function params<T>(keyword: string, type: ValueType<T>, doc: string): Operand<readonly T[], false> {
  return {
    op: "param",
    keyword: new Keyword(keyword),
    type: type as ValueType<unknown>,
    doc,
    required: false,
    many: true,
  };
}

/** A keyword followed by operands of its own. */
export function option<const G extends Operands>(keyword: string, operands: G, doc: string): Operand<Values<G>, false> {
  return { op: "option", keyword: new Keyword(keyword), group: new Group(operands), doc, required: false, many: false };
}

/** The same operand, required. */
export function required<T>(operand: Operand<T, false>): Operand<T, true> {
  return { ...operand, required: true };
}

/** The same operand, which counts in the initial profile only: VARY TCPIP,,OBEYFILE cannot change it. */
export function initialOnly<T, R extends boolean>(operand: Operand<T, R>): Operand<T, R> {
  return { ...operand, obeyfile: "no" };
}

/** The same operand, which levels before this one do not have. */
export function since<T, R extends boolean>(level: Level, operand: Operand<T, R>): Operand<T, R> {
  return { ...operand, since: level };
}

/** The same operand, allowed any number of times; the value is the list. */
export function repeated<T>(operand: Operand<T, boolean>): Operand<readonly T[], false> {
  return { ...operand, required: false, many: true, repeats: true } as Operand<readonly T[], false>;
}
