import { keyAndValue, splitOperands, valuesOf } from "./tcpip/operands";

/** Operands of a command of MVS or VTAM: words, and keywords with a value or a list of values in parentheses. */
export interface OperandList {
  /** Words without a value, in their order, in upper case. */
  readonly words: readonly string[];
  /** Values of the keywords, by the full keyword. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** The first operand that cannot be: a keyword that is not known or comes twice, or one without a value. */
  readonly invalid: string | undefined;
}

/**
 * Reads operands up to the first blank: what follows is a comment.
 *
 * @param keywords - short forms of each keyword: `{ STRNAME: ["STRNM"] }`
 */
export function readOperands(text: string, keywords: Readonly<Record<string, readonly string[]>> = {}): OperandList {
  const words: string[] = [];
  const values = new Map<string, readonly string[]>();
  let invalid: string | undefined;
  for (const operand of splitOperands(text.trim().split(/\s/, 1)[0]!.toUpperCase())) {
    const [name, value] = keyAndValue(operand);
    if (value === undefined) {
      words.push(name);
      continue;
    }
    const keyword = Object.keys(keywords).find((full) => full === name || keywords[full]!.includes(name));
    const given = valuesOf(value);
    if (keyword === undefined || values.has(keyword) || given.length === 0) invalid ??= operand;
    else values.set(keyword, given);
  }
  return { words, values, invalid };
}

/** Whether a name is the one wanted, where an asterisk at the end stands for any rest. */
export function matchesName(wanted: string, name: string): boolean {
  return wanted.endsWith("*") ? name.startsWith(wanted.slice(0, -1)) : name === wanted;
}
