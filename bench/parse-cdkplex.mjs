/** cdkplex for `parse`. */
import { parseProfile } from "cdkplex/documents";

export function parse(text) {
  const { statements, diagnostics } = parseProfile(text);
  if (diagnostics.length > 0) throw new Error(`line ${diagnostics[0].line}: ${diagnostics[0].message}`);
  return statements;
}
