/** Blanks as the readers of configuration files know them: other white space, such as a no-break space, is text. */

/** Blank, tab, and the carriage return before the end of a record. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 13;
}

/** A text without the blanks at its end. */
export function trimmedEnd(text: string): string {
  let end = text.length;
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--;
  return end === text.length ? text : text.slice(0, end);
}

/** Number of blanks a text begins with. */
export function indentOf(text: string): number {
  let at = 0;
  while (at < text.length && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** A text without the blanks around it. */
export function trimmed(text: string): string {
  const end = trimmedEnd(text);
  return end.slice(indentOf(end));
}

/** A list with one more element, and no room for others: for the very many lists that stay short. */
export function withOneMore<T>(list: readonly T[], element: T): readonly T[] {
  return list.length === 0 ? [element] : list.concat([element]);
}

/** Appends to a list, however many there are. */
export function append<T>(list: T[], more: readonly T[]): void {
  for (let i = 0; i < more.length; i++) list.push(more[i]!);
}
