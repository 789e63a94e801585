import { Keyword } from "../language/keyword";
import type { Statement } from "../language/statement";

/** Operands that stand where they do not belong, each with the rule that says so in place of DOC003. */
const STRAY: readonly { readonly statement: string; readonly operand: Keyword }[] = [
  { statement: "IPSEC", operand: new Keyword("DVLOCALFLTR") },
  { statement: "TCPCONFIG", operand: new Keyword("TCPSTACKSOURCEVipa") },
];

/** Whether a statement has an operand that belongs elsewhere: DVLOCALFLTR of IPSEC, TCPSTACKSOURCEVIPA of TCPCONFIG. */
export function hasStrayOperand({ keyword, rest, raw }: Statement): boolean {
  const stray = STRAY.find(({ statement }) => statement === keyword);
  const text = rest ?? raw;
  if (stray === undefined || text === undefined) return false;
  const own = rest === undefined ? afterFirst(text) : text;
  return own.split(/\s+/).some((word) => stray.operand.forms[0]!.has(word.toUpperCase()));
}

/** `raw` of a malformed statement begins with its keyword. */
function afterFirst(text: string): string {
  return text.replace(/^\S+/, "");
}
