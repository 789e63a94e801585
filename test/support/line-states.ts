import type { Document } from "../../src/language/document";
import { Tokens } from "../../src/language/scanner";
import type { State } from "../../src/language/source";
import type { Statement } from "../../src/language/statement";

/** The state each line of a text ended in; a line that is empty or only a comment has none. */
export function lineStates(text: string, document: Document): (State | "lost" | undefined)[] {
  const states: (State | "lost" | undefined)[] = Array.from(text.split("\n"), () => undefined);
  const tokens = Tokens.scan(text);
  for (let i = 0; i < tokens.count; i++) if (!tokens.isComment(i)) states[tokens.lineOf(i) - 1] = "lost";
  const mark = ({ location, state, children }: Statement) => {
    for (let line = location!.line; line <= location!.endLine; line++) {
      if (states[line - 1] !== undefined) states[line - 1] = state;
    }
    (children as Statement[]).forEach(mark);
  };
  document.statements.forEach(mark);
  return states;
}
