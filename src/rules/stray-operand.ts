import { Keyword } from "../language/keyword";
import type { Statement } from "../language/statement";

interface Stray {
  readonly operand: Keyword;
  /** The operand it belongs behind, where it has a place in the statement. */
  readonly after?: Keyword;
}

/** Operands that stand where they do not belong, by statement. A rule of its own finds each, and DOC003 does not. */
const STRAY: Readonly<Record<string, Stray>> = {
  IPSEC: { operand: new Keyword("DVLOCALFLTR"), after: new Keyword("DVIPsec") },
  TCPCONFIG: { operand: new Keyword("TCPSTACKSOURCEVipa") },
};

const is = (keyword: Keyword | undefined, word: string | undefined): boolean =>
  keyword !== undefined && word !== undefined && keyword.forms[0]!.has(word.toUpperCase());

/** Whether what was not understood of a statement has an operand that belongs elsewhere. */
export function hasStrayOperand({ keyword, rest, raw }: Statement): boolean {
  const stray = STRAY[keyword];
  const words = (rest ?? raw)?.split(/\s+/) ?? [];
  return words.some((word, i) => is(stray?.operand, word) && !is(stray?.after, words[i - 1]));
}

/** Whether the first word that was not understood is such an operand. */
export function beginsWithStrayOperand({ keyword, rest }: Statement): boolean {
  return is(STRAY[keyword]?.operand, rest?.split(/\s+/, 1)[0]);
}
