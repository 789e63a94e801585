import { Keyword } from "../../../language/keyword";

const keywords = new Map<string, Keyword>();

/** Whether a word is a keyword in IBM notation, whose capital letters are its shortest form: `VIPADyn`. */
export function isKeyword(word: string, notation: string): boolean {
  let keyword = keywords.get(notation);
  if (keyword === undefined) keywords.set(notation, (keyword = new Keyword(notation)));
  return keyword.forms[0]!.has(word.toUpperCase());
}

/** Operands between commas; commas in parentheses and quotes do not count. Blanks around operands are dropped. */
export function splitOperands(text: string): string[] {
  const parts: string[] = [];
  let part = "";
  let depth = 0;
  let quoted = false;
  for (const character of text) {
    if (character === "'") quoted = !quoted;
    else if (!quoted && character === "(") depth++;
    else if (!quoted && character === ")") depth = Math.max(0, depth - 1);
    if (character === "," && depth === 0 && !quoted) {
      parts.push(part.trim());
      part = "";
    } else part += character;
  }
  parts.push(part.trim());
  return parts;
}

/** `MAX=10` as a name and a value; a word alone has no value. */
export function keyAndValue(operand: string): readonly [key: string, value: string | undefined] {
  const at = operand.indexOf("=");
  return at < 0 ? [operand, undefined] : [operand.slice(0, at).trim(), operand.slice(at + 1).trim()];
}

/** The values of `(a,b)`, or of `a` alone. */
export function valuesOf(value: string): string[] {
  return splitOperands(value.replace(/^\((.*)\)$/, "$1")).filter((one) => one !== "");
}

/** Operands of a TCPIP command. */
export interface TcpipOperands {
  /** Name of the stack as entered; empty where it is left out. */
  readonly procedure: string;
  /** What follows the name of the stack. */
  readonly words: readonly string[];
}

/** The operands of a command for TCP/IP; undefined when it is for something else. What follows a blank is a comment. */
export function tcpipOperands(operands: string): TcpipOperands | undefined {
  const [object, procedure = "", ...words] = splitOperands(operands).map((operand) => operand.split(/\s/, 1)[0]!);
  if (object?.toUpperCase() !== "TCPIP") return undefined;
  return { procedure: procedure.toUpperCase(), words };
}
