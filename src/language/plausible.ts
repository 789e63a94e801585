import type { ValueType } from "./values";

/** True when a word with a system symbol can become a value of the type: a number holds nothing but digits beside it. */
export function isPlausible(type: ValueType<unknown>, word: string): boolean {
  if (!/&[A-Za-z@#$]/.test(word) || word.includes('"')) return false;
  return type.schema["type"] !== "integer" || /^\d*$/.test(word.replace(/&[A-Za-z@#$][\w@#$]*\.?/g, ""));
}
