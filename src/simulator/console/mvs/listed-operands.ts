import { splitOperands } from "../tcpip/operands";

/** A list in parentheses right behind a word, and the words behind it. */
export interface ListedOperands {
  readonly listed: readonly string[];
  readonly words: readonly string[];
}

/** Reads `PATH(a,b),OFFLINE,UNCOND`, in upper case; undefined when it has another form. */
export function listedOperands(text: string): ListedOperands | undefined {
  const open = text.indexOf("(");
  const close = text.indexOf(")");
  const rest = text
    .slice(close + 1)
    .trim()
    .toUpperCase();
  if (open < 0 || close < open || (rest !== "" && !rest.startsWith(","))) return undefined;
  const words = rest === "" ? [] : splitOperands(rest.slice(1).trim().split(/\s/, 1)[0]!);
  return { listed: splitOperands(text.slice(open + 1, close).toUpperCase()), words };
}
